import { Command } from 'cmdk'
import { memo, useCallback, useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { say } from '#words/say.ts'
import { KeyCaps } from './key-caps.tsx'
import { indexed, search, type Entry, type Found, type Indexed } from './search.ts'
import { useEntries } from './use-entries.ts'

interface PaletteProps {
  /** Finds things only: no commands. */
  readonly onlyThings: boolean
  readonly onClose: () => void
}

/** Everything by its name: places, locations, people, metrics, reports and what can be done. */
export function Palette({ onlyThings, onClose }: PaletteProps) {
  const entries = useEntries()
  const index = useMemo(
    () => indexed(onlyThings ? entries.filter(({ group }) => group !== 'commands') : entries),
    [entries, onlyThings],
  )
  return (
    <ModalOverlay className="overlay overlay-top" isOpen onOpenChange={isOpen => !isOpen && onClose()} isDismissable>
      <Modal className="modal palette">
        <Finder index={index} onlyThings={onlyThings} onClose={onClose} />
      </Modal>
    </ModalOverlay>
  )
}

/** A letter is seen at once, what it finds as soon as the window has the time. */
function Finder({ index, onlyThings, onClose }: PaletteProps & { readonly index: readonly Indexed[] }) {
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query)
  const found = useMemo(() => search(index, asked), [index, asked])
  const [picked, setPicked] = useState<{ readonly found: readonly Found[]; readonly id: string } | null>(null)
  const label = say(onlyThings ? 'palette.search' : 'palette.title')
  const choose = useCallback(
    (entry: Entry) => {
      onClose()
      entry.run()
    },
    [onClose],
  )
  /** Of what was typed, although what it finds may not stand there yet. */
  const chooseFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || query === asked || event.nativeEvent.isComposing) return
    event.preventDefault()
    const first = firstOf(search(index, query))
    if (first) choose(first)
  }
  return (
    <Dialog className="palette-dialog" aria-label={label}>
      <Command
        shouldFilter={false}
        label={label}
        loop
        value={picked?.found === found ? picked.id : (firstOf(found)?.id ?? '')}
        onValueChange={id => setPicked({ found, id })}
        onKeyDown={chooseFirst}
      >
        <Command.Input
          className="palette-input"
          autoFocus
          dir="auto"
          placeholder={say(onlyThings ? 'palette.search.placeholder' : 'palette.placeholder')}
          value={query}
          onValueChange={setQuery}
        />
        <FoundList found={found} onChoose={choose} />
      </Command>
    </Dialog>
  )
}

function firstOf(found: readonly Found[]): Entry | undefined {
  return found[0]?.entries[0]
}

interface FoundListProps {
  readonly found: readonly Found[]
  readonly onChoose: (entry: Entry) => void
}

/** Drawn again only when something else is found. */
const FoundList = memo(function FoundList({ found, onChoose }: FoundListProps) {
  return (
    <Command.List className="palette-list" label={say('palette.found')}>
      <Command.Empty className="list-empty">{say('palette.nothing')}</Command.Empty>
      {found.map(each => (
        <FoundGroup key={each.group} found={each} onChoose={onChoose} />
      ))}
    </Command.List>
  )
})

function FoundGroup({ found, onChoose }: { readonly found: Found; readonly onChoose: (entry: Entry) => void }) {
  const { group, entries, more } = found
  const heading = say('palette.group', { group: say(`palette.group.${group}`), more })
  return (
    <Command.Group className="palette-group" heading={heading}>
      {entries.map(entry => (
        <Command.Item key={entry.id} className="palette-item" value={entry.id} onSelect={() => onChoose(entry)}>
          <bdi className="clip" dir="auto">
            {entry.name}
          </bdi>
          {entry.detail && (
            <bdi className="muted clip" dir="auto">
              {entry.detail}
            </bdi>
          )}
          {entry.keys && <KeyCaps keys={entry.keys} />}
        </Command.Item>
      ))}
    </Command.Group>
  )
}

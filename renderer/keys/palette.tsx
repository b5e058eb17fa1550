import { Command } from 'cmdk'
import { useMemo, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { say } from '#words/say.ts'
import { KeyCaps } from './key-caps.tsx'
import { indexed, search, type Entry, type Found } from './search.ts'
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
  const [query, setQuery] = useState('')
  const found = useMemo(() => search(index, query), [index, query])
  const label = say(onlyThings ? 'palette.search' : 'palette.title')
  const choose = (entry: Entry) => {
    onClose()
    entry.run()
  }
  return (
    <ModalOverlay className="overlay overlay-top" isOpen onOpenChange={isOpen => !isOpen && onClose()} isDismissable>
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label={label}>
          <Command shouldFilter={false} label={label} loop>
            <Command.Input
              className="palette-input"
              autoFocus
              dir="auto"
              placeholder={say(onlyThings ? 'palette.search.placeholder' : 'palette.placeholder')}
              value={query}
              onValueChange={setQuery}
            />
            <Command.List className="palette-list" label={say('palette.found')}>
              <Command.Empty className="list-empty">{say('palette.nothing')}</Command.Empty>
              {found.map(each => (
                <FoundGroup key={each.group} found={each} onChoose={choose} />
              ))}
            </Command.List>
          </Command>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

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

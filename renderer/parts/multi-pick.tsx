import { useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Check, ChevronDown } from 'lucide-react'
import { say } from '#words/say.ts'
import { Button } from './button.tsx'
import { listClass, SeenOptions } from './seen-options.tsx'
import type { Option } from './select.tsx'

const SEARCHABLE = 8

interface MultiPickProps {
  readonly label: string
  readonly options: readonly Option[]
  /** None means all, unless there is a word for none. */
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
  readonly none?: string | undefined
}

/** Any number out of a list; none chosen means all, unless there is a word for none. Says what is chosen on its button. */
export function MultiPick({ label, options, chosen, onChange, none }: MultiPickProps) {
  return (
    <div className="field field-inline">
      <DialogTrigger>
        <AriaButton className="button button-plain select" data-active={chosen.length > 0 || undefined}>
          <span className="select-label">{label}</span>
          <span className="select-value">{chosenWords(options, chosen, none)}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </AriaButton>
        <Popover className="popover pick" offset={4} aria-label={say('filter.choose', { what: label })}>
          <Choices label={label} options={options} chosen={chosen} onChange={onChange} none={none} />
        </Popover>
      </DialogTrigger>
    </div>
  )
}

function chosenWords(options: readonly Option[], chosen: readonly string[], none = say('filter.all')): string {
  if (chosen.length === 0) return none
  if (chosen.length === 1) return options.find(option => option.id === chosen[0])?.name ?? chosen[0] ?? ''
  return say('filter.some', { count: chosen.length, total: options.length })
}

function Choices({ label, options, chosen, onChange, none }: MultiPickProps) {
  const [search, setSearch] = useState('')
  const shown = useMemo(
    () => options.filter(option => option.name.toLowerCase().includes(search.toLowerCase())),
    [options, search],
  )
  const hidden = chosen.filter(id => !shown.some(option => option.id === id))
  return (
    <>
      {options.length > SEARCHABLE && (
        <input
          className="input"
          type="search"
          autoFocus
          aria-label={say('filter.search')}
          placeholder={say('filter.search')}
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
      )}
      {/* What was searched for is a new list: it starts at its top. */}
      <SeenOptions key={search} count={options.length}>
        <ListBox
          className={listClass(options.length)}
          aria-label={label}
          items={shown}
          autoFocus={options.length <= SEARCHABLE}
          selectionMode="multiple"
          escapeKeyBehavior="none"
          selectedKeys={[...chosen]}
          onSelectionChange={keys =>
            onChange([...hidden, ...(keys === 'all' ? shown.map(option => option.id) : [...keys].map(String))])
          }
          renderEmptyState={() => <p className="list-empty">{say('filter.none-found')}</p>}
        >
          {option => (
            <ListBoxItem className="list-item" id={option.id} textValue={option.name}>
              <Check size={14} className="list-check" aria-hidden="true" />
              <bdi className="clip" dir="auto">
                {option.name}
              </bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </SeenOptions>
      {none === undefined && (
        <Button look="quiet" disabled={chosen.length === 0} onClick={() => onChange([])}>
          {say('filter.clear')}
        </Button>
      )}
    </>
  )
}

import { use, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { ChevronDown } from 'lucide-react'
import { say } from '#words/say.ts'
import { listClass, SeenOptions } from './seen-options.tsx'
import type { Option } from './select.tsx'

interface ComboBoxProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly inline?: boolean
  readonly placeholder?: string
}

/** One of many, found by typing a part of its name. */
export function ComboBox({ label, options, value, onChange, inline = true, placeholder = '' }: ComboBoxProps) {
  const list = useRef<HTMLDivElement>(null)
  return (
    <AriaComboBox
      className={inline ? 'field field-inline' : 'field'}
      defaultItems={options}
      value={value}
      onChange={key => onChange(key === null ? null : String(key))}
      onInputChange={() => list.current?.scrollTo({ top: 0 })}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <FirstMatch />
      <Label>{label}</Label>
      <div className="combo">
        <Input className="input" dir="auto" placeholder={placeholder} />
        <Button className="combo-open">
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      </div>
      <Popover className="popover" offset={4}>
        <SeenOptions count={options.length}>
          <ListBox
            ref={list}
            className={listClass(options.length)}
            renderEmptyState={() => <p className="list-empty">{say('filter.none-found')}</p>}
          >
            {(option: Option) => (
              <ListBoxItem className="list-item" id={option.id} textValue={option.name}>
                <bdi dir="auto">{option.name}</bdi>
              </ListBoxItem>
            )}
          </ListBox>
        </SeenOptions>
      </Popover>
    </AriaComboBox>
  )
}

/** Once something is typed, the first of what matches is what Enter takes. */
function FirstMatch() {
  const state = use(ComboBoxStateContext)
  const { isOpen = false, inputValue = '', selectedItem, selectionManager, collection } = state ?? {}
  const isTyped = isOpen && inputValue !== '' && inputValue !== (selectedItem?.textValue ?? '')
  const first = isTyped ? (collection?.getFirstKey() ?? null) : null
  const focused = selectionManager?.focusedKey ?? null
  useEffect(() => {
    if (first !== null && focused === null) selectionManager?.setFocusedKey(first)
  }, [first, focused, selectionManager])
  return null
}

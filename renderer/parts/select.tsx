import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { ChevronDown } from 'lucide-react'
import { useOpenUntilLeft } from './visit.ts'

export interface Option {
  readonly id: string
  readonly name: string
}

interface SelectProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (id: string) => void
  readonly inline?: boolean
  readonly disabled?: boolean
  /** Where a column's head says it already. */
  readonly hideLabel?: boolean
}

/** One of a few. Opens by click, space or arrow; typing jumps to a name. */
export function Select({ label, options, value, onChange, inline = true, disabled = false, hideLabel = false }: SelectProps) {
  return (
    <AriaSelect
      className={inline ? 'field field-inline' : 'field'}
      value={value}
      onChange={key => key !== null && onChange(String(key))}
      isDisabled={disabled}
      {...useOpenUntilLeft()}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'react-aria-Label'}>{label}</Label>
      <Button className="button button-plain select">
        <SelectValue className="select-value" />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list" items={options}>
          {option => (
            <ListBoxItem className="list-item" id={option.id} textValue={option.name}>
              <bdi dir="auto">{option.name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

import { ComboBox } from '../parts/combo-box.tsx'

interface ZoneChoiceProps {
  readonly label: string
  /** What stands for no zone. */
  readonly none: string
  readonly value: string | null
  readonly onChange: (zone: string | null) => void
}

/** A time zone by its IANA name, found by typing a part of it. */
export function ZoneChoice({ label, none, value, onChange }: ZoneChoiceProps) {
  return <ComboBox label={label} inline={false} placeholder={none} options={zones} value={value} onChange={onChange} />
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')].map(id => ({ id, name: id.replaceAll('_', ' ') }))

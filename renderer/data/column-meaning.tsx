import { fields, type Field, type Mapping } from '#contract/mapping.ts'
import { say } from '#words/say.ts'
import { Select, type Option } from '../parts/select.tsx'
import { assignColumn, columnUse, type ColumnUse } from './change-mapping.ts'
import { fieldKind } from './field-kind.ts'

const LEAVE_OUT = 'leave-out'

interface ColumnMeaningProps {
  readonly column: string
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** What a column means: a field, the time of day of a dated field, or nothing. */
export function ColumnMeaning({ column, mapping, onChange }: ColumnMeaningProps) {
  return (
    <Select
      label={say('import.columns.meaning-of', { column })}
      inline={false}
      value={idOf(columnUse(mapping, column))}
      options={optionsFor(mapping, column)}
      onChange={id => onChange(assignColumn(mapping, column, chosenUse(id)))}
    />
  )
}

function optionsFor(mapping: Mapping, column: string): Option[] {
  const dated = fields.filter(field => fieldKind(field) === 'time' && isElsewhere(mapping, field, column))
  return [
    { id: LEAVE_OUT, name: say('import.leave-out') },
    ...fields.map(field => ({ id: field, name: say(`field.${field}`) })),
    ...dated.map(field => ({ id: `${field}/time`, name: say('import.time-of-day', { field: say(`field.${field}`) }) })),
  ]
}

/** A time of day needs a date that another column holds: the field's own, else that of the arrival. */
function isElsewhere(mapping: Mapping, field: Field, column: string): boolean {
  const holder = mapping.fields[field]?.column ?? mapping.fields.arrived_at?.column
  return holder !== undefined && holder !== column
}

function idOf(use: ColumnUse | null): string {
  if (use === null) return LEAVE_OUT
  return use.part === 'time' ? `${use.field}/time` : use.field
}

function chosenUse(id: string): ColumnUse | null {
  if (id === LEAVE_OUT) return null
  const [field, part] = id.split('/')
  // Ids are made by idOf and optionsFor from the list of fields.
  return { field: field as Field, part: part === 'time' ? 'time' : 'value' }
}

import type { Field, Mapping } from '#contract/mapping.ts'
import type { FilePreview } from '#contract/previews.ts'
import { say } from '#words/say.ts'
import { Name } from '../parts/name.tsx'
import { columnUse } from './change-mapping.ts'
import { DateDetails } from './column-details.tsx'
import { ColumnMeaning } from './column-meaning.tsx'
import { fieldKind } from './field-kind.ts'
import { sayValue } from './say-value.ts'
import { SampledTable } from './sampled-table.tsx'

export type Column = FilePreview['columns'][number]

interface ColumnsTableProps {
  readonly example: FilePreview
  /** The mapping as the engine completed it. */
  readonly found: Mapping
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** Each column of the file: its values as written, the meaning given to it, and what its values were read as. */
export function ColumnsTable(props: ColumnsTableProps) {
  return (
    <SampledTable label={say('import.columns')} heads={[say('import.columns.meaning'), say('import.columns.details')]}>
      {props.example.columns.map(column => (
        <ColumnRow key={column.column} column={column} {...props} />
      ))}
    </SampledTable>
  )
}

function ColumnRow({ column, example, found, mapping, onChange }: ColumnsTableProps & { readonly column: Column }) {
  const use = columnUse(mapping, column.column)
  return (
    <tr className={use === null ? 'left-out' : undefined}>
      <th scope="row">
        <Name>{column.column}</Name>
      </th>
      <td>
        <Values values={column.samples} />
      </td>
      <td>{use === null ? <Values values={[]} /> : <ReadValues field={use.field} values={readAs(example, use.field)} />}</td>
      <td className="number">{use !== null && <Unreadable cells={column.unreadable} />}</td>
      <td>
        <ColumnMeaning column={column.column} mapping={mapping} onChange={onChange} />
      </td>
      <td>
        <DateDetails column={column} found={found} mapping={mapping} onChange={onChange} />
      </td>
    </tr>
  )
}

export function Unreadable({ cells }: { readonly cells: number }) {
  if (cells === 0) return <span className="muted">0</span>
  return <strong className="unreadable">▼ {say('import.columns.unreadable.some', { cells })}</strong>
}

/** What a field was read as in the first sampled rows, each value once, as the values as written stand beside it. */
export function readAs(example: FilePreview, field: string): string[] {
  return [...new Set(example.samples.flatMap(sample => sample.values[field] ?? []))]
}

/** Times and durations as read are whole, over two lines where they must be; texts are cut like those of the file. */
export function ReadValues({ field, values }: { readonly field: Field; readonly values: readonly string[] }) {
  const kind = fieldKind(field)
  return <Values values={values.map(value => sayValue(field, value))} clip={kind !== 'time' && kind !== 'duration'} />
}

export function Values({ values, clip = true }: { readonly values: readonly string[]; readonly clip?: boolean }) {
  if (values.length === 0) return <span className="muted">–</span>
  return (
    <ul className={clip ? 'sample-values' : 'sample-values whole-values'}>
      {values.slice(0, 3).map((value, i) => (
        // Values repeat, and their order is all that tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={i}>
          <Name clip={clip}>{value}</Name>
        </li>
      ))}
    </ul>
  )
}

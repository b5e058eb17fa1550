import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview } from '#contract/previews.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { apart } from '../parts/describe.ts'
import { Name } from '../parts/name.tsx'
import { changeRule, columnUse } from './change-mapping.ts'
import { ValueDetails, WordDetails } from './column-details.tsx'
import { type Column, readAs, ReadValues, Unreadable, Values } from './columns-table.tsx'
import { fieldKind } from './field-kind.ts'
import { SampledTable } from './sampled-table.tsx'

interface ValuesTableProps {
  readonly example: FilePreview
  /** The mapping as the engine completed it. */
  readonly found: Mapping
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** What the values of each column in use mean: units, scales and their good end, words, and values that stand for none. */
export function ValuesTable(props: ValuesTableProps) {
  const columns = props.example.columns.filter(({ column }) => hasMeanings(props, column))
  if (columns.length === 0) return <p className="muted">{say('import.values.none')}</p>
  return (
    <SampledTable label={say('import.values')} heads={[say('import.values.details'), say('import.values.words')]}>
      {columns.map(column => (
        <ValuesRow key={column.column} column={column} {...props} />
      ))}
    </SampledTable>
  )
}

/** Columns of numbers, ratings, outcomes and flags; others where something in them stands for no value. */
function hasMeanings({ example, mapping, found }: ValuesTableProps, column: string): boolean {
  const use = columnUse(mapping, column)
  if (use === null || use.part === 'time') return false
  const kind = fieldKind(use.field)
  const words = mapping.fields[use.field]?.words ?? found.fields[use.field]?.words
  const isNoticed = example.noticed.some(one => one.kind === 'stands-for-none' && one.column === column)
  return isNoticed || (kind !== 'time' && kind !== 'text') || (words !== undefined && Object.keys(words).length > 0)
}

function ValuesRow({ column, example, found, mapping, onChange }: ValuesTableProps & { readonly column: Column }) {
  const use = columnUse(mapping, column.column)
  if (use === null) return null
  const words = Object.entries(mapping.fields[use.field]?.words ?? {})
  const none = words.flatMap(([text, meaning]) => (meaning === 'missing' ? [text] : []))
  return (
    <tr>
      <th scope="row">
        <Name>{column.column}</Name>
        <span className="muted value-field">{say(`field.${use.field}`)}</span>
      </th>
      <td>
        <Values values={column.samples} />
      </td>
      <td>
        <ReadValues field={use.field} values={readAs(example, use.field)} />
      </td>
      <td className="number">
        <Unreadable cells={column.unreadable} />
      </td>
      <td>
        <ValueDetails column={column} found={found} mapping={mapping} onChange={onChange} />
      </td>
      <td>
        <WordDetails column={column} found={found} mapping={mapping} onChange={onChange} />
        {none.length > 0 && (
          <span className="muted value-field">
            <Name>{say('import.values.stand-for-none', { values: none.join(', ') })}</Name>
          </span>
        )}
        <ProposedNone column={column.column} example={example} mapping={mapping} onChange={onChange} />
      </td>
    </tr>
  )
}

/** Texts that seem to stand for no value and of which the mapping says nothing: either is said by a button. */
function ProposedNone({ column, example, mapping, onChange }: Omit<ValuesTableProps, 'found'> & { readonly column: string }) {
  const noticed = example.noticed.flatMap(one => (one.kind === 'stands-for-none' && one.column === column ? [one] : []))
  const proposed = noticed.filter(one => one.state === 'proposed' && mapping.fields[one.field]?.words?.[one.text] === undefined)
  return proposed.map(({ field, text }) => {
    const sayThat = (meaning: 'missing' | 'value') =>
      onChange(changeRule(mapping, field, { words: { ...mapping.fields[field]?.words, [text]: meaning } }))
    return (
      <span key={text} className="value-field warning-text">
        {say('import.values.none-proposed', { text: apart(text) })}{' '}
        <Button look="quiet" aria-label={say('import.values.is-none-of', { text, column })} onClick={() => sayThat('missing')}>
          {say('import.values.is-none')}
        </Button>
        <Button look="quiet" aria-label={say('import.values.is-value-of', { text, column })} onClick={() => sayThat('value')}>
          {say('import.values.is-value')}
        </Button>
      </span>
    )
  })
}

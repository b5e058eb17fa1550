import { type Field, type Mapping } from '#contract/mapping.ts'
import { type FilePreview } from '#contract/previews.ts'
import { ReasonCode } from '#contract/row-reasons.ts'
import { say } from '#words/say.ts'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { Name } from '../parts/name.tsx'
import { rulesOf } from './change-mapping.ts'
import { sayReason } from './say-row.ts'
import { sayValue } from './say-value.ts'

type Sample = FilePreview['samples'][number]

/** The first rows of the file as they would be stored. */
export function SampleRows({ example, mapping }: { readonly example: FilePreview; readonly mapping: Mapping }) {
  if (example.samples.length === 0) return null
  const columns: TableColumn<Sample>[] = [
    { id: 'line', header: say('import.samples.line'), align: 'end', width: 56, cell: sample => sample.line },
    { id: 'state', header: say('import.samples.state'), cell: becomes },
    ...rulesOf(mapping).map(([field]) => ({
      id: field,
      header: say(`field.${field}`),
      cell: (sample: Sample) => value(field, sample.values[field]),
    })),
  ]
  return (
    <div role="group" className="sample-rows" aria-label={say('import.samples')}>
      <h3>{say('import.samples')}</h3>
      <DataTable
        compact
        caption={say('import.samples')}
        columns={columns}
        rows={example.samples}
        rowId={sample => String(sample.record)}
        maxHeight={320}
      />
    </div>
  )
}

function value(field: Field, text: string | undefined) {
  return text === undefined ? <span className="muted">–</span> : <Name>{sayValue(field, text)}</Name>
}

function becomes(sample: Sample): string {
  const state = say(`import.samples.${sample.state}`)
  const reason = ReasonCode.safeParse(sample.reason)
  if (reason.success) return `${state}: ${sayReason(reason.data)}`
  return sample.reason === null ? state : `${state}: ${sample.reason}`
}

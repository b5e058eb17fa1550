import type { FirstRow, ImportedFile } from '#contract/imports.ts'
import type { Field } from '#contract/mapping.ts'
import type { RowReason } from '#contract/row-reasons.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart } from '../parts/describe.ts'
import { Name } from '../parts/name.tsx'
import { sayReason } from './say-row.ts'
import { sayValue } from './say-value.ts'

const kinds = ['new', 'same', 'changed'] as const
const leftOut = ['skipped', 'rejected'] as const
const SHOWN = 5

/** Of each kind the first rows, file by file: what would be stored, and what would be left out with its reason. */
export function FirstRows({ files }: { readonly files: readonly ImportedFile[] }) {
  return files.slice(0, 10).map(file => (
    <Card key={file.path} title={say('import.first-rows', { name: apart(file.name) })} className="first-rows">
      {kinds.map(kind => (
        <Stored key={kind} title={say(`import.first-rows.${kind}`)} rows={file.firstRows.filter(({ fate }) => fate === kind)} />
      ))}
      {leftOut.map(kind => (
        <LeftOut key={kind} title={say(`import.first-rows.${kind}`)} rows={file[kind].slice(0, SHOWN)} />
      ))}
    </Card>
  ))
}

function Stored({ title, rows }: { readonly title: string; readonly rows: readonly FirstRow[] }) {
  if (rows.length === 0) return null
  const fields = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))] as Field[] // they are keyed by field
  const columns: TableColumn<FirstRow>[] = [
    { id: 'line', header: say('import.samples.line'), align: 'end', width: 56, cell: row => row.line },
    ...fields.map(field => ({
      id: field,
      header: say(`field.${field}`),
      cell: (row: FirstRow) => value(field, row.values[field]),
    })),
  ]
  return (
    <>
      <h3>{title}</h3>
      <DataTable compact caption={title} columns={columns} rows={rows} rowId={row => String(row.record)} />
    </>
  )
}

function LeftOut({ title, rows }: { readonly title: string; readonly rows: readonly RowReason[] }) {
  if (rows.length === 0) return null
  const columns: TableColumn<RowReason>[] = [
    { id: 'line', header: say('import.samples.line'), align: 'end', width: 56, cell: row => row.line },
    { id: 'why', header: say('import.first-rows.why'), cell: row => sayReason(row.reason, row.detail) },
    { id: 'cells', header: say('import.first-rows.cells'), cell: cells },
  ]
  return (
    <>
      <h3>{title}</h3>
      <DataTable compact caption={title} columns={columns} rows={rows} rowId={row => String(row.record)} />
    </>
  )
}

function value(field: Field, text: string | undefined) {
  return text === undefined ? <span className="muted">–</span> : <Name>{sayValue(field, text)}</Name>
}

function cells(row: RowReason) {
  return <Name>{row.cells.join('  ·  ')}</Name>
}

import type { ImportedFile } from '#contract/imports.ts'
import type { WarningCode } from '#contract/row-reasons.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { Name } from '../parts/name.tsx'
import { sayWarning } from './say-row.ts'

interface WarningLine {
  readonly file: ImportedFile
  readonly warning: WarningCode
  readonly rows: number
}

const columns: readonly TableColumn<WarningLine>[] = [
  { id: 'file', header: say('import.column.file'), cell: line => <Name>{line.file.name}</Name>, sort: line => line.file.name },
  {
    id: 'warning',
    header: say('import.result.warning'),
    cell: line => <span className="warning-text">{sayWarning(line.warning)}</span>,
    sort: line => line.warning,
  },
  {
    id: 'rows',
    header: say('import.result.warning.count'),
    align: 'end',
    cell: line => formatNumber(line.rows),
    sort: line => line.rows,
  },
]

/** Values that were dropped or doubted, by file and kind, each with what it means. */
export function ResultWarnings({ files }: { readonly files: readonly ImportedFile[] }) {
  const lines = files.flatMap(file =>
    // Keys of warningCounts are warning codes by its schema.
    Object.entries(file.warningCounts).map(([warning, rows]) => ({ file, warning: warning as WarningCode, rows })),
  )
  if (lines.length === 0) return null
  return (
    <Card title={say('import.result.warnings')}>
      <DataTable
        caption={say('import.result.warnings')}
        columns={columns}
        rows={lines}
        rowId={line => `${line.file.path}\n${line.warning}`}
        maxHeight={360}
      />
    </Card>
  )
}

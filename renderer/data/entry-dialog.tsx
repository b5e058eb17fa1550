import type { LedgerEntry } from '#contract/imports.ts'
import type { ReasonCode, WarningCode } from '#contract/row-reasons.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { DialogBox } from '../parts/dialog-box.tsx'
import { Name } from '../parts/name.tsx'
import { sayReason, sayWarning } from './say-row.ts'

interface Line {
  readonly text: string
  readonly rows: number
}

/** Where an import came from, which locations it holds, why rows were skipped and what was doubted. */
export function EntryDialog({ entry, onClose }: { readonly entry: LedgerEntry; readonly onClose: () => void }) {
  // The keys of both records are codes by their schemas.
  const skipped = lines(entry.skippedCounts, code => sayReason(code as ReasonCode))
  const warnings = lines(entry.warningCounts, code => sayWarning(code as WarningCode))
  return (
    <DialogBox
      open
      wide
      title={entry.fileName}
      onClose={onClose}
      acts={<Button onClick={onClose}>{say('rejects.close')}</Button>}
    >
      <dl className="facts">
        <dt>{say('ledger.source')}</dt>
        <dd>
          <Name clip={false}>{entry.source}</Name>
        </dd>
        <dt>{say('ledger.locations')}</dt>
        <dd className="name-list">
          {entry.locations.map(name => (
            <Name key={name} clip={false}>
              {name}
            </Name>
          ))}
        </dd>
      </dl>
      <Lines title={say('import.result.skipped')} lines={skipped} none={say('ledger.skipped.none')} />
      <Lines title={say('import.result.warnings')} lines={warnings} none={say('ledger.warnings.none')} />
    </DialogBox>
  )
}

function lines(counts: Readonly<Record<string, number | undefined>>, textOf: (code: string) => string): Line[] {
  return Object.entries(counts).map(([code, rows]) => ({ text: textOf(code), rows: rows ?? 0 }))
}

function Lines({ title, lines, none }: { readonly title: string; readonly lines: readonly Line[]; readonly none: string }) {
  const columns = [
    { id: 'text', header: say('import.result.warning'), cell: (line: Line) => line.text },
    {
      id: 'rows',
      header: say('import.result.warning.count'),
      align: 'end' as const,
      cell: (line: Line) => formatNumber(line.rows),
    },
  ]
  return (
    <section className="entry-lines">
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <DataTable compact caption={title} columns={columns} rows={lines} rowId={line => line.text} />
      )}
    </section>
  )
}

import type { LedgerEntry } from '#contract/imports.ts'
import { formatDate, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import type { TableColumn } from '../parts/data-table.tsx'
import { momentParts } from '../parts/moment.tsx'
import { Name } from '../parts/name.tsx'
import { chooseReplacement } from './choose-exports.ts'
import { countColumns } from './count-columns.tsx'
import type { RejectsOf } from './rejects-dialog.tsx'

interface LedgerActs {
  readonly onMore: (entry: LedgerEntry) => void
  readonly onSwitch: (entry: LedgerEntry) => void
  readonly onRejects: (rejects: RejectsOf) => void
}

/** Columns of the table of imported files. */
export function ledgerColumns(acts: LedgerActs): TableColumn<LedgerEntry>[] {
  return [
    {
      id: 'file',
      header: say('ledger.file'),
      cell: entry => <FileButton entry={entry} onMore={acts.onMore} />,
      sort: entry => entry.fileName,
    },
    { id: 'when', header: say('ledger.when'), cell: entry => <Imported entry={entry} />, sort: entry => entry.importedAt },
    { id: 'period', header: say('ledger.period'), cell: entry => <Period entry={entry} />, sort: entry => entry.firstDay },
    {
      id: 'locations',
      header: say('ledger.locations'),
      cell: entry => <Locations names={entry.locations} />,
      sort: entry => entry.locations.length,
    },
    ...countColumns(
      (entry: LedgerEntry) => entry.counts,
      entry => <RejectedCount entry={entry} onRejects={acts.onRejects} />,
    ),
    { id: 'acts', header: say('ledger.actions'), cell: entry => <EntryActs entry={entry} onSwitch={acts.onSwitch} /> },
  ]
}

function FileButton({ entry, onMore }: Pick<LedgerActs, 'onMore'> & { readonly entry: LedgerEntry }) {
  return (
    <Button
      look="quiet"
      className="name-button"
      aria-label={say('ledger.more', { name: entry.fileName })}
      onClick={() => onMore(entry)}
    >
      <Name>{entry.fileName}</Name>
    </Button>
  )
}

/** When a file was imported, and whether it still counts: a column of its own would push others out of sight. */
function Imported({ entry: { importedAt, state } }: { readonly entry: LedgerEntry }) {
  const { day, time } = momentParts(importedAt)
  return (
    <span className="two-lines">
      <time dateTime={importedAt}>{day}</time>
      <span className="ledger-state">
        <span className="muted">{time}</span>
        <span>
          <span aria-hidden="true">{state === 'active' ? '●' : '○'}</span> {say(`ledger.state.${state}`)}
        </span>
      </span>
    </span>
  )
}

function Period({ entry: { firstDay, lastDay } }: { readonly entry: LedgerEntry }) {
  if (firstDay === null || lastDay === null) return <span className="muted">–</span>
  if (firstDay === lastDay) return <span className="number">{formatDate(firstDay)}</span>
  return (
    <span className="two-lines">
      <span>{formatDate(firstDay)} –</span>
      <span>{formatDate(lastDay)}</span>
    </span>
  )
}

function Locations({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <span className="muted">–</span>
  if (names.length === 1)
    return (
      <span className="ledger-place">
        <Name>{names[0]!}</Name>
      </span>
    )
  return <span title={names.join('\n')}>{say('ledger.locations.some', { locations: names.length })}</span>
}

function RejectedCount({ entry, onRejects }: Pick<LedgerActs, 'onRejects'> & { readonly entry: LedgerEntry }) {
  const { importId, fileName: name, counts } = entry
  return (
    <Button
      look="quiet"
      className="count-button"
      aria-label={say('ledger.rejects-of', { rows: counts.rejected, name })}
      onClick={() => onRejects({ importId, name })}
    >
      {formatNumber(counts.rejected)}
    </Button>
  )
}

function EntryActs({ entry, onSwitch }: Pick<LedgerActs, 'onSwitch'> & { readonly entry: LedgerEntry }) {
  const { importId, fileName: name } = entry
  const act = entry.state === 'active' ? 'undo' : 'redo'
  return (
    <span className="acts">
      <Button look="quiet" aria-label={say(`ledger.${act}-of`, { name })} onClick={() => onSwitch(entry)}>
        {say(`ledger.${act}`)}
      </Button>
      {entry.state === 'active' && (
        <Button
          look="quiet"
          aria-label={say('ledger.replace-of', { name })}
          onClick={() => void chooseReplacement({ importId, name })}
        >
          {say('ledger.replace')}
        </Button>
      )}
    </span>
  )
}

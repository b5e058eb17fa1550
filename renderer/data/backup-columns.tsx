import type { Backup } from '#contract/backups.ts'
import { formatDate, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import type { TableColumn } from '../parts/data-table.tsx'
import { Moment, sayMoment } from '../parts/moment.tsx'
import { sayBytes } from './say-bytes.ts'

/** Columns of the table of backups. */
export function backupColumns(onRestore: (backup: Backup) => void): TableColumn<Backup>[] {
  return [
    { id: 'when', header: say('backups.when'), cell: ({ madeAt }) => <Moment iso={madeAt} />, sort: ({ madeAt }) => madeAt },
    {
      id: 'before',
      header: say('backups.before'),
      cell: ({ reason }) => say(`backups.reason.${reason}`),
      sort: ({ reason }) => reason,
    },
    count('interactions', say('backups.holds')),
    count('imports', say('backups.imports')),
    {
      id: 'until',
      header: say('backups.until'),
      cell: ({ lastDay }) => (lastDay === null ? none : formatDate(lastDay)),
      sort: ({ lastDay }) => lastDay,
    },
    { id: 'size', header: say('backups.size'), align: 'end', cell: ({ bytes }) => sayBytes(bytes), sort: ({ bytes }) => bytes },
    { id: 'state', header: say('backups.state'), cell: ({ state }) => <State state={state} />, sort: ({ state }) => state },
    { id: 'acts', header: say('backups.actions'), cell: backup => <Restore backup={backup} onRestore={onRestore} /> },
  ]
}

const none = <span className="muted">–</span>

function count(id: 'interactions' | 'imports', header: string): TableColumn<Backup> {
  return {
    id,
    header,
    align: 'end',
    cell: backup => (backup[id] === null ? none : formatNumber(backup[id])),
    sort: backup => backup[id],
  }
}

const marks = { proven: '●', aside: '▼', unknown: '◌' } as const

function State({ state }: Pick<Backup, 'state'>) {
  return (
    <span>
      <span aria-hidden="true">{marks[state]}</span> {say(`backups.state.${state}`)}
    </span>
  )
}

function Restore({ backup, onRestore }: { readonly backup: Backup; readonly onRestore: (backup: Backup) => void }) {
  if (backup.state === 'aside') return none
  return (
    <Button
      look="quiet"
      aria-label={say('backups.restore-of', { moment: sayMoment(backup.madeAt) })}
      onClick={() => onRestore(backup)}
    >
      {say('backups.restore')}
    </Button>
  )
}

import { useState } from 'react'
import type { Backup } from '#contract/backups.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { call, sayError, useAnswer } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { go } from '../place.ts'
import { sayMoment } from '../parts/moment.tsx'
import { keepSaid } from './last-salvage.tsx'
import { LongAct } from './long-act.tsx'
import { RestoreBackupDialog } from './restore-backup-dialog.tsx'
import { useWatched } from './use-watched.ts'

/** So many backups are offered at once; all are in the table of the Data screen. */
const OFFERED = 5

/** Ways on from a data file that is damaged or cannot be opened: a backup, or what can still be read of it. */
export function RescueCards() {
  return (
    <div className="columns-2">
      <BackupChoice />
      <SalvageCard />
    </div>
  )
}

interface OfFile {
  /** Of another file than the one in use. */
  readonly path?: string
}

/** The newest backups of a file, to go back to; of one that is gone it is not said that it is kept. */
export function BackupChoice({ path, isGone = false }: OfFile & { readonly isGone?: boolean }) {
  const [asked, setAsked] = useState<Backup | null>(null)
  const { backups = [] } = useAnswer('backups.list', { ...(path !== undefined && { path }) }).data ?? {}
  const offered = backups.filter(({ state }) => state !== 'aside').slice(0, OFFERED)
  const about = isGone ? 'recovery.missing' : 'recovery.backups.about'
  return (
    <Card title={say('recovery.backups')}>
      <p className="muted">{say(offered.length === 0 ? 'recovery.backups.none' : about)}</p>
      <ul className="backup-choice">
        {offered.map(backup => (
          <li key={backup.backupId}>
            <span>{sayBackup(backup)}</span>
            <Button aria-label={say('backups.restore-of', { moment: sayMoment(backup.madeAt) })} onClick={() => setAsked(backup)}>
              {say('backups.restore')}
            </Button>
          </li>
        ))}
      </ul>
      {asked && <RestoreBackupDialog backup={asked} path={path} onClose={() => setAsked(null)} />}
    </Card>
  )
}

function sayBackup({ madeAt, interactions, reason }: Backup): string {
  const known = interactions === null ? say('shell.nothing') : formatNumber(interactions)
  return say('recovery.backup', { moment: sayMoment(madeAt), interactions: known, reason })
}

/** Brings what can be read into a new file; what came of it stays said until the next visit. */
export function SalvageCard({ path }: OfFile) {
  const salvage = useWatched(
    jobId => call('data.salvage', { jobId, ...(path !== undefined && { path }) }),
    async salvaged => {
      await keepSaid(salvaged)
      if (path !== undefined) go('#/data/backups')
    },
  )
  return (
    <Card title={say('recovery.salvage')}>
      <p className="muted">{say('recovery.salvage.about')}</p>
      <div className="acts">
        <Button busy={salvage.isPending} onClick={() => salvage.start()}>
          {say(salvage.isPending ? 'recovery.salvaging' : 'recovery.salvage.button')}
        </Button>
      </div>
      <LongAct label={say('recovery.salvaging')} progress={salvage.progress} onCancel={salvage.cancel} />
      {salvage.isCancelled && <p role="status">{say('backups.cancelled')}</p>}
      {salvage.error && <p role="alert">{sayError(salvage.error)}</p>}
    </Card>
  )
}

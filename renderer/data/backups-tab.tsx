import { useState } from 'react'
import type { Backup, Backups } from '#contract/backups.ts'
import { say } from '#words/say.ts'
import { call, refresh, sayError, useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { apart } from '../parts/describe.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { sayMoment } from '../parts/moment.tsx'
import { CheckCard, Damage } from './check-card.tsx'
import { backupColumns } from './backup-columns.tsx'
import { BackupRoom } from './backup-room.tsx'
import { LongAct } from './long-act.tsx'
import { LastSalvage } from './last-salvage.tsx'
import { RestoreBackupDialog } from './restore-backup-dialog.tsx'
import { sayBytes } from './say-bytes.ts'
import { sayRefusal } from './say-refusal.ts'
import { useWatched } from './use-watched.ts'

/** The backups of the data file: make one, go back to one, and take that back. */
export function BackupsTab() {
  const answer = useAnswer('backups.list', {})
  return (
    <Answered query={answer}>
      {found =>
        found.folder === null ? (
          <EmptyState title={say('data.tab.backups')} text={say('backups.none')} />
        ) : (
          <Found found={found} />
        )
      }
    </Answered>
  )
}

function Found({ found }: { readonly found: Backups }) {
  const [asked, setAsked] = useState<Backup | null>(null)
  return (
    <div className="screen">
      <LastSalvage />
      <Damage />
      <LastRestore found={found} />
      <LastFailure failed={found.failed} />
      <BackupsCard found={found} onRestore={setAsked} />
      <BackupRoom />
      <CheckCard />
      {asked && <RestoreBackupDialog backup={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

function BackupsCard({ found, onRestore }: { readonly found: Backups; readonly onRestore: (backup: Backup) => void }) {
  const { backups, folder, bytes } = found
  const make = useWatched(jobId => call('backups.make', { jobId }), refresh)
  return (
    <div className="card ledger">
      <div className="ledger-head">
        <h2>{say('backups.title', { backups: backups.length })}</h2>
        <div className="acts">
          <Button busy={make.isPending} onClick={() => make.start()}>
            {say('backups.make')}
          </Button>
        </div>
      </div>
      <p className="muted measure">{say('backups.about')}</p>
      {backups.length > 0 && (
        <>
          <p className="muted wrap">{say('backups.folder', { path: apart(folder!), size: sayBytes(bytes) })}</p>
          <DataTable
            caption={say('backups.table')}
            columns={backupColumns(onRestore)}
            rows={backups}
            rowId={({ backupId }) => backupId}
            maxHeight={560}
          />
        </>
      )}
      <LongAct label={say('backups.making')} progress={make.progress} onCancel={make.cancel} />
      <p role="status" className={make.error ? 'field-error' : 'muted'}>
        {make.error
          ? sayError(make.error)
          : make.isCancelled
            ? say('backups.cancelled')
            : make.data && say('backups.made', { size: sayBytes(make.data.bytes) })}
      </p>
    </div>
  )
}

/** Right after a restore: how to take it back. */
function LastRestore({ found: { undoes, backups } }: { readonly found: Backups }) {
  const kept = backups.find(({ backupId }) => backupId === undoes)
  return kept ? <TakenBack kept={kept} /> : null
}

function TakenBack({ kept }: { readonly kept: Backup }) {
  const restore = useWatched(jobId => call('backups.restore', { backupId: kept.backupId, jobId }), refresh)
  return (
    <section className="notice missing-file" aria-labelledby="last-restore">
      <h2 id="last-restore">{say('backups.undo.title')}</h2>
      <p>{say('backups.undo.about', { moment: sayMoment(kept.madeAt), interactions: kept.interactions ?? 0 })}</p>
      <div className="acts">
        <Button busy={restore.isPending} onClick={() => restore.start()}>
          {say(restore.isPending ? 'backups.restoring' : 'backups.undo.button')}
        </Button>
      </div>
      <LongAct label={say('backups.restoring')} progress={restore.progress} onCancel={restore.cancel} />
      {restore.isCancelled && <p role="status">{say('backups.cancelled')}</p>}
      {restore.error && <p role="alert">{sayError(restore.error)}</p>}
    </section>
  )
}

function LastFailure({ failed }: Pick<Backups, 'failed'>) {
  if (failed === null) return null
  return (
    <Card title={say('backups.failed')} className="notice">
      <p className="wrap">
        {say('backups.failed.at', { moment: sayMoment(failed.at) })} {sayRefusal(failed.failure)}
      </p>
    </Card>
  )
}

import type { Backup } from '#contract/backups.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { call, refreshFile, sayError } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { DialogBox } from '../parts/dialog-box.tsx'
import { sayMoment } from '../parts/moment.tsx'
import { go } from '../place.ts'
import { LongAct } from './long-act.tsx'
import { useWatched } from './use-watched.ts'

interface RestoreBackupDialogProps {
  readonly backup: Backup
  /** Of another data file than the one in use: it is shown once it is restored. */
  readonly path?: string | undefined
  readonly onClose: () => void
}

/** Says what going back does to the data file, and does it. */
export function RestoreBackupDialog({ backup, path, onClose }: RestoreBackupDialogProps) {
  const { backupId, madeAt, interactions, imports } = backup
  // All in one: what this stands on may have gone once the file is back.
  const restore = useWatched(
    jobId => call('backups.restore', { backupId, jobId, ...(path !== undefined && { path }) }),
    async () => {
      await refreshFile()
      onClose()
      if (path !== undefined) go('#/data/backups')
    },
  )
  return (
    <DialogBox
      open
      title={say('backups.restore.title', { moment: sayMoment(madeAt) })}
      onClose={() => !restore.isPending && onClose()}
      acts={
        <>
          <Button busy={restore.isPending} onClick={onClose}>
            {say('backups.restore.keep')}
          </Button>
          <Button look="primary" busy={restore.isPending} onClick={() => restore.start()}>
            {say(restore.isPending ? 'backups.restoring' : 'backups.restore.button')}
          </Button>
        </>
      }
    >
      <p className="wrap">
        {say('backups.restore.about', {
          interactions: interactions === null ? 'none' : formatNumber(interactions),
          imports: imports ?? 0,
        })}
      </p>
      <LongAct label={say('backups.restoring')} progress={restore.progress} onCancel={restore.cancel} />
      {restore.isCancelled && <p role="status">{say('backups.cancelled')}</p>}
      {restore.error && <p role="alert">{sayError(restore.error)}</p>}
    </DialogBox>
  )
}

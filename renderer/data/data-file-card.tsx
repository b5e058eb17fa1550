import { useState } from 'react'
import type { DataStatus } from '#contract/data.ts'
import { formatDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { call, sayError } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { DialogBox } from '../parts/dialog-box.tsx'
import { HandoverDialog } from './handover-dialog.tsx'
import { pickBackupPath, pickDataFile, useOpenFile, useRestore } from './data-file-acts.ts'
import { LongAct } from './long-act.tsx'
import { sayBytes } from './say-bytes.ts'
import { useWatched } from './use-watched.ts'

/** The data file: what it holds and where it lies; open another, back it up, restore a backup. */
export function DataFileCard({ status }: { readonly status: DataStatus }) {
  const open = useOpenFile()
  const backup = useWatched(
    (jobId, path: string) => call('data.backup', { path, jobId }),
    () => undefined,
  )
  const [asked, setAsked] = useState<string | null>(null)
  const [isHandingOver, setIsHandingOver] = useState(false)
  const note = open.error ?? backup.error
  return (
    <Card title={say('settings.file')} className="form-card">
      <FileFacts status={status} />
      <div className="acts">
        <Button busy={open.isPending} onClick={() => open.mutate()}>
          {say('settings.open')}
        </Button>
        <Button
          busy={backup.isPending}
          disabled={status.path === null}
          onClick={() => void pickBackupPath().then(path => path !== null && backup.start(path))}
        >
          {say('settings.backup')}
        </Button>
        <Button onClick={() => void pickDataFile().then(setAsked)}>{say('settings.restore')}</Button>
        <Button disabled={status.interactions === 0} onClick={() => setIsHandingOver(true)}>
          {say('handover.open')}
        </Button>
      </div>
      <LongAct label={say('backups.making')} progress={backup.progress} onCancel={backup.cancel} />
      <p role="status" className={note ? 'field-error' : 'muted wrap'}>
        {note
          ? sayError(note)
          : backup.data
            ? backedUp(backup.data)
            : backup.isCancelled
              ? say('backups.cancelled')
              : open.data
                ? say('settings.opened', { path: open.data })
                : say('settings.backup.note')}
      </p>
      {isHandingOver && <HandoverDialog onClose={() => setIsHandingOver(false)} />}
      {asked !== null && <RestoreDialog path={asked} status={status} onClose={() => setAsked(null)} />}
    </Card>
  )
}

function backedUp({ path, bytes }: { readonly path: string; readonly bytes: number }): string {
  return say('settings.backup.done', { path, size: sayBytes(bytes) })
}

function FileFacts({ status }: { readonly status: DataStatus }) {
  if (status.path === null) return <p>{say('settings.file.none')}</p>
  const { firstDay, lastDay } = status
  return (
    <dl className="facts">
      <dt>{say('settings.file.path')}</dt>
      <dd dir="auto">{status.path}</dd>
      <dt>{say('settings.file.holds')}</dt>
      <dd>
        {say('settings.file.counts', {
          interactions: status.interactions,
          locations: status.locations,
          providers: status.providers,
          imports: status.imports,
        })}
      </dd>
      {firstDay !== null && lastDay !== null && (
        <>
          <dt>{say('settings.file.period')}</dt>
          <dd>
            {formatDate(firstDay)} – {formatDate(lastDay)}
          </dd>
        </>
      )}
      {status.contentHash !== null && (
        <>
          <dt title={say('settings.file.fingerprint.note')}>{say('settings.file.fingerprint')}</dt>
          <dd>
            <code>{status.contentHash}</code>
          </dd>
        </>
      )}
      {status.sample && <dd className="whole">{say('settings.file.sample')}</dd>}
      {status.readOnly && <dd className="whole">{say('settings.file.read-only')}</dd>}
    </dl>
  )
}

interface RestoreDialogProps {
  readonly path: string
  readonly status: DataStatus
  readonly onClose: () => void
}

function RestoreDialog({ path, status, onClose }: RestoreDialogProps) {
  const restore = useRestore(onClose)
  const text = status.path === null || status.interactions === 0 ? 'settings.restore.about-empty' : 'settings.restore.about'
  return (
    <DialogBox
      open
      title={say('settings.restore.title')}
      onClose={() => !restore.isPending && onClose()}
      acts={
        <>
          <Button busy={restore.isPending} onClick={onClose}>
            {say('settings.restore.keep')}
          </Button>
          <Button look="primary" busy={restore.isPending} onClick={() => restore.start(path)}>
            {say('settings.restore.button')}
          </Button>
        </>
      }
    >
      <p className="wrap">{say(text, { path })}</p>
      <LongAct label={say('recovery.copying')} progress={restore.progress} onCancel={restore.cancel} />
      {restore.isCancelled && <p role="status">{say('backups.cancelled')}</p>}
      {restore.error && <p role="alert">{sayError(restore.error)}</p>}
    </DialogBox>
  )
}

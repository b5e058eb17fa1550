import type { LedgerEntry } from '#contract/imports.ts'
import { say } from '#words/say.ts'
import { call, refresh, sayError } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { apart } from '../parts/describe.ts'
import { DialogBox } from '../parts/dialog-box.tsx'
import { LongAct } from './long-act.tsx'
import { useWatched } from './use-watched.ts'

/** Says what undoing or redoing an import does to the data, and does it. */
export function SwitchDialog({ entry, onClose }: { readonly entry: LedgerEntry; readonly onClose: () => void }) {
  const kind = entry.state === 'active' ? 'undo' : 'redo'
  const act = useWatched(
    jobId => call(`imports.${kind}`, { importId: entry.importId, jobId }),
    async () => {
      await refresh()
      onClose()
    },
  )
  const values = { name: apart(entry.fileName), interactions: entry.interactions, rows: entry.counts.rows }
  return (
    <DialogBox
      open
      title={say(`ledger.${kind}.title`)}
      onClose={() => !act.isPending && onClose()}
      acts={
        <>
          <Button busy={act.isPending} onClick={onClose}>
            {say('ledger.keep')}
          </Button>
          <Button look={kind === 'undo' ? 'danger' : 'primary'} busy={act.isPending} onClick={() => act.start()}>
            {say(act.isPending ? 'ledger.working' : `ledger.${kind}.button`)}
          </Button>
        </>
      }
    >
      <p className="wrap">{say(`ledger.${kind}.about`, values)}</p>
      {act.progress?.stage === 'backup' && (
        <LongAct label={say('backups.making')} progress={act.progress} onCancel={act.cancel} />
      )}
      {act.isCancelled && <p role="status">{say('backups.cancelled')}</p>}
      {act.error && <p role="alert">{sayError(act.error)}</p>}
    </DialogBox>
  )
}

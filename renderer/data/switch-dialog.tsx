import type { LedgerEntry } from '#contract/imports.ts'
import { say } from '#words/say.ts'
import { sayError, useAct } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { apart } from '../parts/describe.ts'
import { DialogBox } from '../parts/dialog-box.tsx'

/** Says what undoing or redoing an import does to the data, and does it. */
export function SwitchDialog({ entry, onClose }: { readonly entry: LedgerEntry; readonly onClose: () => void }) {
  const undo = useAct('imports.undo')
  const redo = useAct('imports.redo')
  const kind = entry.state === 'active' ? 'undo' : 'redo'
  const act = kind === 'undo' ? undo : redo
  const values = { name: apart(entry.fileName), interactions: entry.interactions, rows: entry.counts.rows }
  return (
    <DialogBox
      open
      title={say(`ledger.${kind}.title`)}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('ledger.keep')}</Button>
          <Button
            look={kind === 'undo' ? 'danger' : 'primary'}
            busy={act.isPending}
            onClick={() => act.mutate({ importId: entry.importId }, { onSuccess: onClose })}
          >
            {say(act.isPending ? 'ledger.working' : `ledger.${kind}.button`)}
          </Button>
        </>
      }
    >
      <p className="wrap">{say(`ledger.${kind}.about`, values)}</p>
      {act.isError && <p role="alert">{sayError(act.error)}</p>}
    </DialogBox>
  )
}

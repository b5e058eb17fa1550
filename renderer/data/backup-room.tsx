import { useState } from 'react'
import { say } from '#words/say.ts'
import { sayError, useAct, useAnswer } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'

const LEAST = 100
const MOST = 1_000_000

/** How much room all backups together may take. */
export function BackupRoom() {
  const settings = useAnswer('settings.get', {})
  const status = useAnswer('data.status', {})
  const save = useAct('settings.set')
  const [typed, setTyped] = useState<string | null>(null)
  const now = settings.data?.backupMegabytes
  if (now === undefined || !status.data?.exists || status.data.readOnly) return null
  const megabytes = Number(typed ?? now)
  const fits = Number.isInteger(megabytes) && megabytes >= LEAST && megabytes <= MOST
  return (
    <form
      className="card form-card backup-room"
      onSubmit={event => {
        event.preventDefault()
        save.mutate({ backupMegabytes: megabytes }, { onSuccess: () => setTyped(null) })
      }}
    >
      <Field
        label={say('backups.room')}
        hint={say('backups.room.unit')}
        type="number"
        min={LEAST}
        max={MOST}
        step={100}
        value={typed ?? now}
        onChange={event => setTyped(event.target.value)}
      />
      <Button type="submit" disabled={typed === null || !fits || megabytes === now} busy={save.isPending}>
        {say('backups.room.save')}
      </Button>
      {save.isError && <p role="alert">{sayError(save.error)}</p>}
    </form>
  )
}

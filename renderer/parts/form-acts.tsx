import { say } from '#words/say.ts'
import { Button } from './button.tsx'

interface FormActsProps {
  /** What the last button does. */
  readonly act: string
  /** Names of the fields that are still empty: why it cannot be done yet. */
  readonly lacking: readonly string[]
  /** Whether it can be done; by default when nothing is lacking. */
  readonly isReady?: boolean
  readonly busy: boolean
  readonly onClose: () => void
  /** Id of the form that the button sends; else `onAct` is called. */
  readonly form?: string
  readonly onAct?: () => void
}

/** The foot of a dialog that asks for something: what is lacking, the safe way out, and the act. */
export function FormActs({ act, lacking, isReady = lacking.length === 0, busy, onClose, form, onAct }: FormActsProps) {
  return (
    <>
      <p className="muted lacking" role="status">
        {lacking.length > 0 && say('shell.lacking', { fields: lacking })}
      </p>
      <Button onClick={onClose}>{say('shell.cancel')}</Button>
      <Button
        type={form === undefined ? 'button' : 'submit'}
        form={form}
        look="primary"
        disabled={!isReady}
        busy={busy}
        onClick={onAct}
      >
        {act}
      </Button>
    </>
  )
}

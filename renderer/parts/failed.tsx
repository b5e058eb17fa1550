import type { FailureCode } from '#contract/failure.ts'
import { say } from '#words/say.ts'
import { useOpenFile } from '../data/data-file-acts.ts'
import { DiagnosticsButton } from '../help/diagnostics-button.tsx'
import { askFailedAgain, failureOf, sayError } from '../host.ts'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

interface FailedProps {
  readonly error: unknown
  /** 1 where it stands for a whole screen. */
  readonly level: 1 | 2
  /** What is to be done again, beside asking again for whatever was not answered. */
  readonly onAgain?: () => void
}

/** Faults of ours: whoever looks after the computer needs more than the sentence. */
const faults: readonly FailureCode[] = ['internal', 'engine-lost']

/** What could not be shown: what happened, what it means for the data, and the ways on. */
export function Failed({ error, level, onAgain }: FailedProps) {
  const { code } = failureOf(error)
  return (
    <EmptyState level={level} title={say('shell.failed')} text={sayError(error)}>
      <Button
        onClick={() => {
          onAgain?.()
          void askFailedAgain()
        }}
      >
        {say('shell.try-again')}
      </Button>
      {code === 'data-file-gone' && <OpenElsewhere />}
      {faults.includes(code) && <DiagnosticsButton failed={error} />}
    </EmptyState>
  )
}

function OpenElsewhere() {
  const open = useOpenFile()
  return (
    <>
      <Button busy={open.isPending} onClick={() => open.mutate()}>
        {say('first-run.open.button')}
      </Button>
      {open.error && <p role="alert">{sayError(open.error)}</p>}
    </>
  )
}

import type { ReportRequest } from '#contract/host.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import type { PaperActs } from './use-paper-acts.ts'

interface KeptActsProps {
  readonly request: ReportRequest
  /** What each act does to which report, for readers that do not see the row. */
  readonly labels: { readonly save: string; readonly print: string; readonly remove: string }
  readonly paper: PaperActs
  readonly onRemove: () => void
  readonly isBusy: boolean
}

/** What can be done with a report that is kept: saved, printed, removed. */
export function KeptActs({ request, labels, paper, onRemove, isBusy }: KeptActsProps) {
  return (
    <span className="acts">
      <Button aria-label={labels.save} busy={isBusy} onClick={() => paper.save(request)}>
        {say('shell.report.save')}
      </Button>
      <Button aria-label={labels.print} busy={isBusy} onClick={() => paper.print(request)}>
        {say('shell.report.print')}
      </Button>
      <Button look="quiet" aria-label={labels.remove} busy={isBusy} onClick={onRemove}>
        {say('saved.forget')}
      </Button>
    </span>
  )
}

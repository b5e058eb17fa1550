import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PaperProgress } from '#contract/host.ts'
import type { SavedReport } from '#contract/reports/kept.ts'
import { say } from '#words/say.ts'
import { Refused, sayError } from '../host.ts'
import { useMenu } from '../menu.ts'
import { Button } from '../parts/button.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { followPaper, printReport, saveReport } from './report-request.ts'
import { SaveUnder } from './save-under.tsx'
import { refreshPrinted } from './use-kept-act.ts'

/** Saves or prints the report; what takes long says how far it is and can be cancelled. */
export function ReportActsRow({ request }: { readonly request: Pick<SavedReport, 'name' | 'params'> }) {
  const [jobId, setJobId] = useState<string | null>(null)
  const begun = () => {
    const id = crypto.randomUUID()
    setJobId(id)
    return id
  }
  const save = useMutation({
    mutationFn: (into: 'file' | 'folder') => saveReport({ ...request, into, jobId: begun() }),
    onSuccess: refreshPrinted,
    onSettled: () => setJobId(null),
  })
  const print = useMutation({
    mutationFn: () => printReport({ ...request, jobId: begun() }),
    onSuccess: refreshPrinted,
    onSettled: () => setJobId(null),
  })
  useMenu({ 'save-report': () => save.mutate('file'), 'print-report': () => print.mutate() })
  const isBusy = jobId !== null
  const failed = save.error ?? print.error
  return (
    <>
      <div className="report-acts">
        <Button look="primary" busy={isBusy} onClick={() => save.mutate('file')}>
          {say('shell.report.save')}
        </Button>
        <Button busy={isBusy} onClick={() => save.mutate('folder')}>
          {say('reports.save-folder')}
        </Button>
        <Button busy={isBusy} onClick={() => print.mutate()}>
          {say('shell.report.print')}
        </Button>
        <SaveUnder report={request} />
      </div>
      {jobId !== null && <Making jobId={jobId} />}
      <p className="muted report-told" role="status">
        {isBusy ? '' : failed ? sayRefused(failed) : save.data ? say('shell.report.saved', { path: save.data }) : ''}
      </p>
    </>
  )
}

/** What was cancelled is no fault. */
export function sayRefused(error: unknown): string {
  return error instanceof Refused && error.failure.code === 'cancelled' ? say('reports.cancelled') : sayError(error)
}

/** How far the making of a report is, and the way to end it. */
export function Making({ jobId }: { readonly jobId: string }) {
  const [progress, setProgress] = useState<PaperProgress | null>(null)
  useEffect(() => followPaper(jobId, setProgress), [jobId])
  const { file = 1, files = 1, stage = 'drawing' } = progress ?? {}
  const words = say(`reports.making.${stage}`, { file, files })
  return (
    <div className="report-making" role="status">
      <ProgressBar label={words} done={file - 1} total={files === 1 ? 0 : files} />
      <span className="muted">{words}</span>
      <Button look="quiet" onClick={() => void window.branchwise.cancelPaper({ jobId })}>
        {say('shell.cancel')}
      </Button>
    </div>
  )
}

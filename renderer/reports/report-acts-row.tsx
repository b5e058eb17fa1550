import { useEffect, useState } from 'react'
import type { PaperProgress } from '#contract/host.ts'
import type { SavedReport } from '#contract/reports/kept.ts'
import { say } from '#words/say.ts'
import { useMenu } from '../menu.ts'
import { Button } from '../parts/button.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { followPaper } from './report-request.ts'
import { SaveUnder } from './save-under.tsx'
import { usePaperActs } from './use-paper-acts.ts'

/** Saves or prints the report, or saves its tables; what takes long says how far it is and can be cancelled. */
export function ReportActsRow({ request }: { readonly request: Pick<SavedReport, 'name' | 'params'> }) {
  const paper = usePaperActs()
  const save = (into: 'file' | 'folder') => paper.save({ ...request, into, jobId: crypto.randomUUID() })
  const print = () => paper.print({ ...request, jobId: crypto.randomUUID() })
  useMenu({ 'save-report': () => save('file'), 'print-report': print })
  const tables = (form: 'workbook' | 'csv') => paper.saveTables({ ...request, form })
  return (
    <>
      <div className="report-acts">
        <Button look="primary" busy={paper.isBusy} onClick={() => save('file')}>
          {say('shell.report.save')}
        </Button>
        <Button busy={paper.isBusy} onClick={() => save('folder')}>
          {say('reports.save-folder')}
        </Button>
        <Button busy={paper.isBusy} onClick={print}>
          {say('shell.report.print')}
        </Button>
        <Button busy={paper.isBusy} onClick={() => tables('workbook')}>
          {say('reports.tables.workbook')}
        </Button>
        <Button busy={paper.isBusy} onClick={() => tables('csv')}>
          {say('reports.tables.csv')}
        </Button>
        <SaveUnder report={request} />
      </div>
      {paper.jobId !== null && <Making jobId={paper.jobId} />}
      <p className="muted report-told" role="status">
        {paper.isBusy ? '' : paper.words}
      </p>
    </>
  )
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

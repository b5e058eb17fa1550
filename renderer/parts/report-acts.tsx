import { FileText, Printer } from 'lucide-react'
import { say } from '#words/say.ts'
import { useMenu } from '../menu.ts'
import { usePlace } from '../place.ts'
import { reportHere } from '../reports/report-here.ts'
import { useOptions } from '../reports/report-options.ts'
import { usePaperActs } from '../reports/use-paper-acts.ts'
import { Select } from './select.tsx'

/** Saves or prints the report of what is on the screen. */
export function ReportActs() {
  const [options, choose] = useOptions()
  const request = reportHere(usePlace())
  const paper = usePaperActs()
  const [save, print] = [() => paper.save(request), () => paper.print(request)]
  const report = say(`report.${request.name}.title`)
  useMenu({ 'save-report': save, 'print-report': print })
  return (
    <section className="rail-report" aria-label={say('shell.report')}>
      <h2>{report}</h2>
      <Select
        label={say('shell.paper')}
        options={[
          { id: 'A4', name: 'A4' },
          { id: 'Letter', name: 'Letter' },
        ]}
        value={options.paper ?? 'A4'}
        onChange={paper => choose({ paper })}
      />
      <button
        type="button"
        className="rail-act"
        disabled={paper.isBusy}
        onClick={save}
        title={`${report}: ${say('shell.report.save')}`}
      >
        <FileText size={16} aria-hidden="true" />
        <span>{say('shell.report.save')}</span>
      </button>
      <button
        type="button"
        className="rail-act"
        disabled={paper.isBusy}
        onClick={print}
        title={`${report}: ${say('shell.report.print')}`}
      >
        <Printer size={16} aria-hidden="true" />
        <span>{say('shell.report.print')}</span>
      </button>
      <p className="rail-note" role="status">
        {paper.words}
      </p>
    </section>
  )
}

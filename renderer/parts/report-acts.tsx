import { useMutation } from '@tanstack/react-query'
import { FileText, Printer } from 'lucide-react'
import { say } from '#words/say.ts'
import { sayError } from '../host.ts'
import { useMenu } from '../menu.ts'
import { usePlace } from '../place.ts'
import { useOptions } from '../reports/report-options.ts'
import { printReport, saveReport } from '../reports/report-request.ts'
import { Select } from './select.tsx'

/** Saves or prints the regional comparison of what the filter bar selects. */
export function ReportActs() {
  const { selection } = usePlace()
  const [options, choose] = useOptions()
  const request = { name: 'regional-comparison', params: { ...selection, ...options } } as const
  const save = useMutation({ mutationFn: () => saveReport(request) })
  const print = useMutation({ mutationFn: () => printReport(request) })
  useMenu({ 'save-report': () => save.mutate(), 'print-report': () => print.mutate() })
  const failed = save.error ?? print.error
  return (
    <section className="rail-report" aria-label={say('shell.report')}>
      <h2>{say('shell.report')}</h2>
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
        disabled={save.isPending}
        onClick={() => save.mutate()}
        title={say('shell.report.save')}
      >
        <FileText size={16} aria-hidden="true" />
        <span>{say('shell.report.save')}</span>
      </button>
      <button
        type="button"
        className="rail-act"
        disabled={print.isPending}
        onClick={() => print.mutate()}
        title={say('shell.report.print')}
      >
        <Printer size={16} aria-hidden="true" />
        <span>{say('shell.report.print')}</span>
      </button>
      <p className="rail-note" role="status">
        {save.isPending || print.isPending
          ? say('shell.report.saving')
          : failed
            ? sayError(failed)
            : save.data
              ? say('shell.report.saved', { path: save.data })
              : ''}
      </p>
    </section>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FileText, Printer } from 'lucide-react'
import type { Reply } from '#contract/failure.ts'
import { say } from '#words/say.ts'
import { Refused, sayError } from '../host.ts'
import { useMenu } from '../menu.ts'
import { usePlace } from '../place.ts'
import { Select } from './select.tsx'

type Paper = 'A4' | 'Letter'

/** Saves or prints the regional comparison of what the filter bar selects. */
export function ReportActs() {
  const { selection } = usePlace()
  const [paper, setPaper] = useState<Paper>('A4')
  const request = { name: 'regional-comparison', params: { ...selection, paper } } as const
  const save = useMutation({ mutationFn: async () => done(await window.branchwise.savePdf(request)) })
  const print = useMutation({ mutationFn: async () => done(await window.branchwise.print(request)) })
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
        value={paper}
        onChange={id => setPaper(id as Paper)}
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

/** Where the file went; nothing when the dialog was cancelled or the report went to a printer. */
function done(reply: Reply<{ path: string | null }>): string | null {
  if (!reply.ok) throw new Refused(reply.failure)
  return reply.value.path
}

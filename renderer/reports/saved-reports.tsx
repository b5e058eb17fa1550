import type { SavedReport } from '#contract/reports/kept.ts'
import { say } from '#words/say.ts'
import { sayError, useAnswer } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { Name } from '../parts/name.tsx'
import { useKeptAct } from './use-kept-act.ts'
import { usePaperActs } from './use-paper-acts.ts'

/** Reports saved under a title, to be run again; nothing where there are none. */
export function SavedReports() {
  const saved = useAnswer('reports.saved', {})
  const forget = useKeptAct('reports.forget')
  const paper = usePaperActs()
  const rows = saved.data?.saved ?? []
  if (rows.length === 0) return null
  const columns: TableColumn<SavedReport>[] = [
    {
      id: 'title',
      header: say('saved.name'),
      cell: ({ title }) => <Name clip={false}>{title}</Name>,
      sort: ({ title }) => title,
    },
    { id: 'report', header: say('saved.report'), cell: ({ name }) => say(`report.${name}.title`) },
    { id: 'period', header: say('saved.period'), cell: periodOf },
    {
      id: 'acts',
      header: say('saved.acts'),
      cell: ({ title, name }) => (
        <span className="acts">
          <Button
            aria-label={say('saved.save-of', { title })}
            busy={paper.isBusy}
            onClick={() => paper.save({ name, params: { saved: title } })}
          >
            {say('shell.report.save')}
          </Button>
          <Button
            aria-label={say('saved.print-of', { title })}
            busy={paper.isBusy}
            onClick={() => paper.print({ name, params: { saved: title } })}
          >
            {say('shell.report.print')}
          </Button>
          <Button
            look="quiet"
            aria-label={say('saved.forget-of', { title })}
            busy={forget.isPending}
            onClick={() => forget.mutate({ title })}
          >
            {say('saved.forget')}
          </Button>
        </span>
      ),
    },
  ]
  return (
    <Card title={say('saved.title')}>
      <p className="muted">{say('saved.about')}</p>
      <DataTable
        caption={say('saved.title')}
        columns={columns}
        rows={rows}
        rowId={({ title }) => title}
        sortedBy={{ id: 'title' }}
        maxHeight={300}
      />
      <p className="muted" role="status">
        {forget.isError ? sayError(forget.error) : paper.words}
      </p>
    </Card>
  )
}

function periodOf({ params: { from, to }, follows }: SavedReport): string {
  if (from !== undefined && to !== undefined)
    return say(follows ? 'saved.follows' : 'period.between', { fromDate: from, toDate: to })
  if (from !== undefined) return say('saved.since', { fromDate: from })
  return to === undefined ? say('period.all') : say('saved.until', { toDate: to })
}

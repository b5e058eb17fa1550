import type { SavedReport } from '#contract/reports/kept.ts'
import { say } from '#words/say.ts'
import { sayError, useAnswer } from '../host.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { Name } from '../parts/name.tsx'
import { KeptActs } from './kept-acts.tsx'
import { useKeptAct } from './use-kept-act.ts'
import { type PaperActs, usePaperActs } from './use-paper-acts.ts'

/** Reports saved under a title, to be run again; nothing where there are none. */
export function SavedReports() {
  const saved = useAnswer('reports.saved', {})
  const forget = useKeptAct('reports.forget')
  const paper = usePaperActs()
  const rows = saved.data?.saved ?? []
  if (rows.length === 0) return null
  const columns = columnsOf({ paper, onForget: title => forget.mutate({ title }), isBusy: paper.isBusy || forget.isPending })
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

interface Acts {
  readonly paper: PaperActs
  readonly onForget: (title: string) => void
  readonly isBusy: boolean
}

function columnsOf(acts: Acts): TableColumn<SavedReport>[] {
  return [
    {
      id: 'title',
      header: say('saved.name'),
      cell: ({ title }) => <Name clip={false}>{title}</Name>,
      sort: ({ title }) => title,
    },
    { id: 'report', header: say('saved.report'), cell: ({ name }) => say(`report.${name}.title`) },
    { id: 'period', header: say('saved.period'), cell: periodOf },
    { id: 'acts', header: say('saved.acts'), cell: report => <SavedActs report={report} {...acts} /> },
  ]
}

function SavedActs({ report: { title, name }, paper, onForget, isBusy }: Acts & { readonly report: SavedReport }) {
  const labels = {
    save: say('saved.save-of', { title }),
    print: say('saved.print-of', { title }),
    remove: say('saved.forget-of', { title }),
  }
  const request = { name, params: { saved: title } }
  return <KeptActs {...{ request, labels, paper, isBusy }} onRemove={() => onForget(title)} />
}

function periodOf({ params: { from, to }, follows }: SavedReport): string {
  if (from !== undefined && to !== undefined)
    return say(follows ? 'saved.follows' : 'period.between', { fromDate: from, toDate: to })
  if (from !== undefined) return say('saved.since', { fromDate: from })
  return to === undefined ? say('period.all') : say('saved.until', { toDate: to })
}

import type { Snapshot } from '#contract/reports/kept.ts'
import { say } from '#words/say.ts'
import { sayError, useAnswer } from '../host.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart, periodWords } from '../parts/describe.ts'
import { momentParts } from '../parts/moment.tsx'
import { Name } from '../parts/name.tsx'
import { KeptActs } from './kept-acts.tsx'
import { useKeptAct } from './use-kept-act.ts'
import { type PaperActs, usePaperActs } from './use-paper-acts.ts'

/** Every report that was saved or printed, kept with its figures; nothing where there are none. */
export function PrintedReports() {
  const printed = useAnswer('reports.snapshots', {})
  const drop = useKeptAct('reports.unfreeze')
  const paper = usePaperActs()
  const rows = printed.data?.snapshots ?? []
  if (rows.length === 0) return null
  const columns = columnsOf({ paper, onDrop: id => drop.mutate({ id }), isBusy: paper.isBusy || drop.isPending })
  return (
    <Card title={say('printed.title')}>
      <p className="muted">{say('printed.about')}</p>
      <DataTable
        caption={say('printed.title')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => String(id)}
        sortedBy={{ id: 'printed', descending: true }}
        maxHeight={300}
      />
      <p className="muted" role="status">
        {drop.isError ? sayError(drop.error) : paper.words}
      </p>
    </Card>
  )
}

interface Acts {
  readonly paper: PaperActs
  readonly onDrop: (id: number) => void
  readonly isBusy: boolean
}

function columnsOf(acts: Acts): TableColumn<Snapshot>[] {
  return [
    { id: 'printed', header: say('printed.when'), cell: whenOf, sort: ({ printedAt }) => printedAt, find: whenOf },
    { id: 'report', header: say('saved.report'), cell: snapshot => <Name clip={false}>{titleOf(snapshot)}</Name>, find: titleOf },
    { id: 'period', header: say('saved.period'), cell: ({ about }) => periodWords(about) },
    {
      id: 'data',
      header: say('printed.data'),
      cell: ({ isChanged }) => say(isChanged ? 'printed.changed' : 'printed.same'),
      sort: ({ isChanged }) => Number(isChanged),
    },
    { id: 'acts', header: say('saved.acts'), cell: snapshot => <PrintedActs snapshot={snapshot} {...acts} /> },
  ]
}

function PrintedActs({ snapshot, paper, onDrop, isBusy }: Acts & { readonly snapshot: Snapshot }) {
  const { id, name, params } = snapshot
  const named = { title: titleOf(snapshot), when: whenOf(snapshot) }
  const labels = {
    save: say('printed.save-of', named),
    print: say('printed.print-of', named),
    remove: say('printed.drop-of', named),
  }
  const request = { name, params: { ...params, frozen: id } }
  return <KeptActs {...{ request, labels, paper, isBusy }} onRemove={() => onDrop(id)} />
}

function titleOf({ name, location }: Snapshot): string {
  const title = say(`report.${name}.title`)
  return location === null ? title : say('printed.of-location', { title, name: apart(location) })
}

function whenOf({ printedAt }: Snapshot): string {
  const { day, time } = momentParts(printedAt)
  return say('printed.at', { date: day, time })
}

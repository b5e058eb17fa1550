import type { QualityRow } from '#contract/quality.ts'
import { formatDate, formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { sentence } from '../parts/describe.ts'
import { GradeMark } from '../parts/grade-mark.tsx'
import { RowsCount } from '../parts/rows-link.tsx'
import { Name } from '../parts/name.tsx'
import { usePlace, type Place } from '../place.ts'

/** One row per location: grade, why, and what it rests on. */
export function QualityTable({ rows }: { readonly rows: readonly QualityRow[] }) {
  const { link } = usePlace()
  return (
    <DataTable
      caption={say('quality.table')}
      columns={[...whoColumns(link), ...figureColumns]}
      rows={rows}
      rowId={row => row.locationId}
      maxHeight={640}
    />
  )
}

function whoColumns(link: Place['link']): TableColumn<QualityRow>[] {
  return [
    {
      id: 'location',
      header: say('locations.location'),
      cell: row => (
        <a href={link(['data', 'quality', row.locationId])}>
          <Name>{row.name}</Name>
        </a>
      ),
      sort: row => row.name,
    },
    {
      id: 'grade',
      header: say('quality.grade'),
      hint: say('quality.grade.hint'),
      cell: row => <GradeMark grade={row.trust.grade} />,
      sort: row => row.trust.grade,
    },
    { id: 'why', header: say('quality.why'), cell: row => <Doubts row={row} /> },
  ]
}

function Doubts({ row: { trust } }: { readonly row: QualityRow }) {
  const [first, ...others] = trust.doubts
  const text = first ? sentence(first.reading) : sentence(trust.reading)
  return (
    <span
      className={first ? 'quality-why' : 'quality-why muted'}
      title={trust.doubts.map(each => sentence(each.reading)).join('\n')}
    >
      {text}
      {others.length > 0 && <span className="muted"> {say('quality.more', { more: others.length })}</span>}
    </span>
  )
}

const figureColumns: readonly TableColumn<QualityRow>[] = [
  {
    id: 'n',
    header: say('quality.interactions'),
    cell: row => <RowsCount ofAll behind={{ locationId: row.locationId }} what={row.name} n={row.n} />,
    sort: row => row.n,
    align: 'end',
  },
  {
    id: 'last',
    header: say('quality.reported-to'),
    cell: row => <span className="number">{formatDate(row.reporting.lastDay)}</span>,
    sort: row => row.reporting.lastDay,
    align: 'end',
  },
  {
    id: 'days',
    header: say('quality.open-days'),
    hint: say('quality.open-days.hint'),
    cell: row => say('quality.of', { part: row.reporting.seen, whole: row.reporting.expected }),
    sort: row => (row.reporting.expected === 0 ? null : row.reporting.seen / row.reporting.expected),
    align: 'end',
  },
  {
    id: 'response',
    header: say('quality.response'),
    cell: row => formatFigure(row.response?.share ?? null, 'share'),
    sort: row => row.response?.share ?? null,
    align: 'end',
  },
]

import type { QualityMonth } from '#contract/quality.ts'
import { formatFigure, formatMonth, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { sentence } from '../parts/describe.ts'
import { GradeMark } from '../parts/grade-mark.tsx'
import { RowsCount } from '../parts/rows-link.tsx'

interface MonthsTableProps {
  readonly months: readonly QualityMonth[]
  readonly locationId: string
}

/** One row per month: its grade, why, and what it rests on. */
export function MonthsTable({ months, locationId }: MonthsTableProps) {
  return (
    <DataTable
      compact
      caption={say('quality.months')}
      columns={columnsOf(locationId)}
      rows={months}
      rowId={month => month.month}
      sortedBy={{ id: 'month', descending: true }}
      maxHeight={560}
    />
  )
}

const nothing = say('shell.nothing')
const share = (value: number | undefined) => formatFigure(value ?? null, 'share')

const columnsOf = (locationId: string): readonly TableColumn<QualityMonth>[] => [
  {
    id: 'month',
    header: say('quality.month'),
    cell: row => <span className="number">{formatMonth(row.month)}</span>,
    sort: row => row.month,
  },
  { id: 'grade', header: say('quality.grade'), cell: row => <GradeMark grade={row.trust.grade} />, sort: row => row.trust.grade },
  {
    id: 'why',
    header: say('quality.why'),
    cell: row => <span className="quality-why">{row.trust.doubts.map(each => sentence(each.reading)).join(' ') || nothing}</span>,
  },
  {
    id: 'n',
    header: say('quality.interactions'),
    cell: ({ month, n }) => (
      <RowsCount ofAll behind={{ locationId, point: { grain: 'month', first: `${month}-01` } }} what={formatMonth(month)} n={n} />
    ),
    sort: row => row.n,
    align: 'end',
  },
  {
    id: 'days',
    header: say('quality.open-days'),
    cell: row => say('quality.of', { part: row.seen, whole: row.expected }),
    align: 'end',
  },
  number('late', say('quality.late'), row => row.lateDays),
  {
    id: 'rounded',
    header: say('quality.rounded'),
    cell: row => share(row.rounding.find(({ field }) => field === 'wait_s')?.roundedShare),
    align: 'end',
  },
  {
    id: 'heaped',
    header: say('quality.heaped'),
    hint: say('quality.heaped.hint'),
    cell: row => (row.heaping?.jump.value == null ? nothing : formatNumber(row.heaping.jump.value, 1)),
    align: 'end',
  },
  number('impossible', say('quality.impossible'), row => sum(row.impossible)),
  { id: 'response', header: say('quality.response'), cell: row => share(row.response?.share), align: 'end' },
]

function number(id: string, header: string, of: (row: QualityMonth) => number | null): TableColumn<QualityMonth> {
  const cell = (row: QualityMonth) => {
    const value = of(row)
    return value === null ? nothing : formatNumber(value)
  }
  return { id, header, cell, sort: of, align: 'end' }
}

function sum({ order, contradicted, tooLong, future }: QualityMonth['impossible']): number {
  return order + contradicted + tooLong + future
}

import type { ReactNode } from 'react'
import type { HourCell, MomentGrid } from '#contract/charts.ts'
import type { Input } from '#contract/operations.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { FigureFacts } from '../keys/figure-items.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { footWords, metricName, periodWords, scaleWords, sentence } from '../parts/describe.ts'
import { Figure } from '../parts/figure.tsx'
import { type RowsBehind, RowsLink } from '../parts/rows-link.tsx'
import { GridLegend } from './grid-legend.tsx'
import { GridTable, hourWords, weekdayName } from './moment-grid.tsx'

const HEAD = 28
const ROW = 45

interface GridFrameProps {
  readonly grid: MomentGrid
  /** Where and whose it is. */
  readonly of: RowsBehind
  /** What was asked. */
  readonly input: Input<'moments.grid'>
  readonly aside?: ReactNode
}

/** The hours of the week side by side; as a table, every hour is a row that can be sorted. */
export function GridFrame({ grid, of, input, aside }: GridFrameProps) {
  const { metric, minimum, opening, withoutHour } = grid
  const title = sentence(grid.reading)
  const facts = factsOf(grid, of, input)
  const scale = scaleWords(grid.scale)
  return (
    <ChartFrame
      title={title}
      subtitle={say('moments.grid.subtitle', {
        metric: metricName(metric),
        unit: grid.unit === 'per-thousand' ? 'rate' : grid.unit,
        scale: scale ? `, ${say('scale.named', { scale })}` : '',
        period: periodWords(grid.about),
      })}
      foot={`${footWords(grid)}. ${say('moments.grid.foot', { minimum, outside: opening.outside, withoutHour })}`}
      aside={aside}
      height={HEAD + opening.weekdays.length * ROW}
      below={<GridLegend grid={grid} />}
      facts={facts}
      behind={of}
      table={<HoursTable grid={grid} of={of} />}
    >
      {() => <GridTable grid={grid} of={of} />}
    </ChartFrame>
  )
}

function factsOf({ metric, about, n, missing }: MomentGrid, { providerId }: RowsBehind, input: object): FigureFacts {
  return { metric, about, n, missing, question: { name: 'moments.grid', input }, ...(providerId && { providerId }) }
}

function HoursTable({ grid, of }: { readonly grid: MomentGrid; readonly of: RowsBehind }) {
  return (
    <DataTable
      compact
      caption={say('moments.grid.caption', { metric: metricName(grid.metric) })}
      columns={columnsOf(grid, of)}
      rows={grid.cells}
      rowId={cell => `${cell.weekday} ${cell.hour}`}
    />
  )
}

function momentWords({ weekday, hour }: HourCell): string {
  return `${weekdayName(weekday)} ${say('moments.grid.hour', { hour: hourWords(hour) })}`
}

function columnsOf({ unit, metric }: MomentGrid, of: RowsBehind): readonly TableColumn<HourCell>[] {
  return [
    {
      id: 'when',
      header: say('moments.grid.when'),
      cell: momentWords,
      sort: cell => cell.weekday * 24 + cell.hour,
    },
    {
      id: 'value',
      header: metricName(metric),
      cell: cell => <Figure value={cell.enough ? cell.value : null} unit={unit} interval={cell} why={say('moments.grid.thin')} />,
      sort: cell => (cell.enough ? cell.value : null),
      align: 'end',
    },
    {
      id: 'n',
      header: say('chart.n'),
      cell: cell => (
        <RowsLink behind={{ ...of, weekday: cell.weekday, hour: cell.hour }} what={momentWords(cell)}>
          {formatNumber(cell.n)}
        </RowsLink>
      ),
      sort: cell => cell.n,
      align: 'end',
    },
  ]
}

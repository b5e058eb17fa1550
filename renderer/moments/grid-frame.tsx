import type { HourCell, MomentGrid } from '#contract/charts.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { FigureFacts } from '../keys/figure-items.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { footWords, metricName, periodWords, scaleWords, sentence } from '../parts/describe.ts'
import { Figure } from '../parts/figure.tsx'
import { type RowsBehind, RowsLink } from '../parts/rows-link.tsx'
import { usePlace, withoutLocations } from '../place.ts'
import { GridLegend } from './grid-legend.tsx'
import { GridTable, hourWords, weekdayName } from './moment-grid.tsx'

const HEAD = 28
const ROW = 45

/** The hours of the week side by side; as a table, every hour is a row that can be sorted. */
export function GridFrame({ grid, of }: { readonly grid: MomentGrid; readonly of: RowsBehind }) {
  const { metric, minimum, opening, withoutHour } = grid
  const title = sentence(grid.reading)
  const facts = useFacts(grid)
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

/** The grid's question is in the address: who and where under the filters. */
function useFacts({ metric, about, n, missing }: MomentGrid): FigureFacts {
  const { params, selection } = usePlace()
  const [at, who] = [params.get('at'), params.get('who')]
  const input = {
    ...(at ? withoutLocations(selection) : selection),
    metric,
    ...(at && { locationId: at }),
    ...(who && { providerId: who }),
  }
  return { metric, about, n, missing, question: { name: 'moments.grid', input }, ...(who && { providerId: who }) }
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

import type { Comparison } from '#contract/locations.ts'
import { formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart, footWords, metricName, periodWords, sentence } from '../parts/describe.ts'
import { useRowsAddress } from '../parts/rows-link.tsx'
import { sideRows, useCompareFacts, valuesOf } from './compare-facts.ts'
import { type Placed, placedMetrics, SlopePlot } from '../plots/slope-plot.tsx'

/** Room per figure, so that no label covers another. */
const ROW = 34

/** Where both stand among all locations, figure by figure. */
export function SlopeFrame({ comparison }: { readonly comparison: Comparison }) {
  const { standingsReading, about } = comparison
  const factsOf = useCompareFacts(comparison)
  const addressOf = useRowsAddress()
  if (standingsReading === null) return null
  const rows = placedMetrics(comparison)
  const height = 90 + ROW * rows.length
  return (
    <ChartFrame
      title={sentence(standingsReading)}
      subtitle={say('compare.slope.subtitle', { period: periodWords(about) })}
      foot={`${footWords(valuesOf(comparison))}. ${say('compare.slope.foot')}`}
      height={height}
      facts={factsOf('standings', valuesOf(comparison))}
      table={<SlopeTable comparison={comparison} rows={rows} />}
    >
      {width => (
        <SlopePlot
          comparison={comparison}
          width={width}
          height={height}
          rowsOf={(side, metric) => addressOf({ metric, asIn: 'selection', ...sideRows(comparison, side) })}
        />
      )}
    </ChartFrame>
  )
}

function SlopeTable({ comparison: { a, b }, rows }: { readonly comparison: Comparison; readonly rows: readonly Placed[] }) {
  const side = (key: 'a' | 'b', name: string): TableColumn<Placed> => ({
    id: key,
    header: apart(name),
    cell: row => formatShare(row.standing[key]),
    sort: row => row.standing[key],
    align: 'end',
  })
  return (
    <DataTable
      compact
      caption={say('compare.slope.caption')}
      columns={[
        { id: 'metric', header: say('compare.metric'), cell: row => metricName(row.metric) },
        side('a', a.name),
        side('b', b.name),
      ]}
      rows={rows}
      rowId={row => row.metric}
    />
  )
}

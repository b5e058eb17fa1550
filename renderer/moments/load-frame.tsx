import type { LoadBin, LoadCurve } from '#contract/moments.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { footWords, periodWords, sentence } from '../parts/describe.ts'
import { intervalWords, LoadPlot } from '../plots/load-plot.tsx'

const HEIGHT = 220

/** How much longer people wait when more come: median and 90th percentile by load. */
export function LoadFrame({ curve }: { readonly curve: LoadCurve }) {
  const title = sentence(curve.reading)
  return (
    <ChartFrame
      title={title}
      subtitle={say('moments.load.subtitle', { per: curve.per, period: periodWords(curve.about) })}
      foot={`${footWords({ n: curve.n + curve.gaveUp, missing: curve.missing })}. ${say('moments.load.foot', { gaveUp: curve.gaveUp })}`}
      height={HEIGHT}
      table={<DataTable compact caption={title} columns={columns} rows={curve.bins} rowId={bin => String(bin.from)} />}
    >
      {width => <LoadPlot curve={curve} width={width} height={HEIGHT} />}
    </ChartFrame>
  )
}

const columns: readonly TableColumn<LoadBin>[] = [
  {
    id: 'load',
    header: say('moments.load.load'),
    cell: ({ from, to }) => say('moments.load.between', { from: formatNumber(from, 1), to: formatNumber(to, 1) }),
    sort: bin => bin.from,
  },
  {
    id: 'median',
    header: say('moments.load.median'),
    cell: bin => intervalWords(bin.median),
    sort: bin => bin.median.value,
    align: 'end',
  },
  { id: 'p90', header: say('moments.load.p90'), cell: bin => intervalWords(bin.p90), sort: bin => bin.p90.value, align: 'end' },
  {
    id: 'n',
    header: say('chart.n'),
    cell: bin => formatNumber(bin.n + bin.gaveUp),
    sort: bin => bin.n + bin.gaveUp,
    align: 'end',
  },
]

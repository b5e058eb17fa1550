import type { LoadBin, LoadCurve } from '#contract/moments.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { Question } from '../keys/figure-items.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { footWords, periodWords, sentence } from '../parts/describe.ts'
import { type RowsBehind, RowsCount, useRowsAddress } from '../parts/rows-link.tsx'
import { intervalWords, LoadPlot } from '../plots/load-plot.tsx'

const HEIGHT = 220

/** How much longer people wait when more come: median and 90th percentile by load. */
export function LoadFrame({ curve, question }: { readonly curve: LoadCurve; readonly question: Question }) {
  const title = sentence(curve.reading)
  const addressOf = useRowsAddress()
  const { about, n, gaveUp, missing, per } = curve
  const { locationId, providerId } = question.input as RowsBehind // as every question about moments
  const behindOf = ({ from, to }: LoadBin): RowsBehind => ({ locationId, providerId, load: { per, from, to } })
  return (
    <ChartFrame
      title={title}
      subtitle={say('moments.load.subtitle', { per: curve.per, period: periodWords(curve.about) })}
      foot={`${footWords({ n: curve.n + curve.gaveUp, missing: curve.missing })}. ${say('moments.load.foot', { gaveUp: curve.gaveUp })}`}
      height={HEIGHT}
      facts={{ metric: 'wait', about, n: n + gaveUp, missing, question, ...(providerId !== undefined && { providerId }) }}
      table={
        <DataTable compact caption={title} columns={columnsOf(behindOf)} rows={curve.bins} rowId={bin => String(bin.from)} />
      }
    >
      {width => <LoadPlot curve={curve} width={width} height={HEIGHT} rowsOf={bin => addressOf(behindOf(bin))} />}
    </ChartFrame>
  )
}

function loadWords({ from, to }: LoadBin): string {
  return say('moments.load.between', { from: formatNumber(from, 1), to: formatNumber(to, 1) })
}

const columnsOf = (behindOf: (bin: LoadBin) => RowsBehind): readonly TableColumn<LoadBin>[] => [
  {
    id: 'load',
    header: say('moments.load.load'),
    cell: loadWords,
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
    cell: bin => <RowsCount behind={behindOf(bin)} what={loadWords(bin)} n={bin.n + bin.gaveUp} />,
    sort: bin => bin.n + bin.gaveUp,
    align: 'end',
  },
]

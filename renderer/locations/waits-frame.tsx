import type { WaitFigures } from '#contract/charts.ts'
import type { LocationDetail } from '#contract/locations.ts'
import { formatDuration, formatNumber, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart, footWords, periodWords } from '../parts/describe.ts'
import { HistogramPlot } from '../plots/histogram-plot.tsx'

const HEIGHT = 220

/** How waits are spread here against all other locations, with median, P90 and those who gave up. */
export function WaitsFrame({ detail }: { readonly detail: LocationDetail }) {
  const { waits, peers, name, about } = detail
  const title =
    waits.n === 0
      ? say('location.waits.title.none')
      : say('location.waits.title', { name: apart(name), medianSeconds: waits.median.value, p90Seconds: waits.p90.value })
  return (
    <ChartFrame
      title={title}
      subtitle={say('location.waits.subtitle', {
        peerMedianSeconds: peers.median.value,
        peerP90Seconds: peers.p90.value,
        period: periodWords(about),
      })}
      foot={footOf(waits)}
      height={HEIGHT}
      table={<BinsTable waits={waits} peers={peers} caption={title} />}
    >
      {width => <HistogramPlot waits={waits} peers={peers} width={width} height={HEIGHT} />}
    </ChartFrame>
  )
}

function footOf(waits: WaitFigures): string {
  const counted = waits.withThoseWhoGaveUp
  return [
    `${footWords(waits)}.`,
    waits.gaveUp > 0 ? say('location.waits.gave-up', { gaveUp: waits.gaveUp }) : '',
    counted ? say('location.waits.gave-up.counted', { medianSeconds: counted.median, p90Seconds: counted.p90 }) : '',
    waits.method === 'histogram' ? say('location.waits.histogram') : '',
  ]
    .filter(Boolean)
    .join(' ')
}

interface BinRow {
  readonly from: number
  readonly to: number | null
  readonly n: number
  readonly share: number
  readonly peersShare: number | null
}

const columns: readonly TableColumn<BinRow>[] = [
  {
    id: 'bin',
    header: say('location.waits.bin'),
    cell: row =>
      `${formatDuration(row.from)} ${say('chart.wait.to')} ${row.to === null ? say('chart.open-end') : formatDuration(row.to)}`,
    sort: row => row.from,
  },
  { id: 'n', header: say('location.waits.here'), cell: row => formatNumber(row.n), sort: row => row.n, align: 'end' },
  {
    id: 'share',
    header: say('location.waits.here-share'),
    cell: row => formatShare(row.share),
    sort: row => row.share,
    align: 'end',
  },
  {
    id: 'peers',
    header: say('location.waits.peers-share'),
    cell: row => (row.peersShare === null ? say('shell.nothing') : formatShare(row.peersShare)),
    sort: row => row.peersShare,
    align: 'end',
  },
]

function BinsTable({
  waits,
  peers,
  caption,
}: {
  readonly waits: WaitFigures
  readonly peers: WaitFigures
  readonly caption: string
}) {
  const rows = waits.bins.map(bin => {
    const same = peers.bins.find(each => each.from === bin.from && each.to === bin.to)
    return { ...bin, share: waits.n === 0 ? 0 : bin.n / waits.n, peersShare: same && peers.n > 0 ? same.n / peers.n : null }
  })
  return <DataTable compact caption={caption} columns={columns} rows={rows} rowId={row => String(row.from)} />
}

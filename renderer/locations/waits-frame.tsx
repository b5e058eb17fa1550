import type { WaitFigures } from '#contract/charts.ts'
import type { LocationDetail } from '#contract/locations.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { formatDuration, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import type { Question } from '../keys/figure-items.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart, footWords, periodWords, sentence } from '../parts/describe.ts'
import { type RowsBehind, RowsCount, useRowsAddress } from '../parts/rows-link.tsx'
import { usePlace, withoutLocations } from '../place.ts'
import { HistogramPlot } from '../plots/histogram-plot.tsx'

const HEIGHT = 220

/** How waits are spread here against all other locations, with median, P90 and those who gave up. */
export function WaitsFrame({ detail }: { readonly detail: LocationDetail }) {
  const { waits, peers, name, about } = detail
  const promise = usePromiseReading(detail.locationId)
  const { selection } = usePlace()
  const addressOf = useRowsAddress()
  const behind: RowsBehind = { metric: 'wait', zeros: 'with', locationId: detail.locationId }
  const behindOf = ({ from, to }: Pick<BinRow, 'from' | 'to'>): RowsBehind => ({
    ...behind,
    atLeast: from,
    ...(to !== null && { below: to }),
  })
  const question: Question = {
    name: 'distributions.waits',
    input: { ...withoutLocations(selection), locationId: detail.locationId },
  }
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
      foot={footOf(waits, promise)}
      height={HEIGHT}
      grows
      facts={{ metric: 'wait', about, n: waits.n, missing: waits.missing, question }}
      behind={behind}
      table={<BinsTable waits={waits} peers={peers} caption={title} behindOf={behindOf} />}
    >
      {(width, height) => (
        <HistogramPlot waits={waits} peers={peers} width={width} height={height} rowsOf={bin => addressOf(behindOf(bin))} />
      )}
    </ChartFrame>
  )
}

function footOf(waits: WaitFigures, promise: Reading | null): string {
  const counted = waits.withThoseWhoGaveUp
  return [
    `${footWords(waits)}.`,
    rangeOf(waits),
    promise ? sentence(promise) : '',
    waits.gaveUp > 0 ? say('location.waits.gave-up', { gaveUp: waits.gaveUp }) : '',
    counted ? say('location.waits.gave-up.counted', { medianSeconds: counted.median, p90Seconds: counted.p90 }) : '',
    waits.method === 'histogram' ? say('location.waits.histogram') : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Order-statistic intervals of median and P90, where there are enough waits for both. */
function rangeOf({ median, p90 }: WaitFigures): string {
  const limits = [median.lower, median.upper, p90.lower, p90.upper]
  if (limits.includes(null)) return ''
  const [medianLowerSeconds, medianUpperSeconds, p90LowerSeconds, p90UpperSeconds] = limits
  return say('location.waits.range', { medianLowerSeconds, medianUpperSeconds, p90LowerSeconds, p90UpperSeconds })
}

/** How often customers waited no longer than they were told, where they were told anything. */
function usePromiseReading(locationId: string): Reading | null {
  const { selection } = usePlace()
  const { data } = useAnswer('distributions.waits', { ...withoutLocations(selection), locationId })
  const row = data?.rows[0]
  return row?.state === 'shown' && row.promise ? row.reading : null
}

interface BinRow {
  readonly from: number
  readonly to: number | null
  readonly n: number
  readonly share: number
  readonly peersShare: number | null
}

const columnsOf = (behindOf: (row: BinRow) => RowsBehind): readonly TableColumn<BinRow>[] => [
  {
    id: 'bin',
    header: say('location.waits.bin'),
    cell: binWords,
    sort: row => row.from,
  },
  {
    id: 'n',
    header: say('location.waits.here'),
    cell: row => <RowsCount behind={behindOf(row)} what={binWords(row)} n={row.n} />,
    sort: row => row.n,
    align: 'end',
  },
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

function binWords({ from, to }: BinRow): string {
  return `${formatDuration(from)} ${say('chart.wait.to')} ${to === null ? say('chart.open-end') : formatDuration(to)}`
}

function BinsTable({
  waits,
  peers,
  caption,
  behindOf,
}: {
  readonly waits: WaitFigures
  readonly peers: WaitFigures
  readonly caption: string
  readonly behindOf: (row: BinRow) => RowsBehind
}) {
  const rows = waits.bins.map(bin => {
    const same = peers.bins.find(each => each.from === bin.from && each.to === bin.to)
    return { ...bin, share: waits.n === 0 ? 0 : bin.n / waits.n, peersShare: same && peers.n > 0 ? same.n / peers.n : null }
  })
  return <DataTable compact caption={caption} columns={columnsOf(behindOf)} rows={rows} rowId={row => String(row.from)} />
}

import type { About } from '#contract/vocabulary.ts'
import type { SplitSummary } from '#contract/variability.ts'
import { formatNumber, formatShare } from '#words/format.ts'
import { say, sayWithin } from '#words/say.ts'
import type { Question } from '../keys/figure-items.ts'
import { usePlace, withOnly } from '../place.ts'
import { SplitBarPlot, splitRowHeight } from '../plots/split-bar-plot.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { DataTable, type TableColumn } from './data-table.tsx'
import { type RowsBehind, useRowsAddress } from './rows-link.tsx'
import { footWords, periodWords, scaleWords, sentence } from './describe.ts'

interface SplitFrameProps {
  readonly split: SplitSummary
  readonly about: About
  readonly level?: 2 | 3
  /** Inside one location. */
  readonly locationId?: string
  /** Another period's split, drawn under it with its words; undefined while it is not there yet, null where there is none. */
  readonly beside?: { readonly words: string; readonly split: SplitSummary | null | undefined }
}

/** Room of the words above the second bar. */
const WORDS = 24

/** Where the differences of one metric come from, with its sentence. */
export function SplitFrame({ split, about, level = 2, locationId, beside }: SplitFrameProps) {
  const other = beside?.split?.state === 'estimated' ? beside.split : null
  const { selection } = usePlace()
  const asked = locationId === undefined ? selection : withOnly(selection, locationId)
  const { metric, n, missing } = split
  const question: Question = {
    name: 'variability.split',
    input: { ...asked, metric, ...(locationId !== undefined && { levels: ['provider', 'week'] }) },
  }
  const behind: RowsBehind = { metric, locationId }
  const hrefOf = usePartLinks(behind)
  return (
    <ChartFrame
      title={sentence(split.reading)}
      subtitle={subtitleOf(split, about)}
      foot={footWords(split)}
      height={beside ? 2 * splitRowHeight + WORDS : splitRowHeight}
      level={level}
      facts={{ metric, about, n, missing, question }}
      behind={behind}
      below={beside?.split && <p className="chart-subtitle">{sentence(beside.split.reading)}</p>}
      table={
        <>
          <LevelsTable split={split} />
          {other && <LevelsTable split={other} />}
        </>
      }
    >
      {width => (
        <>
          <SplitBarPlot splits={[split]} width={width} height={splitRowHeight} hrefOf={hrefOf} />
          {beside && (
            <p className="split-beside" aria-busy={beside.split === undefined}>
              {beside.words}
            </p>
          )}
          {other && <SplitBarPlot splits={[other]} bare width={width} height={splitRowHeight} />}
        </>
      )}
    </ChartFrame>
  )
}

/** From a part of the bar to where it can be seen: places, people, moments, or the rows themselves. */
function usePartLinks(behind: RowsBehind): (level: SplitLevel['level']) => string {
  const { link } = usePlace()
  const addressOf = useRowsAddress()
  const { metric, locationId } = behind
  return level => {
    switch (level) {
      case 'location':
        return link(['locations'], { metric })
      case 'provider':
        return link(['providers'], { metric, ...(locationId !== undefined && { locations: [locationId] }) })
      case 'month':
      case 'week':
      case 'day':
      case 'moment':
        return link(['moments'], { metric, at: locationId })
      case 'interaction':
        return addressOf(behind)
    }
  }
}

function subtitleOf(split: SplitSummary, about: About): string {
  const words = scaleWords(split.scale)
  const scale =
    split.scale.kind === 'log-seconds' ? say('split.subtitle.log') : words ? say('split.subtitle.scale', { scale: words }) : ''
  return say('split.subtitle', { metric: sayWithin(`metric.${split.metric}.name`), scale, period: periodWords(about) })
}

type SplitLevel = SplitSummary['levels'][number]

const columns: readonly TableColumn<SplitLevel>[] = [
  { id: 'level', header: say('split.level'), cell: row => say(`level.${row.level}`) },
  { id: 'share', header: say('split.share'), cell: row => formatShare(row.share), sort: row => row.share, align: 'end' },
  {
    id: 'interval',
    header: say('split.interval'),
    cell: ({ shareInterval }) =>
      shareInterval === null
        ? say('shell.nothing')
        : say('split.interval.between', { lowerShare: shareInterval.lower, upperShare: shareInterval.upper }),
    align: 'end',
  },
  {
    id: 'variance',
    header: say('split.variance'),
    cell: row => formatNumber(row.variance, 4),
    sort: row => row.variance,
    align: 'end',
  },
  {
    id: 'se',
    header: say('split.se'),
    cell: row => (row.standardError === null ? say('shell.nothing') : formatNumber(row.standardError, 4)),
    align: 'end',
  },
  { id: 'groups', header: say('split.groups'), cell: row => formatNumber(row.groups), sort: row => row.groups, align: 'end' },
  { id: 'state', header: say('split.state'), cell: row => say(`split.${row.state}`) },
]

function LevelsTable({ split }: { readonly split: SplitSummary }) {
  return <DataTable compact caption={sentence(split.reading)} columns={columns} rows={split.levels} rowId={row => row.level} />
}

import type { Comparison } from '#contract/locations.ts'
import type { Interval, Unit } from '#contract/vocabulary.ts'
import { formatFigure, formatNumber, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { apart } from '../../parts/describe.ts'
import { differenceWords } from '../../plots/difference-plot.tsx'
import { PaperTable, type PaperColumn } from '../parts/paper-table.tsx'
import { TwoLines } from '../parts/two-lines.tsx'
import { betterWords, comparedMetrics, metricWords, namesOf } from './compare-blocks.tsx'

type Compared = Comparison['metrics'][number]

/** Who does better on each metric; both figures with what they rest on, the difference with its interval as met and as places, how much of it is mix. */
export function DifferencesTable({ comparison }: { readonly comparison: Comparison }) {
  const rows = comparedMetrics(comparison)
  return <PaperTable columns={columnsOf(namesOf(comparison))} rows={rows} keyOf={({ metric }) => metric} room={Infinity} dense />
}

function columnsOf(names: readonly [string, string]): readonly PaperColumn<Compared>[] {
  return [
    { head: say('compare.metric'), kind: 'name', cell: row => <Verdict row={row} names={names} /> },
    { head: names[0], cell: row => sideOf(row, 'a') },
    { head: names[1], cell: row => sideOf(row, 'b') },
    { head: say('compare.observed'), cell: ({ observed, unit }) => differenceOf(observed, unit) },
    { head: say('compare.fair'), cell: ({ fair, unit }) => (fair ? differenceOf(fair, unit) : say('shell.nothing')) },
    { head: say('compare.explained'), cell: explainedOf },
  ]
}

function sideOf({ unit, ...row }: Compared, side: 'a' | 'b') {
  const { value, n } = row[side]
  return <TwoLines first={formatFigure(value, unit)} second={`${say('paper.column.n')} ${formatNumber(n)}`} />
}

function differenceOf({ value, lower, upper }: Interval, unit: Unit) {
  const figure = (each: number | null) => differenceWords({ value: each, lower: null, upper: null }, unit)
  if (lower === null || upper === null) return figure(value)
  return <TwoLines first={figure(value)} second={say('paper.interval.bare', { lower: figure(lower), upper: figure(upper) })} />
}

function explainedOf({ mix }: Compared) {
  if (mix === null || mix.dimensions.length === 0) return say('shell.nothing')
  if (!mix.enough) return <span className="paper-wrapped">{say('compare.mix.few')}</span>
  if (mix.explainedShare === null) return <span className="paper-wrapped">{say('compare.explained.untold')}</span>
  const { value, lower, upper } = mix.explainedShare
  return (
    <TwoLines
      first={formatShare(value)}
      second={say('paper.interval.bare', { lower: formatShare(lower), upper: formatShare(upper) })}
    />
  )
}

/** The metric, and under it who does better. */
function Verdict({ row, names }: { readonly row: Compared; readonly names: readonly [string, string] }) {
  const isApart = row.verdict === 'a-better' || row.verdict === 'b-better'
  return (
    <>
      {metricWords(row)}
      <span className={isApart ? 'paper-under paper-strong' : 'paper-under'}>
        {isApart
          ? say('paper.compare-two.better', { name: apart(betterWords(row.verdict, names)) })
          : betterWords(row.verdict, names)}
      </span>
    </>
  )
}

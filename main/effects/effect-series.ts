import type { Effect } from '#contract/events.ts'
import { mondayOfWeek } from '#db/queries/week-of.ts'
import { rowMean } from '#stats/panel/panel.ts'
import { quantile } from '#stats/quantile.ts'
import { dateOf } from '../days.ts'
import type { EffectPanel } from './effect-panel.ts'

/** Share of comparison locations below the band, and above it. */
const TAIL = 0.1

/** Weeks as they are drawn: every location is moved by a constant so that its level before is that of the treated ones. */
export function effectSeries(
  panel: EffectPanel,
  { treated, week, toShown }: { treated: readonly number[]; week: number; toShown: (value: number) => number },
): Effect['series'] {
  const among = new Set(treated)
  const starts = panel.values.map((row, i) => levelBefore(panel, week, [i]) - levelBefore(panel, week, treated))
  return panel.weeks.map((each, t) => {
    const moved = panel.values.map((row, i) => row[t]! - starts[i]!)
    const present = panel.weights.flatMap((row, i) => (row[t]! > 0 ? [i] : []))
    const side = (own: readonly number[]) => {
      const weights = own.map(i => panel.weights[i]![t]!)
      return own.length === 0
        ? null
        : toShown(
            rowMean(
              own.map(i => moved[i]!),
              weights,
            ),
          )
    }
    const countIn = (rows: readonly number[]) => rows.reduce((sum, i) => sum + panel.cells.n[i]![t]!, 0)
    const others = present.filter(i => !among.has(i))
    const sorted = others.map(i => toShown(moved[i]!)).sort((a, b) => a - b)
    return {
      week: dateOf(mondayOfWeek(each)),
      offset: each - week,
      treated: side(present.filter(i => among.has(i))),
      controls: side(others),
      lower: quantile(sorted, TAIL),
      upper: quantile(sorted, 1 - TAIL),
      n: countIn(present),
      nTreated: countIn(present.filter(i => among.has(i))),
    }
  })
}

/** Weighted mean of some rows over the weeks before the event. */
export function levelBefore({ weeks, values, weights }: EffectPanel, week: number, rows: readonly number[]): number {
  const before = weeks.flatMap((each, t) => (each < week ? [t] : []))
  return rowMean(
    rows.flatMap(i => before.map(t => values[i]![t]!)),
    rows.flatMap(i => before.map(t => weights[i]![t]!)),
  )
}

import type { ChartKind, SpreadChart } from '#contract/charts.ts'
import { individualsLimits } from '#stats/individuals-limits.ts'
import { xbarSLimits } from '#stats/xbar-s-limits.ts'
import { dateOf } from '../days.ts'
import type { SeriesWeek } from './chart-of-weeks.ts'
import { isUsed } from './limit-model.ts'

/** The second chart of XmR (moving ranges of points that follow each other) and Xbar-S (standard deviations); null for other kinds. */
export function spreadChart(
  weeks: readonly SeriesWeek[],
  base: readonly SeriesWeek[],
  { kind, screened }: { kind: ChartKind; screened: boolean },
): SpreadChart | null {
  if (kind === 'xmr') return movingRanges(weeks, base, screened)
  return kind === 'xbar-s' ? standardDeviations(weeks, base) : null
}

function movingRanges(weeks: readonly SeriesWeek[], base: readonly SeriesWeek[], screen: boolean): SpreadChart {
  const { meanRange: centre, rangeUpper: upper } = individualsLimits(
    base.filter(isUsed).map(week => week.value),
    { screen },
  )
  let before: number | null = null
  const points = weeks.map(week => {
    const used = isUsed(week)
    const value = used && before !== null ? Math.abs(week.value! - before) : null
    if (used) before = week.value
    return { week: dateOf(week.monday), value, centre, lower: 0, upper, beyond: value !== null && value > upper }
  })
  return { kind: 'moving-range', centre, points }
}

function standardDeviations(weeks: readonly SeriesWeek[], base: readonly SeriesWeek[]): SpreadChart {
  const { sigma, spreads } = xbarSLimits(
    weeks.map(({ single }) => single ?? { n: 0, mean: 0, ss: 0 }),
    base.filter(isUsed).flatMap(({ single }) => (single && single.n > 1 ? [single] : [])),
  )
  const points = weeks.map(({ monday, single, partial }, i) => {
    const limits = spreads[i]!
    const value = single && single.n > 1 ? Math.sqrt(single.ss / (single.n - 1)) : null
    const { centre, lower, upper } = limits ?? { centre: null, lower: null, upper: null }
    const beyond = !partial && value !== null && limits !== null && (value > limits.upper || value < limits.lower)
    return { week: dateOf(monday), value, centre, lower, upper, beyond }
  })
  return { kind: 'standard-deviation', centre: sigma, points }
}

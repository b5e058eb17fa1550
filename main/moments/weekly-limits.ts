import { individualsLimits } from '#stats/individuals-limits.ts'
import { type Count, rateLimits, shareLimits } from '#stats/rate-limits.ts'
import { standardScores } from '#stats/standard-scores.ts'

/** A week of a series, in the unit that is shown. `count` is there for shares and rates: x events of n. */
export interface Week {
  readonly n: number
  readonly value: number | null
  readonly count: Count | null
  readonly partial: boolean
}

export interface PointLimits {
  readonly lower: number | null
  readonly upper: number | null
  /** Distance from the centre in sigmas; null where the week is not used: cut, or without a value. */
  readonly score: number | null
}

/** For rates sigma and limits differ from week to week; the ones for all are those of a week of average size. */
export interface WeeklyLimits {
  readonly centre: number
  readonly sigma: number
  readonly lower: number
  readonly upper: number
  readonly points: readonly PointLimits[]
}

export type Method = 'xmr' | 'u-prime' | 'p-prime'

/** Spread below this share of the centre is rounding. */
const ROUNDING = 1e-12

/** Natural limits from the complete weeks of a series; null when fewer than two of them have a value. */
export function weeklyLimits(weeks: readonly Week[], method: Method, per: number): WeeklyLimits | null {
  if (weeks.filter(isUsed).length < 2) return null
  return method === 'xmr' ? individuals(weeks) : rates(weeks, method, per)
}

/** Complete and with a value. */
export function isUsed(week: Week): boolean {
  return !week.partial && week.value !== null
}

function individuals(weeks: readonly Week[]): WeeklyLimits {
  const values = weeks.map(week => (isUsed(week) ? week.value : null))
  const { centre, sigma, lower, upper } = individualsLimits(values)
  const scores = scoresOf(values, centre, sigma)
  return { centre, sigma, lower, upper, points: scores.map(score => ({ lower, upper, score })) }
}

/** `per`: shares are shown as they are (1), complaints per 1,000. */
function rates(weeks: readonly Week[], method: 'u-prime' | 'p-prime', per: number): WeeklyLimits {
  const used = weeks.filter(isUsed)
  const counts = used.map(week => week.count!)
  const chart = (method === 'u-prime' ? rateLimits : shareLimits)(counts, { laney: true })
  const centre = chart.centre * per
  const chance = method === 'u-prime' ? chart.centre : chart.centre * (1 - chart.centre)
  const highest = method === 'u-prime' ? Infinity : per
  const sigmaOf = (n: number) => (n > 0 ? Math.sqrt(chance / n) * chart.sigmaZ * per : null)
  const limitsOf = (sigma: number | null) => ({
    lower: sigma === null ? null : Math.max(0, centre - 3 * sigma),
    upper: sigma === null ? null : Math.min(highest, centre + 3 * sigma),
  })
  const sigmas = weeks.map(week => sigmaOf(week.n))
  const values = weeks.map(week => (isUsed(week) ? week.value : null))
  const scores = values.map((value, i) => scoresOf([value], centre, sigmas[i] ?? 0)[0]!)
  const average = sigmaOf(counts.reduce((sum, { n }) => sum + n, 0) / counts.length)!
  const { lower, upper } = limitsOf(average)
  const points = sigmas.map((sigma, i) => ({ ...limitsOf(sigma), score: scores[i]! }))
  return { centre, sigma: average, lower: lower!, upper: upper!, points }
}

/** Values that differ from the centre by rounding alone lie on it. */
function scoresOf(values: readonly (number | null)[], centre: number, sigma: number): (number | null)[] {
  if (sigma <= ROUNDING * Math.abs(centre)) return values.map(value => (value === null ? null : 0))
  return standardScores(values, { centre, sigma })
}

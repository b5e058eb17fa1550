import type { ChartKind } from '#contract/charts.ts'
import { geometricLimits } from '#stats/geometric-limits.ts'
import { individualsLimits } from '#stats/individuals-limits.ts'
import { mean } from '#stats/mean.ts'
import { rareCountLimits } from '#stats/rare-count-limits.ts'
import { type CountLaw, rareCountScore } from '#stats/rare-count-score.ts'
import { type Count, type RateChart, rateLimits, shareLimits } from '#stats/rate-limits.ts'
import { runChart } from '#stats/run-chart.ts'
import { standardScore } from '#stats/standard-score.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { timeBetweenLimits, transformedTime } from '#stats/time-between-limits.ts'
import { xbarSLimits } from '#stats/xbar-s-limits.ts'

/** A point of a series, in the unit that is shown. `count` is there for shares and rates: x events of n. */
export interface Week {
  readonly n: number
  readonly value: number | null
  readonly count: Count | null
  readonly partial: boolean
  /** Of the single values, where there are any to speak of: for Xbar-S. */
  readonly single?: Sufficient | null
}

export interface PointLimits {
  readonly lower: number | null
  readonly upper: number | null
  /** Distance from the centre in sigmas; null where the point is not used: cut, or without a value. */
  readonly score: number | null
}

/** Natural limits learned from some points, to be laid on these and on others. Those for all are the ones of a point of average size. */
export interface LimitModel {
  readonly centre: number
  readonly sigma: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Points that the limits were learned from. */
  readonly used: number
  /** Of p' and u' charts: events expected at a point of average size; of shares those without the property if they are fewer. */
  readonly expected?: number
  at(week: Week): PointLimits
}

type Basis = { readonly kind: ChartKind; readonly screened: boolean; readonly per: number }

/** Complete and with a value. */
export function isUsed(week: Week): boolean {
  return !week.partial && week.value !== null
}

/** Limits from the complete points; null when fewer than two of them have a value. `per`: shares as they are (1), complaints per 1,000. */
export function limitModel(weeks: readonly Week[], { kind, screened, per }: Basis): LimitModel | null {
  const used = weeks.filter(isUsed)
  if (used.length < 2) return null
  switch (kind) {
    case 'xmr':
      return individuals(used, screened)
    case 't':
      return timesBetween(used, screened)
    case 'g':
      return casesBetween(used)
    case 'run':
      return median(used)
    case 'xbar-s':
      return subgroups(used)
    case 'c':
      return rates(used, { of: ({ x }) => ({ x, n: 1 }), per: 1, share: false, laney: false })
    case 'u':
    case 'u-prime':
      return rates(used, { of: count => count, per, share: false, laney: kind === 'u-prime' })
    case 'p':
    case 'p-prime':
      return rates(used, { of: count => count, per, share: true, laney: kind === 'p-prime' })
  }
}

function individuals(used: readonly Week[], screen: boolean): LimitModel {
  const limits = individualsLimits(valuesOf(used), { screen })
  return same(limits, used, value => standardScore(value, limits))
}

function timesBetween(used: readonly Week[], screen: boolean): LimitModel {
  const { centre, lower, upper, transformed } = timeBetweenLimits(valuesOf(used), { screen })
  return same({ centre, sigma: null, lower, upper }, used, value => standardScore(transformedTime(value), transformed))
}

/** Scores are thirds of the way from the median to the upper limit: counts between events are skewed. Counts that are all alike are their own median. */
function casesBetween(used: readonly Week[]): LimitModel {
  const counts = valuesOf(used)
  const limits = geometricLimits(counts)
  const centre = counts.every(count => count === counts[0]) ? limits.mean : limits.centre
  return same({ ...limits, centre }, used, value => standardScore(value, { centre, sigma: (limits.upper - centre) / 3 }))
}

/** A run chart has a median and no limits; its scores say the side only. */
function median(used: readonly Week[]): LimitModel {
  const centre = runChart(valuesOf(used)).centre!
  return same({ centre, sigma: null, lower: null, upper: null }, used, value => Math.sign(value - centre))
}

function same(
  { centre, sigma, lower, upper }: Pick<LimitModel, 'centre' | 'sigma' | 'lower' | 'upper'>,
  used: readonly Week[],
  score: (value: number) => number,
): LimitModel {
  const at = (week: Week) => ({ lower, upper, score: isUsed(week) ? score(week.value!) : null })
  return { centre, sigma, lower, upper, used: used.length, at }
}

/** Points of a single value have no spread and stay out of the chart; null where fewer than two points have more. */
function subgroups(used: readonly Week[]): LimitModel | null {
  const groups = used.flatMap(({ single }) => (single && single.n > 1 ? [single] : []))
  if (groups.length < 2) return null
  const { centre, sigma } = xbarSLimits(groups)
  return sized({
    centre,
    sigmaOf: n => (n > 1 ? sigma / Math.sqrt(n) : null),
    within: limit => limit,
    sizes: groups.map(({ n }) => n),
  })
}

type Rates = {
  readonly of: (count: Count) => Count
  readonly per: number
  readonly share: boolean
  readonly laney: boolean
}

function rates(used: readonly Week[], basis: Rates): LimitModel {
  const { of, per, share, laney } = basis
  const chart = (share ? shareLimits : rateLimits)(
    used.map(week => of(week.count!)),
    { laney },
  )
  const chance = share ? chart.centre * (1 - chart.centre) : chart.centre
  const units = (n: number) => of({ x: 0, n }).n
  const model = sized({
    centre: chart.centre * per,
    sigmaOf: n => (n > 0 ? Math.sqrt(chance / units(n)) * chart.sigmaZ * per : null),
    within: limit => Math.min(share ? per : Infinity, Math.max(0, limit)),
    sizes: used.map(({ n }) => n),
  })
  if (!laney) return model
  const expected = mean(used.map(({ n }) => n)) * (share ? Math.min(chart.centre, 1 - chart.centre) : chart.centre)
  return expected > 0 && expected < MANY ? { ...rareCounts(used, chart, basis), expected } : { ...model, expected }
}

/** Events expected at a point below which counts have too few steps and too long a tail for sigmas (the usual n p of 5). */
const MANY = 5

/**
 * Points of few events are judged by how likely chance makes their count: zeros, the usual count of rare events, lie on the centre
 * and make no run. Points that differ less than by chance do not narrow the limits, for of few events zeros make them look alike.
 */
function rareCounts(used: readonly Week[], { centre, sigmaZ }: RateChart, { per, share }: Rates): LimitModel {
  const spread = Math.max(1, sigmaZ)
  const lawOf = (n: number): CountLaw => (share ? { kind: 'binomial', n, p: centre } : { kind: 'poisson', mean: n * centre })
  const limitsOf = memoized((n: number) => {
    const { lower, upper } = rareCountLimits(lawOf(n), 3 * spread)
    return { lower: (lower / n) * per, upper: (upper / n) * per }
  })
  const at = (week: Week): PointLimits => {
    if (week.n === 0) return { lower: null, upper: null, score: null }
    return { ...limitsOf(week.n), score: isUsed(week) ? rareCountScore(week.count!.x, lawOf(week.n)) / spread : null }
  }
  const size = Math.round(mean(used.map(({ n }) => n)))
  const sigma = Math.sqrt((share ? centre * (1 - centre) : centre) / size) * spread * per
  return { centre: centre * per, sigma, ...limitsOf(size), used: used.length, at }
}

function memoized<Result>(find: (n: number) => Result): (n: number) => Result {
  const known = new Map<number, Result>()
  return n => {
    const found = known.get(n) ?? find(n)
    known.set(n, found)
    return found
  }
}

type Sized = {
  readonly centre: number
  readonly sigmaOf: (n: number) => number | null
  readonly within: (limit: number) => number
  readonly sizes: readonly number[]
}

/** Limits that follow the size of a point. */
function sized({ centre, sigmaOf, within, sizes }: Sized): LimitModel {
  const limitsOf = (sigma: number | null) => ({
    lower: sigma === null ? null : within(centre - 3 * sigma),
    upper: sigma === null ? null : within(centre + 3 * sigma),
  })
  const sigma = sigmaOf(mean(sizes))
  const at = (week: Week) => {
    const own = sigmaOf(week.n)
    return { ...limitsOf(own), score: isUsed(week) && own !== null ? standardScore(week.value!, { centre, sigma: own }) : null }
  }
  return { centre, sigma, ...limitsOf(sigma), used: sizes.length, at }
}

function valuesOf(used: readonly Week[]): number[] {
  return used.map(week => week.value!)
}

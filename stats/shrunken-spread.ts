import { digamma } from './distributions/digamma.ts'
import { inverseTrigamma } from './distributions/inverse-trigamma.ts'
import { trigamma } from './distributions/trigamma.ts'
import { mean } from './mean.ts'
import { quantile } from './quantile.ts'

/** Spread of one unit's n values; null where n is below 2. */
export type UnitSpread = { n: number; sd: number | null }

export type ShrunkenSpread = {
  /** How many degrees of freedom the units' common spread is worth; Infinity when they do not differ beyond chance. */
  priorDf: number
  priorVariance: number
  /** Per unit, in order, in the unit of the values. */
  sds: number[]
}

/** Variances below this share of the median one are lifted to it before logarithms are taken. */
const SMALLEST = 1e-5

/**
 * Standard deviations pulled towards each other, the more so the fewer values a unit has (empirical Bayes):
 * posterior variance = (d0 s0^2 + d s^2) / (d0 + d) with d = n - 1. Smyth, Statistical Applications in Genetics and
 * Molecular Biology 3:3 (2004). Equals R's `limma::squeezeVar(sd^2, n - 1)`. Null when no unit has two values.
 *
 * @example shrunkenSpread([{ n: 40, sd: 0.8 }, { n: 5, sd: 0.3 }, { n: 10, sd: 1.6 }])
 */
export function shrunkenSpread(units: readonly UnitSpread[]): ShrunkenSpread | null {
  const known = units.flatMap(({ n, sd }) => (n >= 2 && sd !== null ? [{ df: n - 1, variance: sd * sd }] : []))
  if (known.length === 0) return null
  const prior = priorOf(known)
  const sds = units.map(({ n, sd }) => Math.sqrt(posterior({ df: Math.max(0, n - 1), variance: (sd ?? 0) ** 2 }, prior)))
  return { priorDf: prior.df, priorVariance: prior.variance, sds }
}

type Variance = { df: number; variance: number }

function posterior({ df, variance }: Variance, prior: Variance): number {
  if (prior.df === Infinity || df + prior.df === 0) return prior.variance
  return (prior.df * prior.variance + df * variance) / (prior.df + df)
}

function priorOf(known: readonly Variance[]): Variance {
  if (known.length === 1) return { df: 0, variance: known[0]!.variance }
  const sorted = Float64Array.from(known, ({ variance }) => variance).sort()
  if (sorted.at(-1) === 0) return { df: Infinity, variance: 0 }
  const median = quantile(sorted, 0.5) || 1
  const lifted = known.map(({ df, variance }) => ({ df, variance: Math.max(variance, SMALLEST * median) }))
  const logs = lifted.map(({ df, variance }) => Math.log(variance) - digamma(df / 2) + Math.log(df / 2))
  const centre = mean(logs)
  const scatter = logs.reduce((sum, log) => sum + (log - centre) ** 2, 0) / (logs.length - 1)
  const beyondChance = scatter - mean(lifted.map(({ df }) => trigamma(df / 2)))
  if (beyondChance <= 0) return { df: Infinity, variance: mean(lifted.map(({ variance }) => variance)) }
  const df = 2 * inverseTrigamma(beyondChance)
  return { df, variance: Math.exp(centre + digamma(df / 2) - Math.log(df / 2)) }
}

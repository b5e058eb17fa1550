import type { GroupTree } from './group-tree.ts'
import { type Fit, maximise } from './maximise.ts'
import { precisions } from './precisions.ts'

export type Bounds = { lower: number; upper: number }

/** Root of the 95 % point of chi-square(1): how far the root of the criterion may rise. */
const REACH = 1.959963984540054
/** The root is known to this part of that. */
const CLOSE = 2e-3
/** A Newton step this small leaves an error of its square. */
const PATH_STEP = 1e-2
const MAX_TRIES = 60
/** The search outwards aims a little beyond where a straight line would cross, and no more than so many times as far. */
const OVERSHOOT = 1.1
const LONGEST = 4

type Query = { tree: GroupTree; fit: Fit; estimated: readonly number[]; covariance: readonly (readonly number[])[] | null }
/** A variance tried, and how far the root of the criterion rises there; `share` is its share of the total. */
type Tried = { variance: number; rise: number; share: number }

/**
 * 95 % interval of a variance's share of the total: the shares that the likelihood ratio does not reject. Each is tried as a
 * value of the variance with all others estimated anew and the whole then taken at its best multiple. Keeps within 0..1, is as lopsided as the data, and bounds a variance of zero too.
 * Pawitan, In All Likelihood (2001), 2.6; Pinheiro and Bates, Mixed-Effects Models in S and S-PLUS (2000), 2.4.
 */
export function profileShare(query: Query, k: number): Bounds {
  const { tree, fit } = query
  const { S } = precisions(tree, fit.variances)
  /** Variance of the means that the values inside the groups leave: the natural unit of a variance that may be zero. */
  const noise = tree.levels[k]!.size / S[k]!.reduce((sum, precision) => sum + precision, 0)
  const best = { variance: fit.variances[k]!, rise: 0, share: fit.variances[k]! / totalOf(fit.variances) }
  return { lower: lowerShare(query, { k, noise, best }), upper: upperShare(query, { k, noise, best }) }
}

type Search = { k: number; noise: number; best: Tried }

function lowerShare(query: Query, search: Search): number {
  if (search.best.variance === 0) return 0
  const none = tryVariance(query, search, 0)
  return none.rise <= REACH ? 0 : crossing(query, search, none)
}

function upperShare(query: Query, search: Search): number {
  const { k, noise, best } = search
  const error = Math.sqrt(query.covariance?.[k]?.[k] ?? 0)
  let inside = best
  let variance = best.variance + Math.max(2 * error, noise / 10)
  let found = tryVariance(query, search, variance)
  for (let tries = 0; found.rise <= REACH && tries < MAX_TRIES; tries++) {
    inside = found
    const stretch = Math.min(LONGEST, (OVERSHOOT * REACH) / Math.max(found.rise, REACH / LONGEST))
    variance =
      Math.exp(Math.log(best.variance + noise) + stretch * Math.log((variance + noise) / (best.variance + noise))) - noise
    found = tryVariance(query, search, variance)
  }
  return crossing(query, { ...search, best: inside }, found)
}

/** Share where the rise crosses its limit, between a variance inside (`best`) and one outside: false position on logarithms. */
function crossing(query: Query, search: Search, outside: Tried): number {
  const place = ({ variance }: Tried) => Math.log(variance + search.noise)
  let [inner, outer] = [search.best, outside]
  let [innerMiss, outerMiss] = [inner.rise - REACH, outer.rise - REACH]
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const at = (place(inner) * outerMiss - place(outer) * innerMiss) / (outerMiss - innerMiss)
    const found = tryVariance(query, search, Math.max(0, Math.exp(at) - search.noise))
    const miss = found.rise - REACH
    if (Math.abs(miss) <= CLOSE * REACH) return found.share
    if (miss < 0) [inner, innerMiss, outerMiss] = [found, miss, outerMiss / 2]
    else [outer, outerMiss, innerMiss] = [found, miss, innerMiss / 2]
  }
  return inner.share
}

/** The best fit with one variance held, started where the covariance of the estimates expects it. */
function tryVariance({ tree, fit, estimated, covariance }: Query, { k }: Search, variance: number): Tried {
  const moved = variance - fit.variances[k]!
  const own = covariance?.[k]?.[k] ?? 0
  const start = fit.variances.map((other, l) => {
    if (l === k) return variance
    const expected = own > 0 ? other + (covariance![l]![k]! / own) * moved : other
    return Math.max(expected, other / 4)
  })
  const others = estimated.filter(other => other !== k)
  const held = maximise(tree, start, others, { precision: PATH_STEP })
  const rise = Math.sqrt(Math.max(0, held.criterionOfShares - fit.criterion))
  return { variance, rise, share: variance / totalOf(held.variances) }
}

function totalOf(variances: readonly number[]): number {
  return variances.reduce((sum, variance) => sum + variance, 0)
}

import { D2 } from './individuals-limits.ts'
import { mean } from './mean.ts'

/** Limits of one point: 3 of its own sigmas from the centre, cut at 0 and, for shares, at 1. */
export type RateLimits = {
  /** Events over the area of opportunity: a share, or events per unit. Null where there was no opportunity. */
  rate: number | null
  sigma: number | null
  lower: number | null
  upper: number | null
}

export type RateChart = {
  centre: number
  /** How many times wider the spread is than chance alone would make it; 1 unless Laney's limits are asked for. */
  sigmaZ: number
  points: RateLimits[]
}

/** Events counted at a point, out of n: interactions of which x had the property (p), or units in which x events fell (u). */
export type Count = { x: number; n: number }

type Options = {
  /** Widen the limits by the spread that the points really show (p' and u' charts): for large n. Off unless asked for. */
  laney?: boolean
}

/**
 * Limits of natural variation for shares in time order (p chart): centre = sum x / sum n, sigma = sqrt(p (1 - p) / n).
 * Montgomery, Introduction to Statistical Quality Control, 7.2; p': Laney, Quality Engineering 14:531 (2002).
 *
 * @throws RangeError when no point has any opportunity
 * @example shareLimits([{ x: 1, n: 10 }, { x: 3, n: 10 }]).centre // 0.2
 */
export function shareLimits(counts: readonly Count[], { laney = false }: Options = {}): RateChart {
  return chart(counts, { variance: centre => centre * (1 - centre), highest: 1, laney })
}

/**
 * Limits of natural variation for events per unit in time order (u chart): centre = sum x / sum n, sigma = sqrt(u / n).
 * With every n = 1 it is the c chart of counts. Montgomery, Introduction to Statistical Quality Control, 7.3; u': Laney (2002).
 *
 * @throws RangeError when no point has any opportunity
 * @example rateLimits([{ x: 3, n: 310 }, { x: 1, n: 280 }]).centre // 0.00678
 */
export function rateLimits(counts: readonly Count[], { laney = false }: Options = {}): RateChart {
  return chart(counts, { variance: centre => centre, highest: Infinity, laney })
}

function chart(
  counts: readonly Count[],
  { variance, highest, laney }: { variance: (centre: number) => number; highest: number; laney: boolean },
): RateChart {
  const units = counts.reduce((sum, { n }) => sum + n, 0)
  if (!(units > 0)) throw new RangeError('limits of a rate need opportunities')
  const centre = counts.reduce((sum, { x }) => sum + x, 0) / units
  const plain = counts.map(({ n }) => (n > 0 ? Math.sqrt(variance(centre) / n) : null))
  const sigmaZ = laney ? spreadOfScores(counts, centre, plain) : 1
  const points = counts.map(({ x, n }, i): RateLimits => {
    const own = plain[i]!
    if (own === null) return { rate: null, sigma: null, lower: null, upper: null }
    const sigma = own * sigmaZ
    return { rate: x / n, sigma, lower: Math.max(0, centre - 3 * sigma), upper: Math.min(highest, centre + 3 * sigma) }
  })
  return { centre, sigmaZ, points }
}

/** Mean moving range of the standard scores over 1.128; 1 where fewer than two points or no chance variation give none. */
function spreadOfScores(counts: readonly Count[], centre: number, sigmas: readonly (number | null)[]): number {
  const scores = counts.flatMap(({ x, n }, i) => (sigmas[i] ? [(x / n - centre) / sigmas[i]] : []))
  if (scores.length < 2) return 1
  return mean(scores.slice(1).map((score, i) => Math.abs(score - scores[i]!))) / D2
}

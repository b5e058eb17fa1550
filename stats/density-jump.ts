import { normalQuantile } from './distributions/normal-quantile.ts'

export interface DensityJump {
  /** How many times as many values lie just below the point as the slope of the others leads one to expect; 1 = no jump. */
  ratio: number
  lower: number
  upper: number
}

/**
 * Jump of a density at a point, from the counts of four neighbouring windows of equal width, two on each side of it: a smooth
 * density falls (or rises) from one to the next by about the same factor, which the outer pairs tell. The idea of McCrary,
 * Journal of Econometrics 142:698 (2008), with a log-linear density instead of local regressions; half a value is added to
 * each count (Haldane), the interval is Wald's on the logarithm.
 *
 * @param counts from lowest to highest, the point between the second and the third
 * @returns null where a pair of windows is empty
 * @throws RangeError for negative counts
 * @example densityJump([80, 120, 60, 60]) // ratio 2.44, lower 1.49, upper 3.99
 */
export function densityJump(
  [farBelow, below, above, farAbove]: readonly [number, number, number, number],
  confidence = 0.95,
): DensityJump | null {
  if (!(farBelow >= 0 && below >= 0 && above >= 0 && farAbove >= 0)) throw new RangeError('densityJump needs counts')
  if (farBelow + below === 0 || above + farAbove === 0) return null
  const logs = [farBelow, below, above, farAbove].map(count => Math.log(count + 0.5))
  const jump = weights.reduce((sum, weight, i) => sum + weight * logs[i]!, 0)
  const variance = [farBelow, below, above, farAbove].reduce((sum, count, i) => sum + weights[i]! ** 2 / (count + 0.5), 0)
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance)
  return { ratio: Math.exp(jump), lower: Math.exp(jump - reach), upper: Math.exp(jump + reach) }
}

/** Of the logarithms in: below over above, less the mean fall of both outer pairs. */
const weights = [-0.5, 1.5, -1.5, 0.5] as const

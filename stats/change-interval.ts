import type { Difference } from './difference-in-differences.ts'
import { studentTCdf } from './distributions/student-t-cdf.ts'
import { studentTQuantile } from './distributions/student-t-quantile.ts'
import { type Panel, rowMean } from './panel/panel.ts'

/**
 * Interval of a difference in differences from one change per unit: the units' own changes along the profile, what the model
 * explains taken out, are taken as independent and equally spread; t with units - 2 degrees of freedom. Good for
 * a single treated unit among few, where permutation cannot reach the confidence. Donald and Lang, Rev. Econ. Stat. 89:221 (2007).
 *
 * @returns null with fewer than two units besides, or where nothing varies
 */
export function changeInterval(
  { weights }: Pick<Panel, 'weights'>,
  { estimate, treated, residuals }: Pick<Difference, 'estimate' | 'treated' | 'residuals'>,
  { profile, confidence = 0.95 }: { profile: readonly number[]; confidence?: number },
) {
  const changes = weights.flatMap((own, i) => changeOf(residuals[i]!, own, profile))
  const others = changes.length - treated.length
  const df = changes.length - 2
  if (others < 2) return null
  const spread = Math.sqrt(changes.reduce((sum, change) => sum + change ** 2, 0) / df)
  const standardError = spread * Math.sqrt(1 / treated.length + 1 / others)
  if (!(standardError > 0)) return null
  const reach = studentTQuantile((1 + confidence) / 2, df) * standardError
  const p = 2 * studentTCdf(-Math.abs(estimate / standardError), df)
  return { standardError, df, lower: estimate - reach, upper: estimate + reach, p }
}

/** Slope of one unit's residuals along the profile; nothing where the unit has no change of it. */
function changeOf(row: readonly number[], weights: readonly number[], profile: readonly number[]): number[] {
  const centre = rowMean(profile, weights)
  let [product, square] = [0, 0]
  for (const [t, weight] of weights.entries()) {
    product += weight * (profile[t]! - centre) * row[t]!
    square += weight * (profile[t]! - centre) ** 2
  }
  return square > 0 ? [product / square] : []
}

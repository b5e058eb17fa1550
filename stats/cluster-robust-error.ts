import { studentTCdf } from './distributions/student-t-cdf.ts'
import { studentTQuantile } from './distributions/student-t-quantile.ts'
import type { Difference } from './difference-in-differences.ts'
import type { Panel } from './panel/panel.ts'

export interface ClusterRobust {
  readonly standardError: number
  readonly df: number
  readonly lower: number
  readonly upper: number
  readonly p: number
}

/**
 * Standard error of a difference in differences that lets the periods of a unit depend on each other in any way (CR1, clusters =
 * units): square root of g/(g-1) (n-1)/(n-k) sum over units of (sum of w x e)², over sum w x²; k = effects of period and the
 * estimate, unit effects lying within clusters; t with g - 1 degrees of freedom. Liang and Zeger 1986; Cameron and Miller,
 * J. Human Resources 50:317 (2015), with the degrees of freedom of Stata's xtreg.
 *
 * @returns null with fewer than two treated or two other units, where it is far too small (MacKinnon and Webb 2017), or
 * where nothing varies
 */
export function clusterRobustError(
  { weights }: Pick<Panel, 'weights'>,
  { estimate, treated, regressor, residuals }: Pick<Difference, 'estimate' | 'treated' | 'regressor' | 'residuals'>,
  confidence = 0.95,
): ClusterRobust | null {
  const used = weights.flatMap((row, i) => (row.some(weight => weight > 0) ? [i] : []))
  const units = used.length
  if (treated.length < 2 || units - treated.length < 2) return null
  const n = weights.flat().filter(weight => weight > 0).length
  const periods = weights[0]!.filter((_, t) => weights.some(row => row[t]! > 0)).length
  const over = (unit: number, of: (t: number) => number) => weights[unit]!.reduce((sum, weight, t) => sum + weight * of(t), 0)
  const meat = used.reduce((sum, i) => sum + over(i, t => regressor[i]![t]! * residuals[i]![t]!) ** 2, 0)
  const information = used.reduce((sum, i) => sum + over(i, t => regressor[i]![t]! ** 2), 0)
  const small = (units / (units - 1)) * ((n - 1) / (n - periods - 1))
  const standardError = Math.sqrt(small * meat) / information
  if (!(standardError > 0) || !Number.isFinite(standardError)) return null
  const df = units - 1
  const reach = studentTQuantile((1 + confidence) / 2, df) * standardError
  const p = 2 * studentTCdf(-Math.abs(estimate / standardError), df)
  return { standardError, df, lower: estimate - reach, upper: estimate + reach, p }
}

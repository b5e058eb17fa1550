import { increasingRoot } from './increasing-root.ts'
import { logGamma } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'
import { studentTCdf } from './student-t-cdf.ts'

/**
 * The value that a share p of Student's t with df degrees of freedom (fractional allowed) lies below.
 *
 * @throws RangeError unless 0 < p < 1 and df > 0
 * @example studentTQuantile(0.975, 5) // 2.57058183563631
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) throw new RangeError('studentTQuantile needs 0 < p < 1 and df > 0')
  if (p === 0.5) return 0
  if (p > 0.5) return -lowerTail(1 - p, df)
  return lowerTail(p, df)
}

function lowerTail(p: number, df: number): number {
  const logConstant = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI)
  const logDensity = (t: number) => logConstant - ((df + 1) / 2) * Math.log1p((t * t) / df)
  let low = -1
  while (studentTCdf(low, df) > p) low *= 2
  return increasingRoot({
    value: t => Math.log(studentTCdf(t, df) / p),
    slope: t => Math.exp(logDensity(t)) / studentTCdf(t, df),
    low,
    high: 0,
    start: Math.max(low, normalQuantile(p)),
  })
}

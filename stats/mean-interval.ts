import { studentTQuantile } from './distributions/student-t-quantile.ts'
import type { Sufficient } from './sufficient.ts'

/** A mean with its spread and interval, in the unit of the values; null where too few values define it. */
export type MeanInterval = {
  n: number
  mean: number | null
  sd: number | null
  se: number | null
  lower: number | null
  upper: number | null
}

/**
 * Mean with Student's t interval: what these values say, taken as independent. One value has no spread and no interval.
 *
 * @example meanInterval({ n: 2, mean: 4, ss: 2 }) // sd 1.414, se 1, lower -8.706, upper 16.706
 */
export function meanInterval({ n, mean, ss }: Sufficient, confidence = 0.95): MeanInterval {
  if (n === 0) return { n, mean: null, sd: null, se: null, lower: null, upper: null }
  if (n === 1) return { n, mean, sd: null, se: null, lower: null, upper: null }
  const sd = Math.sqrt(ss / (n - 1))
  const se = sd / Math.sqrt(n)
  const reach = studentTQuantile((1 + confidence) / 2, n - 1) * se
  return { n, mean, sd, se, lower: mean - reach, upper: mean + reach }
}

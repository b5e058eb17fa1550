import { logGamma } from './distributions/log-gamma.ts'

/** Factors of control charts for subgroups of n values: c4 of the mean standard deviation, A3, B3 and B4 of the limits. */
export type ControlConstants = { c4: number; a3: number; b3: number; b4: number }

/**
 * Shewhart's constants from the gamma function. Montgomery, Introduction to Statistical Quality Control, appendix VI.
 *
 * @throws RangeError for n below 2
 * @example controlConstants(5) // c4 0.9400, a3 1.427, b3 0, b4 2.089
 */
export function controlConstants(n: number): ControlConstants {
  if (!(n >= 2)) throw new RangeError('controlConstants needs subgroups of at least two')
  const c4 = Math.sqrt(2 / (n - 1)) * Math.exp(logGamma(n / 2) - logGamma((n - 1) / 2))
  const width = (3 * Math.sqrt(1 - c4 * c4)) / c4
  return { c4, a3: 3 / (c4 * Math.sqrt(n)), b3: Math.max(0, 1 - width), b4: 1 + width }
}

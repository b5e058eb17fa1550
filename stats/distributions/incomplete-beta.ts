import { binomialPmf } from './binomial-pmf.ts'

const MAX_TERMS = 100_000
const EPSILON = 1e-16

/**
 * Regularised incomplete beta function, both tails: lower = I_x(a, b), upper = 1 - lower, each without cancellation.
 * Continued fraction by Lentz's method (NIST Digital Library of Mathematical Functions, 8.17.22).
 *
 * @param y 1 - x, given when it is known more exactly than by subtraction
 * @example incompleteBeta(0.5, 2, 3).lower // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (y <= 0) return { lower: 1, upper: 0 }
  const front = (binomialPmf(a, a + b, x, y) * a * b) / (a + b)
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (front * continuedFraction(x, a, b)) / a
    return { lower, upper: 1 - lower }
  }
  const upper = (front * continuedFraction(y, b, a)) / b
  return { lower: 1 - upper, upper }
}

/** No divisor comes near zero: they are smallest at the first step, 2 / (a + b + 2) at the least. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    value *= d * c
    if (Math.abs(d * c - 1) < EPSILON) break
  }
  return value
}

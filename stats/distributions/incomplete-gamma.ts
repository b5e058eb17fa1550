import { deviancePart } from './deviance-part.ts'
import { stirlingError } from './stirling-error.ts'

const MAX_TERMS = 100_000
const TINY = 1e-300
const EPSILON = 1e-16

/**
 * Regularised incomplete gamma function, both tails: lower = P(a, x), upper = Q(a, x), for a > 0.
 * Series below a + 1, continued fraction by Lentz's method above (NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2).
 *
 * @example incompleteGamma(0.5, 0.5).upper // 0.317310507863
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  const front = Math.exp(-stirlingError(a) - deviancePart(a, x)) / Math.sqrt(2 * Math.PI * a)
  if (x < a + 1) {
    const lower = front * series(a, x)
    return { lower, upper: 1 - lower }
  }
  const upper = front * a * continuedFraction(a, x)
  return { lower: 1 - upper, upper }
}

function series(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; k < MAX_TERMS; k++) {
    term *= x / (a + k)
    sum += term
    if (term < sum * EPSILON) break
  }
  return sum
}

/** No divisor comes near zero: since x >= a + 1 the k-th is at least k + 1. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let value = d
  for (let k = 1; k < MAX_TERMS; k++) {
    const step = -k * (k - a)
    b += 2
    d = 1 / (step * d + b)
    c = b + step / c
    value *= d * c
    if (Math.abs(d * c - 1) < EPSILON) break
  }
  return value
}

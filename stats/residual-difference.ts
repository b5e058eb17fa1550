import { studentTCdf } from './distributions/student-t-cdf.ts'
import { studentTQuantile } from './distributions/student-t-quantile.ts'
import type { MeanDifference } from './welch-difference.ts'

/** A value less means of others, and how much of each value is in it: weights of the values of one block, none of other blocks. */
export type Residual = { value: number; block: number; weights: Float64Array }

/**
 * Difference of the mean residuals of two groups (first less second), the values behind them being independent with one spread. Means
 * that were taken out have errors of their own and use up degrees of freedom: the variance of the difference is that of its weights
 * (sum of squares), and the degrees of freedom are what the squares of the residuals are expected to hold (method of moments). Where
 * the first group lies in one block and the mean of the second was taken out of every block, this is least squares with a dummy per
 * block: R's `lm(y ~ block + group)`. Null unless both have a residual and together they leave a degree of freedom and some spread.
 */
export function residualDifference(
  first: readonly Residual[],
  second: readonly Residual[],
  confidence = 0.95,
): MeanDifference | null {
  if (first.length === 0 || second.length === 0) return null
  const [own, others] = [pooled(first), pooled(second)]
  const df = own.expected + others.expected
  const variance = (own.squares + others.squares) / df
  if (df < LEAST || variance <= 0) return null
  const standardError = Math.sqrt(variance * squaresApart(own.weights, others.weights))
  const difference = own.mean - others.mean
  const reach = studentTQuantile((1 + confidence) / 2, df) * standardError
  const p = Math.min(1, 2 * studentTCdf(-Math.abs(difference / standardError), df))
  return { difference, standardError, df, p, lower: difference - reach, upper: difference + reach }
}

/** One degree of freedom, rounding aside. */
const LEAST = 1 - 1e-9

type Blocks = ReadonlyMap<number, Float64Array>
type Pooled = {
  mean: number
  /** Weights of the mean, by block. */
  weights: Blocks
  /** Squares around the mean, and how many variances of a value they are expected to hold. */
  squares: number
  expected: number
}

function pooled(residuals: readonly Residual[]): Pooled {
  const n = residuals.length
  const mean = residuals.reduce((sum, { value }) => sum + value, 0) / n
  const weights = new Map<number, Float64Array>()
  for (const residual of residuals) {
    const sum = weights.get(residual.block) ?? new Float64Array(residual.weights.length)
    for (const [i, weight] of residual.weights.entries()) sum[i]! += weight / n
    weights.set(residual.block, sum)
  }
  const single = residuals.reduce((sum, residual) => sum + squaresOf(residual.weights), 0)
  return {
    mean,
    weights,
    squares: residuals.reduce((sum, { value }) => sum + (value - mean) ** 2, 0),
    expected: single - n * [...weights.values()].reduce((sum, each) => sum + squaresOf(each), 0),
  }
}

function squaresOf(weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * weights[i]!
  return sum
}

function squaresApart(own: Blocks, others: Blocks): number {
  const blocks = [...new Set([...own.keys(), ...others.keys()])]
  return blocks.reduce((sum, block) => {
    const [a, b] = [own.get(block), others.get(block)]
    return sum + squaresOf(a && b ? a.map((weight, i) => weight - b[i]!) : (a ?? b)!)
  }, 0)
}

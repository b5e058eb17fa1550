/** All that a mean and a spread need to know: count, mean, and sum of squares around the mean. */
export type Sufficient = { n: number; mean: number; ss: number }

/**
 * Sufficient statistics of values, by Welford's method. No value gives n = 0, mean 0, ss 0.
 *
 * @example sufficientOf([1, 2, 3]) // { n: 3, mean: 2, ss: 2 }
 */
export function sufficientOf(values: Iterable<number>): Sufficient {
  let n = 0
  let mean = 0
  let ss = 0
  for (const value of values) {
    n += 1
    const step = value - mean
    mean += step / n
    ss += step * (value - mean)
  }
  return { n, mean, ss }
}

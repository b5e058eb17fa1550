import { gini } from './gini.ts'
import { quantile } from './quantile.ts'
import { sufficientOf } from './sufficient.ts'

/** How far values lie apart; null where too few define it. */
export type Spread = {
  n: number
  mean: number | null
  sd: number | null
  /** Standard deviation over the mean. */
  cv: number | null
  gini: number | null
  /** Distance between the quartiles (type 7). */
  iqr: number | null
  /** Median distance from the median, times 1.4826 so that it estimates the standard deviation of normal values. */
  mad: number | null
  range: number | null
}

const MAD_TO_SD = 1.4826

/**
 * Measures of spread of values that are not negative. Equals R's `sd`, `IQR`, `mad`.
 *
 * @example spread([4, 4, 4]) // sd 0, cv 0, gini 0, iqr 0, mad 0, range 0
 */
export function spread(values: Iterable<number>): Spread {
  const sorted = Float64Array.from(values).sort()
  const { n, mean, ss } = sufficientOf(values)
  if (n === 0) return { n, mean: null, sd: null, cv: null, gini: null, iqr: null, mad: null, range: null }
  const sd = n > 1 ? Math.sqrt(ss / (n - 1)) : null
  const median = quantile(sorted, 0.5)!
  const distances = sorted.map(value => Math.abs(value - median)).sort()
  return {
    n,
    mean,
    sd,
    cv: sd !== null && mean !== 0 ? sd / mean : null,
    gini: gini(sorted),
    iqr: quantile(sorted, 0.75)! - quantile(sorted, 0.25)!,
    mad: MAD_TO_SD * quantile(distances, 0.5)!,
    range: sorted.at(-1)! - sorted[0]!,
  }
}

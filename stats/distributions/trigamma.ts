/** The Bernoulli numbers B(2), B(4), ... of the asymptotic series. */
const SERIES = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6]

const SERIES_FROM = 12

/**
 * Second derivative of ln Gamma for x > 0. Abramowitz and Stegun 6.4.6 and 6.4.12.
 *
 * @throws RangeError for x <= 0
 * @example trigamma(1) // 1.64493406684823
 */
export function trigamma(x: number): number {
  if (!(x > 0)) throw new RangeError('trigamma needs a positive number')
  let shifted = x
  let sum = 0
  for (; shifted < SERIES_FROM; shifted += 1) sum += 1 / (shifted * shifted)
  const square = 1 / (shifted * shifted)
  const tail = SERIES.reduceRight((rest, coefficient) => (rest + coefficient) * square, 0)
  return sum + 1 / shifted + square / 2 + tail / shifted
}

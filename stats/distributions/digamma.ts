/** B(2k) / 2k, the coefficients of the asymptotic series. */
const SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12]

const SERIES_FROM = 12

/**
 * Derivative of ln Gamma for x > 0. Abramowitz and Stegun 6.3.5 and 6.3.18.
 *
 * @throws RangeError for x <= 0
 * @example digamma(1) // -0.577215664901533
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError('digamma needs a positive number')
  let shifted = x
  let sum = 0
  for (; shifted < SERIES_FROM; shifted += 1) sum -= 1 / shifted
  const square = 1 / (shifted * shifted)
  const tail = SERIES.reduceRight((rest, coefficient) => (rest + coefficient) * square, 0)
  return sum + Math.log(shifted) - 0.5 / shifted - tail
}

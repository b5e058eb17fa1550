const HALF_LOG_2PI = 0.9189385332046727

/** Coefficients B(2k) / (2k (2k - 1)) of Stirling's series. */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]

const SERIES_FROM = 15

/**
 * What Stirling's formula leaves out: ln Gamma(z + 1) - ((z + 1/2) ln z - z + ln(2 pi)/2), for z > 0.
 * Loader, Fast and accurate computation of binomial probabilities (2000).
 *
 * @example stirlingError(1) // 0.0810614667953
 */
export function stirlingError(z: number): number {
  let shifted = z
  let correction = 0
  while (shifted < SERIES_FROM) {
    correction += (shifted + 0.5) * Math.log1p(1 / shifted) - 1
    shifted += 1
  }
  const inverse = 1 / shifted
  const square = inverse * inverse
  let sum = 0
  for (let k = SERIES.length - 1; k >= 0; k--) sum = sum * square + SERIES[k]!
  return sum * inverse + correction
}

export { HALF_LOG_2PI }

/** Spread below this share of the centre is rounding. */
const ROUNDING = 1e-12

/**
 * Distance of a value from the centre in sigmas. A value that differs from the centre by rounding alone lies on it and scores 0;
 * without spread any other is infinitely far.
 *
 * @param sigma not below 0, in the unit of the values
 * @example standardScore(7, { centre: 4, sigma: 2 }) // 1.5
 */
export function standardScore(value: number, { centre, sigma }: { centre: number; sigma: number }): number {
  const rounding = ROUNDING * Math.abs(centre)
  if (Math.abs(value - centre) <= rounding) return 0
  return sigma <= rounding ? Math.sign(value - centre) * Infinity : (value - centre) / sigma
}

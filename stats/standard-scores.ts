/**
 * Distance of each value from the centre in sigmas; null stays null. One sigma for all, or one per value.
 * Where sigma is 0 a value on the centre scores 0 and any other is infinitely far.
 *
 * @example standardScores([4, null, 7], { centre: 4, sigma: 2 }) // [0, null, 1.5]
 */
export function standardScores(
  values: readonly (number | null)[],
  { centre, sigma }: { centre: number; sigma: number | readonly (number | null)[] },
): (number | null)[] {
  return values.map((value, i) => {
    const own = typeof sigma === 'number' ? sigma : sigma[i]!
    if (value === null || own === null) return null
    return value === centre ? 0 : (value - centre) / own
  })
}

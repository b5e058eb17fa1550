/** Between which values the mean of all lies, whatever those who did not answer would have said; in the unit of the values. */
export type NonresponseBounds = { lowest: number; highest: number }

/**
 * Mean of all who were asked if every silent one had given the lowest, or the highest, value of the scale.
 * Manski, American Economic Review 80:319 (1990). Null when nobody answered.
 *
 * @param answers how many answered and their mean
 * @throws RangeError for a negative count
 * @example nonresponseBounds({ n: 50, mean: 4, silent: 50 }, { minimum: 1, maximum: 5 }) // { lowest: 2.5, highest: 4.5 }
 */
export function nonresponseBounds(
  { n, mean, silent }: { n: number; mean: number; silent: number },
  { minimum, maximum }: { minimum: number; maximum: number },
): NonresponseBounds | null {
  if (!(n >= 0 && silent >= 0)) throw new RangeError('nonresponseBounds needs counts')
  if (n === 0) return null
  const ifAll = (value: number) => (n * mean + silent * value) / (n + silent)
  return { lowest: ifAll(minimum), highest: ifAll(maximum) }
}

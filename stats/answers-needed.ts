/**
 * Values that one group needs for its estimate to be of a given reliability: the smallest n with between / (between + within / n) at
 * least that. Spearman and Brown; Searle, Casella and McCulloch, Variance Components (1992), 3.4.
 *
 * @param between variance between groups; 0 means that no number of values tells groups apart
 * @param within variance of values within one group
 * @returns null where no number is enough
 * @throws RangeError for variances below zero or a reliability outside 0..1
 * @example answersNeeded({ between: 0.05, within: 0.8 }) // 38
 */
export function answersNeeded({
  between,
  within,
  reliability = RELIABLE,
}: {
  between: number
  within: number
  reliability?: number
}): number | null {
  if (!(between >= 0 && within >= 0)) throw new RangeError('answersNeeded needs variances')
  if (!(reliability > 0 && reliability < 1)) throw new RangeError('answersNeeded needs a reliability between 0 and 1')
  if (between === 0) return null
  const n = (reliability / (1 - reliability)) * (within / between)
  return Math.max(1, Math.ceil(n - ROUNDING * n))
}

/** From here on an estimate says more about its group than about its neighbours: a usual bound for comparing. */
export const RELIABLE = 0.7

/** A bound met but for rounding is met. */
const ROUNDING = 1e-12

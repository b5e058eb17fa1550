import { RELIABLE } from './answers-needed.ts'

export type NestedAnswersNeeded = {
  /** Values in all at the present mix of inner groups; null where no number is enough. */
  answers: number | null
  /** The fewest inner groups with which it can be reached at all; null where the outer variance is zero. */
  groups: number | null
}

/**
 * Values that an outer group needs when its values come from inner groups (a location from its people), at the present mix of
 * those: weight = A S / (1 + A S), S = sum of 1 / (B + E / (t n_j)), solved for the factor t.
 * However many values, S stays below J / B, so with too few inner groups no number is enough.
 *
 * @param sizes values of every inner group now
 * @param variances between outer groups (A), between inner groups of one outer group (B), within inner groups (E)
 * @throws RangeError without values, for variances below zero or a reliability outside 0..1
 * @example nestedAnswersNeeded([50, 50, 50, 50, 50, 50], { outer: 0.1, inner: 0.1, within: 0.8 }) // 31 values, at least 3 groups
 */
export function nestedAnswersNeeded(
  sizes: readonly number[],
  { outer, inner, within }: { outer: number; inner: number; within: number },
  reliability = RELIABLE,
): NestedAnswersNeeded {
  const present = sizes.filter(size => size > 0)
  if (present.length === 0) throw new RangeError('nestedAnswersNeeded needs values')
  if (!(outer >= 0 && inner >= 0 && within >= 0)) throw new RangeError('nestedAnswersNeeded needs variances')
  if (!(reliability > 0 && reliability < 1)) throw new RangeError('nestedAnswersNeeded needs a reliability between 0 and 1')
  if (outer === 0) return { answers: null, groups: null }
  const wanted = reliability / ((1 - reliability) * outer)
  const groups = Math.floor(wanted * inner) + 1
  if (present.length <= wanted * inner) return { answers: null, groups }
  if (within === 0) return { answers: present.length, groups }
  const total = present.reduce((sum, size) => sum + size, 0)
  const precisionAt = (factor: number) => present.reduce((sum, size) => sum + 1 / (inner + within / (factor * size)), 0)
  const answers = total * factorReaching(wanted, precisionAt)
  return { answers: Math.max(1, Math.ceil(answers * (1 - ROUNDING))), groups }
}

const ROUNDING = 1e-9

/** The factor at which an increasing function reaches a value, by bisection of its logarithm. */
function factorReaching(wanted: number, at: (factor: number) => number): number {
  let [low, high] = [1, 1]
  while (at(low) > wanted) low /= 2
  while (at(high) < wanted) high *= 2
  while (high / low > 1 + ROUNDING / 10) {
    const middle = Math.sqrt(low * high)
    if (at(middle) < wanted) low = middle
    else high = middle
  }
  return high
}

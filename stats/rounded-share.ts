export interface RoundedShare {
  /** Share that would lie on the coarse step without rounding to it. */
  expected: number
  /** Share of values that were rounded to the coarse step, 0..1. */
  rounded: number
}

/** So many values on the finer step mean that it is the step in which they are recorded. */
const RECORDED_IN = 0.95

/**
 * Share of values that were rounded to a coarse step (five minutes), from digit preference: observed = rounded + (1 - rounded)
 * × expected, where expected is what unrounded values give (one in `ratio` where they are recorded on the finer step, else
 * one in `unitsPerStep`). The same idea as Whipple's index of rounded ages (United Nations, Manual II, 1955), which is
 * observed over expected.
 *
 * @param counts positive values, and those of them on the finer step (one minute) and on the coarse one
 * @param steps coarse step in units of the finer one, and in units of the record (seconds)
 * @returns null when there is no value
 * @throws RangeError unless onCoarse <= onFine <= n
 * @example roundedShare({ n: 100, onFine: 100, onCoarse: 60 }, { ratio: 5, unitsPerStep: 300 }) // expected 0.2, rounded 0.5
 */
export function roundedShare(
  { n, onFine, onCoarse }: { n: number; onFine: number; onCoarse: number },
  { ratio, unitsPerStep }: { ratio: number; unitsPerStep: number },
): RoundedShare | null {
  if (!(0 <= onCoarse && onCoarse <= onFine && onFine <= n)) throw new RangeError('roundedShare needs onCoarse <= onFine <= n')
  if (n === 0) return null
  const expected = onFine >= RECORDED_IN * n ? 1 / ratio : 1 / unitsPerStep
  const rounded = (onCoarse / n - expected) / (1 - expected)
  return { expected, rounded: Math.max(0, rounded) }
}

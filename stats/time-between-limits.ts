import { type IndividualsLimits, individualsLimits } from './individuals-limits.ts'

/** An exponential time to this power is close to normal. */
const POWER = 1 / 3.6

export type TimeBetweenLimits = {
  centre: number
  lower: number
  upper: number
  /** The chart of single values of the transformed times, on which rules are judged. */
  transformed: IndividualsLimits
}

/**
 * Limits of natural variation for the time between two rare events (t chart): times to the power 1/3.6, which makes exponential
 * times nearly normal (a Weibull distribution of shape 3.6), are charted as single values, and the limits taken back to the power
 * of 3.6. Nelson, Journal of Quality Technology 26:239 (1994); Montgomery, Introduction to Statistical Quality Control, 7.3.5.
 *
 * @param times not negative, oldest first, any unit; limits have that unit, the lower one is 0 where the transformed one is below
 * @throws RangeError for fewer than two times
 * @example timeBetweenLimits([1, 8, 27]).centre // 7.07
 */
export function timeBetweenLimits(times: readonly number[], options: { screen?: boolean } = {}): TimeBetweenLimits {
  const transformed = individualsLimits(times.map(transformedTime), options)
  const { centre, lower, upper } = transformed
  return { centre: timeOf(centre), lower: timeOf(lower), upper: timeOf(upper), transformed }
}

/** A time on the scale on which times between events are nearly normal. */
export function transformedTime(time: number): number {
  return time ** POWER
}

function timeOf(value: number): number {
  return Math.max(0, value) ** (1 / POWER)
}

import { mean } from './mean.ts'

/** Mean range of two normal values in standard deviations, rounded as control chart tables print it. */
export const D2 = 1.128

/** Upper limit of a moving range over its mean (D4 of two values). */
const D4 = 3.267

export type IndividualsLimits = {
  n: number
  centre: number
  sigma: number
  /** Centre minus and plus 3 sigma; not cut at zero. */
  lower: number
  upper: number
  meanRange: number
  rangeUpper: number
}

type Options = {
  /** Leave moving ranges of at least 3.267 times their mean out, once, and take the mean again. Off unless asked for. */
  screen?: boolean
  /** `join`: a moving range joins consecutive values that are present. `break`: none is taken across a null. */
  gaps?: 'join' | 'break'
}

/**
 * Limits of natural variation for single values in time order (XmR chart): centre ± 3 sigma,
 * sigma being the mean moving range over 1.128. Montgomery, Introduction to Statistical Quality Control, 6.4.
 *
 * @param values oldest first, all of one unit, null where a period has none; the limits have that unit
 * @throws RangeError when no two values make a moving range
 * @example individualsLimits([10, 12, 11, 14, 9]) // centre 11.2, lower 3.886, upper 18.514
 */
export function individualsLimits(
  values: readonly (number | null)[],
  { screen = false, gaps = 'join' }: Options = {},
): IndividualsLimits {
  const present = values.filter(value => value !== null)
  const ranges = movingRanges(gaps === 'join' ? present : values)
  if (ranges.length === 0) throw new RangeError('individualsLimits needs two values that follow each other')
  const centre = mean(present)
  const meanRange = screen ? screened(ranges) : mean(ranges)
  const sigma = meanRange / D2
  return {
    n: present.length,
    centre,
    sigma,
    lower: centre - 3 * sigma,
    upper: centre + 3 * sigma,
    meanRange,
    rangeUpper: D4 * meanRange,
  }
}

function movingRanges(values: readonly (number | null)[]): number[] {
  return values.slice(1).flatMap((value, i) => {
    const before = values[i]!
    return value === null || before === null ? [] : [Math.abs(value - before)]
  })
}

function screened(ranges: readonly number[]): number {
  const limit = D4 * mean(ranges)
  const kept = ranges.filter(range => range < limit)
  return kept.length > 0 ? mean(kept) : 0
}

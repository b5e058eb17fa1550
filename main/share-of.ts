import type { Share } from '#contract/vocabulary.ts'
import { wilsonInterval } from '#stats/wilson-interval.ts'

/**
 * A share as answers carry it: count, n and Wilson's 95 % interval.
 *
 * @param n at least 1
 */
export function shareOf(count: number, n: number): Share {
  return { ...wilsonInterval(count, n)!, count, n }
}

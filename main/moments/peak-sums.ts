import type { HeldColumns } from '#db/held-columns.ts'
import type { PeakGroup } from '#stats/served-like-others.ts'
import { sufficientFromSums } from '#stats/sufficient-from-sums.ts'
import { mondayOf } from '../days.ts'
import type { KindRows } from './kind-rows.ts'

/** Of a group its values at other times and, behind them, at its peak: count, sum and sum of squares. */
export const PEAK = 3
const WIDTH = 2 * PEAK

/** By group, of all weeks together; and by week and group. */
export interface WeeklySums {
  readonly weeks: number
  readonly groups: number
  readonly all: Float64Array
  readonly byWeek: Float64Array
}

/** Sums of values by group, kind and week; weeks without any are not counted. */
export function weeklySums(
  { days }: HeldColumns,
  { codes, clusters, blocks, groups }: KindRows,
  values: Float64Array,
): WeeklySums {
  const mondays = [...new Set(blocks.map(block => mondayOf(days[block]!)))]
  const numbers = new Map(mondays.map((monday, week) => [monday, week]))
  const sums = new Float64Array(mondays.length * groups * WIDTH)
  for (const [i, [from, to]] of clusters.entries()) {
    const first = numbers.get(mondayOf(days[blocks[i]!]!))! * groups * WIDTH
    for (let row = from; row < to; row++) {
      const [code, value] = [codes[row]!, values[row]!]
      if (code < 0 || Number.isNaN(value)) continue
      const at = first + code * PEAK
      sums[at]!++
      sums[at + 1]! += value
      sums[at + 2]! += value * value
    }
  }
  return filledWeeks(sums, groups)
}

function filledWeeks(sums: Float64Array, groups: number): WeeklySums {
  const size = groups * WIDTH
  const parts = Array.from({ length: size === 0 ? 0 : sums.length / size }, (_, week) =>
    sums.subarray(week * size, (week + 1) * size),
  )
  const filled = parts.filter(part => part.some(sum => sum !== 0))
  const [all, byWeek] = [new Float64Array(size), new Float64Array(filled.length * size)]
  for (const [week, part] of filled.entries()) {
    byWeek.set(part, week * size)
    for (let i = 0; i < size; i++) all[i]! += part[i]!
  }
  return { weeks: filled.length, groups, all, byWeek }
}

/** One of the sums of all groups, or several. */
export function sumOf({ all }: WeeklySums, places: readonly number[]): number {
  let sum = 0
  for (let first = 0; first < all.length; first += WIDTH) for (const place of places) sum += all[first + place]!
  return sum
}

/** Values of each group, without those of one week. */
export function peakGroups({ groups, all, byWeek }: WeeklySums, week: number | null): PeakGroup[] {
  const less = (place: number) => all[place]! - (week === null ? 0 : byWeek[week * groups * WIDTH + place]!)
  const sufficient = (place: number) => sufficientFromSums({ n: less(place), total: less(place + 1), squares: less(place + 2) })
  return Array.from({ length: groups }, (_, group) => ({
    peak: sufficient(group * WIDTH + PEAK),
    others: sufficient(group * WIDTH),
  }))
}

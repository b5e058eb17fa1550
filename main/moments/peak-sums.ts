import type { CodeSums } from '#db/queries/coded-rows.ts'
import { WIDTH } from '#stats/served-like-others.ts'
import type { KindSums } from '#stats/within-difference.ts'
import { mondayOf } from '../days.ts'

/** Sums as `servedLikeOthers` takes them: of all weeks together, and by week. */
export interface WeeklySums {
  readonly weeks: number
  readonly all: Float64Array
  readonly byWeek: Float64Array
}

interface DailySums extends CodeSums, Pick<KindSums, 'codes' | 'groups' | 'starts'> {
  readonly blocks: readonly number[]
}

/** Sums of values by group, kind and week; weeks without any are not counted. @param days of the blocks */
export function weeklySums(days: Int32Array, { blocks, starts, codes, groups, counts, totals, squares }: DailySums): WeeklySums {
  const size = groups * WIDTH
  const mondays = blocks.map(block => mondayOf(days[block]!))
  const firsts = new Map<number, number>()
  for (const [i, monday] of mondays.entries())
    if (!firsts.has(monday) && hasValues(counts, starts[i]!, starts[i + 1]!)) firsts.set(monday, firsts.size * size)
  const byWeek = new Float64Array(firsts.size * size)
  for (const [i, monday] of mondays.entries()) {
    const first = firsts.get(monday) ?? 0 // a week without values adds nothing
    for (let number = starts[i]!, end = starts[i + 1]!; number < end; number++) {
      const at = first + codes[number]! * (WIDTH / 2)
      byWeek[at]! += counts[number]!
      byWeek[at + 1]! += totals[number]!
      byWeek[at + 2]! += squares[number]!
    }
  }
  const all = new Float64Array(size)
  for (let first = 0; first < byWeek.length; first += size) for (let i = 0; i < size; i++) all[i]! += byWeek[first + i]!
  return { weeks: firsts.size, all, byWeek }
}

function hasValues(counts: Float64Array, from: number, end: number): boolean {
  for (let number = from; number < end; number++) if (counts[number]! > 0) return true
  return false
}

/** One of the sums of all groups, or several. */
export function sumOf({ all }: WeeklySums, places: readonly number[]): number {
  let sum = 0
  for (let first = 0; first < all.length; first += WIDTH) for (const place of places) sum += all[first + place]!
  return sum
}

/** The sums of all weeks but one. */
export function withoutWeek({ all, byWeek }: WeeklySums, week: number): Float64Array {
  const first = week * all.length
  const sums = new Float64Array(all.length)
  for (let i = 0; i < sums.length; i++) sums[i] = all[i]! - byWeek[first + i]!
  return sums
}

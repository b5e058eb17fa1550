import type { CodeSums } from '#db/queries/coded-rows.ts'
import { type ServedLikeOthers, servedLikeOthers, ServedWithoutEach, WIDTH } from '#stats/served-like-others.ts'
import type { KindSums } from '#stats/within-difference.ts'
import { mondayOf } from '../days.ts'

/** What would vanish if the busiest hours were served like others, of all weeks together and without one week each. */
export interface WeeklyServed {
  /** Weeks with any value. */
  readonly weeks: number
  /** Sums as `servedLikeOthers` takes them. */
  readonly sums: Float64Array
  readonly all: ServedLikeOthers
  without(): ServedLikeOthers[]
}

interface DailySums extends CodeSums, Pick<KindSums, 'codes' | 'groups' | 'starts'> {
  readonly blocks: readonly number[]
}

/** Groups are of one place each, whose days lie side by side. @param days of the blocks */
export function weeklyServed(days: Int32Array, daily: DailySums): WeeklyServed {
  const sums = new Float64Array(daily.groups * WIDTH)
  for (let number = 0; number < daily.codes.length; number++) addTo(sums, daily, number)
  const weeks = weeksOf(days, daily)
  return { weeks: weeks.size, sums, all: servedLikeOthers(sums), without: () => withoutEach(days, daily, { weeks, sums }) }
}

function addTo(sums: Float64Array, { codes, counts, totals, squares }: DailySums, number: number): void {
  const at = codes[number]! * (WIDTH / 2)
  sums[at]! += counts[number]!
  sums[at + 1]! += totals[number]!
  sums[at + 2]! += squares[number]!
}

/** Mondays of weeks with any value, numbered. */
function weeksOf(days: Int32Array, { blocks, starts, counts }: DailySums): Map<number, number> {
  const found = new Map<number, number>()
  for (let i = 0; i < blocks.length; i++) {
    const monday = mondayOf(days[blocks[i]!]!)
    if (!found.has(monday) && hasValues(counts, starts[i]!, starts[i + 1]!)) found.set(monday, found.size)
  }
  return found
}

function hasValues(counts: Float64Array, from: number, end: number): boolean {
  for (let number = from; number < end; number++) if (counts[number]! > 0) return true
  return false
}

interface Whole {
  readonly weeks: ReadonlyMap<number, number>
  readonly sums: Float64Array
}

/** Adds up one week of a place after the other, and leaves it out. */
function withoutEach(days: Int32Array, daily: DailySums, { weeks, sums }: Whole): ServedLikeOthers[] {
  const { blocks, starts, codes, counts, groups } = daily
  const served = new ServedWithoutEach(sums, weeks.size)
  const own = new Float64Array(sums.length)
  const [seen, isSeen] = [new Int32Array(groups), new Uint8Array(groups)]
  let [size, week] = [0, Number.NaN]
  const leaveOut = () => {
    for (let i = 0; i < size; i++) {
      const group = seen[i]!
      served.leaveOut(weeks.get(week)!, group, own, group * WIDTH)
      own.fill(0, group * WIDTH, (group + 1) * WIDTH)
      isSeen[group] = 0
    }
    size = 0
  }
  for (let i = 0; i < blocks.length; i++) {
    const monday = mondayOf(days[blocks[i]!]!)
    if (monday !== week) leaveOut()
    week = monday
    for (let number = starts[i]!, end = starts[i + 1]!; number < end; number++) {
      const group = codes[number]! >> 1
      if (counts[number] === 0) continue
      if (isSeen[group] === 0) seen[size++] = group
      isSeen[group] = 1
      addTo(own, daily, number)
    }
  }
  leaveOut()
  return served.shares()
}

/** One of the sums of all groups, or several. */
export function sumOf({ sums }: Pick<WeeklyServed, 'sums'>, places: readonly number[]): number {
  let sum = 0
  for (let first = 0; first < sums.length; first += WIDTH) for (const place of places) sum += sums[first + place]!
  return sum
}

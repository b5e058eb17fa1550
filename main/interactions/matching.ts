import type { InteractionSort } from '#contract/interactions.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { keepWanted, type VisitDay, visitDays } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import { conditionsOf, dayCondition } from './conditions/conditions.ts'
import type { Narrowing } from './narrowing.ts'
import { keyIn, type SortRanks } from './sort-keys.ts'

/** Interactions that meet all conditions, by location, day and id. */
export interface Matches {
  readonly count: number
  readonly days: readonly VisitDay[]
  /** Of each day its first match; one more for the end of the last. */
  readonly starts: Int32Array
  /** Among the visits of their day. */
  readonly positions: Int32Array
  /** What they are sorted by; not-a-number where there is nothing. */
  readonly keys: Float64Array
}

/** Where the interaction of a match is stored. */
export function storedAt({ days, starts, positions }: Matches, match: number): { id: number; location: number; day: number } {
  let [from, end] = [0, days.length]
  while (end - from > 1) {
    const middle = (from + end) >> 1
    if (starts[middle]! <= match) from = middle
    else end = middle
  }
  const day = days[from]!
  return { id: day.firstId + (day.codes('id')?.[positions[match]!] ?? 0), location: day.location, day: day.day }
}

interface Query {
  readonly chosen: Chosen
  readonly whole: Chosen
  readonly narrowing: Narrowing
  readonly sort: InteractionSort
  readonly ranks: SortRanks
  /** Whether visits of a location on a day can be wanted at all. */
  readonly isCounted?: (location: number, day: number) => boolean
}

/**
 * Finds the interactions of a selection that meet some conditions, in their blocks and without reading a row.
 *
 * @param query.whole the selection that the figure is of: its usual kind of wait and scale of ratings are those of the figure
 */
export async function matchingVisits(db: Db, { chosen, whole, narrowing, sort, ranks, isCounted }: Query): Promise<Matches> {
  const conditions = await conditionsOf(db, { chosen, whole, narrowing })
  const isDayWanted = dayCondition(narrowing)
  const days = (await visitDays(db, chosen)).filter(
    ({ location, day }) => isDayWanted(day) && (isCounted?.(location, day) ?? true),
  )
  const starts = new Int32Array(days.length + 1)
  let positions: Int32Array = new Int32Array(FIRST_ROOM)
  for (const [i, day] of days.entries()) {
    const start = starts[i]!
    positions = withRoom(positions, start + day.count + 1)
    let end = day.keptInto(positions, start)
    for (const condition of conditions) end = keepWanted(positions, start, end, condition(day))
    starts[i + 1] = end
  }
  const found = { days, starts, positions, count: starts[days.length]! }
  return { ...found, keys: keysOf(found, { sort, ranks }) }
}

/** Matches that there is room for at first. */
const FIRST_ROOM = 2 ** 14

/** The same numbers with room for so many, or more. */
function withRoom(numbers: Int32Array, room: number): Int32Array {
  if (numbers.length >= room) return numbers
  const larger = new Int32Array(Math.max(room, 2 * numbers.length))
  larger.set(numbers)
  return larger
}

function keysOf(
  { days, starts, positions, count }: Omit<Matches, 'keys'>,
  { sort, ranks }: Pick<Query, 'sort' | 'ranks'>,
): Float64Array {
  const keys = new Float64Array(count)
  for (const [i, day] of days.entries()) {
    const keyOf = keyIn(day, sort, ranks)
    for (let match = starts[i]!, end = starts[i + 1]!; match < end; match++) keys[match] = keyOf(positions[match]!)
  }
  return keys
}

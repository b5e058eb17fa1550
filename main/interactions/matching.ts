import type { InteractionSort } from '#contract/interactions.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { visitDays } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import { conditionsOf, dayCondition } from './conditions/conditions.ts'
import type { Narrowing } from './narrowing.ts'
import { keyIn, type SortRanks } from './sort-keys.ts'

/** Interactions that meet all conditions, by location, day and id. */
export interface Matches {
  readonly count: number
  readonly locations: Int32Array
  readonly days: Int32Array
  readonly ids: Float64Array
  /** What they are sorted by; not-a-number where there is nothing. */
  readonly keys: Float64Array
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
  const found = noMatches(days.reduce((sum, { count }) => sum + count, 0))
  let count = 0
  for (const day of days) {
    const ids = day.codes('id')
    const wanted = conditions.map(condition => condition(day))
    const keyOf = keyIn(day, sort, ranks)
    for (const i of day.kept()) {
      if (wanted.length > 0 && !wanted.every(isWanted => isWanted(i))) continue
      found.locations[count] = day.location
      found.days[count] = day.day
      found.ids[count] = day.firstId + (ids?.[i] ?? 0)
      found.keys[count] = keyOf(i)
      count++
    }
  }
  return { ...found, keys: found.keys.subarray(0, count), count }
}

function noMatches(most: number): Omit<Matches, 'count'> {
  return {
    locations: new Int32Array(most),
    days: new Int32Array(most),
    ids: new Float64Array(most),
    keys: new Float64Array(most),
  }
}

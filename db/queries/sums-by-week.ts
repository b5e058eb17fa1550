import type { HeldColumns } from '../held-columns.ts'
import { type Chosen, everything, isByMix } from './chosen.ts'
import { type GroupKey, type GroupQuery, heldGroupSums, placedSums, placesOf, type VisitGroup } from './held-groups.ts'
import { madeOnce } from './made-once.ts'
import { mergedGroups } from './merged-groups.ts'
import { mondayOfWeek, weekOfDay } from './week-of.ts'

/** Sums of all visits by group and week: those of any period are made of these, and of the visits of the weeks that it cuts. */
interface SumsByWeek {
  readonly keys: readonly GroupKey[]
  /** Of each sum its group and its week. */
  readonly groups: Int32Array
  readonly weeks: Int32Array
  /** `width` of one after those of another. */
  readonly sums: Float64Array
  readonly width: number
}

/** Sums are kept only where they are so many times fewer than visits, and no more than so many. */
const FEWER = 3
const MOST_SUMS = 2 ** 20
/** More places than this would have to be looked up by hash. */
const MOST_PLACES = 2 ** 23
const WEEK = 7

const kept = madeOnce<{ readonly found: SumsByWeek | null }>()

/**
 * Sums by group over a period, and of some places where places are groups. Null where something else is chosen, where weeks or days are groups,
 * where no week is whole, or where there would be nearly as many sums as visits.
 *
 * @param name says what is asked, whatever the selection
 */
export function sumsOfWeeks(
  held: HeldColumns,
  chosen: Chosen,
  { name, query }: { readonly name: string; readonly query: () => GroupQuery },
): VisitGroup[] | null {
  const { fromDay, toDay, locationIds, providerIds } = chosen
  if (isByMix(chosen) || providerIds !== null || (fromDay === null && toDay === null)) return null
  const asked = query()
  if (asked.by.includes('week') || asked.by.includes('day')) return null
  if (locationIds !== null && !asked.by.includes('location')) return null
  const first = fromDay === null ? -Infinity : weekOfDay(fromDay + WEEK - 1)
  const last = toDay === null ? Infinity : weekOfDay(toDay + 1) - 1
  if (first > last) return null
  const { found } = kept(held, name, () => ({ found: sumsByWeek(held, asked) }))
  if (found === null) return null
  const cut = [
    ...(fromDay === null ? [] : [{ fromDay, toDay: mondayOfWeek(first) - 1 }]),
    ...(toDay === null ? [] : [{ fromDay: mondayOfWeek(last + 1), toDay }]),
  ].filter(days => days.fromDay <= days.toDay)
  return mergedGroups([
    ...ofWeeks(found, { first, last, locationIds }),
    ...cut.flatMap(days => heldGroupSums(held, { ...asked, chosen: { ...chosen, ...days } })),
  ])
}

function sumsByWeek(held: HeldColumns, query: GroupQuery): SumsByWeek | null {
  const asked: GroupQuery = { ...query, by: [...query.by, 'week'] }
  if (placesOf(held, asked) > MOST_PLACES) return null
  const { places, sums, keyOf } = placedSums(held, { ...asked, chosen: everything })
  if (places.length * FEWER > held.mix.length || sums.length > MOST_SUMS) return null
  const numbers = new Map<string, number>()
  const keys: GroupKey[] = []
  const [groups, weeks] = [new Int32Array(places.length), new Int32Array(places.length)]
  for (let i = 0; i < places.length; i++) {
    const key = keyOf(places[i]!)
    const name = `${key.location} ${key.provider} ${key.extra}`
    if (!numbers.has(name)) numbers.set(name, keys.push({ ...key, week: 0 }) - 1)
    groups[i] = numbers.get(name)!
    weeks[i] = key.week
  }
  return { keys, groups, weeks, sums, width: query.columns.length }
}

type Weeks = { readonly first: number; readonly last: number; readonly locationIds: Chosen['locationIds'] }

function ofWeeks({ keys, groups, weeks, sums, width }: SumsByWeek, { first, last, locationIds }: Weeks): VisitGroup[] {
  const places = locationIds && new Set(locationIds)
  const isKept = Uint8Array.from(keys, ({ location }) => Number(places === null || places.has(location)))
  const isFilled = new Uint8Array(keys.length)
  const found = new Float64Array(keys.length * width)
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!
    if (weeks[i]! < first || weeks[i]! > last || isKept[group] === 0) continue
    isFilled[group] = 1
    for (let column = 0; column < width; column++) found[group * width + column]! += sums[i * width + column]!
  }
  return keys.flatMap((key, group) =>
    isFilled[group] === 1 ? [{ ...key, sums: found.subarray(group * width, (group + 1) * width) }] : [],
  )
}

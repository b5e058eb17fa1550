import type { HeldColumns } from '../held-columns.ts'
import { type Chosen, everything, isByMix } from './chosen.ts'
import { type GroupQuery, heldGroupSums, type VisitGroup } from './held-groups.ts'
import { madeOnce } from './made-once.ts'
import { mergedGroups } from './merged-groups.ts'
import { paysForAll } from './pays-for-all.ts'
import { type SumsByPart, sumsByPart, sumsOfParts } from './sums-by-part.ts'
import { mondayOfWeek, weekOfDay } from './week-of.ts'

const WEEK = 7

const kept = madeOnce<{ readonly found: SumsByPart | null }>()

/** Other groups are made of whole days of places, whose sums are there already. */
const PEOPLE_AT_PLACES = 'location,provider'

/**
 * Sums by person and place over a period. Null where something else is chosen or asked for, where no week is whole, or where there would be
 * nearly as many sums as visits.
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
  if ([...asked.by].sort().join() !== PEOPLE_AT_PLACES) return null
  const first = fromDay === null ? -Infinity : weekOfDay(fromDay + WEEK - 1)
  const last = toDay === null ? Infinity : weekOfDay(toDay + 1) - 1
  if (first > last) return null
  const found = sumsIn(held, { name, asked }, chosen, [first, last])
  if (found === null) return null
  const cut = [
    ...(fromDay === null ? [] : [{ fromDay, toDay: mondayOfWeek(first) - 1 }]),
    ...(toDay === null ? [] : [{ fromDay: mondayOfWeek(last + 1), toDay }]),
  ].filter(days => days.fromDay <= days.toDay)
  return mergedGroups([
    ...sumsOfParts(found, week => week >= first && week <= last, locationIds),
    ...cut.flatMap(days => heldGroupSums(held, { ...asked, chosen: { ...chosen, ...days } })),
  ])
}

interface Asked {
  readonly name: string
  readonly asked: GroupQuery
}

/** Sums of these weeks: of all weeks once that pays, which are the same. */
function sumsIn(held: HeldColumns, { name, asked }: Asked, chosen: Chosen, [first, last]: [number, number]): SumsByPart | null {
  const days = {
    fromDay: Number.isFinite(first) ? mondayOfWeek(first) : null,
    toDay: Number.isFinite(last) ? mondayOfWeek(last + 1) - 1 : null,
  }
  const weeks = { ...everything, ...days }
  if (paysForAll(held, `weeks ${name}`, weeks))
    return kept(held, name, () => ({ found: sumsByWeek(held, asked, everything) })).found
  return sumsByWeek(held, asked, { ...weeks, locationIds: chosen.locationIds })
}

function sumsByWeek(held: HeldColumns, query: GroupQuery, chosen: Chosen): SumsByPart | null {
  const byWeek = { ...query, by: [...query.by, 'week' as const], chosen }
  return sumsByPart(held, byWeek, key => ({ part: key.week, key: { ...key, week: 0 } }))
}

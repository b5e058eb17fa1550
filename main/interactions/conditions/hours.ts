import type { Chosen } from '#db/queries/chosen.ts'
import type { HourValue } from '#db/queries/hour-sums.ts'
import { type VisitDay, visitDays } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import { busyKinds } from '../../moments/busiest-hours.ts'
import { type KindOf, groupOf, kindSums } from '../../moments/kind-sums.ts'
import { edgeOf } from '../../moments/edges.ts'
import type { Narrowing } from '../narrowing.ts'
import type { Condition } from './condition.ts'

type Hours = NonNullable<Narrowing['hours']>

/** Hours of some kind, of a metric only of people who have values in both kinds, as comparisons of hours count them. */
export async function hoursCondition(
  db: Db,
  whole: Chosen,
  { hours, value }: { hours: Hours; value: HourValue | null },
): Promise<Condition> {
  if (hours === 'known') return day => timeOf(day).isKnown
  const kindsOf = await kindsAsked(db, whole, hours)
  const both = value === null ? null : await groupsOfBoth(db, { chosen: whole, value, kindsOf })
  return day => {
    const { minuteOf, isKnown } = timeOf(day)
    const [kindOf, providers] = [kindsOf(day), day.codes('provider_id')]
    const wanted = hours !== 'quieter'
    return i =>
      isKnown(i) && kindOf(minuteOf(i)) === wanted && (both === null || both.has(groupOf(day.location, providers?.[i] ?? 0)))
  }
}

function timeOf(day: VisitDay) {
  const minutes = day.codes('minute')
  const minuteOf = (i: number) => (minutes?.[i] ?? 0) - 1
  return { minuteOf, isKnown: (i: number) => minuteOf(i) >= 0 }
}

async function kindsAsked(db: Db, whole: Chosen, hours: Exclude<Hours, 'known'>): Promise<(day: VisitDay) => KindOf> {
  if (hours === 'first' || hours === 'last') return day => edgeOf(day, hours)
  return busyKinds(await visitDays(db, whole))
}

/** People with values of both kinds. */
async function groupsOfBoth(db: Db, query: Parameters<typeof kindSums>[1]): Promise<Set<number>> {
  const [ones, others] = [new Set<number>(), new Set<number>()]
  for (const { group, isOne } of await kindSums(db, query)) (isOne ? ones : others).add(group)
  return new Set([...ones].filter(group => others.has(group)))
}

import type { Chosen } from '#db/queries/chosen.ts'
import { ownersOf } from '#db/queries/held-owners.ts'
import { heldValues } from '#db/queries/held-values.ts'
import { heldVisits } from '#db/queries/held-visits.ts'
import type { HourValue } from '#db/queries/hour-sums.ts'
import type { VisitDay } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import { busyKinds } from '../../moments/busiest-hours.ts'
import { edgeOf } from '../../moments/edges.ts'
import { type KindsOf, momentKinds, type OpenDay } from '../../moments/kind-rows.ts'
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
    const [kindOf, providers] = [kindsOf(openDayOf(day)), day.codes('provider_id')]
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

function openDayOf(visits: VisitDay): OpenDay {
  const { minuteOf } = timeOf(visits)
  let [open, close] = [Infinity, -1]
  for (let i = 0; i < visits.count; i++) {
    const minute = minuteOf(i)
    if (minute < 0) continue
    open = Math.min(open, minute)
    close = Math.max(close, minute)
  }
  return { location: visits.location, day: visits.day, open, close }
}

async function kindsAsked(db: Db, whole: Chosen, hours: Exclude<Hours, 'known'>): Promise<KindsOf> {
  if (hours === 'first' || hours === 'last') return day => edgeOf(day, hours)
  return busyKinds(await heldVisits(db, whole), whole)
}

/** Ids are smaller: one number says place and person. */
const PROVIDERS = 2 ** 24

function groupOf(location: number, provider: number): number {
  return location * PROVIDERS + provider
}

interface Query {
  readonly chosen: Chosen
  readonly value: HourValue
  readonly kindsOf: KindsOf
}

/** People with values of both kinds. */
async function groupsOfBoth(db: Db, { chosen, value, kindsOf }: Query): Promise<Set<number>> {
  const held = await heldVisits(db, chosen)
  const { locations, providers } = ownersOf(held)
  const { codes, clusters } = momentKinds(held, chosen, kindsOf)
  const values = await heldValues(db, held, { chosen, value })
  const [ones, others] = [new Set<number>(), new Set<number>()]
  for (const [from, to] of clusters)
    for (let row = from; row < to; row++) {
      const code = codes[row]!
      if (code < 0 || Number.isNaN(values[row]!)) continue
      const [owner, found] = [code >> 1, code % 2 === 1 ? ones : others]
      found.add(groupOf(locations[owner]!, providers[owner]!))
    }
  return new Set([...ones].filter(group => others.has(group)))
}

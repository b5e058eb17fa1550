import type { Chosen } from '#db/queries/chosen.ts'
import { sumsByNumber } from '#db/queries/coded-rows.ts'
import { ownersOf } from '#db/queries/held-owners.ts'
import { heldValues } from '#db/queries/held-values.ts'
import { heldVisits } from '#db/queries/held-visits.ts'
import type { HourValue } from '#db/queries/hour-sums.ts'
import type { VisitDay } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import { weekdayOf } from '../../days.ts'
import { busyHours, isBusy } from '../../moments/busiest-hours.ts'
import { edgeOf, type KindOf, type OpenHours } from '../../moments/edge-hours.ts'
import { type HourKind, hourKinds, kindCodes } from '../../moments/hour-kinds.ts'
import type { Narrowing } from '../narrowing.ts'
import type { Condition } from './condition.ts'

type Hours = NonNullable<Narrowing['hours']>

const HOUR = 60

/** Hours of some kind, of a metric only of people who have values in both kinds, as comparisons of hours count them. */
export async function hoursCondition(
  db: Db,
  whole: Chosen,
  { hours, value }: { hours: Hours; value: HourValue | null },
): Promise<Condition> {
  if (hours === 'known') return day => timeOf(day).isKnown
  const kind = hours === 'quieter' ? 'busiest' : hours
  const kindsOf = await kindsAsked(db, whole, kind)
  const both = value === null ? null : await groupsOfBoth(db, { chosen: whole, value, kind })
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

function openHoursOf(visits: VisitDay): OpenHours {
  const { minuteOf } = timeOf(visits)
  let [open, close] = [Infinity, -1]
  for (let i = 0; i < visits.count; i++) {
    const minute = minuteOf(i)
    if (minute < 0) continue
    open = Math.min(open, minute)
    close = Math.max(close, minute)
  }
  return { open, close }
}

async function kindsAsked(db: Db, whole: Chosen, kind: HourKind): Promise<(day: VisitDay) => KindOf> {
  if (kind !== 'busiest') return day => edgeOf(openHoursOf(day), kind)
  const busy = busyHours(await heldVisits(db, whole), whole)
  return ({ location, day }) => {
    const [hours, weekday] = [busy.get(location), weekdayOf(day)]
    return minute => isBusy(hours, weekday, Math.floor(minute / HOUR))
  }
}

/** Ids are smaller: one number says place and person. */
const PROVIDERS = 2 ** 24

function groupOf(location: number, provider: number): number {
  return location * PROVIDERS + provider
}

interface Query {
  readonly chosen: Chosen
  readonly value: HourValue
  readonly kind: HourKind
}

/** People with values of both kinds. */
async function groupsOfBoth(db: Db, { chosen, value, kind }: Query): Promise<Set<number>> {
  const held = await heldVisits(db, chosen)
  const { locations, providers } = ownersOf(held)
  const kinds = hourKinds(held, chosen)
  const { codes } = kindCodes(kinds, kind)
  const { counts } = sumsByNumber(kinds.rows, await heldValues(db, held, { chosen, value }))
  const [ones, others] = [new Set<number>(), new Set<number>()]
  for (const [number, code] of codes.entries()) {
    if (code < 0 || counts[number] === 0) continue
    const [owner, found] = [code >> 1, code % 2 === 1 ? ones : others]
    found.add(groupOf(locations[owner]!, providers[owner]!))
  }
  return new Set([...ones].filter(group => others.has(group)))
}

import { type About, type Against, definitionsVersion, type Filter, type Handling, type Selection } from '#contract/vocabulary.ts'
import { extentOf } from '#db/queries/cells.ts'
import type { Chosen as ChosenRows } from '#db/queries/chosen.ts'
import { lastDayAt } from '#db/queries/last-day.ts'
import type { Day, Db } from '#db/schema.ts'
import { isSelfService } from './channels/self-service.ts'
import { comparedDays } from './compared-days.ts'
import { dateOf, dayOf } from './days.ts'
import { Failure } from './failure.ts'

/** Which interactions an answer is about, what their period is compared with, and the fewest values that are shown. */
export interface Chosen extends ChosenRows {
  readonly against?: Against
  readonly minimumAnswers?: number
}

/**
 * The selection of an input in internal ids. A group, service, channel or kind of customer that no interaction has simply
 * matches nothing.
 *
 * @throws Failure unknown-location, unknown-provider
 */
export async function resolveSelection(db: Db, { from, to, against, filter = {} }: Selection): Promise<Chosen> {
  return {
    fromDay: from === undefined ? null : dayOf(from),
    toDay: to === undefined ? null : dayOf(to),
    locationIds: await locationsOf(db, filter),
    providerIds: await idsIfAny(filter.providers, named => providerIdsOf(db, named)),
    serviceIds: await idsOfNames(db, 'service', filter.services),
    channelIds: await channelsOf(db, filter),
    customerTypeIds: await idsOfNames(db, 'customer_type', filter.customerTypes),
    ...(against !== undefined && { against }),
    ...(filter.minimumAnswers !== undefined && { minimumAnswers: filter.minimumAnswers }),
  }
}

/** Locations named, of the groups named. */
async function locationsOf(db: Db, { locations, groups }: Filter): Promise<number[] | null> {
  const named = await idsIfAny(locations, each => locationIdsOf(db, each))
  if (groups === undefined || groups.length === 0) return named
  const rows = await db.selectFrom('location').select('id').where('peer_group', 'in', groups).execute()
  return within(
    rows.map(row => row.id),
    named,
  )
}

/** Channels named, of those where customers serve themselves or are served. */
async function channelsOf(db: Db, { channels, handling }: Filter): Promise<number[] | null> {
  const named = await idsOfNames(db, 'channel', channels)
  return handling === undefined ? named : within(await channelsOfHandling(db, handling), named)
}

async function channelsOfHandling(db: Db, handling: Handling): Promise<number[]> {
  const rows = await db.selectFrom('channel').selectAll().execute()
  return rows.filter(channel => isSelfService(channel) === (handling === 'self-service')).map(row => row.id)
}

function within(ids: readonly number[], named: readonly number[] | null): number[] {
  return ids.filter(id => named === null || named.includes(id))
}

/** A selection that holds at least these locations, beside the others that it may hold. */
export function including(chosen: Chosen, locationIds: readonly number[]): Chosen {
  return { ...chosen, locationIds: chosen.locationIds && [...new Set([...chosen.locationIds, ...locationIds])] }
}

/** @throws Failure unknown-location */
export async function locationIdOf(db: Db, locationId: string): Promise<number> {
  return (await locationIdsOf(db, [locationId]))[0]!
}

/** In the order asked for. @throws Failure unknown-location */
export async function locationIdsOf(db: Db, asked: readonly string[]): Promise<number[]> {
  const ids = await idsByPublicId(db, 'location', asked)
  return asked.map(locationId => {
    const id = ids.get(locationId)
    if (id === undefined) throw new Failure('unknown-location', { locationId })
    return id
  })
}

/** @throws Failure unknown-provider */
export async function providerIdOf(db: Db, providerId: string): Promise<number> {
  return (await providerIdsOf(db, [providerId]))[0]!
}

/** In the order asked for. @throws Failure unknown-provider */
export async function providerIdsOf(db: Db, asked: readonly string[]): Promise<number[]> {
  const ids = await idsByPublicId(db, 'provider', asked)
  return asked.map(providerId => {
    const id = ids.get(providerId)
    if (id === undefined) throw new Failure('unknown-provider', { providerId })
    return id
  })
}

async function idsByPublicId(
  db: Db,
  table: 'location' | 'provider',
  asked: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom(table).select(['id', 'public_id']).where('public_id', 'in', asked).execute()
  return new Map(rows.map(row => [row.public_id, row.id]))
}

/** What an answer about a selection rests on. */
export async function aboutOf(db: Db, chosen: Chosen): Promise<About> {
  const { interactions, lastDay } = await extentOf(db, chosen)
  const sample = await db.selectFrom('setting').select('value').where('key', '=', 'sample').executeTakeFirst()
  return {
    from: chosen.fromDay === null ? null : dateOf(chosen.fromDay),
    to: chosen.toDay === null ? null : dateOf(chosen.toDay),
    cutOff: lastDay === null ? null : dateOf(lastDay),
    interactions,
    definitionsVersion,
    sample: sample?.value === 'true',
    ...(chosen.against && { compared: await comparedOf(db, chosen, { against: chosen.against, lastDay }) }),
    ...(chosen.minimumAnswers !== undefined && { minimumAnswers: chosen.minimumAnswers }),
  }
}

/** The days to compare with, and how much there is on them. Days of a period that the data have not reached yet are not set beside any. */
async function comparedOf(
  db: Db,
  chosen: Chosen,
  { against, lastDay }: { against: Against; lastDay: Day | null },
): Promise<About['compared']> {
  const { fromDay, toDay } = chosen
  const days = comparedDays({ fromDay, toDay: toDay === null ? lastDay : await reachedOf(db, { ...chosen, toDay }) }, against)
  if (days === null) return null
  const { interactions } = await extentOf(db, { ...chosen, ...days })
  return { against, from: dateOf(days.fromDay), to: dateOf(days.toDay), interactions }
}

/** The last day of a period, or that of its locations' data where this comes earlier; days without data before it do count. */
async function reachedOf(
  db: Db,
  { fromDay, toDay, locationIds }: Pick<Chosen, 'fromDay' | 'locationIds'> & { toDay: Day },
): Promise<Day> {
  const last = await lastDayAt(db, locationIds)
  return last === null || (fromDay !== null && last < fromDay) ? toDay : Math.min(toDay, last)
}

async function idsIfAny(
  publicIds: readonly string[] | undefined,
  idsOf: (publicIds: readonly string[]) => Promise<number[]>,
): Promise<number[] | null> {
  return publicIds === undefined || publicIds.length === 0 ? null : idsOf(publicIds)
}

async function idsOfNames(
  db: Db,
  table: 'service' | 'channel' | 'customer_type',
  names: readonly string[] | undefined,
): Promise<number[] | null> {
  if (names === undefined || names.length === 0) return null
  const rows = await db.selectFrom(table).select('id').where('name', 'in', names).execute()
  return rows.map(row => row.id)
}

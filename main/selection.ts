import { type About, definitionsVersion, type Selection } from '#contract/vocabulary.ts'
import { extentOf } from '#db/queries/cells.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import type { Db } from '#db/schema.ts'
import { dateOf, dayOf } from './days.ts'
import { Failure } from './failure.ts'

export type { Chosen } from '#db/queries/chosen.ts'

/**
 * The selection of an input in internal ids. A service or channel that no interaction has simply matches nothing.
 *
 * @throws Failure unknown-location, unknown-provider
 */
export async function resolveSelection(db: Db, { from, to, filter = {} }: Selection): Promise<Chosen> {
  return {
    fromDay: from === undefined ? null : dayOf(from),
    toDay: to === undefined ? null : dayOf(to),
    locationIds: await idsOfEach(filter.locations, publicId => locationIdOf(db, publicId)),
    providerIds: await idsOfEach(filter.providers, publicId => providerIdOf(db, publicId)),
    serviceIds: await idsOfNames(db, 'service', filter.services),
    channelIds: await idsOfNames(db, 'channel', filter.channels),
  }
}

/** A selection that holds at least these locations, beside the others that it may hold. */
export function including(chosen: Chosen, locationIds: readonly number[]): Chosen {
  return { ...chosen, locationIds: chosen.locationIds && [...new Set([...chosen.locationIds, ...locationIds])] }
}

/** @throws Failure unknown-location */
export async function locationIdOf(db: Db, locationId: string): Promise<number> {
  const row = await db.selectFrom('location').select('id').where('public_id', '=', locationId).executeTakeFirst()
  if (!row) throw new Failure('unknown-location', { locationId })
  return row.id
}

/** @throws Failure unknown-provider */
export async function providerIdOf(db: Db, providerId: string): Promise<number> {
  const row = await db.selectFrom('provider').select('id').where('public_id', '=', providerId).executeTakeFirst()
  if (!row) throw new Failure('unknown-provider', { providerId })
  return row.id
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
  }
}

async function idsOfEach(
  publicIds: readonly string[] | undefined,
  idOf: (publicId: string) => Promise<number>,
): Promise<number[] | null> {
  if (publicIds === undefined || publicIds.length === 0) return null
  return Promise.all(publicIds.map(idOf))
}

async function idsOfNames(db: Db, table: 'service' | 'channel', names: readonly string[] | undefined): Promise<number[] | null> {
  if (names === undefined || names.length === 0) return null
  const rows = await db.selectFrom(table).select('id').where('name', 'in', names).execute()
  return rows.map(row => row.id)
}

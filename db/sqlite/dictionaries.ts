import type { Database } from 'better-sqlite3'
import { nameKey, publicId } from '../name-key.ts'
import type { NewInteraction, NewRating } from '../new-interaction.ts'
import { prepared } from './prepared.ts'

/** The location of rows that do not say one. */
export const unassignedPlace = '(unassigned)'

export interface Dictionaries {
  place(spelled: string | null, zone: string | null): { placeId: number; locationId: number }
  provider(locationId: number, spelled: string | null): { spelledId: number | null; providerId: number }
  service(name: string | null): number
  channel(name: string | null): number
  customerType(name: string | null): number
  source(name: string): number
  answer(rating: NewRating): { answerId: number; scaleId: number }
  provenance(row: Pick<NewInteraction, 'zone' | 'certainty' | 'clock'>, sourceId: number): number
}

const NOBODY = { spelledId: null, providerId: 0 }

/** Ids of names, found or created, remembered for the length of one import. Use inside the import's transaction. */
export function dictionaries(raw: Database): Dictionaries {
  const places = new Map<string, { placeId: number; locationId: number }>()
  const providers = new Map<number, Map<string, { spelledId: number; providerId: number }>>()
  const services = new Map<string, number>()
  const channels = new Map<string, number>()
  const customerTypes = new Map<string, number>()
  // Equal answers of a file are mostly one object.
  const answers = new WeakMap<NewRating, { answerId: number; scaleId: number }>()
  const provenance = provenanceFinder(raw)
  return {
    place: (spelled, zone) => remember(places, spelled ?? unassignedPlace, name => placeOf(raw, name, zone)),
    provider: (locationId, spelled) => {
      if (spelled === null) return NOBODY
      const people = remember(providers, locationId, () => new Map())
      return remember(people, spelled, () => providerOf(raw, locationId, spelled))
    },
    service: name => (name === null ? 0 : remember(services, name, () => findOrAdd(raw, 'service', { name }))),
    channel: name => (name === null ? 0 : remember(channels, name, () => findOrAdd(raw, 'channel', { name }))),
    customerType: name => (name === null ? 0 : remember(customerTypes, name, () => findOrAdd(raw, 'customer_type', { name }))),
    source: name => findOrAdd(raw, 'source', { name }),
    answer: rating => {
      let ids = answers.get(rating)
      if (!ids) answers.set(rating, (ids = answerOf(raw, rating)))
      return ids
    },
    provenance,
  }
}

/** Rows after one another mostly have the same: no name is made for it then. */
function provenanceFinder(raw: Database): Dictionaries['provenance'] {
  const known = new Map<string, number>()
  let last: { zone: string; certainty: string; clock: string | null; sourceId: number; id: number } | null = null
  return ({ zone, certainty, clock }, sourceId) => {
    if (last?.zone === zone && last.certainty === certainty && last.clock === clock && last.sourceId === sourceId) return last.id
    const id = remember(known, `${sourceId} ${certainty} ${clock} ${zone}`, () =>
      findOrAdd(raw, 'provenance', { source_id: sourceId, zone, certainty, clock: clock ?? '' }),
    )
    last = { zone, certainty, clock, sourceId, id }
    return id
  }
}

function answerOf(
  raw: Database,
  { raw: written, minimum, maximum, direction }: NewRating,
): { answerId: number; scaleId: number } {
  const scaleId = findOrAdd(raw, 'scale', { minimum, maximum, direction })
  return { scaleId, answerId: findOrAdd(raw, 'answer', { raw: written, scale_id: scaleId }) }
}

function remember<Key, T>(known: Map<Key, T>, key: Key, find: (key: Key) => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = find(key)
  known.set(key, made)
  return made
}

function findOrAdd(
  raw: Database,
  table: string,
  key: Record<string, string | number>,
  more: Record<string, string | number | null> = {},
): number {
  const where = Object.keys(key).map(name => `${name} = @${name}`)
  const found = prepared(raw, `select id from ${table} where ${where.join(' and ')}`).get(key) as { id: number } | undefined
  if (found) return found.id
  const row = { ...key, ...more }
  const names = Object.keys(row)
  const added = prepared(
    raw,
    `insert into ${table} (${names.join(', ')}) values (${names.map(name => `@${name}`).join(', ')})`,
  ).run(row)
  return Number(added.lastInsertRowid)
}

function placeOf(raw: Database, spelled: string, zone: string | null): { placeId: number; locationId: number } {
  const known = prepared(raw, 'select id, location_id from place where spelled = ?').get(spelled) as
    | { id: number; location_id: number }
    | undefined
  if (known) return { placeId: known.id, locationId: known.location_id }
  const locationId = ownLocation(raw, spelled, zone)
  return { placeId: findOrAdd(raw, 'place', { spelled }, { location_id: locationId }), locationId }
}

/** The location that a spelling stands for unless it was given to another. */
export function ownLocation(raw: Database, spelled: string, zone: string | null = null): number {
  const key = nameKey(spelled)
  return findOrAdd(raw, 'location', { name_key: key }, { public_id: publicId('loc', key), name: spelled, time_zone: zone })
}

/** The person of a location that a spelling stands for; whoever it was given to, else one of that name. */
export function providerOf(raw: Database, locationId: number, spelled: string): { spelledId: number; providerId: number } {
  const spelledId = findOrAdd(raw, 'spelled_person', { spelled })
  const alias = prepared(raw, 'select provider_id from provider_alias where location_id = ? and spelled_id = ?').get(
    locationId,
    spelledId,
  )
  if (alias) return { spelledId, providerId: (alias as { provider_id: number }).provider_id }
  const providerId = ownProvider(raw, locationId, spelled)
  const insert = prepared(raw, 'insert into provider_alias (location_id, spelled_id, provider_id) values (?, ?, ?)')
  insert.run(locationId, spelledId, providerId)
  return { spelledId, providerId }
}

/** The person of a location that a spelling stands for unless it was given to another. */
export function ownProvider(raw: Database, locationId: number, spelled: string): number {
  const key = nameKey(spelled)
  const place = prepared(raw, 'select name_key from location where id = ?').get(locationId) as { name_key: string }
  const personId = findOrAdd(raw, 'person', { name_key: key }, { name: spelled })
  return findOrAdd(
    raw,
    'provider',
    { location_id: locationId, name_key: key },
    { public_id: publicId('pro', place.name_key, key), person_id: personId, name: spelled },
  )
}

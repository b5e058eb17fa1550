import type { Database } from 'better-sqlite3'
import { meantBy, type Named } from '../name-meant.ts'
import { assignPerson, assignPlace } from './assign-names.ts'
import { ownLocation, ownProvider } from './dictionaries.ts'
import type { TouchedDay } from './rollups.ts'

type Said = Readonly<Record<string, string>>

/**
 * Gives spellings of places to locations, and then spellings of people to people of their location, as a mapping says it. What
 * no row spells is passed over. Returns the days whose roll-ups must be recomputed before the transaction ends.
 */
export function giveNames(
  raw: Database,
  {
    places = {},
    people = {},
  }: { readonly places?: Said | undefined; readonly people?: Readonly<Record<string, Said>> | undefined },
): TouchedDay[] {
  return [
    ...Object.entries(places).flatMap(([spelled, location]) => givePlace(raw, spelled, location)),
    ...Object.entries(people).flatMap(([place, names]) => {
      const locationId = placeNamed(raw, place)?.location_id ?? knownLocation(raw, place)
      return locationId === undefined
        ? []
        : Object.entries(names).flatMap(([spelled, person]) => givePerson(raw, locationId, { spelled, person }))
    }),
  ]
}

function givePlace(raw: Database, spelled: string, location: string): TouchedDay[] {
  const place = placeNamed(raw, spelled)
  if (!place) return []
  const locationId = knownLocation(raw, location) ?? ownLocation(raw, location)
  return place.location_id === locationId ? [] : assignPlace(raw, place.id, locationId)
}

function givePerson(raw: Database, locationId: number, { spelled, person }: { spelled: string; person: string }): TouchedDay[] {
  const alias = raw
    .prepare(
      `select spelled_id, provider_id from provider_alias
      where location_id = ? and spelled_id = (select id from spelled_person where spelled = ?)`,
    )
    .get(locationId, spelled) as { spelled_id: number; provider_id: number } | undefined
  if (!alias) return []
  const providerId = knownProvider(raw, locationId, person) ?? ownProvider(raw, locationId, person)
  return alias.provider_id === providerId ? [] : assignPerson(raw, { locationId, spelledId: alias.spelled_id, providerId })
}

export function placeNamed(raw: Database, spelled: string): { id: number; location_id: number } | undefined {
  const place = raw.prepare('select id, location_id from place where spelled = ?').get(spelled)
  return place as { id: number; location_id: number } | undefined
}

type NamedRow = Named & { readonly id: number }

export function knownLocation(raw: Database, text: string): number | undefined {
  const all = raw.prepare('select id, public_id as "publicId", name, name_key as "nameKey" from location order by id').all()
  return meantBy(all as NamedRow[], text)?.id
}

export function knownProvider(raw: Database, locationId: number, text: string): number | undefined {
  const all = raw
    .prepare('select id, public_id as "publicId", name, name_key as "nameKey" from provider where location_id = ? order by id')
    .all(locationId)
  return meantBy(all as NamedRow[], text)?.id
}

import type { Input } from '#contract/operations.ts'
import type { Places } from '#contract/places.ts'
import { changeLocation, placeSpellings } from '#db/queries/spellings.ts'
import { assignPlace } from '#db/sqlite/assign-names.ts'
import { dictionaries, ownLocation } from '#db/sqlite/dictionaries.ts'
import type { Store } from '#db/sqlite/open.ts'
import { recomputeDays, type TouchedDay } from '#db/sqlite/rollups.ts'
import { Failure } from '../failure.ts'
import { isTimeZone } from '../is-time-zone.ts'
import { locationIdOf, locationIdsOf } from '../selection.ts'
import { listPlaces } from './list.ts'

/** Gives every spelling of some locations to another. @throws Failure unknown-location */
export async function mergePlaces(store: Store, { from, into }: Input<'places.merge'>): Promise<Places> {
  const target = await locationIdOf(store.db, into)
  const given = await locationIdsOf(store.db, from)
  const spellings = (await placeSpellings(store.db)).filter(
    ({ locationId }) => given.includes(locationId) && locationId !== target,
  )
  return changed(store, () => spellings.flatMap(({ id }) => assignPlace(store.raw, id, target)))
}

/** Gives spellings back to the locations of their own names. @throws Failure unknown-spelling */
export async function splitPlaces(store: Store, { spelled }: Input<'places.split'>): Promise<Places> {
  const known = new Map((await placeSpellings(store.db)).map(place => [place.spelled, place]))
  const unknown = spelled.find(each => !known.has(each))
  if (unknown !== undefined) throw new Failure('unknown-spelling', { spelled: unknown })
  return changed(store, () => spelled.flatMap(each => assignPlace(store.raw, known.get(each)!.id, ownLocation(store.raw, each))))
}

/** Gives spellings to a location, also ones that no file has had yet. @throws Failure unknown-location */
export async function matchPlaces(store: Store, { spelled, locationId }: Input<'places.match'>): Promise<Places> {
  const target = await locationIdOf(store.db, locationId)
  return changed(store, () => {
    const names = dictionaries(store.raw)
    return spelled.flatMap(each => assignPlace(store.raw, names.place(each, null).placeId, target))
  })
}

/** Renames a location, or sets its time zone or its group. @throws Failure unknown-location, unknown-zone */
export async function setPlace(store: Store, { locationId, name, timeZone, group }: Input<'places.set'>): Promise<Places> {
  const id = await locationIdOf(store.db, locationId)
  if (timeZone != null && !isTimeZone(timeZone)) throw new Failure('unknown-zone', { zone: timeZone })
  await changeLocation(store.db, id, {
    ...(name !== undefined && { name }),
    ...(timeZone !== undefined && { time_zone: timeZone }),
    ...(group !== undefined && { peer_group: group === '' ? null : group }),
  })
  return listPlaces(store.db)
}

/** Changes whom rows belong to and recomputes the roll-ups of the days touched, in one transaction. */
async function changed(store: Store, change: () => TouchedDay[]): Promise<Places> {
  await store.db.transaction().execute(async () => recomputeDays(store.raw, change()))
  return listPlaces(store.db)
}

import type { Database } from 'better-sqlite3'
import type { Day } from '../schema.ts'
import { providerOf } from './dictionaries.ts'
import type { TouchedDay } from './rollups.ts'

interface Run {
  readonly first_id: number
  readonly last_id: number
  readonly location_id: number
  readonly local_day: Day
}

interface Spelled {
  readonly id: number
  readonly spelled: string
}

/**
 * Gives a spelling of a place to a location, and its rows with it; who served is then somebody of that location. What rows
 * say is not touched, so giving it back restores them. Returns the days whose roll-ups must be recomputed before the
 * transaction ends.
 */
export function assignPlace(raw: Database, placeId: number, locationId: number): TouchedDay[] {
  const runs = raw
    .prepare('select first_id, last_id, location_id, local_day from interaction_run where place_id = ?')
    .all(placeId)
  const people = peopleOf(raw, placeId)
  raw.prepare('update place set location_id = ? where id = ?').run(locationId, placeId)
  raw.prepare('update interaction_run set location_id = ? where place_id = ?').run(locationId, placeId)
  raw.prepare('update unanswered set location_id = ? where place_id = ?').run(locationId, placeId)
  const requests = raw.prepare('update unanswered set provider_id = ? where place_id = ? and spelled_id = ?')
  for (const { id, spelled } of people) {
    const { providerId } = providerOf(raw, locationId, spelled)
    giveRows(raw, runs as Run[], { spelledId: id, providerId })
    requests.run(providerId, placeId, id)
  }
  return (runs as Run[]).flatMap(({ location_id, local_day: day }) => [
    { locationId: location_id, day },
    { locationId, day },
  ])
}

/** Gives a spelling of a person at a location to one of its people, and the rows with it, as assignPlace does. */
export function assignPerson(
  raw: Database,
  { locationId, spelledId, providerId }: { locationId: number; spelledId: number; providerId: number },
): TouchedDay[] {
  const runs = raw
    .prepare('select first_id, last_id, location_id, local_day from interaction_run where location_id = ?')
    .all(locationId) as Run[]
  raw
    .prepare('update provider_alias set provider_id = ? where location_id = ? and spelled_id = ?')
    .run(providerId, locationId, spelledId)
  raw
    .prepare('update unanswered set provider_id = ? where location_id = ? and spelled_id = ?')
    .run(providerId, locationId, spelledId)
  return giveRows(raw, runs, { spelledId, providerId }).map(({ local_day: day }) => ({ locationId, day }))
}

/** Spellings of people on rows of a place and on its unanswered requests. */
function peopleOf(raw: Database, placeId: number): Spelled[] {
  const sql = `select id, spelled from spelled_person where id in (
      select spelled_id from interaction_run cross join interaction_row
        on interaction_row.id >= first_id and interaction_row.id <= last_id where place_id = @placeId
      union select spelled_id from unanswered where place_id = @placeId)
    order by id`
  return raw.prepare(sql).all({ placeId }) as Spelled[]
}

/** Returns the runs that have rows of the spelling. */
function giveRows(
  raw: Database,
  runs: readonly Run[],
  { spelledId, providerId }: { spelledId: number; providerId: number },
): Run[] {
  const give = raw.prepare('update interaction_row set provider_id = ? where id between ? and ? and spelled_id = ?')
  return runs.filter(({ first_id, last_id }) => give.run(providerId, first_id, last_id, spelledId).changes > 0)
}

import type { FoundNames } from '#contract/import-names.ts'
import { unassignedPlace } from '#db/sqlite/dictionaries.ts'
import type { KnownNames } from './known-names.ts'
import { matchPeople } from './match-people.ts'
import { type FileNames, matchPlaces } from './match-places.ts'
import { Turns } from './turns.ts'
import { unknownMoves } from './unknown-moves.ts'

/** Over all files so many are listed at most. */
const PLACES_LISTED = 2000
const PEOPLE_LISTED = 10_000

/**
 * Places and people of files with what they would become. Nothing is put together unless a mapping says so.
 *
 * @param readable how many files should have been read
 * @throws Failure cancelled
 */
export async function foundNames(
  files: readonly FileNames[],
  known: KnownNames,
  { readable, turns = new Turns() }: { readable: number; turns?: Turns },
): Promise<FoundNames> {
  const matched = await matchPlaces(files, known, turns)
  const places = matched.map(({ location: _location, cluster: _cluster, ...place }) => place)
  const clusters = new Map(matched.map(({ location, cluster }) => [location, cluster]))
  const people = await matchPeople(files, known, { clusters, turns })
  const more = (of: 'morePlaces' | 'morePeople') => files.reduce((sum, { names }) => sum + names[of], 0)
  return {
    places: places.slice(0, PLACES_LISTED),
    people: people.slice(0, PEOPLE_LISTED),
    morePlaces: more('morePlaces') + Math.max(0, places.length - PLACES_LISTED),
    morePeople: more('morePeople') + Math.max(0, people.length - PEOPLE_LISTED),
    isLeast: files.length < readable || files.some(({ names }) => names.isLeast),
    locations: locationsToChoose(known),
    unknownMoves: await unknownMoves(files, known, turns),
  }
}

function locationsToChoose({ locations, places, providers, showsNames }: KnownNames): FoundNames['locations'] {
  const used = new Set([...places].flatMap(([spelled, { locationId }]) => (spelled === unassignedPlace ? [] : [locationId])))
  const people = Map.groupBy(showsNames ? providers : [], ({ locationId }) => locationId)
  return [...locations.values()]
    .filter(({ id }) => used.has(id))
    .map(({ id, publicId, name }) => ({
      locationId: publicId,
      name,
      people: (people.get(id) ?? []).map(person => person.name).sort((a, b) => a.localeCompare(b, 'en')),
    }))
}

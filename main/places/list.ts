import type { Places } from '#contract/places.ts'
import { locationsById } from '#db/queries/places.ts'
import { placeSpellings } from '#db/queries/spellings.ts'
import { nameKey } from '#db/name-key.ts'
import type { Db } from '#db/schema.ts'
import { pairsAlike } from './alike.ts'

/** Every location with the spellings that stand for it, and which of them may be one. */
export async function listPlaces(db: Db): Promise<Places> {
  const spellings = Map.groupBy(await placeSpellings(db), ({ locationId }) => locationId)
  const locations = [...(await locationsById(db)).values()].filter(({ id }) => spellings.has(id))
  const own = new Map(locations.map(({ id, nameKey: key }) => [id, key]))
  const places = locations.map(({ id, publicId: locationId, name, timeZone, group }) => {
    const here = spellings.get(id)!
    return {
      locationId,
      name,
      timeZone,
      group,
      interactions: here.reduce((sum, { interactions }) => sum + interactions, 0),
      spellings: here.map(({ spelled, interactions }) => ({ spelled, interactions, isOwn: nameKey(spelled) === own.get(id) })),
    }
  })
  return { places, suggestions: suggestionsAmong(places) }
}

/** Pairs of locations with names alike, those with most interactions first. */
function suggestionsAmong(places: Places['places']): Places['suggestions'] {
  const active = places.filter(({ interactions }) => interactions > 0)
  const suggestions = pairsAlike(active).map(({ likeness, pair }) => ({
    likeness,
    locations: pair
      .toSorted((one, other) => other.interactions - one.interactions)
      .map(({ locationId, name, interactions }) => ({ locationId, name, interactions })),
  }))
  return suggestions.toSorted((a, b) => b.locations[1]!.interactions - a.locations[1]!.interactions)
}

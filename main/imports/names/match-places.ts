import type { FoundPlace } from '#contract/import-names.ts'
import type { Mapping } from '#contract/mapping.ts'
import { nameKey } from '#db/name-key.ts'
import { meantBy } from '#db/name-meant.ts'
import { unassignedPlace } from '#db/sqlite/dictionaries.ts'
import { ownValue } from '../own-value.ts'
import type { CountedNames } from './count-names.ts'
import type { KnownNames } from './known-names.ts'
import { proposals } from './propose.ts'
import type { Turns } from './turns.ts'

export interface FileNames {
  readonly mapping: Mapping
  readonly names: CountedNames
}

/** A place with what its location is found by: a known location's number, or the key of a new one's name. */
export interface MatchedPlace extends FoundPlace {
  readonly location: number | string
  /** That of the proposal, if there is one. */
  readonly cluster: number | string
}

/** What each spelling of a place would become; equal spellings of several files are one, unless their mappings part them. */
export async function matchPlaces(files: readonly FileNames[], known: KnownNames, turns: Turns): Promise<MatchedPlace[]> {
  const matched = new Map<string, MatchedPlace>()
  for (const { mapping, names } of files)
    for (const { spelled, rows } of names.places) {
      await turns.next()
      const place = { ...placeIn(mapping, spelled, known), rows, files: 1 }
      const key = JSON.stringify([spelled, place.location, place.zone])
      const before = matched.get(key)
      matched.set(key, before ? { ...before, rows: before.rows + rows, files: before.files + 1 } : place)
    }
  const places = namedAlike([...matched.values()].sort((a, b) => b.rows - a.rows))
  return withProposals(places, known, turns)
}

/** What a mapping makes of the spelling of a place; rows without one are their own, unassigned. */
export function placeIn(mapping: Mapping, spelled: string | null, known: KnownNames): MatchedPlace {
  const text = spelled ?? unassignedPlace
  const said = ownValue(mapping.places ?? {}, text)
  const alias = said === undefined ? known.places.get(text)?.locationId : undefined
  const location = alias === undefined ? meantBy(known.locations.values(), said ?? text) : known.locations.get(alias)
  const zone = ownValue(mapping.zones ?? {}, text)
  const number = location?.id ?? nameKey(said ?? text)
  return {
    spelled,
    rows: 0,
    files: 0,
    state: location ? 'known' : 'new',
    isSaid: said !== undefined,
    locationId: location?.publicId ?? null,
    location: number,
    cluster: number,
    name: location?.name ?? said ?? text,
    ...zoneOf(mapping, { said: zone ?? null, ofLocation: location?.timeZone ?? null, assumed: known.defaultZone }),
    earlierRows: known.places.get(text)?.rows ?? 0,
    proposal: null,
  }
}

function zoneOf(
  mapping: Mapping,
  { said, ofLocation, assumed }: { said: string | null; ofLocation: string | null; assumed: string | null },
): Pick<FoundPlace, 'zone' | 'zoneFrom'> {
  if (said !== null) return { zone: said, zoneFrom: 'said' }
  if (ofLocation !== null) return { zone: ofLocation, zoneFrom: 'location' }
  if (mapping.zone != null) return { zone: mapping.zone, zoneFrom: 'mapping' }
  return { zone: assumed ?? 'UTC', zoneFrom: 'assumed' }
}

/** Spellings of one new location that differ by case and spaces bear the name of the first. */
function namedAlike(places: readonly MatchedPlace[]): MatchedPlace[] {
  const names = new Map<number | string, string>()
  for (const { location, name } of places) if (!names.has(location)) names.set(location, name)
  return places.map(place => (place.state === 'new' ? { ...place, name: names.get(place.location)! } : place))
}

/** Only what is new and not said is compared with what is known and with the other new places. */
async function withProposals(places: readonly MatchedPlace[], known: KnownNames, turns: Turns): Promise<MatchedPlace[]> {
  const fresh = new Map<number | string, MatchedPlace>()
  for (const place of places)
    if (place.state === 'new' && place.spelled !== null && !fresh.has(place.location)) fresh.set(place.location, place)
  const heads = [...fresh.values()].sort((a, b) => Number(b.isSaid) - Number(a.isSaid)) // stays in order of rows otherwise
  const found = await proposals(
    heads.map(({ name }) => name),
    namesOfLocations(known),
    turns,
  )
  const byLocation = new Map(heads.map((place, i) => [place.location, found[i]!]))
  return places.map(place => {
    const proposal = place.isSaid ? null : byLocation.get(place.location)
    if (!proposal) return place
    const of = 'known' in proposal.of ? proposal.of.known : heads[proposal.of.fresh]!
    return { ...place, cluster: of.location, proposal: { name: of.name, locationId: of.locationId, likeness: proposal.likeness } }
  })
}

/** Names and spellings of the locations that have any rows. */
function namesOfLocations({ locations, places }: KnownNames) {
  return [...places].flatMap(([spelled, { locationId }]) => {
    const { id: location, name, publicId } = locations.get(locationId)!
    if (spelled === unassignedPlace) return []
    const is = { name, locationId: publicId, location }
    return spelled === name
      ? [{ name, is }]
      : [
          { name: spelled, is },
          { name, is },
        ]
  })
}

import type { FoundPerson, FoundPlace } from '#contract/import-names.ts'
import type { Mapping } from '#contract/imports.ts'

/** What places and people are said to become. */
export type NamesSaid = Pick<Mapping, 'places' | 'people' | 'zones'>

export function saysNothing({ places, people, zones }: NamesSaid): boolean {
  return [places, people, zones].every(said => said === undefined || Object.keys(said).length === 0)
}

/** A place given to a location, by id or name; null takes what was said back. */
export function sayPlace(names: NamesSaid, { spelled }: FoundPlace, location: string | null): NamesSaid {
  return spelled === null ? names : { ...names, places: withSaid(names.places, spelled, location) }
}

/** The zone of a place; null takes it back. */
export function sayZone(names: NamesSaid, { spelled }: FoundPlace, zone: string | null): NamesSaid {
  return spelled === null ? names : { ...names, zones: withSaid(names.zones, spelled, zone) }
}

/** A person said to be another of the location; null takes it back. */
export function sayPerson(names: NamesSaid, found: FoundPerson, person: string | null): NamesSaid {
  const others = Object.entries(names.people ?? {}).filter(([place]) => place !== placeOf(found))
  const here = withSaid(names.people?.[placeOf(found)], found.spelled, person)
  return { ...names, people: Object.fromEntries([...others, [placeOf(found), here]]) }
}

/** Whom a person is said to be. */
export function saidOfPerson({ people }: NamesSaid, found: FoundPerson): string | undefined {
  return people?.[placeOf(found)]?.[found.spelled]
}

/** Locations of the data file by id, new ones by name. */
function placeOf({ locationId, locationName }: FoundPerson): string {
  return locationId ?? locationName
}

function withSaid(
  said: Readonly<Record<string, string>> | undefined,
  spelled: string,
  becomes: string | null,
): Record<string, string> {
  const rest = Object.entries(said ?? {}).filter(([other]) => other !== spelled)
  return Object.fromEntries(becomes === null ? rest : [...rest, [spelled, becomes]])
}

import type { FoundPerson, FoundPlace, MoveSaid } from '#contract/import-names.ts'
import type { Mapping } from '#contract/mapping.ts'

/** What places and people are said to become. */
export type NamesSaid = Pick<Mapping, 'places' | 'people' | 'moves' | 'zones'>

export function saysNothing({ places, people, moves, zones }: NamesSaid): boolean {
  return [places, people, moves, zones].every(said => said === undefined || Object.keys(said).length === 0)
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

/** From whom at another location somebody moved here, and the first day; null takes it back. */
export function sayMove(
  names: NamesSaid,
  found: FoundPerson,
  from: { readonly place: string; readonly person: string; readonly date: string } | null,
): NamesSaid {
  const others = (names.moves ?? []).filter(move => !isMoveOf(move, found))
  if (from === null) return { ...names, moves: others }
  const { place, person, date } = from
  const as = person === found.spelled ? {} : { as: found.spelled }
  return { ...names, moves: [...others, { person, from: place, ...as, to: placeOf(found), date }] }
}

/** The move that is said of somebody. */
export function saidMoveOf({ moves = [] }: NamesSaid, found: FoundPerson): MoveSaid | undefined {
  return moves.find(move => isMoveOf(move, found))
}

function isMoveOf({ person, as = person, to }: MoveSaid, found: FoundPerson): boolean {
  return to === placeOf(found) && as === found.spelled
}

/** Locations of the data file by id, new ones by name. */
export function placeOf({ locationId, locationName }: FoundPerson): string {
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

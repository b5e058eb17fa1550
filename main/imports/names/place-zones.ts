import type { Mapping } from '#contract/mapping.ts'
import { ownValue } from '../own-value.ts'
import type { ReadOptions } from '../row-outcome.ts'

/**
 * Zone of a place as a file spells it: as the mapping says it, else of the location that the mapping gives it to, else of the
 * location of its own name; null where none is known.
 */
export function placeZones(
  { places = {}, zones = {} }: Pick<Mapping, 'places' | 'zones'>,
  { zoneOf, zoneOfLocation = zoneOf }: Pick<ReadOptions, 'zoneOf' | 'zoneOfLocation'>,
): (place: string) => string | null {
  return place => {
    const location = ownValue(places, place)
    return ownValue(zones, place) ?? (location === undefined ? null : zoneOfLocation(location)) ?? zoneOf(place)
  }
}

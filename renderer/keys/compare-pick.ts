import { readPlace } from '../place.ts'
import { meantElements } from './figure-items.ts'

/** The location that the user means: the link or row under the pointer or with the focus, else the location whose page is open. */
export function meantLocation(hash: string): string | null {
  for (const element of meantElements()) {
    const row = element.closest('tr, li, [role=row]')
    const link = linkIn(element.closest('a')) ?? linkIn(row?.querySelector('a[href*="#/locations/"]') ?? null)
    if (link) return link
  }
  return locationOf(hash)
}

function linkIn(anchor: Element | null): string | null {
  return locationOf(anchor?.getAttribute('href') ?? '')
}

/** "L7" of "#/locations/L7?from=…". */
function locationOf(hash: string): string | null {
  const { path, params } = readPlace(hash)
  const [place, id] = path
  if (place === 'interactions') return params.get('at')
  return place === 'locations' && id !== undefined && id !== 'compare' ? id : null
}

let first: string | null = null

/** Puts a location into the comparison. @returns both once there are two different ones */
export function putIntoCompare(locationId: string): [string, string] | null {
  if (first === null || first === locationId) {
    first = locationId
    return null
  }
  const pair: [string, string] = [first, locationId]
  first = null
  return pair
}

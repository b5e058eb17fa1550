import { usePlace } from '../place.ts'
import { CompareScreen } from './compare-screen.tsx'
import { LocationScreen } from './location-screen.tsx'
import { LocationsScreen } from './locations-screen.tsx'

/** The list, one location, or two of them, as the address says. */
export function LocationsPlaces() {
  const { path, params } = usePlace()
  const id = path[1]
  if (id === undefined) return <LocationsScreen />
  if (id === 'compare') return <CompareScreen a={params.get('a')} b={params.get('b')} />
  return <LocationScreen key={id} locationId={id} />
}

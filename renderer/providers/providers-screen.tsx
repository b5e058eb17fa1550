import { usePlace } from '../place.ts'
import { PeopleScreen } from './people-screen.tsx'
import { PersonScreen } from './person-screen.tsx'

/** #/providers shows everybody, #/providers/ID one person. */
export function ProvidersScreen() {
  const { path } = usePlace()
  return path[1] === undefined ? <PeopleScreen /> : <PersonScreen providerId={path[1]} />
}

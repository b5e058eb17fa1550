import type { FoundNames } from '#contract/import-names.ts'
import { say } from '#words/say.ts'
import { apart } from '../parts/describe.ts'
import { Notice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { FoundPeople } from './found-people.tsx'
import { FoundPlaces } from './found-places.tsx'
import type { NamesSaid } from './names-said.ts'

interface NamesStepProps {
  readonly found: FoundNames | null
  /** Without what was found, it is still to come. */
  readonly isReading: boolean
  readonly names: NamesSaid
  readonly onNames: (names: NamesSaid) => void
}

/** Every spelling of place and person in the files, and what it becomes; nothing is put together unless it is confirmed here. */
export function NamesStep({ found, isReading, names, onNames }: NamesStepProps) {
  if (found === null)
    return isReading ? (
      <div role="status">
        <p className="visually-hidden">{say('import.names.reading')}</p>
        <Skeleton height={240} />
      </div>
    ) : null
  return (
    <>
      <FoundPlaces found={found} names={names} onNames={onNames} />
      <FoundPeople found={found} names={names} onNames={onNames} />
      {found.unknownMoves.map(({ person, from, to, date }) => (
        <Notice key={`${person} ${from} ${to} ${date}`}>
          {say('import.names.unknown-move', { person: apart(person), from: apart(from), to: apart(to), onDate: date })}
        </Notice>
      ))}
      {(found.morePlaces > 0 || found.morePeople > 0 || found.isLeast) && (
        <Notice>
          {say('import.names.more', { places: found.morePlaces, people: found.morePeople, least: found.isLeast ? 'yes' : 'no' })}
        </Notice>
      )}
    </>
  )
}

export type NamesPartProps = Omit<NamesStepProps, 'isReading'> & { readonly found: FoundNames }

import type { FoundNames } from '#contract/import-names.ts'
import { say } from '#words/say.ts'
import { Notice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { FoundPeople } from './found-people.tsx'
import { FoundPlaces } from './found-places.tsx'
import type { NamesSaid } from './names-said.ts'

/** Larger files are not read to their end before somebody looks for what that finds. */
export const LARGE_BYTES = 50_000_000

interface NamesStepProps {
  readonly found: FoundNames | null
  /** Of all files: large ones are read for their names only here. */
  readonly bytes: number
  readonly names: NamesSaid
  readonly onNames: (names: NamesSaid) => void
}

/** Every spelling of place and person in the files, and what it becomes; nothing is put together unless it is confirmed here. */
export function NamesStep({ found, bytes, names, onNames }: NamesStepProps) {
  if (found === null)
    return (
      <div role="status">
        <p>{say('import.names.reading')}</p>
        {bytes > LARGE_BYTES && (
          <p className="muted">{say('import.names.reading.large', { megabytes: Math.round(bytes / 1e6) })}</p>
        )}
        <Skeleton height={240} />
      </div>
    )
  return (
    <>
      <FoundPlaces found={found} names={names} onNames={onNames} />
      <FoundPeople found={found} names={names} onNames={onNames} />
      {(found.morePlaces > 0 || found.morePeople > 0 || found.isLeast) && (
        <Notice>
          {say('import.names.more', { places: found.morePlaces, people: found.morePeople, least: found.isLeast ? 'yes' : 'no' })}
        </Notice>
      )}
    </>
  )
}

export type NamesPartProps = Omit<NamesStepProps, 'bytes'> & { readonly found: FoundNames }

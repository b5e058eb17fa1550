import { useState } from 'react'
import type { FoundPerson } from '#contract/import-names.ts'
import { say } from '#words/say.ts'
import { apart } from '../parts/describe.ts'
import type { Option } from '../parts/select.tsx'
import { BecomesDialog } from './becomes-dialog.tsx'
import { type CameFrom, MovedFrom } from './moved-from.tsx'
import { saidMoveOf, saidOfPerson, sayMove, sayPerson } from './names-said.ts'
import type { NamesPartProps } from './names-step.tsx'

/** Whom one spelling of a person becomes: as it was found, somebody of that location, or somebody else under any name. */
export function PersonDialog({
  person,
  found,
  names,
  onNames,
  onClose,
}: NamesPartProps & { readonly person: FoundPerson; readonly onClose: () => void }) {
  const said = saidMoveOf(names, person)
  const [from, setFrom] = useState<CameFrom | null>(said ? { place: said.from, person: said.person, date: said.date } : null)
  return (
    <BecomesDialog
      title={say('import.people.ask', { name: apart(person.spelled), place: apart(person.locationName) })}
      spelled={person.spelled}
      said={saidOfPerson(names, person)}
      texts={{
        'as-found': say('import.people.ask.as-found'),
        known: say('import.people.ask.known'),
        new: say('import.people.ask.new'),
        choose: say('import.people.ask.person'),
        name: say('import.people.ask.name'),
      }}
      options={optionsFor(person, found)}
      onDone={target => onNames(sayMove(sayPerson(names, person, target), person, from?.date ? from : null))}
      onClose={onClose}
    >
      {() => (
        <>
          <MovedFrom person={person} found={found} value={from} onChange={setFrom} />
          {person.elsewhere.length > 0 && <p className="muted">{say('import.people.ask.elsewhere')}</p>}
        </>
      )}
    </BecomesDialog>
  )
}

/** People whom the data file knows at the location, and other spellings there. */
function optionsFor({ spelled, locationName }: FoundPerson, { locations, people }: NamesPartProps['found']): Option[] {
  const known = locations.filter(({ name }) => name === locationName).flatMap(location => location.people)
  const here = people.filter(other => other.locationName === locationName && other.spelled !== spelled)
  const names = new Set([...known, ...here.flatMap(({ becomes }) => becomes ?? [])])
  return [...names].map(name => ({ id: name, name }))
}

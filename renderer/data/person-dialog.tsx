import { useState } from 'react'
import type { FoundPerson } from '#contract/import-names.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import { apart } from '../parts/describe.ts'
import { DialogBox } from '../parts/dialog-box.tsx'
import { Field } from '../parts/field.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import type { Option } from '../parts/select.tsx'
import { saidOfPerson, sayPerson } from './names-said.ts'
import type { NamesPartProps } from './names-step.tsx'

type Becomes = 'as-found' | 'known' | 'new'

/** Whom one spelling of a person becomes: as it was found, somebody of that location, or somebody else under any name. */
export function PersonDialog({
  person,
  found,
  names,
  onNames,
  onClose,
}: NamesPartProps & { readonly person: FoundPerson; readonly onClose: () => void }) {
  const said = saidOfPerson(names, person)
  const people = optionsFor(person, found)
  const [kind, setKind] = useState<Becomes>(
    said === undefined ? 'as-found' : people.some(({ id }) => id === said) ? 'known' : 'new',
  )
  const [other, setOther] = useState<string | null>(said ?? null)
  const [name, setName] = useState(said ?? person.spelled)
  const target = { 'as-found': null, known: other, new: name.trim() }[kind]
  const done = () => {
    onNames(sayPerson(names, person, target))
    onClose()
  }
  return (
    <DialogBox
      open
      title={say('import.people.ask', { name: apart(person.spelled), place: apart(person.locationName) })}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('shell.cancel')}</Button>
          <Button look="primary" disabled={kind !== 'as-found' && !target} onClick={done}>
            {say('import.words.done')}
          </Button>
        </>
      }
    >
      <RadioChoice
        label={say('import.names.becomes')}
        value={kind}
        options={(['as-found', 'known', 'new'] as const).map(value => ({ value, text: say(`import.people.ask.${value}`) }))}
        onChange={setKind}
      />
      {kind === 'known' && (
        <ComboBox inline={false} label={say('import.people.ask.person')} options={people} value={other} onChange={setOther} />
      )}
      {kind === 'new' && (
        <Field
          label={say('import.people.ask.name')}
          dir="auto"
          maxLength={200}
          value={name}
          onChange={event => setName(event.target.value)}
        />
      )}
      {person.elsewhere.length > 0 && <p className="muted">{say('import.people.ask.elsewhere')}</p>}
    </DialogBox>
  )
}

/** People whom the data file knows at the location, and other spellings there. */
function optionsFor({ spelled, locationName }: FoundPerson, { locations, people }: NamesPartProps['found']): Option[] {
  const known = locations.filter(({ name }) => name === locationName).flatMap(location => location.people)
  const here = people.filter(other => other.locationName === locationName && other.spelled !== spelled)
  const names = new Set([...known, ...here.flatMap(({ becomes }) => becomes ?? [])])
  return [...names].map(name => ({ id: name, name }))
}

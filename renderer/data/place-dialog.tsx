import { useState } from 'react'
import type { FoundPlace } from '#contract/import-names.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import { apart } from '../parts/describe.ts'
import { DialogBox } from '../parts/dialog-box.tsx'
import { Field } from '../parts/field.tsx'
import { RadioChoice } from '../parts/radio-choice.tsx'
import type { Option } from '../parts/select.tsx'
import { sayPlace, sayZone } from './names-said.ts'
import type { NamesPartProps } from './names-step.tsx'
import { ZoneChoice } from './zone-choice.tsx'

type Becomes = 'as-found' | 'known' | 'new'

/** What one spelling of a place becomes: as it was found, one of the locations, or a new one under any name; and its zone. */
export function PlaceDialog({
  place,
  found,
  names,
  onNames,
  onClose,
}: NamesPartProps & { readonly place: FoundPlace; readonly onClose: () => void }) {
  const spelled = place.spelled!
  const said = names.places?.[spelled]
  const locations = optionsFor(place, found)
  const [kind, setKind] = useState<Becomes>(
    said === undefined ? 'as-found' : locations.some(({ id }) => id === said) ? 'known' : 'new',
  )
  const [location, setLocation] = useState<string | null>(said ?? null)
  const [name, setName] = useState(said ?? spelled)
  const [zone, setZone] = useState<string | null>(names.zones?.[spelled] ?? null)
  const target = { 'as-found': null, known: location, new: name.trim() }[kind]
  const isWhole = kind === 'as-found' || (target !== null && target !== '')
  const done = () => {
    onNames(sayZone(sayPlace(names, place, target), place, zone))
    onClose()
  }
  return (
    <DialogBox
      open
      title={say('import.places.ask', { name: apart(spelled) })}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('shell.cancel')}</Button>
          <Button look="primary" disabled={!isWhole} onClick={done}>
            {say('import.words.done')}
          </Button>
        </>
      }
    >
      <RadioChoice
        label={say('import.names.becomes')}
        value={kind}
        options={(['as-found', 'known', 'new'] as const).map(value => ({ value, text: say(`import.places.ask.${value}`) }))}
        onChange={setKind}
      />
      {kind === 'known' && (
        <ComboBox
          inline={false}
          label={say('import.places.ask.location')}
          options={locations}
          value={location}
          onChange={setLocation}
        />
      )}
      {kind === 'new' && (
        <Field
          label={say('import.places.ask.name')}
          dir="auto"
          maxLength={200}
          value={name}
          onChange={event => setName(event.target.value)}
        />
      )}
      <ZoneChoice label={say('names.zone')} none={place.zone.replaceAll('_', ' ')} value={zone} onChange={setZone} />
      <p className="muted">{say('import.places.ask.zone')}</p>
      {place.earlierRows > 0 && kind !== 'as-found' && <p>{say('import.places.ask.earlier', { rows: place.earlierRows })}</p>}
    </DialogBox>
  )
}

/** Locations of the data file by id, and new ones of these files by name. */
function optionsFor(place: FoundPlace, { locations, places }: NamesPartProps['found']): Option[] {
  const known = locations.map(({ locationId, name }) => ({ id: locationId, name }))
  const fresh = new Set(
    places.flatMap(({ state, name, spelled }) =>
      state === 'new' && spelled !== null && spelled !== place.spelled ? [name] : [],
    ),
  )
  return [...known, ...[...fresh].map(name => ({ id: name, name: say('import.places.ask.fresh', { name: apart(name) }) }))]
}

import { useState } from 'react'
import type { FoundPlace } from '#contract/import-names.ts'
import { say } from '#words/say.ts'
import { apart } from '../parts/describe.ts'
import type { Option } from '../parts/select.tsx'
import { BecomesDialog } from './becomes-dialog.tsx'
import { sayPlace, sayZone } from './names-said.ts'
import type { NamesPartProps } from './names-step.tsx'
import { ZoneChoice } from './zone-choice.tsx'

/** What one spelling of a place becomes: as it was found, one of the locations, or a new one under any name; and its zone. */
export function PlaceDialog({
  place,
  found,
  names,
  onNames,
  onClose,
}: NamesPartProps & { readonly place: FoundPlace; readonly onClose: () => void }) {
  const spelled = place.spelled!
  const [zone, setZone] = useState<string | null>(names.zones?.[spelled] ?? null)
  return (
    <BecomesDialog
      title={say('import.places.ask', { name: apart(spelled) })}
      spelled={spelled}
      said={names.places?.[spelled]}
      texts={{
        'as-found': say('import.places.ask.as-found'),
        known: say('import.places.ask.known'),
        new: say('import.places.ask.new'),
        choose: say('import.places.ask.location'),
        name: say('import.places.ask.name'),
      }}
      options={optionsFor(place, found)}
      onDone={target => onNames(sayZone(sayPlace(names, place, target), place, zone))}
      onClose={onClose}
    >
      {becomes => (
        <>
          <ZoneChoice label={say('names.zone')} none={place.zone.replaceAll('_', ' ')} value={zone} onChange={setZone} />
          <p className="muted">{say('import.places.ask.zone')}</p>
          {place.earlierRows > 0 && becomes !== 'as-found' && (
            <p>{say('import.places.ask.earlier', { rows: place.earlierRows })}</p>
          )}
        </>
      )}
    </BecomesDialog>
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

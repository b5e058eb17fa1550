import type { FoundNames, FoundPerson } from '#contract/import-names.ts'
import { say } from '#words/say.ts'
import { ComboBox } from '../parts/combo-box.tsx'
import { DayField } from '../parts/day-field/day-field.tsx'
import type { Option } from '../parts/select.tsx'
import { placeOf } from './names-said.ts'

/** Where somebody came from: location and person there, and the first day here. */
export interface CameFrom {
  readonly place: string
  readonly person: string
  readonly date: string
}

interface MovedFromProps {
  readonly person: FoundPerson
  readonly found: FoundNames
  readonly value: CameFrom | null
  readonly onChange: (from: CameFrom | null) => void
}

/** Asks from whom at another location somebody moved here, and when. */
export function MovedFrom({ person, found, value, onChange }: MovedFromProps) {
  const chosen = value && JSON.stringify([value.place, value.person])
  const date = value?.date ?? person.firstDay ?? ''
  const choose = (id: string | null) => {
    if (id === null) return onChange(null)
    const [place, name] = JSON.parse(id) as [string, string] // made by peopleElsewhere
    onChange({ place, person: name, date })
  }
  return (
    <>
      <ComboBox
        inline={false}
        label={say('import.people.moved-from')}
        placeholder={say('import.people.moved-from.nobody')}
        options={peopleElsewhere(person, found)}
        value={chosen}
        onChange={choose}
      />
      {value && <DayField label={say('names.move.date')} value={date} onChange={day => onChange({ ...value, date: day })} />}
    </>
  )
}

/** People of other locations, in the data file and in these files; those of the same name first. */
function peopleElsewhere({ spelled, locationName }: FoundPerson, { locations, people }: FoundNames): Option[] {
  const known = locations.flatMap(({ locationId, name: at, people: there }) =>
    there.map(name => ({ place: locationId, at, name })),
  )
  const fresh = people.map(one => ({ place: placeOf(one), at: one.locationName, name: one.spelled }))
  const options = [...known, ...fresh]
    .filter(({ at }) => at !== locationName)
    .map(({ place, at, name }): [string, Option] => {
      const id = JSON.stringify([place, name])
      return [id, { id, name: `${name}, ${at}` }]
    })
  const isSame = ({ name }: Option) => name.startsWith(`${spelled},`)
  return [...new Map(options).values()].sort((a, b) => Number(isSame(b)) - Number(isSame(a)))
}

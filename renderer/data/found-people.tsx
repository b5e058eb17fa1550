import { useState } from 'react'
import type { FoundPerson } from '#contract/import-names.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import type { TableColumn } from '../parts/data-table.tsx'
import { apart } from '../parts/describe.ts'
import { Name } from '../parts/name.tsx'
import { sayMove, sayPerson } from './names-said.ts'
import type { NamesPartProps } from './names-step.tsx'
import { NamesTable } from './names-table.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { Proposals } from './proposals.tsx'

/** Spellings of people: proposals, then a table of whom each becomes, with those who bear a name known elsewhere. */
export function FoundPeople({ found, names, onNames }: NamesPartProps) {
  const [asked, setAsked] = useState<FoundPerson | null>(null)
  const { people } = found
  if (people.length === 0) return null
  const sayThat = (person: FoundPerson, becomes: string) => onNames(sayPerson(names, person, becomes))
  const proposed = people.filter(person => person.proposal !== null)
  return (
    <Card title={say('import.people', { people: people.length })}>
      <Proposals
        label={say('import.people.alike', { n: proposed.length })}
        proposed={proposed.map(person => ({
          id: idOf(person),
          spelled: person.spelled,
          rows: person.rows,
          name: person.proposal!.name,
          likeness: person.proposal!.likeness,
          where: person.locationName,
          together: () => sayThat(person, person.proposal!.name),
          apart: () => sayThat(person, person.spelled),
        }))}
      />
      <NamesTable
        caption={say('import.people', { people: people.length })}
        columns={columns(setAsked, (person, from) => onNames(sayMove(names, person, from)))}
        rows={people}
        rowId={idOf}
      />
      {asked && <PersonDialog person={asked} found={found} names={names} onNames={onNames} onClose={() => setAsked(null)} />}
    </Card>
  )
}

const idOf = ({ spelled, locationName, becomes }: FoundPerson) => JSON.stringify([locationName, spelled, becomes])

type SayMove = (person: FoundPerson, from: Parameters<typeof sayMove>[2]) => void

function columns(onAsk: (person: FoundPerson) => void, onMove: SayMove): TableColumn<FoundPerson>[] {
  return [
    { id: 'spelled', header: say('import.names.spelled'), cell: row => <Name>{row.spelled}</Name>, sort: row => row.spelled },
    {
      id: 'place',
      header: say('locations.location'),
      cell: row => <Name>{row.locationName}</Name>,
      sort: row => row.locationName,
    },
    { id: 'rows', header: say('counts.rows'), align: 'end', cell: row => formatNumber(row.rows), sort: row => row.rows },
    { id: 'becomes', header: say('import.names.becomes'), cell: becomes, sort: row => row.becomes },
    {
      id: 'elsewhere',
      header: say('import.people.elsewhere'),
      cell: row => <Elsewhere person={row} onMove={onMove} />,
      sort: row => row.elsewhere.length + Number(row.movedFrom !== null),
    },
    {
      id: 'acts',
      header: say('ledger.actions'),
      cell: row => (
        <Button
          look="quiet"
          aria-label={say('import.people.change-of', { name: apart(row.spelled), place: apart(row.locationName) })}
          onClick={() => onAsk(row)}
        >
          {say('import.names.change')}
        </Button>
      ),
    },
  ]
}

function becomes({ state, isSaid, becomes: name }: FoundPerson) {
  return (
    <span className="two-lines">
      <Name>{name ?? say('import.people.hidden')}</Name>
      <span className="muted">
        {say(`import.people.${state}`)}
        {isSaid && say('import.names.said')}
      </span>
    </span>
  )
}

function Elsewhere({ person, onMove }: { readonly person: FoundPerson; readonly onMove: SayMove }) {
  const { elsewhere: posts, isMove, movedFrom, spelled, firstDay } = person
  if (movedFrom)
    return (
      <span>
        {say('import.people.moved-said', { place: apart(movedFrom.locationName), onDate: movedFrom.date })}
        {movedFrom.isSaid && say('import.names.said')}
      </span>
    )
  const last = posts.at(-1)
  if (!last) return <span className="muted">–</span>
  const places = posts.map(({ locationName, firstDay: fromDate, lastDay: toDate }) =>
    say('names.moved.post', { place: apart(locationName), fromDate, toDate }),
  )
  const from = { place: last.locationId ?? last.locationName, person: spelled }
  return (
    <span className="warning-text">
      {say(isMove ? 'import.people.moved' : 'import.people.both')} {places.join('; ')}{' '}
      {isMove && firstDay !== null && (
        <Button
          look="quiet"
          aria-label={say('import.people.move-of', { name: apart(spelled), place: apart(last.locationName), onDate: firstDay })}
          onClick={() => onMove(person, { ...from, date: firstDay })}
        >
          {say('import.people.move', { onDate: firstDay })}
        </Button>
      )}
    </span>
  )
}

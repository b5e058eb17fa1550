import { useState } from 'react'
import type { FoundPlace } from '#contract/import-names.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import type { TableColumn } from '../parts/data-table.tsx'
import { apart } from '../parts/describe.ts'
import { Name } from '../parts/name.tsx'
import { sayPlace } from './names-said.ts'
import type { NamesPartProps } from './names-step.tsx'
import { NamesTable } from './names-table.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import { Proposals } from './proposals.tsx'

/** Spellings of places: proposals first, then a table of what each becomes. */
export function FoundPlaces({ found, names, onNames }: NamesPartProps) {
  const [asked, setAsked] = useState<FoundPlace | null>(null)
  const sayThat = (place: FoundPlace, location: string | null) => onNames(sayPlace(names, place, location))
  const proposed = found.places.filter(place => place.proposal !== null)
  return (
    <Card title={say('import.places', { places: found.places.length })}>
      <Proposals
        label={say('import.places.alike', { n: proposed.length })}
        proposed={proposed.map(place => ({
          id: place.spelled!,
          spelled: place.spelled!,
          rows: place.rows,
          name: place.proposal!.name,
          likeness: place.proposal!.likeness,
          where: null,
          together: () => sayThat(place, place.proposal!.locationId ?? place.proposal!.name),
          apart: () => sayThat(place, place.spelled),
        }))}
      />
      <NamesTable
        caption={say('import.places', { places: found.places.length })}
        columns={columns(setAsked)}
        rows={found.places}
        rowId={place => JSON.stringify([place.spelled, place.name, place.zone])}
      />
      {asked && <PlaceDialog place={asked} found={found} names={names} onNames={onNames} onClose={() => setAsked(null)} />}
    </Card>
  )
}

function columns(onAsk: (place: FoundPlace) => void): TableColumn<FoundPlace>[] {
  return [
    {
      id: 'spelled',
      header: say('import.names.spelled'),
      cell: ({ spelled }) =>
        spelled === null ? <span className="muted">{say('import.places.nowhere')}</span> : <Name>{spelled}</Name>,
      sort: ({ spelled }) => spelled,
    },
    { id: 'rows', header: say('counts.rows'), align: 'end', cell: ({ rows }) => formatNumber(rows), sort: ({ rows }) => rows },
    { id: 'becomes', header: say('import.names.becomes'), cell: becomes, sort: ({ name }) => name },
    {
      id: 'zone',
      header: say('names.zone'),
      cell: ({ zone, zoneFrom }) => (
        <span className="two-lines">
          <span>{zone.replaceAll('_', ' ')}</span>
          <span className="muted">{say(`import.zone-from.${zoneFrom}`)}</span>
        </span>
      ),
    },
    {
      id: 'acts',
      header: say('ledger.actions'),
      cell: place =>
        place.spelled !== null && (
          <Button
            look="quiet"
            aria-label={say('import.names.change-of', { name: apart(place.spelled) })}
            onClick={() => onAsk(place)}
          >
            {say('import.names.change')}
          </Button>
        ),
    },
  ]
}

function becomes({ spelled, state, isSaid, name, earlierRows }: FoundPlace) {
  if (spelled === null) return <span className="muted">{say('import.places.unassigned')}</span>
  return (
    <span className="two-lines">
      <Name>{name}</Name>
      <span className="muted">
        {say(`import.places.${state}`)}
        {isSaid && say('import.names.said')}
        {isSaid && earlierRows > 0 && say('import.names.earlier', { rows: earlierRows })}
      </span>
    </span>
  )
}

import type { People, PlaceRow, Places } from '#contract/places.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { sayError, useAct, useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart } from '../parts/describe.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Name } from '../parts/name.tsx'
import { ChannelsCard } from './channels-card.tsx'
import { GroupField } from './group-field.tsx'
import { MovedCard } from './moved-card.tsx'

/** Places and people as files spell them: what may be one is proposed; merging can be taken back at any time. */
export function NamesTab() {
  const status = useAnswer('data.status', {})
  const hasData = (status.data?.interactions ?? 0) > 0
  const places = useAnswer('places.list', {}, { enabled: hasData })
  const people = useAnswer('people.list', {}, { enabled: hasData })
  if (status.data && !hasData) return <EmptyState title={say('names.empty.title')} text={say('names.empty.about')} />
  return (
    <div className="screen">
      <Answered query={places}>{found => <PlacesCards places={found} />}</Answered>
      <ChannelsCard />
      <Answered query={people}>
        {({ people: everybody, suggestions, moved }) => (
          <>
            <PeopleSuggestions suggestions={suggestions} />
            <MovedCard people={everybody} moved={moved} />
          </>
        )}
      </Answered>
    </div>
  )
}

type PlaceSuggestions = Places['suggestions']

function PlacesCards({ places: { places, suggestions } }: { readonly places: Places }) {
  const merge = useAct('places.merge')
  const split = useAct('places.split')
  const set = useAct('places.set')
  const known = [...new Set(places.flatMap(({ group }) => group ?? []))].toSorted()
  const acts: PlaceActs = {
    onSplit: spelled => split.mutate({ spelled: [spelled] }),
    onGroup: (locationId, group) => set.mutate({ locationId, group }),
  }
  const error = merge.error ?? split.error ?? set.error
  return (
    <>
      <Card title={say('names.places.alike', { pairs: suggestions.length })}>
        {error && <p role="alert">{sayError(error)}</p>}
        {suggestions.length > 0 && (
          <DataTable
            caption={say('names.places.alike', { pairs: suggestions.length })}
            columns={suggestionColumns((from, into) => merge.mutate({ from: [from], into }))}
            rows={suggestions}
            rowId={({ locations }) => locations.map(({ locationId }) => locationId).join()}
          />
        )}
        <p className="muted">{say('names.places.about')}</p>
      </Card>
      <Card title={say('names.places')}>
        <DataTable
          caption={say('names.places')}
          columns={placeColumns(acts, known)}
          rows={places.filter(({ spellings }) => spellings.length > 0)}
          rowId={({ locationId }) => locationId}
          maxHeight={480}
        />
      </Card>
    </>
  )
}

function suggestionColumns(onMerge: (from: string, into: string) => void): TableColumn<PlaceSuggestions[number]>[] {
  const nameOf = (i: 0 | 1) => (row: PlaceSuggestions[number]) => {
    const { name, interactions } = row.locations[i]!
    return (
      <>
        <Name>{name}</Name> <span className="muted">{say('names.rows', { rows: interactions })}</span>
      </>
    )
  }
  return [
    { id: 'one', header: say('names.one'), cell: nameOf(0), find: row => row.locations[0]!.name },
    { id: 'other', header: say('names.other'), cell: nameOf(1), find: row => row.locations[1]!.name },
    { id: 'why', header: say('names.why'), cell: ({ likeness }) => say(`likeness.${likeness}`) },
    {
      id: 'acts',
      header: say('ledger.actions'),
      cell: ({ locations: [into, from] }) => (
        <Button
          look="quiet"
          aria-label={say('names.merge-of', { from: apart(from!.name), into: apart(into!.name) })}
          onClick={() => onMerge(from!.locationId, into!.locationId)}
        >
          {say('names.merge')}
        </Button>
      ),
    },
  ]
}

interface PlaceActs {
  readonly onSplit: (spelled: string) => void
  readonly onGroup: (locationId: string, group: string) => void
}

function placeColumns({ onSplit, onGroup }: PlaceActs, known: readonly string[]): TableColumn<PlaceRow>[] {
  return [
    { id: 'name', header: say('locations.location'), cell: row => <Name>{row.name}</Name>, sort: row => row.name },
    {
      id: 'spellings',
      header: say('names.spellings'),
      cell: row => (
        <span className="spellings">
          {row.spellings.map(({ spelled, isOwn }) => (
            <span key={spelled}>
              <Name>{spelled}</Name>{' '}
              {!isOwn && (
                <Button
                  look="quiet"
                  aria-label={say('names.split-of', { name: apart(spelled) })}
                  onClick={() => onSplit(spelled)}
                >
                  {say('names.split')}
                </Button>
              )}
            </span>
          ))}
        </span>
      ),
    },
    {
      id: 'group',
      header: say('names.group'),
      cell: row => (
        <GroupField location={row.name} value={row.group} known={known} onChange={group => onGroup(row.locationId, group)} />
      ),
      sort: row => row.group,
      hint: say('names.group.hint'),
    },
    { id: 'zone', header: say('names.zone'), cell: row => row.timeZone ?? say('shell.nothing'), sort: row => row.timeZone },
    {
      id: 'n',
      header: say('quality.interactions'),
      cell: row => formatNumber(row.interactions),
      sort: row => row.interactions,
      align: 'end',
    },
  ]
}

type PeoplePair = People['suggestions'][number]

function PeopleSuggestions({ suggestions }: { readonly suggestions: readonly PeoplePair[] }) {
  const merge = useAct('people.merge')
  return (
    <Card title={say('names.people.alike', { pairs: suggestions.length })}>
      {merge.error && <p role="alert">{sayError(merge.error)}</p>}
      {suggestions.length > 0 && (
        <DataTable
          caption={say('names.people.alike', { pairs: suggestions.length })}
          columns={peopleColumns((from, into) => merge.mutate({ from: [from], into }))}
          rows={suggestions}
          rowId={({ people }) => people.map(({ providerId }) => providerId).join()}
        />
      )}
    </Card>
  )
}

function peopleColumns(onMerge: (from: string, into: string) => void): TableColumn<PeoplePair>[] {
  return [
    {
      id: 'one',
      header: say('names.one'),
      cell: row => <Name>{row.people[0]!.name}</Name>,
      find: row => row.people[0]!.name,
    },
    {
      id: 'other',
      header: say('names.other'),
      cell: row => <Name>{row.people[1]!.name}</Name>,
      find: row => row.people[1]!.name,
    },
    { id: 'place', header: say('locations.location'), cell: row => <Name>{row.people[0]!.locationName}</Name> },
    { id: 'why', header: say('names.why'), cell: ({ likeness }) => say(`likeness.${likeness}`) },
    {
      id: 'acts',
      header: say('ledger.actions'),
      cell: ({ people: [into, from] }) => (
        <Button
          look="quiet"
          aria-label={say('names.merge-of', { from: apart(from!.name), into: apart(into!.name) })}
          onClick={() => onMerge(from!.providerId, into!.providerId)}
        >
          {say('names.merge')}
        </Button>
      ),
    },
  ]
}

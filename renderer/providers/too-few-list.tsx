import { useMemo, useRef } from 'react'
import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { Name } from '../parts/name.tsx'
import { SHORT, useSeenRows } from '../parts/use-seen-rows.ts'
import type { TooFewPerson } from './shown-person.ts'

/** Pixels of one person. */
const ROW = 26

/** People with too few values to say anything: listed, without figures. */
export function TooFewList({ few, minimum }: { readonly few: readonly TooFewPerson[]; readonly minimum: number }) {
  const people = useMemo(() => few.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })), [few])
  return (
    <Card title={say('providers.few.title')} className="too-few">
      <p className="muted">
        {people.length === 0 ? say('providers.few.none', { minimum }) : say('providers.few.about', { minimum })}
      </p>
      {people.length > SHORT ? (
        <SeenPeople people={people} />
      ) : (
        people.length > 0 && (
          <ul className="too-few-people few-people" tabIndex={0} aria-label={say('providers.few.title')}>
            {people.map(person => (
              <li key={person.providerId}>
                <Person person={person} />
              </li>
            ))}
          </ul>
        )
      )}
    </Card>
  )
}

/** Thousands of them, of whom only those exist that are seen. */
function SeenPeople({ people }: { readonly people: readonly TooFewPerson[] }) {
  const scroller = useRef<HTMLUListElement>(null)
  const rows = useMemo(() => people.map(row => ({ id: row.providerId, row })), [people])
  const { parts } = useSeenRows(scroller, rows, ROW)
  return (
    <ul ref={scroller} className="too-few-people" tabIndex={0} aria-label={say('providers.few.title')}>
      {parts().map(part =>
        'height' in part ? (
          <li key={part.key} className="table-gap" role="presentation" style={{ height: part.height }} />
        ) : (
          <li key={part.id} aria-posinset={part.index + 1} aria-setsize={people.length}>
            <Person person={part.row} />
          </li>
        ),
      )}
    </ul>
  )
}

function Person({ person }: { readonly person: TooFewPerson }) {
  return (
    <>
      <span aria-hidden="true">○</span>
      <Name>{person.name}</Name>
      <span className="muted">
        <Name>{person.locationName}</Name>
      </span>
    </>
  )
}

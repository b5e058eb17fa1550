import { say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { Name } from '../parts/name.tsx'
import type { TooFewPerson } from './shown-person.ts'

/** People with too few values to say anything: listed, without figures. */
export function TooFewList({ few, minimum }: { readonly few: readonly TooFewPerson[]; readonly minimum: number }) {
  const people = few.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  return (
    <Card title={say('providers.few.title')} className="too-few">
      <p className="muted">
        {people.length === 0 ? say('providers.few.none', { minimum }) : say('providers.few.about', { minimum })}
      </p>
      {people.length > 0 && (
        <ul className="too-few-people" tabIndex={0} aria-label={say('providers.few.title')}>
          {people.map(person => (
            <li key={person.providerId}>
              <span aria-hidden="true">○</span>
              <Name>{person.name}</Name>
              <span className="muted">
                <Name>{person.locationName}</Name>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

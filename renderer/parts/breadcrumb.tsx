import type { ReactNode } from 'react'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { usePlace } from '../place.ts'
import { Name } from './name.tsx'

interface BreadcrumbProps {
  readonly locationId?: string | undefined
  readonly providerId?: string | undefined
  /** What is open: the location, the person, or the interactions behind one of them. */
  readonly here: 'location' | 'provider' | 'interactions'
}

/** The way down to what is open, each step a link up: region, its group, location, person, interactions. */
export function Breadcrumb({ locationId, providerId, here }: BreadcrumbProps) {
  const { link } = usePlace()
  const facets = useAnswer('interactions.facets', {})
  const people = useAnswer('people.names', {}, { enabled: providerId !== undefined })
  const person = people.data?.people.find(each => each.providerId === providerId)
  const at = locationId ?? person?.locationId
  const location = facets.data?.locations.find(each => each.locationId === at)
  const steps: Step[] = [
    { id: 'region', name: say('crumbs.region'), href: link(['locations']) },
    ...(location?.group
      ? [{ id: 'group', name: location.group, href: link(['locations'], { groups: [location.group], locations: undefined }) }]
      : []),
    ...(location ? [{ id: 'location', name: location.name, href: link(['locations', location.locationId]) }] : []),
    ...(person ? [{ id: 'provider', name: person.name, href: link(['providers', person.providerId]) }] : []),
    ...(here === 'interactions' ? [{ id: 'interactions', name: say('crumbs.interactions'), href: '' }] : []),
  ]
  return (
    <nav aria-label={say('crumbs.title')}>
      <ol className="crumbs">
        {steps.map(step => (
          <li key={step.id}>{crumb(step, here)}</li>
        ))}
      </ol>
    </nav>
  )
}

interface Step {
  readonly id: string
  readonly name: string
  readonly href: string
}

function crumb({ id, name, href }: Step, here: string): ReactNode {
  return id === here ? (
    <span aria-current="page">
      <Name>{name}</Name>
    </span>
  ) : (
    <a href={href}>
      <Name>{name}</Name>
    </a>
  )
}

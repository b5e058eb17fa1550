import { useState } from 'react'
import type { DatedEvent } from '#contract/events.ts'
import { Metric } from '#contract/vocabulary.ts'
import { formatDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { sayError, useAct, useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { metricName } from '../parts/describe.ts'
import { Name } from '../parts/name.tsx'
import { Select } from '../parts/select.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { usePlace, withoutLocations } from '../place.ts'
import { EffectFrame } from './effect-frame.tsx'
import { EventDialog } from './event-dialog.tsx'

interface EventsCardProps {
  readonly locationId: string
  /** Metrics that the location has values of. */
  readonly metrics: readonly Metric[]
}

/** What happened here and when, and whether it worked. */
export function EventsCard({ locationId, metrics }: EventsCardProps) {
  const events = useAnswer('events.list', { locationId })
  const [isAdding, setIsAdding] = useState(false)
  return (
    <Card
      title={say('events.title')}
      className="events"
      aside={<Button onClick={() => setIsAdding(true)}>{say('events.add')}</Button>}
    >
      <Answered query={events} loading={<Skeleton height={40} />}>
        {({ events: found }) =>
          found.length === 0 ? (
            <p className="muted">{say('events.none')}</p>
          ) : (
            <ul className="event-list">
              {found.map(event => (
                <EventRow key={event.eventId} event={event} locationId={locationId} metrics={metrics} />
              ))}
            </ul>
          )
        }
      </Answered>
      {isAdding && <EventDialog locationId={locationId} onClose={() => setIsAdding(false)} />}
    </Card>
  )
}

function EventRow({ event, locationId, metrics }: EventsCardProps & { readonly event: DatedEvent }) {
  const [isAsked, setIsAsked] = useState(false)
  const remove = useAct('events.remove')
  const named = { note: event.note }
  return (
    <li className="event">
      <div className="event-head">
        <span className="event-when">{whenOf(event)}</span>
        <span className="event-what">
          <Name clip={false}>{event.note}</Name>
          <span className="muted">{` · ${say(`events.kind.${event.kind}`)} · ${whereOf(event)}`}</span>
        </span>
        <span className="event-acts">
          <Button
            aria-expanded={isAsked}
            aria-label={say(isAsked ? 'events.hide-of' : 'events.ask-of', named)}
            onClick={() => setIsAsked(!isAsked)}
          >
            {say(isAsked ? 'events.hide' : 'events.ask')}
          </Button>
          <Button
            look="quiet"
            aria-label={say('events.remove-of', named)}
            busy={remove.isPending}
            onClick={() => remove.mutate({ eventId: event.eventId })}
          >
            {say('events.remove')}
          </Button>
        </span>
      </div>
      {remove.isError && <p role="alert">{sayError(remove.error)}</p>}
      {isAsked && <EventEffect event={event} locationId={locationId} metrics={metrics} />}
    </li>
  )
}

function whenOf({ date, end }: DatedEvent): string {
  return end === null ? formatDate(date) : say('events.between', { fromDate: date, toDate: end })
}

function whereOf({ locations }: DatedEvent): string {
  if (locations === null) return say('events.everywhere')
  return locations.length === 1 ? say('events.here') : say('events.here-and', { others: locations.length - 1 })
}

/** An event at all locations has nothing to be compared with, which the answer says. */
function EventEffect({ event, locationId, metrics }: EventsCardProps & { readonly event: DatedEvent }) {
  const { selection } = usePlace()
  const { params } = usePlace()
  const looked = metrics.find(each => each === params.get('show'))
  const [metric, setMetric] = useState<Metric>(looked ?? metrics[0] ?? 'csat')
  const alone = event.locations === null
  const asked = { locationIds: [locationId], ...(alone && { alone }) }
  const controls = alone ? { controls: [] } : {}
  const input = { ...withoutLocations(selection), ...controls, metric, date: event.date, locationIds: [locationId] }
  const effect = useAnswer('effects.estimate', input)
  return (
    <div className="event-effect">
      <Select
        label={say('events.metric')}
        options={metrics.map(id => ({ id, name: metricName(id) }))}
        value={metric}
        onChange={id => setMetric(Metric.parse(id))}
      />
      <Answered query={effect} loading={<Skeleton height={300} />}>
        {value => <EffectFrame effect={value} question={{ name: 'effects.estimate', input }} asked={asked} />}
      </Answered>
    </div>
  )
}

import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ControlChart } from '#contract/charts.ts'
import type { LocationDetail } from '#contract/locations.ts'
import { say } from '#words/say.ts'
import { HandoverDialog } from '../data/handover-dialog.tsx'
import { useAnswer } from '../host.ts'
import { RemarksCard } from '../interactions/remarks-card.tsx'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import { ControlChartFrame } from '../parts/control-chart-frame.tsx'
import { ChosenControlChart } from '../parts/chosen-control-chart.tsx'
import { sentence } from '../parts/describe.ts'
import { Name } from '../parts/name.tsx'
import { Notice } from '../parts/notice.tsx'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { SplitFrame } from '../parts/split-frame.tsx'
import { go, usePlace, withoutLocations } from '../place.ts'
import { EventsCard } from './events-card.tsx'
import { MixCard } from './mix-card.tsx'
import { PeopleFrame } from './people-frame.tsx'
import { Standings } from './standings.tsx'
import { TrustCard } from './trust-card.tsx'
import { WaitsFrame } from './waits-frame.tsx'

/** One location: where it stands, how it moves, where its own unevenness comes from, how long people wait. */
export function LocationScreen({ locationId }: { readonly locationId: string }) {
  const { selection } = usePlace()
  const detail = useAnswer('locations.detail', { ...withoutLocations(selection), locationId })
  return (
    <Answered screen follows query={detail}>
      {value => <Detail detail={value} />}
    </Answered>
  )
}

function Detail({ detail }: { readonly detail: LocationDetail }) {
  const { selection, params } = usePlace()
  const charts = detail.charts.length + (detail.promise === null ? 0 : 1)
  const wide = charts % 3 === 0
  // Waits fill the place that an odd number of charts leaves free.
  const apart = wide || charts % 2 === 0
  return (
    <div className="screen">
      <Head detail={detail} />
      <Standings standings={detail.standings} verdicts={detail.charts} locationId={detail.locationId} />
      <TrustCard locationId={detail.locationId} />
      {detail.notes.length > 0 && (
        <Notice>
          <h2 className="notice-title">{say('location.notes')}</h2>
          <ul>
            {detail.notes.map(note => (
              <li key={note.id + JSON.stringify(note.values)}>{sentence(note)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <section className="screen" aria-label={say('location.over-time')}>
        <div className={wide ? 'columns-3' : 'columns-2'}>
          {detail.charts.map(chart => (
            <Shown key={chart.metric} when={params.get('show') === chart.metric}>
              <ChosenControlChart
                chart={chart}
                about={detail.about}
                of={{ locationId: detail.locationId }}
                selection={withoutLocations(selection)}
              />
            </Shown>
          ))}
          {detail.promise && <PromiseChart detail={detail} chart={detail.promise} />}
          {!apart && <WaitsFrame detail={detail} />}
        </div>
      </section>
      <div id={EVENTS} tabIndex={-1} className="jumped-to">
        <EventsCard locationId={detail.locationId} metrics={detail.charts.map(({ metric }) => metric)} />
      </div>
      <section className="screen" aria-label={say('location.inside')}>
        <div className="columns-2">
          {detail.splits.map(split => (
            <SplitFrame key={split.metric} split={split} about={detail.about} locationId={detail.locationId} />
          ))}
        </div>
        <PeopleFrame locationId={detail.locationId} metrics={detail.charts.map(({ metric }) => metric)} />
        <MixCard locationId={detail.locationId} />
        <RemarksCard of={{ locationId: detail.locationId }} />
      </section>
      {apart && <WaitsFrame detail={detail} />}
    </div>
  )
}

/** Where the events stand, below the charts. */
const EVENTS = 'events'

function toEvents(): void {
  const events = document.getElementById(EVENTS)
  events?.scrollIntoView({ block: 'center' })
  events?.focus({ preventScroll: true })
}

/** How many waits are within the promise, week by week. */
function PromiseChart({ detail, chart }: { readonly detail: LocationDetail; readonly chart: ControlChart }) {
  const { selection } = usePlace()
  const input = { ...withoutLocations(selection), locationId: detail.locationId, metric: 'wait', promiseSeconds: 'target' }
  const of = { locationId: detail.locationId }
  return <ControlChartFrame chart={chart} about={detail.about} of={of} question={{ name: 'moments.control', input }} />
}

/** What the address asks for: brought into view, marked, and where the keyboard goes on. */
function Shown({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!when) return
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.focus({ preventScroll: true })
  }, [when])
  return (
    <div ref={place} tabIndex={-1} className={when ? 'shown shown-now' : 'shown'}>
      {children}
    </div>
  )
}

function Head({ detail }: { readonly detail: LocationDetail }) {
  const [isHandingOver, setIsHandingOver] = useState(false)
  const { link } = usePlace()
  const facets = useAnswer('interactions.facets', {})
  const others = (facets.data?.locations ?? []).filter(each => each.locationId !== detail.locationId)
  const between =
    detail.firstDay && detail.lastDay ? say('location.between', { firstDate: detail.firstDay, lastDate: detail.lastDay }) : ''
  const zone = detail.timeZone ? say('location.zone', { zone: detail.timeZone }) : ''
  return (
    <ScreenHead
      title={<Name clip={false}>{detail.name}</Name>}
      subtitle={[between, zone].filter(Boolean).join(', ')}
      trail={<Breadcrumb here="location" locationId={detail.locationId} />}
    >
      <ComboBox
        label={say('location.compare-with')}
        placeholder={say('location.compare-with.hint')}
        options={[
          { id: 'peers', name: say('compare.peers.choose') },
          ...others.map(each => ({ id: each.locationId, name: each.name })),
        ]}
        value={null}
        onChange={id => id && go(link(['locations', 'compare'], { a: detail.locationId, b: id }))}
      />
      <Button onClick={toEvents}>{say('events.title')}</Button>
      <Button onClick={() => setIsHandingOver(true)}>{say('handover.open.one')}</Button>
      {isHandingOver && <HandoverDialog locationId={detail.locationId} onClose={() => setIsHandingOver(false)} />}
    </ScreenHead>
  )
}

import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { sentence } from '../parts/describe.ts'
import { usePlace } from '../place.ts'
import { Calendar } from './calendar.tsx'
import { QualityDetailView } from './quality-detail-view.tsx'
import { QualityTable } from './quality-table.tsx'

/** How far each location's data can be trusted and who has reported; one location by itself where the address names it. */
export function QualityTab() {
  const { path } = usePlace()
  const locationId = path[2]
  const status = useAnswer('data.status', {})
  const hasData = (status.data?.interactions ?? 0) > 0
  if (status.data && !hasData) return <EmptyState title={say('quality.empty.title')} text={say('quality.empty.about')} />
  return locationId === undefined ? <AllLocations enabled={hasData} /> : <OneLocation locationId={locationId} />
}

function AllLocations({ enabled }: { readonly enabled: boolean }) {
  const list = useAnswer('quality.list', {}, { enabled })
  const reporting = useAnswer('quality.reporting', { weeks: true }, { enabled })
  return (
    <div className="screen">
      <Answered query={list}>
        {({ rows, reading }) => (
          <section className="card" aria-label={say('quality.table')}>
            <h2>{sentence(reading)}</h2>
            <p className="muted">{say('quality.about')}</p>
            <QualityTable rows={rows} />
          </section>
        )}
      </Answered>
      <Answered query={reporting}>
        {found => <Calendar reporting={found} question={{ name: 'quality.reporting', input: { weeks: true } }} />}
      </Answered>
    </div>
  )
}

function OneLocation({ locationId }: { readonly locationId: string }) {
  const detail = useAnswer('quality.detail', { locationId })
  return <Answered query={detail}>{found => <QualityDetailView detail={found} />}</Answered>
}

import type { QualityDetail } from '#contract/quality.ts'
import { say } from '#words/say.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { sentence } from '../parts/describe.ts'
import { GradeMark } from '../parts/grade-mark.tsx'
import { Name } from '../parts/name.tsx'
import { usePlace } from '../place.ts'
import { Calendar } from './calendar.tsx'
import { FilledTable } from './filled-table.tsx'
import { MonthsTable } from './months-table.tsx'

/** One location's grade with all its reasons, month by month and field by field. */
export function QualityDetailView({ detail }: { readonly detail: QualityDetail }) {
  const { link } = usePlace()
  const { quality } = detail
  return (
    <div className="screen">
      <p>
        <a href={link(['data', 'quality'])}>{say('quality.back')}</a>
      </p>
      {quality === null ? (
        <EmptyState title={detail.name} text={sentence(detail.reading)} />
      ) : (
        <>
          <section className="card" aria-labelledby="quality-of">
            <h2 id="quality-of">
              <Name clip={false}>{detail.name}</Name>
            </h2>
            <TrustList trust={quality.trust} />
            <p className="muted">
              {quality.lateness && say('quality.lateness', { ...quality.lateness })} <Dropped dropped={detail.dropped} />
            </p>
            <p>
              <a href={link(['locations', detail.locationId])}>{say('quality.to-location')}</a>
            </p>
          </section>
          <Calendar
            reporting={{ about: detail.about, rows: [quality.reporting], reading: detail.reading }}
            question={{ name: 'quality.detail', input: { locationId: detail.locationId } }}
          />
          <section className="card quality-months" aria-label={say('quality.months')}>
            <h2>{say('quality.months')}</h2>
            <MonthsTable months={detail.months} locationId={detail.locationId} />
          </section>
          <section className="card" aria-label={say('quality.fields')}>
            <h2>{say('quality.fields')}</h2>
            <p className="muted">{say('quality.fields.about')}</p>
            <FilledTable detail={detail} />
          </section>
        </>
      )}
    </div>
  )
}

/** The grade and its reasons, the serious ones first. */
function TrustList({ trust }: { readonly trust: NonNullable<QualityDetail['quality']>['trust'] }) {
  const doubts = [...trust.doubts].sort((a, b) => Number(b.weight === 'serious') - Number(a.weight === 'serious'))
  return (
    <>
      <p className="trust-line">
        <GradeMark grade={trust.grade} /> {sentence(trust.reading)}
      </p>
      {doubts.length > 0 && (
        <ul>
          {doubts.map(({ weight, reading }) => (
            <li key={reading.id + JSON.stringify(reading.values)}>
              {sentence(reading)} <span className="muted">{say(`doubt.${weight}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Dropped({ dropped }: { readonly dropped: QualityDetail['dropped'] }) {
  const values = Object.values(dropped?.counts ?? {}).reduce((sum, n) => sum + n, 0)
  return dropped === null ? null : say('quality.dropped', { values, rows: dropped.rows })
}

import type { LocationDetail } from '#contract/locations.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { metricWithUnit } from '../parts/describe.ts'
import { RowsLink } from '../parts/rows-link.tsx'
import { StandingMark, VerdictMark } from '../parts/verdict-mark.tsx'
import { rankWords } from './rank-words.ts'

type Standing = LocationDetail['standings'][number]

interface StandingsProps {
  readonly standings: readonly Standing[]
  readonly verdicts: LocationDetail['charts']
  readonly locationId: string
}

/** Per figure: the estimate with its interval, the region's mean, the rank as a range, and both verdicts. */
export function Standings({ standings, verdicts, locationId }: StandingsProps) {
  return (
    <section className="standings" aria-label={say('location.standings')}>
      {standings.map(standing => (
        <StandingCard
          key={standing.metric}
          standing={standing}
          locationId={locationId}
          lately={verdicts.find(chart => chart.metric === standing.metric)}
        />
      ))}
    </section>
  )
}

interface StandingCardProps {
  readonly standing: Standing
  readonly locationId: string
  readonly lately: LocationDetail['charts'][number] | undefined
}

function StandingCard({ standing: { metric, row, centre, unit }, locationId, lately }: StandingCardProps) {
  const figure = (value: number | null) => formatFigure(value, unit)
  return (
    <div className="card standing">
      <h2>{metricWithUnit({ metric, unit })}</h2>
      <p>
        <RowsLink
          className="rows-link standing-figure"
          behind={{ metric, asIn: 'selection', locationId }}
          what={say('chart.n.long', { n: row.n })}
        >
          {figure(row.estimate)}
        </RowsLink>{' '}
        {row.lower !== null && row.upper !== null && (
          <span className="interval">
            ({say('chart.limits.between', { lower: figure(row.lower), upper: figure(row.upper) })})
          </span>
        )}
      </p>
      <p className="muted">
        {say('location.region', { value: figure(centre) })}
        {row.rank && `, ${rankWords(row.rank)}`}
      </p>
      <p className="standing-marks">
        <StandingMark standing={row.standing} />
        <span>
          <span className="muted">{say('locations.verdict')}</span> <VerdictMark verdict={lately?.verdict ?? row.verdict} />
        </span>
      </p>
    </div>
  )
}

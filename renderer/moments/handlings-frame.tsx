import type { HandlingFigure, HandlingPlace, Handlings } from '#contract/handlings.ts'
import type { Interval, Unit } from '#contract/vocabulary.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { footWords, metricName, periodWords, sentence } from '../parts/describe.ts'
import { usePlace } from '../place.ts'
import { differenceWords } from '../plots/difference-plot.tsx'
import { IntervalRowsPlot, intervalRowsHeight, type IntervalRow } from '../plots/interval-rows-plot.tsx'
import { sidesOfZero } from './sides-of-zero.ts'

/** Places drawn; the table has all of them. */
const DRAWN = 12

/** Self-service against being served: the three figures side by side, and the metric asked for among like visits by place. */
export function HandlingsFrame({ handlings }: { readonly handlings: Handlings }) {
  const { metric, unit, about, n, missing } = handlings
  const title = sentence(handlings.reading)
  const compared = handlings.places.filter(({ compared: found }) => found !== null)
  const rows = compared.slice(0, DRAWN).map(({ locationId, name, compared: found }): IntervalRow => {
    const { difference, verdict } = found!
    return { id: locationId, name, interval: difference, words: differenceWords(difference, unit), isClear: verdict !== 'chance' }
  })
  return (
    <ChartFrame
      title={title}
      subtitle={say('moments.handlings.subtitle', { metric: metricName(metric), period: periodWords(about) })}
      foot={`${footWords({ n, missing })}. ${say('moments.handlings.foot', {
        shown: rows.length,
        places: compared.length,
        state: handlings.state,
      })}`}
      height={handlings.state === 'compared' ? intervalRowsHeight(rows.length) : 0}
      lead={handlings.state === 'compared' && <SidesTable handlings={handlings} />}
      table={<PlacesTable handlings={handlings} title={title} />}
    >
      {width => handlings.state === 'compared' && <IntervalRowsPlot rows={rows} width={width} {...sidesOfZero(handlings)} />}
    </ChartFrame>
  )
}

/** Wait, satisfaction and giving up, each side with its interval, and the difference among like visits. */
function SidesTable({ handlings }: { readonly handlings: Handlings }) {
  const { link, params } = usePlace()
  const at = params.get('at') ?? undefined
  const rows = (metric: HandlingFigure['metric'], handling: 'self-service' | 'assisted', n: number) => (
    <a
      className="rows-link"
      href={link(['interactions'], { handling, metric, at, zeros: metric === 'wait' ? 'with' : undefined })}
    >
      {say('moments.grid.n', { n })}
    </a>
  )
  const caption = say('moments.handlings.sides')
  return (
    <table className="table table-compact">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('moments.hours.what')}</th>
          <th scope="col" className="at-end">
            {say('filter.handling.self-service')}
          </th>
          <th scope="col" className="at-end">
            {say('filter.handling.assisted')}
          </th>
          <th scope="col" className="at-end">
            {say('moments.handlings.like')}
          </th>
          <th scope="col">{say('moments.hours.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {handlings.figures.map(({ metric, unit, selfService, assisted, compared }) => (
          <tr key={metric}>
            <th scope="row">{metricName(metric)}</th>
            <td className="at-end number">
              {figureWords(selfService.figure, unit)} {rows(metric, 'self-service', selfService.n)}
            </td>
            <td className="at-end number">
              {figureWords(assisted.figure, unit)} {rows(metric, 'assisted', assisted.n)}
            </td>
            <td className="at-end number">{compared ? differenceWords(compared.difference, unit) : say('moments.grid.thin')}</td>
            <td>{compared ? say(`moments.verdict.${compared.verdict}`) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function figureWords({ value, lower, upper }: Interval, unit: Unit): string {
  if (value === null) return say('shell.nothing')
  const shown = (each: number) => formatFigure(each, unit)
  if (lower === null || upper === null) return shown(value)
  return say('moments.grid.interval', { value: shown(value), lower: shown(lower), upper: shown(upper) })
}

function PlacesTable({ handlings, title }: { readonly handlings: Handlings; readonly title: string }) {
  return (
    <DataTable
      compact
      caption={title}
      columns={columnsOf(handlings)}
      rows={handlings.places}
      rowId={({ locationId }) => locationId}
    />
  )
}

function columnsOf({ unit, metric }: Handlings): readonly TableColumn<HandlingPlace>[] {
  return [
    { id: 'name', header: say('moments.location'), cell: ({ name }) => <bdi>{name}</bdi>, sort: ({ name }) => name },
    {
      id: 'difference',
      header: say('moments.handlings.difference', { metric: metricName(metric) }),
      cell: ({ compared }) => (compared ? differenceWords(compared.difference, unit) : say('moments.grid.thin')),
      sort: ({ compared }) => compared?.difference.value ?? null,
      align: 'end',
    },
    {
      id: 'verdict',
      header: say('moments.hours.verdict'),
      cell: ({ compared }) => (compared ? say(`moments.verdict.${compared.verdict}`) : ''),
    },
    {
      id: 'self',
      header: say('moments.handlings.n-self'),
      cell: place => <SideRows place={place} handling="self-service" n={place.selfService} metric={metric} />,
      sort: ({ selfService }) => selfService,
      align: 'end',
    },
    {
      id: 'assisted',
      header: say('moments.handlings.n-assisted'),
      cell: place => <SideRows place={place} handling="assisted" n={place.assisted} metric={metric} />,
      sort: ({ assisted }) => assisted,
      align: 'end',
    },
  ]
}

interface SideRowsProps {
  readonly place: HandlingPlace
  readonly handling: 'self-service' | 'assisted'
  readonly n: number
  readonly metric: Handlings['metric']
}

function SideRows({ place, handling, n, metric }: SideRowsProps) {
  const { link } = usePlace()
  return (
    <a className="rows-link" href={link(['interactions'], { handling, metric, at: place.locationId })}>
      {formatNumber(n)}
    </a>
  )
}

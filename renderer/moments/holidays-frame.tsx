import type { HolidayDays, HolidayProposal, Holidays } from '#contract/holidays.ts'
import { formatDate, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { useAct } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { footWords, metricName, periodWords, sentence } from '../parts/describe.ts'
import { usePlace } from '../place.ts'
import { differenceWords, ratioWords } from '../plots/difference-plot.tsx'
import { IntervalRowsPlot, intervalRowsHeight, type IntervalRow } from '../plots/interval-rows-plot.tsx'
import { sidesOfZero } from './sides-of-zero.ts'

/** Days around holidays against ordinary days; below it the days that look like holidays and are not entered yet. */
export function HolidaysFrame({ holidays }: { readonly holidays: Holidays }) {
  const { metric, unit, about, n, missing } = holidays
  const title = sentence(holidays.reading)
  const rows = holidays.days.flatMap((days): IntervalRow[] =>
    days.difference === null
      ? []
      : [
          {
            id: days.kind,
            name: say(`moments.holidays.${days.kind}`),
            interval: days.difference,
            words: differenceWords(days.difference, unit),
            isClear: days.verdict !== 'chance',
          },
        ],
  )
  return (
    <ChartFrame
      title={title}
      subtitle={say('moments.holidays.subtitle', { metric: metricName(metric), period: periodWords(about) })}
      foot={`${footWords({ n, missing })}. ${say(`moments.holidays.foot.${holidays.holidays.length === 0 ? 'none' : holidays.source}`, { count: holidays.holidays.length })}`}
      height={intervalRowsHeight(rows.length)}
      table={<DaysTable holidays={holidays} title={title} />}
      below={<Proposals proposals={holidays.proposals} />}
    >
      {width => <IntervalRowsPlot rows={rows} width={width} {...sidesOfZero(holidays)} />}
    </ChartFrame>
  )
}

function DaysTable({ holidays, title }: { readonly holidays: Holidays; readonly title: string }) {
  return <DataTable compact caption={title} columns={columnsOf(holidays)} rows={holidays.days} rowId={days => days.kind} />
}

function columnsOf({ unit, metric }: Holidays): readonly TableColumn<HolidayDays>[] {
  return [
    { id: 'kind', header: say('moments.holidays.kind'), cell: ({ kind }) => say(`moments.holidays.${kind}`) },
    {
      id: 'difference',
      header: metricName(metric),
      cell: ({ difference }) => (difference ? differenceWords(difference, unit) : say('moments.grid.thin')),
      sort: ({ difference }) => difference?.value ?? null,
      align: 'end',
    },
    {
      id: 'verdict',
      header: say('moments.hours.verdict'),
      cell: ({ verdict }) => (verdict ? say(`moments.verdict.${verdict}`) : ''),
    },
    {
      id: 'arrivals',
      header: say('moments.holidays.arrivals'),
      cell: ({ arrivals }) => (arrivals ? ratioWords(arrivals) : say('moments.grid.thin')),
      sort: ({ arrivals }) => arrivals?.value ?? null,
      align: 'end',
    },
    { id: 'n', header: say('chart.n'), cell: ({ n }) => formatNumber(n), sort: ({ n }) => n, align: 'end' },
    {
      id: 'dates',
      header: say('moments.holidays.dates'),
      cell: days => <Dates dates={days.dates} metric={metric} />,
      sort: ({ dates }) => dates.length,
    },
  ]
}

/** Each day leads to its rows. */
function Dates({ dates, metric }: { readonly dates: HolidayDays['dates']; readonly metric: Holidays['metric'] }) {
  const { link, params } = usePlace()
  const at = params.get('at') ?? undefined
  return (
    <>
      {dates.map(({ date, n }, i) => (
        <span key={date}>
          {i > 0 && ', '}
          <a className="rows-link" href={link(['interactions'], { from: date, to: date, at, metric })}>
            {`${formatDate(date)} (${formatNumber(n)})`}
          </a>
        </span>
      ))}
    </>
  )
}

/** Days that look like holidays: entered by one press, at all locations. */
function Proposals({ proposals }: { readonly proposals: readonly HolidayProposal[] }) {
  const add = useAct('events.add')
  if (proposals.length === 0) return null
  return (
    <details className="proposed-days">
      <summary>{say('moments.holidays.proposed', { count: proposals.length })}</summary>
      <ul>
        {proposals.map(proposal => (
          <li key={proposal.date}>
            <span>{proposalWords(proposal)}</span>
            <Button
              look="quiet"
              disabled={add.isPending}
              aria-label={say('moments.holidays.enter-day', { day: formatDate(proposal.date) })}
              onClick={() =>
                add.mutate({ date: proposal.date, kind: 'holiday', scope: 'all', note: say('moments.holidays.note') })
              }
            >
              {say('moments.holidays.enter')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="chart-subtitle">{say('moments.holidays.elsewhere')}</p>
    </details>
  )
}

function proposalWords({ date, kind, customers, usual }: HolidayProposal): string {
  return say(`moments.holidays.looks-${kind}`, { day: formatDate(date), customers, usual })
}

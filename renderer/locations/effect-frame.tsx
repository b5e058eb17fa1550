import type { Effect } from '#contract/events.ts'
import type { EffectAsked } from '#contract/interactions.ts'
import { formatDate, formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { Question } from '../keys/figure-items.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { metricName, sentence } from '../parts/describe.ts'
import { type RowsBehind, RowsCount, useRowsAddress } from '../parts/rows-link.tsx'
import { EffectMark } from '../parts/verdict-mark.tsx'
import { EffectPlot } from '../plots/effect-plot.tsx'

const HEIGHT = 220

type Week = Effect['series'][number]

interface EffectFrameProps {
  readonly effect: Effect
  readonly question: Question
  /** Where the event was, and whether there was nowhere to compare it with. */
  readonly asked: Pick<EffectAsked, 'locationIds' | 'alone'>
}

type BehindOf = (week: Week, side: EffectAsked['side']) => RowsBehind

/** What an event did: the sentence, the verdict, the weeks around it, and how far to trust it. */
export function EffectFrame({ effect, question, asked }: EffectFrameProps) {
  const { metric, about, n, missing } = effect
  const addressOf = useRowsAddress()
  const behindOf: BehindOf = (week, side) => ({
    metric,
    point: { grain: 'week', first: week.week },
    effect: { ...asked, date: effect.date, side },
  })
  return (
    <ChartFrame
      title={sentence(effect.reading)}
      subtitle={say('effect.subtitle', { metric: metricName(effect.metric), weekDate: effect.week })}
      foot={footOf(effect)}
      aside={<EffectMark verdict={effect.verdict} />}
      height={HEIGHT}
      level={3}
      facts={{ metric, about, n, missing, question }}
      table={
        <DataTable
          compact
          caption={say('effect.table', { metric: metricName(effect.metric) })}
          columns={columnsOf(effect, behindOf)}
          rows={effect.series}
          rowId={week => week.week}
        />
      }
    >
      {width => (
        <EffectPlot effect={effect} width={width} height={HEIGHT} rowsOf={(week, side) => addressOf(behindOf(week, side))} />
      )}
    </ChartFrame>
  )
}

function footOf({ trendReading, placeboReading, method, assignments, eventful, leftOut, n, missing }: Effect): string {
  const names = (places: Effect['leftOut']) => places.map(({ name }) => name).join(', ')
  return [
    n > 0 ? say('effect.legend') : '',
    trendReading ? sentence(trendReading) : '',
    placeboReading ? sentence(placeboReading) : '',
    eventful.length > 0 ? say('effect.eventful', { names: names(eventful) }) : '',
    leftOut.length > 0 ? say('effect.left-out', { names: names(leftOut) }) : '',
    method ? say(`effect.method.${method}`, { assignments }) : '',
    `${say('chart.foot', { n, missing })}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function columnsOf({ unit, placebos }: Effect, behindOf: BehindOf): readonly TableColumn<Week>[] {
  const figure = (value: number | null) => formatFigure(value, unit)
  const placeboAt = (offset: number) => placebos.find(placebo => placebo.offset === offset)?.level ?? null
  const count = (side: EffectAsked['side'], of: (week: Week) => number): TableColumn<Week> => ({
    id: `n-${side}`,
    header: say(`effect.n.${side}`),
    cell: week => <RowsCount behind={behindOf(week, side)} what={formatDate(week.week)} n={of(week)} />,
    align: 'end',
  })
  return [
    { id: 'week', header: say('chart.week'), cell: week => formatDate(week.week), sort: week => week.week },
    { id: 'offset', header: say('effect.offset'), cell: week => formatNumber(week.offset), align: 'end' },
    { id: 'treated', header: say('effect.treated'), cell: week => figure(week.treated), align: 'end' },
    { id: 'controls', header: say('effect.controls'), cell: week => figure(week.controls), align: 'end' },
    {
      id: 'band',
      header: say('effect.band'),
      cell: week =>
        week.lower === null
          ? say('shell.nothing')
          : say('chart.limits.between', { lower: figure(week.lower), upper: figure(week.upper) }),
      align: 'end',
    },
    { id: 'placebo', header: say('effect.placebo'), cell: week => figure(placeboAt(week.offset)), align: 'end' },
    count('treated', week => week.nTreated),
    count('controls', week => week.n - week.nTreated),
  ]
}

import type { ChartEvent, ChartGrain, ChartKind, WeekPoint } from '#contract/charts.ts'
import type { Unit } from '#contract/vocabulary.ts'
import { formatDate, formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { apart } from '../parts/describe.ts'

interface Around {
  readonly unit: Unit
  readonly grain?: ChartGrain
  readonly method?: ChartKind
  readonly events?: readonly ChartEvent[]
}

/** A week of a series in words: when, how much, from how many, what is usual, what it signals, what happened. */
export function pointWords(point: WeekPoint, { unit, grain = 'week', method = 'xmr', events = [] }: Around): readonly string[] {
  const figure = (value: number | null) => formatFigure(value, unit)
  const limited = point.lower !== null && point.upper !== null
  return [
    pointName(point, { grain, method }),
    `${figure(point.value)} · ${say('chart.n.long', { n: point.n })}${point.partial ? ` · ${say('chart.partial')}` : ''}`,
    ...(limited
      ? [`${say('chart.limits')}: ${say('chart.limits.between', { lower: figure(point.lower), upper: figure(point.upper) })}`]
      : []),
    ...point.rules.map(rule => `${say(`rule.letter.${rule}`)}: ${say(`rule.${rule}`)}`),
    ...events.filter(({ week }) => week === point.week).map(eventWords),
  ]
}

/** When it was. */
export function pointName({ week }: WeekPoint, { grain = 'week', method = 'xmr' }: Omit<Around, 'unit'>): string {
  return method === 'g' || method === 't' ? formatDate(week) : say('chart.week-of', { weekDate: week, grain })
}

/** "Event: New queue system (3 Mar 2025)", with its last day where it had one. */
export function eventWords({ note, date, end }: ChartEvent): string {
  return end === null
    ? say('chart.event-on', { note: apart(note), date: formatDate(date) })
    : say('chart.event-between', { note: apart(note), date: formatDate(date), end: formatDate(end) })
}

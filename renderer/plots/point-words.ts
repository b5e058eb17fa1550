import type { ChartKind, WeekPoint } from '#contract/charts.ts'
import type { Unit } from '#contract/vocabulary.ts'
import { formatDate, formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'

/** A week of a series in words: when, how much, from how many, what is usual, what it signals. */
export function pointWords(point: WeekPoint, unit: Unit, method: ChartKind = 'xmr'): readonly string[] {
  const figure = (value: number | null) => formatFigure(value, unit)
  const limited = point.lower !== null && point.upper !== null
  return [
    method === 'g' || method === 't' ? formatDate(point.week) : say('chart.week-of', { weekDate: point.week }),
    `${figure(point.value)} · ${say('chart.n.long', { n: point.n })}${point.partial ? ` · ${say('chart.partial')}` : ''}`,
    ...(limited
      ? [`${say('chart.limits')}: ${say('chart.limits.between', { lower: figure(point.lower), upper: figure(point.upper) })}`]
      : []),
    ...point.rules.map(rule => `${say(`rule.letter.${rule}`)}: ${say(`rule.${rule}`)}`),
  ]
}

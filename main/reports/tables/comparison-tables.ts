import type { Comparison } from '#contract/locations.ts'
import type { Interval } from '#contract/vocabulary.ts'
import type { WorkbookSheet } from '#contract/workbook.ts'
import { say } from '#words/say.ts'
import { weeks } from './overview-tables.ts'
import {
  difference,
  differenceUnit,
  figure,
  intervalColumns,
  metricName,
  share,
  tableOf,
  type TableColumn,
  unitName,
} from './table.ts'

type Compared = Comparison['metrics'][number]

/** Two locations side by side: figures and differences, what mix explains, their weeks, and how soon customers are served. */
export function comparison(compared: Comparison): readonly WorkbookSheet[] {
  const { a, b, curves } = compared
  const series = compared.series.flatMap(({ a: first, b: second }) => [
    { place: a.name, what: first },
    { place: b.name, what: second },
  ])
  const served = [...curves.a.map(step => ({ name: a.name, ...step })), ...curves.b.map(step => ({ name: b.name, ...step }))]
  return [
    ...differences(compared),
    ...weeks(series, say('tables.two-weeks')),
    ...tableOf(
      say('tables.served'),
      [
        { head: say('locations.location'), cell: ({ name }) => name },
        { head: say('tables.within-seconds'), cell: ({ seconds }) => figure(seconds, 'seconds') },
        { head: say('tables.served-share'), cell: ({ served: part }) => share(part) },
      ],
      served,
    ),
  ]
}

function differences({ a, b, metrics }: Comparison): readonly WorkbookSheet[] {
  const columns: readonly TableColumn<Compared>[] = [
    { head: say('compare.metric'), cell: ({ metric }) => metricName(metric) },
    { head: say('tables.unit'), cell: ({ unit }) => unitName(unit) },
    { head: a.name, cell: row => figure(row.a.value, row.unit) },
    { head: say('compare.n', { name: a.name }), cell: row => row.a.n },
    { head: b.name, cell: row => figure(row.b.value, row.unit) },
    { head: say('compare.n', { name: b.name }), cell: row => row.b.n },
    ...differenceColumns(say('compare.observed'), row => row.observed),
    ...differenceColumns(say('compare.fair'), row => row.fair),
    ...differenceColumns(say('compare.mix'), ({ mix }) => (mix?.enough ? mix.standardised : null)),
    { head: say('tables.difference-unit'), cell: ({ unit }) => differenceUnit(unit) },
    ...intervalColumns<Compared>(say('compare.explained'), ({ mix }) => (mix?.enough ? mix.explainedShare : null), share),
    { head: say('tables.coverage', { name: a.name }), cell: ({ mix }) => share(mix?.coverage.a) },
    { head: say('tables.coverage', { name: b.name }), cell: ({ mix }) => share(mix?.coverage.b) },
    { head: say('paper.compare.better'), cell: row => betterName(row, a.name, b.name) },
  ]
  return tableOf(
    say('tables.differences'),
    columns,
    metrics.filter(metric => metric.a.n + metric.b.n > 0),
  )
}

function differenceColumns(head: string, of: (row: Compared) => Interval | null): readonly TableColumn<Compared>[] {
  return intervalColumns<Compared>(head, of, (value, { unit }) => difference(value, unit))
}

function betterName({ verdict }: Compared, a: string, b: string): string {
  if (verdict === 'a-better') return a
  return verdict === 'b-better' ? b : say(`compare.${verdict}`)
}

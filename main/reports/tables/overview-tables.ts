import type { z } from 'zod'
import type { ControlChart } from '#contract/charts.ts'
import type { Attention, Card, Overview } from '#contract/overview.ts'
import type { SplitSummary } from '#contract/variability.ts'
import type { WorkbookSheet } from '#contract/workbook.ts'
import { say, sayAny } from '#words/say.ts'
import { date, figure, intervalColumns, metricName, share, tableOf, type TableColumn, unitName } from './table.ts'

type Headline = z.infer<typeof Card>
type SignalRow = Overview['signals'][number]

/** What a row is of: a place where a table has several, else nothing. */
export interface Of<What> {
  readonly place: string | null
  readonly what: What
}

export function placeColumn<Row extends Of<unknown>>(rows: readonly Row[]): readonly TableColumn<Row>[] {
  return rows.some(({ place }) => place !== null) ? [{ head: say('locations.location'), cell: ({ place }) => place }] : []
}

export function ofNoPlace<What>(all: readonly What[]): Of<What>[] {
  return all.map(what => ({ place: null, what }))
}

/** The headline figures with what is said of each. */
export function headlines(cards: readonly Of<Headline>[]): readonly WorkbookSheet[] {
  const columns: readonly TableColumn<Of<Headline>>[] = [
    ...placeColumn(cards),
    { head: say('locations.metric'), cell: ({ what }) => seriesName(what.chart) },
    { head: say('tables.unit'), cell: ({ what }) => unitName(what.unit) },
    ...intervalColumns<Of<Headline>>(
      say('tables.value'),
      ({ what }) => what.headline,
      (value, { what }) => figure(value, what.unit),
    ),
    { head: say('tables.median-seconds'), cell: ({ what }) => figure(what.median, 'seconds') },
    { head: say('tables.p90-seconds'), cell: ({ what }) => figure(what.p90, 'seconds') },
    { head: say('locations.satisfied'), cell: ({ what }) => share(what.satisfied?.share) },
    { head: say('paper.column.n'), cell: ({ what }) => what.n },
    { head: say('locations.missing'), cell: ({ what }) => what.missing },
    { head: say('locations.verdict'), cell: ({ what }) => say(`verdict.${what.chart.verdict}`) },
  ]
  return tableOf(
    say('tables.headlines'),
    columns,
    cards.filter(({ what }) => what.n > 0),
  )
}

function seriesName({ metric, promise }: Pick<ControlChart, 'metric' | 'promise'>): string {
  return promise === null ? metricName(metric) : say('chart.promise')
}

interface Point {
  readonly chart: ControlChart
  readonly point: ControlChart['points'][number]
}

/** Every point of charts over time, with its limits and signals. */
export function weeks(charts: readonly Of<ControlChart>[], name = say('tables.weeks')): readonly WorkbookSheet[] {
  const points = charts.flatMap(({ place, what: chart }) => chart.points.map(point => ({ place, what: { chart, point } })))
  const columns: readonly TableColumn<Of<Point>>[] = [
    ...placeColumn(points),
    { head: say('locations.metric'), cell: ({ what: { chart } }) => seriesName(chart) },
    { head: say('tables.unit'), cell: ({ what: { chart } }) => unitName(chart.unit) },
    { head: say('tables.begins'), cell: ({ what: { point } }) => date(point.week) },
    { head: say('tables.value'), cell: ({ what: { chart, point } }) => figure(point.value, chart.unit) },
    { head: say('paper.column.n'), cell: ({ what: { point } }) => point.n },
    { head: say('tables.limit.lower'), cell: ({ what: { chart, point } }) => figure(point.lower, chart.unit) },
    { head: say('tables.limit.upper'), cell: ({ what: { chart, point } }) => figure(point.upper, chart.unit) },
    { head: say('tables.whole'), cell: ({ what: { point } }) => say(point.partial ? 'tables.no' : 'tables.yes') },
    {
      head: say('paper.signals.seen'),
      cell: ({ what: { point } }) => point.rules.map(rule => sayAny(`rule.${rule}`)).join(', ') || null,
    },
  ]
  return tableOf(name, columns, points)
}

interface LevelOf {
  readonly split: SplitSummary
  readonly level: SplitSummary['levels'][number]
}

/** Where differences come from, level by level. */
export function splits(all: readonly Of<SplitSummary>[]): readonly WorkbookSheet[] {
  const rows = all.flatMap(({ place, what: split }) =>
    split.state === 'estimated' ? split.levels.map(level => ({ place, what: { split, level } })) : [],
  )
  const columns: readonly TableColumn<Of<LevelOf>>[] = [
    ...placeColumn(rows),
    { head: say('locations.metric'), cell: ({ what: { split } }) => metricName(split.metric) },
    { head: say('split.level'), cell: ({ what: { level } }) => sayAny(`level.${level.level}`) },
    ...intervalColumns<Of<LevelOf>>(
      say('split.share'),
      ({ what: { level } }) => ({ lower: null, upper: null, ...level.shareInterval, value: level.share }),
      value => share(value),
    ),
    { head: say('split.groups'), cell: ({ what: { level } }) => level.groups },
    { head: say('split.variance'), cell: ({ what: { level } }) => level.variance },
    { head: say('split.se'), cell: ({ what: { level } }) => level.standardError },
    { head: say('split.p'), cell: ({ what: { level } }) => level.p },
    { head: say('paper.column.n'), cell: ({ what: { split } }) => split.n },
    { head: say('locations.missing'), cell: ({ what: { split } }) => split.missing },
  ]
  return tableOf(say('tables.splits'), columns, rows)
}

/** Each location on each metric: whether something has changed lately, and whether its target is kept. */
export function signals(rows: readonly SignalRow[]): readonly WorkbookSheet[] {
  const cells = rows.flatMap(row => row.cells.map(cell => ({ row, cell })))
  return tableOf(
    say('tables.signals'),
    [
      { head: say('locations.location'), cell: ({ row }) => row.name },
      { head: say('locations.metric'), cell: ({ cell }) => metricName(cell.metric) },
      { head: say('tables.unit'), cell: ({ cell }) => unitName(cell.unit) },
      { head: say('paper.signals.value'), cell: ({ cell }) => figure(cell.value, cell.unit) },
      { head: say('paper.column.n'), cell: ({ cell }) => cell.n },
      { head: say('locations.verdict'), cell: ({ cell }) => say(`verdict.${cell.verdict}`) },
      { head: say('paper.signals.seen'), cell: ({ cell }) => (cell.rule === null ? null : sayAny(`rule.${cell.rule}`)) },
      { head: say('paper.signals.week'), cell: ({ cell }) => date(cell.week) },
      { head: say('tables.target'), cell: ({ cell }) => (cell.assurance === null ? null : say(`assurance.${cell.assurance}`)) },
    ],
    cells,
  )
}

/** Locations that changed beyond chance, those that need somebody and those that deserve thanks. */
export function attention({ needsYou, thanks }: Overview['attention']): readonly WorkbookSheet[] {
  const columns: readonly TableColumn<Attention>[] = [
    { head: say('locations.location'), cell: ({ name }) => name },
    { head: say('locations.metric'), cell: ({ metric }) => metricName(metric) },
    { head: say('locations.verdict'), cell: ({ verdict }) => say(`verdict.${verdict}`) },
    { head: say('tables.unit'), cell: ({ unit }) => unitName(unit) },
    { head: say('tables.value'), cell: ({ value, unit }) => figure(value, unit) },
    { head: say('tables.usual'), cell: ({ usual, unit }) => figure(usual, unit) },
    { head: say('tables.since'), cell: ({ since }) => date(since) },
    { head: say('tables.until'), cell: ({ until }) => date(until) },
    { head: say('tables.customers'), cell: ({ customers }) => customers },
    { head: say('paper.signals.seen'), cell: ({ rule }) => sayAny(`rule.${rule}`) },
  ]
  return tableOf(say('tables.attention'), columns, [...needsYou, ...thanks])
}

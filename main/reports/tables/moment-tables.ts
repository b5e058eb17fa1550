import type { HourCell, MomentGrid } from '#contract/charts.ts'
import type { Holidays } from '#contract/holidays.ts'
import type { HoursCompared, LoadBin, LoadCurve } from '#contract/moments.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import type { Metric, Unit } from '#contract/vocabulary.ts'
import type { WorkbookSheet } from '#contract/workbook.ts'
import { formatWeekday } from '#words/format.ts'
import { say } from '#words/say.ts'
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

/** Each hour of the week; what rests on too few values has none. */
export function grid({ metric, unit, cells }: MomentGrid): readonly WorkbookSheet[] {
  const told = ({ step, value, lower, upper }: HourCell) => (step === null ? null : { value, lower, upper })
  return tableOf(
    say('tables.grid', { metric: metricName(metric) }),
    [
      { head: say('moments.grid.weekday'), cell: ({ weekday }) => formatWeekday(weekday) },
      { head: say('moments.grid.when'), cell: ({ hour }) => hour },
      ...intervalColumns<HourCell>(say('tables.value'), told, value => figure(value, unit)),
      { head: say('tables.unit'), cell: () => unitName(unit) },
      { head: say('paper.column.n'), cell: ({ n }) => n },
    ],
    cells,
  )
}

/** Waits by how busy it is. */
export function load({ per, bins }: LoadCurve): readonly WorkbookSheet[] {
  const seconds = (value: number | null | undefined) => figure(value, 'seconds')
  return tableOf(
    say('tables.load'),
    [
      { head: say(`tables.load.${per}`), cell: bin => figure(bin.load, 'points') },
      ...intervalColumns<LoadBin>(say('tables.median-seconds'), ({ median }) => median, seconds),
      ...intervalColumns<LoadBin>(say('tables.p90-seconds'), ({ p90 }) => p90, seconds),
      { head: say('paper.column.n'), cell: ({ n }) => n },
      { head: say('tables.gave-up'), cell: ({ gaveUp }) => gaveUp },
    ],
    bins,
  )
}

interface Hours {
  readonly what: string
  readonly metric: Metric
  readonly unit: Unit
  readonly compared: HoursCompared
}

/** The busiest, the first and the last hours against the others. */
export function hours(all: ReportOf<'moments'>['hours']): readonly WorkbookSheet[] {
  const rows = all.flatMap(({ peaks, edges }) => [
    ...hoursRow(peaks, say('paper.moments.busiest'), peaks.compared),
    ...hoursRow(edges, say('moments.edges.first'), edges.first),
    ...hoursRow(edges, say('moments.edges.last'), edges.last),
  ])
  const columns: readonly TableColumn<Hours>[] = [
    { head: say('locations.metric'), cell: ({ metric }) => metricName(metric) },
    { head: say('moments.hours.what'), cell: ({ what }) => what },
    ...intervalColumns<Hours>(
      say('paper.moments.size'),
      ({ compared }) => compared.difference,
      (value, { unit }) => difference(value, unit),
    ),
    { head: say('tables.unit'), cell: ({ unit }) => differenceUnit(unit) },
    { head: say('moments.hours.verdict'), cell: ({ compared }) => say(`paper.moments.${compared.verdict}`) },
    { head: say('paper.column.n'), cell: ({ compared }) => compared.n },
  ]
  return tableOf(say('tables.hours'), columns, rows)
}

function hoursRow({ metric, unit }: Pick<Hours, 'metric' | 'unit'>, what: string, compared: HoursCompared | null): Hours[] {
  return compared === null ? [] : [{ what, metric, unit, compared }]
}

/** Days around holidays against ordinary ones. */
export function holidays({ unit, days }: Holidays): readonly WorkbookSheet[] {
  return tableOf(
    say('tables.holidays'),
    [
      { head: say('moments.holidays.kind'), cell: ({ kind }) => say(`moments.holidays.${kind}`) },
      ...intervalColumns<Holidays['days'][number]>(
        say('paper.moments.holidays'),
        day => day.difference,
        value => difference(value, unit),
      ),
      { head: say('tables.unit'), cell: () => differenceUnit(unit) },
      { head: say('moments.hours.verdict'), cell: ({ verdict }) => (verdict ? say(`paper.moments.${verdict}`) : null) },
      ...intervalColumns<Holidays['days'][number]>(say('moments.holidays.arrivals'), day => day.arrivals, share),
      { head: say('paper.column.n'), cell: ({ n }) => n },
    ],
    days.filter(day => day.difference !== null),
  )
}

import type { Interval, Metric, Unit } from '#contract/vocabulary.ts'
import type { NumberForm, WorkbookCell, WorkbookSheet } from '#contract/workbook.ts'
import { type MessageId, say } from '#words/say.ts'

export interface TableColumn<Row> {
  readonly head: string
  readonly cell: (row: Row) => WorkbookCell
}

/** A sheet of rows under the heads of its columns; none where there are no rows. */
export function tableOf<Row>(name: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): readonly WorkbookSheet[] {
  if (rows.length === 0) return []
  return [{ name, rows: [columns.map(({ head }) => head), ...rows.map(row => columns.map(({ cell }) => cell(row)))] }]
}

/** Value, lower and upper limit, each a column. */
export function intervalColumns<Row>(
  head: string,
  of: (row: Row) => Interval | null | undefined,
  cell: (value: number | null | undefined, row: Row) => WorkbookCell,
): readonly TableColumn<Row>[] {
  return [
    { head, cell: row => cell(of(row)?.value, row) },
    { head: say('tables.lower', { column: head }), cell: row => cell(of(row)?.lower, row) },
    { head: say('tables.upper', { column: head }), cell: row => cell(of(row)?.upper, row) },
  ]
}

const forms: { readonly [Name in Unit]: NumberForm } = {
  points: 'hundredths',
  score: 'whole',
  seconds: 'tenths',
  share: 'share',
  'per-thousand': 'tenths',
  count: 'tenths',
}

/** A figure of a metric as a number in its unit: durations in seconds, shares as per cent. */
export function figure(value: number | null | undefined, unit: Unit): WorkbookCell {
  return typeof value === 'number' ? { number: value, form: forms[unit] } : null
}

/** A difference of two figures: of durations a ratio less 1, as per cent; of shares in per cent too. */
export function difference(value: number | null | undefined, unit: Unit): WorkbookCell {
  if (typeof value !== 'number') return null
  return unit === 'score' ? { number: value, form: 'tenths' } : figure(value, unit === 'seconds' ? 'share' : unit)
}

export function share(value: number | null | undefined): WorkbookCell {
  return figure(value, 'share')
}

export function date(day: string | null | undefined): WorkbookCell {
  return typeof day === 'string' ? { date: day } : null
}

export function metricName(metric: Metric): string {
  return say(`metric.${metric}.name` as MessageId)
}

/** What the numbers of a figure are in. */
export function unitName(unit: Unit): string {
  return say(`tables.unit.${unit}`)
}

/** The same for a difference of two. */
export function differenceUnit(unit: Unit): string {
  return say(unit === 'seconds' ? 'tables.unit.ratio' : `tables.unit.${unit}`)
}

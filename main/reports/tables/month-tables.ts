import type { Letter } from '#contract/reports/data-quality.ts'
import type { PeriodCompared } from '#contract/reports/regional-monthly.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import type { WorkbookSheet } from '#contract/workbook.ts'
import { say, sayAny, sayReading } from '#words/say.ts'
import { type Of, placeColumn } from './overview-tables.ts'
import {
  date,
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

type Monthly = ReportOf<'regional-monthly'>
type Compared = Monthly['compared'][number]

/** The days against those before and those of the year before. */
export function compared(rows: Monthly['compared']): readonly WorkbookSheet[] {
  const columns: readonly TableColumn<Compared>[] = [
    { head: say('monthly.figure'), cell: ({ metric }) => metricName(metric) },
    { head: say('tables.unit'), cell: ({ unit }) => unitName(unit) },
    { head: say('monthly.now'), cell: ({ now, unit }) => figure(now.value, unit) },
    { head: say('paper.column.n'), cell: ({ now }) => now.n },
    ...thenColumns(say('monthly.before'), ({ before }) => before),
    ...thenColumns(say('monthly.last-year'), ({ lastYear }) => lastYear),
    { head: say('tables.difference-unit'), cell: ({ unit }) => differenceUnit(unit) },
  ]
  return tableOf(say('tables.compared'), columns, rows)
}

function thenColumns(head: string, of: (row: Compared) => PeriodCompared | null): readonly TableColumn<Compared>[] {
  return [
    { head, cell: row => figure(of(row)?.value, row.unit) },
    { head: say('tables.n-of', { column: head }), cell: row => of(row)?.n ?? null },
    ...intervalColumns<Compared>(
      say('tables.change-since', { column: head }),
      row => of(row)?.difference,
      (value, { unit }) => difference(value, unit),
    ),
    {
      head: say('tables.verdict-of', { column: head }),
      cell: row => {
        const then = of(row)
        return then && say(`monthly.${then.verdict}`)
      },
    },
  ]
}

/** What was changed, where, and what it did. */
export function changes(rows: Monthly['changes']): readonly WorkbookSheet[] {
  const effect = (metric: 'csat' | 'wait'): TableColumn<(typeof rows)[number]> => ({
    head: metricName(metric),
    cell: ({ effects }) => {
      const found = effects.find(each => each.metric === metric)
      return found ? say(`effect.verdict.${found.verdict}`) : null
    },
  })
  return tableOf(
    say('tables.changes'),
    [
      { head: say('monthly.changes.what'), cell: ({ note }) => note },
      { head: say('tables.kind'), cell: ({ kind }) => sayAny(`events.kind.${kind}`) },
      {
        head: say('monthly.changes.where'),
        cell: ({ locations }) => (locations ?? []).map(({ name }) => name).join(', ') || null,
      },
      { head: say('monthly.changes.when'), cell: each => date(each.date) },
      effect('csat'),
      effect('wait'),
    ],
    rows,
  )
}

/** What branches are asked to mend: rows that could not be read, what to do, and their months. */
export function letters(all: readonly Letter[]): readonly WorkbookSheet[] {
  const each = <What>(of: (letter: Letter) => readonly What[]): Of<What>[] =>
    all.flatMap(letter => of(letter).map(what => ({ place: letter.name, what })))
  const steps = each(letter => letter.steps)
  const reasons = each(letter => letter.rejected.reasons)
  return [
    ...tableOf(
      say('tables.to-do'),
      [...placeColumn(steps), { head: say('tables.to-do'), cell: ({ what }) => sayReading(what) }],
      steps,
    ),
    ...tableOf(
      say('tables.rejected'),
      [
        ...placeColumn(reasons),
        { head: say('letter.reason'), cell: ({ what }) => say(`reason.${what.reason}`) },
        { head: say('letter.rows'), cell: ({ what }) => what.n },
        { head: say('letter.lines'), cell: ({ what }) => what.lines.map(({ file, line }) => `${file}: ${line}`).join('; ') },
      ],
      reasons,
    ),
    ...months(each(letter => letter.months)),
  ]
}

type Month = Of<Letter['months'][number]>

function months(rows: readonly Month[]): readonly WorkbookSheet[] {
  const columns: readonly TableColumn<Month>[] = [
    ...placeColumn(rows),
    { head: say('quality.month'), cell: ({ what }) => date(`${what.month}-01`) },
    { head: say('quality.grade'), cell: ({ what }) => what.trust.grade },
    { head: say('quality.interactions'), cell: ({ what }) => what.n },
    { head: say('quality.open-days'), cell: ({ what }) => what.seen },
    { head: say('tables.open-days'), cell: ({ what }) => what.expected },
    { head: say('quality.late'), cell: ({ what }) => what.lateDays },
    {
      head: say('quality.rounded'),
      cell: ({ what }) => share(what.rounding.find(({ field }) => field === 'wait_s')?.roundedShare),
    },
    { head: say('quality.heaped'), cell: ({ what }) => figure(what.heaping?.jump.value, 'per-thousand') },
    {
      head: say('quality.impossible'),
      cell: ({ what: { impossible: times } }) => times.order + times.contradicted + times.tooLong + times.future,
    },
    { head: say('quality.response'), cell: ({ what }) => share(what.response?.share) },
  ]
  return tableOf(say('letter.months'), columns, rows)
}

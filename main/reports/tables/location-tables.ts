import type { Funnel } from '#contract/funnel.ts'
import type { LocationRow, LocationsList } from '#contract/locations.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import type { WorkbookSheet } from '#contract/workbook.ts'
import { say, sayReading } from '#words/say.ts'
import { figure, intervalColumns, metricName, share, tableOf, type TableColumn, unitName } from './table.ts'

/** Every location on one metric, as the table on paper has them; durations in seconds. */
export function locations(list: LocationsList): readonly WorkbookSheet[] {
  const { metric, unit } = list
  const cell = (value: number | null | undefined) => figure(value, unit)
  const columns: readonly TableColumn<LocationRow>[] = [
    { head: say('locations.location'), cell: row => row.name },
    { head: say('paper.column.n'), cell: row => row.n },
    { head: say('locations.missing'), cell: row => row.missing },
    ...(metric === 'wait'
      ? [
          { head: say('tables.median-seconds'), cell: (row: LocationRow) => cell(row.median) },
          { head: say('tables.p90-seconds'), cell: (row: LocationRow) => cell(row.p90) },
        ]
      : [
          { head: say('paper.column.mean'), cell: (row: LocationRow) => cell(row.raw) },
          { head: say('locations.satisfied'), cell: (row: LocationRow) => share(row.satisfied?.share) },
        ]),
    ...intervalColumns<LocationRow>(
      say('paper.column.estimate'),
      ({ estimate: value, lower, upper }) => ({ value, lower, upper }),
      cell,
    ),
    { head: say('tables.unit'), cell: () => unitName(unit) },
    { head: say('tables.rank.best'), cell: row => row.rank?.best ?? null },
    { head: say('tables.rank.worst'), cell: row => row.rank?.worst ?? null },
    { head: say('locations.standing'), cell: row => say(`standing.short.${row.standing}`) },
    { head: say('locations.verdict'), cell: row => say(`verdict.${row.verdict}`) },
  ]
  return tableOf(metricName(metric), columns, list.n === 0 ? [] : list.rows)
}

/** Each location of a funnel with the limits that chance keeps it within. */
export function funnel(drawn: Funnel): readonly WorkbookSheet[] {
  const { unit } = drawn
  const cell = (value: number) => figure(value, unit)
  return tableOf(
    say('tables.funnel', { metric: metricName(drawn.metric) }),
    [
      { head: say('locations.location'), cell: each => each.name },
      { head: say('paper.column.n'), cell: each => each.n },
      { head: say('locations.missing'), cell: each => each.missing },
      { head: say('tables.value'), cell: each => cell(each.value) },
      { head: say('tables.unit'), cell: () => unitName(unit) },
      ...([95, 998] as const).flatMap(limit =>
        (['lower', 'upper'] as const).map(side => ({
          head: say('tables.limits', { limits: say(`funnel.limits-${limit}`), side }),
          cell: (each: Funnel['units'][number]) => cell(each[`${side}${limit}`]),
        })),
      ),
      { head: say('funnel.signal'), cell: each => say(`funnel.signal.${each.signal}`) },
    ],
    drawn.state === 'drawn' ? drawn.units : [],
  )
}

/** How far the figures of each location can be trusted, and why. */
export function trust(rows: ReportOf<'regional-monthly'>['trust']): readonly WorkbookSheet[] {
  return tableOf(
    say('tables.trust'),
    [
      { head: say('locations.location'), cell: ({ name }) => name },
      { head: say('quality.grade'), cell: ({ grade }) => grade },
      {
        head: say('monthly.trust.why'),
        cell: ({ doubts }) => doubts.map(({ reading }) => sayReading(reading)).join(' ') || null,
      },
    ],
    rows,
  )
}

import type { Distributions } from '#contract/distributions.ts'
import type { Effect } from '#contract/events.ts'
import type { LocationCharts } from '#contract/locations.ts'
import type { DrawnPin, PinnedFigure } from '#contract/reports/pinned.ts'
import type { Scores } from '#contract/scores.ts'
import type { WorkbookSheet } from '#contract/workbook.ts'
import { say } from '#words/say.ts'
import { comparison } from './comparison-tables.ts'
import { funnel, locations } from './location-tables.ts'
import { grid, load } from './moment-tables.ts'
import { splits, weeks } from './overview-tables.ts'
import { providers, waits } from './people-tables.ts'
import { date, figure, intervalColumns, tableOf, unitName } from './table.ts'

/** What each pinned figure draws, under the title that it was pinned with. */
export function pinned(figures: readonly PinnedFigure[]): readonly WorkbookSheet[] {
  return figures.flatMap(({ drawn, title }) =>
    drawn === null ? [] : tablesOfPin(drawn).map(sheet => ({ ...sheet, name: title })),
  )
}

function tablesOfPin(drawn: DrawnPin): readonly WorkbookSheet[] {
  switch (drawn.name) {
    case 'moments.control':
      return weeks([{ place: null, what: drawn.answer }])
    case 'moments.grid':
      return grid(drawn.answer)
    case 'moments.load':
      return load(drawn.answer)
    case 'locations.list':
      return locations(drawn.answer)
    case 'locations.charts':
      return panels(drawn.answer)
    case 'locations.funnel':
      return funnel(drawn.answer)
    case 'locations.compare':
      return comparison(drawn.answer)
    case 'providers.list':
      return providers(drawn.answer)
    case 'variability.split':
      return splits([{ place: null, what: drawn.answer }])
    case 'effects.estimate':
      return effect(drawn.answer)
    case 'metrics.scores':
      return scores(drawn.answer)
    case 'distributions.values':
      return distributions(drawn.answer)
    case 'distributions.waits': {
      const { waits: of } = drawn.answer
      return waits(of.bins.map(bin => ({ place: null, what: { bin, of } })))
    }
    case 'quality.reporting':
    case 'quality.detail':
      return [] // drawn on screen only
  }
}

function panels({ panels: all, unit }: LocationCharts): readonly WorkbookSheet[] {
  const rows = all.flatMap(({ name, chart }) => chart.points.map(point => ({ name, point })))
  return tableOf(
    say('tables.weeks'),
    [
      { head: say('locations.location'), cell: ({ name }) => name },
      { head: say('tables.begins'), cell: ({ point }) => date(point.week) },
      { head: say('tables.value'), cell: ({ point }) => figure(point.value, unit) },
      { head: say('tables.unit'), cell: () => unitName(unit) },
      { head: say('paper.column.n'), cell: ({ point }) => point.n },
    ],
    rows,
  )
}

function effect({ series, unit }: Effect): readonly WorkbookSheet[] {
  return tableOf(
    say('tables.weeks'),
    [
      { head: say('tables.begins'), cell: ({ week }) => date(week) },
      { head: say('tables.treated'), cell: ({ treated }) => figure(treated, unit) },
      { head: say('tables.controls'), cell: ({ controls }) => figure(controls, unit) },
      { head: say('tables.unit'), cell: () => unitName(unit) },
      { head: say('paper.column.n'), cell: ({ n }) => n },
    ],
    series,
  )
}

function scores({ rows, unit }: Scores): readonly WorkbookSheet[] {
  const shown = rows.filter(row => row.state === 'shown')
  return tableOf(
    say('tables.people'),
    [
      { head: say('tables.person'), cell: ({ name }) => name },
      { head: say('paper.column.n'), cell: ({ n }) => n },
      { head: say('locations.missing'), cell: ({ missing }) => missing },
      ...intervalColumns<(typeof shown)[number]>(
        say('tables.value'),
        row => row.figure,
        value => figure(value, unit),
      ),
      { head: say('tables.unit'), cell: () => unitName(unit) },
    ],
    shown,
  )
}

function distributions({ rows }: Distributions): readonly WorkbookSheet[] {
  const shown = rows.filter(row => row.state === 'shown')
  const seconds = (value: number | null | undefined) => figure(value, 'seconds')
  return tableOf(
    say('tables.people'),
    [
      { head: say('tables.person'), cell: ({ name }) => name },
      { head: say('paper.column.n'), cell: ({ n }) => n },
      { head: say('locations.missing'), cell: ({ missing }) => missing },
      ...intervalColumns<(typeof shown)[number]>(say('tables.median-seconds'), ({ median }) => median, seconds),
      ...intervalColumns<(typeof shown)[number]>(say('tables.p90-seconds'), ({ p90 }) => p90, seconds),
    ],
    shown,
  )
}

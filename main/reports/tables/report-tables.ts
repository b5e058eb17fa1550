import type { Report } from '#contract/reports/report.ts'
import type { WorkbookSheet } from '#contract/workbook.ts'
import { say, sayReading } from '#words/say.ts'
import { aboutSheet } from './about-sheet.ts'
import { comparison } from './comparison-tables.ts'
import { funnel, locations, trust } from './location-tables.ts'
import { grid, holidays, hours, load } from './moment-tables.ts'
import { changes, compared, letters } from './month-tables.ts'
import { attention, headlines, ofNoPlace, signals, splits, weeks } from './overview-tables.ts'
import { coached, packs, readings } from './people-tables.ts'
import { pinned } from './pinned-tables.ts'
import { tableOf } from './table.ts'

/**
 * A report as tables: first what it is about, then every table and the numbers of every chart, of all that the paper may have no room
 * for too. Made of the report that the privacy rule has passed, in the language that is spoken.
 */
export function tablesOfReport(report: Report): readonly [WorkbookSheet, ...WorkbookSheet[]] {
  return [aboutSheet(report, subjectOf(report)), ...bodyTables(report)]
}

function subjectOf(report: Report): string | null {
  switch (report.name) {
    case 'location-pack':
      return report.packs.length === 1 ? report.packs[0]!.name : null
    case 'coaching':
      return report.person && `${report.person.name} · ${report.person.locationName}`
    case 'compare-two':
      return report.comparison && say('compare.title', { a: report.comparison.a.name, b: report.comparison.b.name })
    case 'moments':
      return report.place
    case 'monday':
    case 'regional-monthly':
    case 'regional-comparison':
    case 'data-quality':
    case 'pinned':
      return null
  }
}

function bodyTables(report: Report): readonly WorkbookSheet[] {
  switch (report.name) {
    case 'monday':
      return [
        ...overviewHead(report),
        ...attention(report.overview.attention),
        ...doubtful(report.doubtful),
        ...changes(report.changes),
        ...readings(say('tables.to-do'), ofNoPlace(report.thisWeek)),
        ...overviewRest(report),
      ]
    case 'regional-monthly':
      return [
        ...compared(report.compared),
        ...overviewHead(report),
        ...attention(report.overview.attention),
        ...locations(report.csat),
        ...locations(report.wait),
        ...changes(report.changes),
        ...signals(report.overview.signals),
        ...trust(report.trust),
        ...overviewRest(report),
      ]
    case 'regional-comparison':
      return [
        ...overviewHead(report),
        ...locations(report.csat),
        ...locations(report.wait),
        ...signals(report.overview.signals),
        ...report.funnels.flatMap(funnel),
        ...(report.comparison ? comparison(report.comparison) : []),
        ...overviewRest(report),
      ]
    case 'location-pack':
      return packs(report.packs)
    case 'compare-two':
      return report.comparison ? comparison(report.comparison) : []
    case 'coaching':
      return report.person?.state === 'shown'
        ? [...coached(report.person), ...(report.person.grid ? grid(report.person.grid) : [])]
        : []
    case 'moments':
      return [...grid(report.grid), ...hours(report.hours), ...load(report.load), ...holidays(report.holidays)]
    case 'data-quality':
      return letters(report.letters)
    case 'pinned':
      return pinned(report.figures)
  }
}

type WithOverview = Extract<Report, { name: 'monday' | 'regional-monthly' | 'regional-comparison' }>

function overviewHead({ overview }: WithOverview): readonly WorkbookSheet[] {
  return headlines(ofNoPlace(overview.cards))
}

function overviewRest({ overview }: WithOverview): readonly WorkbookSheet[] {
  return [...splits(ofNoPlace(overview.splits)), ...weeks(ofNoPlace(overview.cards.map(({ chart }) => chart)))]
}

function doubtful(rows: Extract<Report, { name: 'monday' }>['doubtful']): readonly WorkbookSheet[] {
  return tableOf(
    say('tables.trust'),
    [
      { head: say('locations.location'), cell: ({ name }) => name },
      { head: say('quality.grade'), cell: ({ grade }) => grade },
      { head: say('monthly.trust.why'), cell: ({ reading }) => sayReading(reading) },
    ],
    rows,
  )
}

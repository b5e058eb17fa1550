import type { Report } from '#contract/reports/report.ts'
import type { WorkbookCell, WorkbookSheet } from '#contract/workbook.ts'
import { filterParts } from '#words/filter-words.ts'
import { say, sayReading } from '#words/say.ts'
import { date } from './table.ts'

/** What the tables of a report are about: whose, of when, filtered by what, how much they rest on, and which definitions they follow. */
export function aboutSheet(report: Report, subject: string | null): WorkbookSheet {
  const { about, filter, missing, footnotes } = report
  const filters = filterParts(filter)
  const rows: readonly (readonly [string, WorkbookCell])[] = [
    [say('tables.about.report'), say(`report.${report.name}.title`)],
    ...(subject === null ? [] : [[say('tables.about.subject'), subject] as const]),
    ...(report.company === '' ? [] : [[say('tables.about.company'), report.company] as const]),
    ...(about.sample ? [['', say('paper.sample.long')] as const] : []),
    [say('tables.about.from'), date(about.from) ?? say('tables.about.first-day')],
    [say('tables.about.to'), date(about.to) ?? say('tables.about.last-day')],
    ...(about.compared ? comparedRows(about.compared) : []),
    ...(filters.length === 0 ? [say('paper.filter.none')] : filters).map(words => [say('tables.about.filter'), words] as const),
    [say('tables.about.interactions'), about.interactions],
    [say('tables.about.locations'), report.locations],
    [say('tables.about.people'), report.providers],
    [say('tables.about.shown-as'), say(`reports.people.${report.people}`)],
    [say('tables.about.cut-off'), date(about.cutOff)],
    ...missing.map(
      ({ name, lastDay }) =>
        [say('tables.about.missing'), say('paper.stands-out.late.place', { name, lastDate: lastDay })] as const,
    ),
    [say('tables.about.definitions'), about.definitionsVersion],
    [say('tables.about.made'), report.printedAt],
    ...(report.frozen ? [[say('tables.about.again'), report.frozen.againAt] as const] : []),
    [say('tables.about.app'), report.appVersion],
    [say('tables.about.mark'), report.contentHash],
    ...footnotes.map(reading => [say('tables.about.footnote'), sayReading(reading)] as const),
    ...report.notes.map(({ text }) => [say('tables.about.note'), text] as const),
  ]
  return { name: say('tables.about'), rows: [[say('tables.about'), ''], ...rows.map(row => [...row])] }
}

function comparedRows({ from, to }: { readonly from: string; readonly to: string }): (readonly [string, WorkbookCell])[] {
  return [
    [say('tables.about.compared-from'), date(from)],
    [say('tables.about.compared-to'), date(to)],
  ]
}

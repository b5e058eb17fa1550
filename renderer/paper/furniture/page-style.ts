import type { Furniture } from '#contract/reports/furniture.ts'
import type { Report, ReportName } from '#contract/reports/report.ts'
import { say, sayAny } from '#words/say.ts'
import { apart, comparedPeriodWords } from '../../parts/describe.ts'
import { shortName } from '../parts/short-name.ts'
import { cssText } from './css-text.ts'
import { filterWords } from './filter-words.ts'
import { ownPages } from './own-pages.ts'
import { marginsOf, millimetresOf, roomOf } from './page-room.ts'

/** Characters of names in the page header's filters, which then take two lines. The last page has them whole. */
const FILTER_CHARACTERS = 56
/** Characters of the company's name in the page header: one line. */
const COMPANY_CHARACTERS = 36
/** Characters of the mark of the data in the footer; the last page has it whole. */
const MARK_CHARACTERS = 17
/** As many of it as large text leaves room for. */
const SHORT_MARK = 8
/** Points of the words in the margins. */
const POINTS = 9

export type AnyReport = Furniture & { readonly name: ReportName }

export function titleOf({ name }: Pick<AnyReport, 'name'>): string {
  return sayAny(`report.${name}.title`)
}

/** Paper size, margins, and what stands in the margins of every page, also of pages that are about a part. Made with the CSSOM, which the content policy allows. */
export function pageStyle(report: Report): CSSStyleSheet {
  const { width, height } = millimetresOf(report.sheet)
  const { scale } = roomOf(report.sheet)
  const margin = marginsOf(report.sheet)
  const box = (edge: 'top' | 'bottom') =>
    `font: ${POINTS * scale}pt/1.35 Inter, sans-serif; color: #000; white-space: pre-wrap; vertical-align: ${edge}; padding-${edge}: 3mm;`
  const [left, right] = scale > 1 ? [42, 58] : [48, 52] // per cent of the header
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page {
    size: ${width}mm ${height}mm;
    margin: ${margin.top}mm ${margin.side}mm ${margin.bottom}mm;
    @top-left { ${box('bottom')} width: ${left}%; font-weight: 550; content: ${cssText(headWords(report, scale))}; }
    @top-right { ${box('bottom')} width: ${right}%; text-align: right; content: ${cssText(scopeWords(report, scale))}; }
    @bottom-left { ${box('top')} width: 82%; content: ${cssText(footWords(report, scale))}; }
    @bottom-right { ${box('top')} width: 18%; text-align: right; content: ${pageWords()}; }
  }
  @page :first {
    margin-top: ${margin.first}mm;
    @top-left { content: none; }
    @top-right { content: none; }
  }
  ${ownPages(report)
    .map(({ page, filter }) => ownHead(page, scopeWords({ ...report, filter }, scale)))
    .join('')}`)
  return sheet
}

/** A page's name counts for more than that it is the first. */
function ownHead(page: string, words: string): string {
  return `@page ${page} { @top-right { content: ${cssText(words)}; } } @page ${page}:first { @top-right { content: none; } }`
}

/** Whose report it is; on every page but the first, which says it at length, that the company is made up. */
function headWords(report: AnyReport, scale: number): string {
  const company = apart(shortName(report.company, Math.floor(COMPANY_CHARACTERS / scale ** 2)))
  const title = report.about.sample ? [titleOf(report), say('paper.sample')].join(' · ') : titleOf(report)
  return [company, title].filter(Boolean).join('\n')
}

function scopeWords({ about, filter }: AnyReport, scale: number): string {
  return `${comparedPeriodWords(about)}\n${filterWords(filter, FILTER_CHARACTERS / scale ** 2)}`
}

function footWords(report: AnyReport, scale: number): string {
  const { cutOff, definitionsVersion: version } = report.about
  const data = cutOff
    ? say('paper.foot.data', { cutOffDate: cutOff, late: report.missing.length, version })
    : say('paper.foot.no-data', { version })
  const printed = report.frozen
    ? say('paper.foot.again', againAt(report, report.frozen))
    : say('paper.foot.printed', {
        ...printedAt(report),
        mark: report.contentHash.slice(0, scale > 1 ? SHORT_MARK : MARK_CHARACTERS),
      })
  return `${data}\n${printed}`
}

/** When a report was printed first and again, and whether the data have changed since. */
export function againAt(report: Pick<Furniture, 'printedAt' | 'appVersion'>, frozen: NonNullable<Furniture['frozen']>) {
  return { ...printedAt(report), againDate: frozen.againAt.slice(0, 10), changed: String(frozen.isChanged) }
}

/** When and by what the report was printed. */
export function printedAt({ printedAt: at, appVersion }: Pick<Furniture, 'printedAt' | 'appVersion'>) {
  return { printedDate: at.slice(0, 10), time: at.slice(11, 16), app: appVersion }
}

/** "Page 2 of 5", with the counters of the page. */
function pageWords(): string {
  const [before = '', between = '', after = ''] = say('paper.page', { page: '\u0001', pages: '\u0001' }).split('\u0001')
  return `${cssText(before)} counter(page) ${cssText(between)} counter(pages) ${cssText(after)}`
}

import type { Report } from '#contract/reports.ts'
import { say, sayAny } from '#words/say.ts'
import { apart, comparedPeriodWords } from '../parts/describe.ts'
import { cssText } from './css-text.ts'
import { filterWords } from './filter-words.ts'
import { shortName } from './short-name.ts'

const PIXELS_PER_MM = 96 / 25.4
const papers = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const
/** Millimetres around the print area; the first page has its own title instead of a header. */
const margin = { side: 14, top: 22, first: 13, bottom: 18 } as const
/** Characters of names in the page header's filters, which then take two lines. The last page has them whole. */
const FILTER_CHARACTERS = 56
/** Characters of the company's name in the page header: one line. */
const COMPANY_CHARACTERS = 44
/** Characters of the mark of the data in the footer; the last page has it whole. */
const MARK_CHARACTERS = 17

type Paper = Report['paper']

/** Paper size, margins, and what stands in the margins of every page. */
export const pageStyle = { titleOf, widthOf, heightOf, firstHeightOf, sheetOf }

function titleOf({ name }: Report): string {
  return sayAny(`report.${name}.title`)
}

/** Width between the margins, in CSS pixels: plots on paper get it as a number. */
function widthOf(paper: Paper): number {
  return Math.floor((papers[paper].width - 2 * margin.side) * PIXELS_PER_MM)
}

/** Height between the margins, in CSS pixels. */
function heightOf(paper: Paper): number {
  return Math.floor((papers[paper].height - margin.top - margin.bottom) * PIXELS_PER_MM)
}

/** The same on the first page. */
function firstHeightOf(paper: Paper): number {
  return Math.floor((papers[paper].height - margin.first - margin.bottom) * PIXELS_PER_MM)
}

/** Made with the CSSOM, which the content policy allows, unlike a style element. */
function sheetOf(report: Report): CSSStyleSheet {
  const { width, height } = papers[report.paper]
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page {
    size: ${width}mm ${height}mm;
    margin: ${margin.top}mm ${margin.side}mm ${margin.bottom}mm;
    @top-left { ${box('bottom')} width: 42%; font-weight: 550; content: ${cssText(headWords(report))}; }
    @top-center { ${box('bottom')} width: 14%; font-weight: 650; content: ${sampleMark(report)}; }
    @top-right { ${box('bottom')} width: 44%; text-align: right; content: ${cssText(scopeWords(report))}; }
    @bottom-left { ${box('top')} width: 82%; content: ${cssText(footWords(report))}; }
    @bottom-right { ${box('top')} width: 18%; text-align: right; content: ${pageWords()}; }
  }
  @page :first {
    margin-top: ${margin.first}mm;
    @top-left { content: none; }
    @top-center { content: none; }
    @top-right { content: none; }
  }`)
  return sheet
}

const box = (edge: 'top' | 'bottom') =>
  `font: 9pt/1.35 Inter, sans-serif; color: #000; white-space: pre-wrap; vertical-align: ${edge}; padding-${edge === 'bottom' ? 'bottom' : 'top'}: 3mm;`

/** On every page but the first, which says it at length. */
function sampleMark({ overview }: Report): string {
  return overview.about.sample ? cssText(say('paper.sample')) : 'none'
}

function headWords(report: Report): string {
  return [apart(shortName(report.company, COMPANY_CHARACTERS)), titleOf(report)].filter(Boolean).join('\n')
}

function scopeWords({ overview, filter }: Report): string {
  return `${comparedPeriodWords(overview.about)}\n${filterWords(filter, FILTER_CHARACTERS)}`
}

function footWords(report: Report): string {
  const { cutOff, definitionsVersion } = report.overview.about
  const version = definitionsVersion
  const data = cutOff
    ? say('paper.foot.data', { cutOffDate: cutOff, late: report.missing.length, version })
    : say('paper.foot.no-data', { version })
  return `${data}\n${say('paper.foot.printed', { ...printedAt(report), mark: report.contentHash.slice(0, MARK_CHARACTERS) })}`
}

/** When and by what the report was printed. */
export function printedAt({ printedAt: at, appVersion }: Report) {
  return { printedDate: at.slice(0, 10), time: at.slice(11, 16), app: appVersion }
}

/** "Page 2 of 5", with the counters of the page. */
function pageWords(): string {
  const [before = '', between = '', after = ''] = say('paper.page', { page: '\u0001', pages: '\u0001' }).split('\u0001')
  return `${cssText(before)} counter(page) ${cssText(between)} counter(pages) ${cssText(after)}`
}

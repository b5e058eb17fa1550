import type { Report } from '#contract/reports.ts'
import { say, sayAny } from '#words/say.ts'
import { periodWords } from '../parts/describe.ts'

const PIXELS_PER_MM = 96 / 25.4
const SIDE_MM = 15
const papers = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } } as const
/** Longer filters are cut in the page header; the first page has them whole. */
const FILTER_CHARACTERS = 90

/** Paper size, margins, and what stands in the margins of every page. */
export const pageStyle = { titleOf, widthOf, sheetOf }

function titleOf({ name }: Report): string {
  return sayAny(`report.${name}.title`)
}

/** Width between the margins, in CSS pixels: plots on paper get it as a number. */
function widthOf(paper: Report['paper']): number {
  return Math.floor((papers[paper].width - 2 * SIDE_MM) * PIXELS_PER_MM)
}

/** Made with the CSSOM, which the content policy allows, unlike a style element. */
function sheetOf(report: Report): CSSStyleSheet {
  const { width, height } = papers[report.paper]
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page {
    size: ${width}mm ${height}mm;
    margin: 24mm ${SIDE_MM}mm 20mm;
    @top-left { ${box('bottom')} width: 45%; font-weight: 550; content: ${cssText([report.company, titleOf(report)].filter(Boolean).join('\n'))}; }
    @top-right { ${box('bottom')} width: 55%; text-align: right; content: ${cssText(`${periodWords(report.overview.about)}\n${shortened(filterWords(report))}`)}; }
    @bottom-left { ${box('top')} width: 80%; content: ${cssText(footWords(report))}; }
    @bottom-right { ${box('top')} width: 20%; text-align: right; content: ${pageWords()}; }
  }`)
  return sheet
}

const box = (edge: 'top' | 'bottom') =>
  `font: 9pt/1.35 "Inter Variable", sans-serif; color: #000; white-space: pre-wrap; vertical-align: ${edge}; padding-${edge === 'bottom' ? 'bottom' : 'top'}: 2.5mm;`

/** The filters in words; without any it says so. */
export function filterWords({ filter }: Report): string {
  const parts = [
    filter.locations.length > 0 ? say('paper.filter.locations', { names: filter.locations.join(', ') }) : '',
    filter.services.length > 0 ? say('paper.filter.services', { names: filter.services.join(', ') }) : '',
    filter.channels.length > 0 ? say('paper.filter.channels', { names: filter.channels.join(', ') }) : '',
  ].filter(Boolean)
  return parts.length === 0 ? say('paper.filter.none') : parts.join(' · ')
}

function shortened(text: string): string {
  return text.length <= FILTER_CHARACTERS ? text : `${text.slice(0, FILTER_CHARACTERS - 1)}…`
}

function footWords(report: Report): string {
  const { about } = report.overview
  const lines = [
    say('paper.foot.data', { cutOffDate: about.cutOff, missing: report.missing.length, version: about.definitionsVersion }),
    say('paper.foot.printed', {
      printedDate: report.printedAt.slice(0, 10),
      time: report.printedAt.slice(11, 16),
      app: report.appVersion,
      hash: report.contentHash,
    }),
  ]
  return [about.sample ? say('paper.foot.sample') : '', ...lines].filter(Boolean).join('\n')
}

/** "Page 2 of 5", with the counters of the page. */
function pageWords(): string {
  const [before = '', between = '', after = ''] = say('paper.page', { page: '\u0001', pages: '\u0001' }).split('\u0001')
  return `${cssText(before)} counter(page) ${cssText(between)} counter(pages) ${cssText(after)}`
}

/** Text as a CSS string: whatever a name holds, it stays text. */
export function cssText(text: string): string {
  const escaped = Array.from(text, sign => (/[\w ,.·()–-]/.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `))
  return `"${escaped.join('')}"`
}

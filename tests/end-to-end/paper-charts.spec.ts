import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ReportName } from '#contract/reports/report.ts'
import { answerSaveDialog } from './app.ts'
import { drawPaper } from './draw-paper.ts'
import { type PaperPage, paperOf, rastersOf, type Word } from './printed.ts'
import { expect, onSample as test } from './region.ts'

/** A chart of the drawn page from the words of the heading above it, in CSS pixels. */
interface Chart {
  readonly heading: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const POINTS = 0.75 // of a CSS pixel
/** Darker than grounds and bands. */
const INK = 170

/** Of which no heading of a chart is said twice: it tells where the chart is. */
const reports = ['monday', 'regional-monthly', 'compare-two', 'coaching', 'moments'] as const

for (const name of reports)
  test(`${name}: no chart is blank on paper`, async ({ app, page, folder }) => {
    test.setTimeout(180_000)
    const path = join(folder, `${name}.pdf`)
    await answerSaveDialog(app, path)
    const reply = await page.evaluate(asked => window.branchwise.savePdf({ name: asked }), name)
    expect(reply).toMatchObject({ ok: true })
    const charts = await chartsOf(page, name)
    expect(charts.length).toBeGreaterThan(0)
    const { pages } = await paperOf(path)
    const rasters = await rastersOf(path, 72) // a pixel is a point
    for (const chart of charts) {
      const { at, word } = placeOf(pages, chart)
      const left = word.left + chart.left * POINTS
      const top = word.top + chart.top * POINTS
      const box = { left, top, right: left + chart.width * POINTS, bottom: top + chart.height * POINTS }
      const raster = rasters[at]!
      let dark = 0
      for (let y = Math.ceil(box.top); y < Math.min(box.bottom, raster.height); y++)
        for (let x = Math.ceil(box.left); x < Math.min(box.right, raster.width); x++)
          if (raster.pixels[3 * (y * raster.width + x)]! < INK && !pages[at]!.words.some(each => holds(each, x, y))) dark++
      expect([chart.heading, dark > 12]).toEqual([chart.heading, true])
    }
  })

/** The charts that the page to be printed draws, each below the last heading before it. */
async function chartsOf(page: Page, name: ReportName): Promise<Chart[]> {
  await drawPaper(page, name)
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll<HTMLElement>('.paper h1, .paper h2, .paper h3')]
    const charts = [...document.querySelectorAll<SVGSVGElement>('.paper svg')].filter(svg => !svg.parentElement?.closest('svg'))
    return charts.flatMap(svg => {
      const box = svg.getBoundingClientRect()
      const before = headings.filter(each => each.compareDocumentPosition(svg) & Node.DOCUMENT_POSITION_FOLLOWING)
      const heading = before.at(-1)
      if (!heading || box.width < 60 || box.height < 10) return []
      const range = document.createRange()
      range.selectNodeContents(heading)
      const text = range.getClientRects()[0]!
      return [
        {
          heading: heading.textContent.replaceAll(/\s/g, ''),
          left: box.left - text.left,
          top: box.top - text.top,
          width: box.width,
          height: box.height,
        },
      ]
    })
  })
}

/** The page and the first word of a chart's heading. */
function placeOf(pages: readonly PaperPage[], { heading }: Chart): { at: number; word: Word } {
  for (const [at, { words }] of pages.entries())
    for (const [i, word] of words.entries()) {
      if (!heading.startsWith(word.text)) continue
      const following = words.slice(i, i + 40).map(({ text }) => text)
      if (following.join('').startsWith(heading.slice(0, 40))) return { at, word }
    }
  throw new Error(`no page has the heading ${heading}`)
}

function holds({ left, right, top, bottom }: Word, x: number, y: number): boolean {
  return x >= left - 1 && x <= right && y >= top - 1 && y <= bottom
}

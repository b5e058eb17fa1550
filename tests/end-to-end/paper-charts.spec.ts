import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ReportParams } from '#contract/reports/params.ts'
import type { ReportName } from '#contract/reports/report.ts'
import { answerSaveDialog } from './app.ts'
import { drawPaper } from './draw-paper.ts'
import { type Chart, chartsOn, type Mark, type Place } from './drawn-charts.ts'
import { type PaperPage, paperOf, type Raster, rastersOf, type Word } from './printed.ts'
import { ask, expect, onSample as test } from './region.ts'

/** What each printed chart shows on the rendered page: every mark that stands for data, and each pair of series apart without colour. */

const POINTS = 0.75 // of a CSS pixel
const PER_INCH = 144
const PIXELS = PER_INCH / 72 // of a point
/** Grounds and bands are lighter. */
const INK = 150
/** Of a mark's edge: dashes have gaps, and what is drawn later may lie over it. */
const DRAWN = 0.6
const DASHED = 0.3
/** Of a chart's marks. */
const NEARLY_ALL = 0.9
/** By how much of its length a line of dashes has less ink than one without, and textures differ in lightness. */
const APART = 0.08

const pins = [
  ['moments.control', { metric: 'csat' }],
  ['locations.list', { metric: 'wait' }],
  ['locations.funnel', { metric: 'csat' }],
  ['variability.split', { metric: 'wait' }],
  ['moments.load', {}],
] as const

const cases: readonly [ReportName, ReportParams?][] = [
  ['monday'],
  ['monday', { textSize: 'large' }],
  ['monday', { textSize: 'large', orientation: 'landscape' }],
  ['regional-monthly'],
  ['regional-comparison'],
  ['location-pack'],
  ['compare-two'],
  ['coaching'],
  ['moments'],
  ['moments', { textSize: 'large', orientation: 'landscape' }],
  ['data-quality'],
  ['pinned'],
]

for (const [name, params = {}] of cases)
  test(`${name} ${JSON.stringify(params)}: no mark of a chart is missing on paper, and series are apart in grey`, async ({
    app,
    page,
    folder,
  }) => {
    test.setTimeout(180_000)
    const own = await paramsOf(page, name, params)
    const path = join(folder, `${name}.pdf`)
    await answerSaveDialog(app, path)
    const reply = await page.evaluate(asked => window.branchwise.savePdf(asked), { name, params: own })
    expect(reply).toMatchObject({ ok: true })
    await drawPaper(page, name, own)
    const charts = await chartsOn(page)
    if (name !== 'data-quality') expect(charts.length).toBeGreaterThan(0)
    const { pages } = await paperOf(path)
    const rasters = await rastersOf(path, PER_INCH)
    for (const chart of charts) {
      const light = laidOver(
        chart,
        placesOf(pages, chart).map(
          ({ at, word }) =>
            (place, reach) =>
              lightAt(rasters[at]!, { word, place, reach }),
        ),
      )
      expect([chart.heading, chart.marks.length + chart.parts.length > 0]).toEqual([chart.heading, true])
      const found = chart.marks.filter(mark => inkOf(mark, light) >= (mark.isDashed ? DASHED : DRAWN)).length
      expect(found, `${chart.heading}: marks found of ${chart.marks.length}`).toBeGreaterThanOrEqual(
        NEARLY_ALL * chart.marks.length,
      )
      expectSeriesApart(chart, light)
      expectPartsApart(chart, light)
    }
  })

/** Packs of two locations, and of what can be pinned a chart of each kind. */
async function paramsOf(page: Page, name: ReportName, params: ReportParams): Promise<ReportParams> {
  if (name === 'pinned')
    await ask(page, 'pins.set', {
      pins: pins.map(([of, input], i) => ({
        pinId: `${i}`,
        title: of,
        name: of,
        input,
        providerId: null,
        address: '#/overview',
      })),
    })
  if (name !== 'location-pack') return params
  const { locations } = await ask(page, 'interactions.facets', {})
  return { ...params, filter: { locations: locations.slice(0, 2).map(({ locationId }) => locationId) } }
}

/** How light the page is at a place, from 0: the darkest of the pixels around it, so many to each side. */
type Light = (place: Place, reach?: number) => number

interface At {
  readonly word: Word
  readonly place: Place
  readonly reach?: number | undefined
}

function lightAt({ width, height, pixels }: Raster, { word, place: [x, y], reach = 1 }: At): number {
  const [px, py] = [Math.round((word.left + x * POINTS) * PIXELS), Math.round((word.top + y * POINTS) * PIXELS)]
  let darkest = 255
  for (let row = Math.max(0, py - reach); row <= Math.min(height - 1, py + reach); row++)
    for (let column = Math.max(0, px - reach); column <= Math.min(width - 1, px + reach); column++)
      darkest = Math.min(darkest, pixels[3 * (row * width + column)]!)
  return darkest
}

/**
 * The drawing laid over the print where most of its edges meet ink: a page and a reader of PDFs set the top of a word some pixels apart,
 * and the words of a heading may stand elsewhere too. A chart that is not there meets ink nowhere.
 */
function laidOver({ marks }: Chart, places: readonly Light[]): Light {
  const edges = marks.flatMap(({ edge }) => edge)
  const some = edges.filter((_, i) => i % Math.ceil(edges.length / 400) === 0)
  let best = { met: -1, dx: 0, dy: 0, light: places[0]! }
  for (const light of places)
    for (let dy = -6; dy <= 6; dy += 0.5)
      for (let dx = -3; dx <= 3; dx += 0.5) {
        const met = some.filter(([x, y]) => light([x + dx, y + dy]) < INK).length
        const isNearer = met === best.met && Math.hypot(dx, dy) < Math.hypot(best.dx, best.dy)
        if (met > best.met || isNearer) best = { met, dx, dy, light }
      }
  return ([x, y], reach) => best.light([x + best.dx, y + best.dy], reach)
}

/** Share of a mark's edge that has ink. */
function inkOf({ edge, light: own }: Mark, light: Light): number {
  return edge.filter(place => light(place) < Math.max(INK, own + 15)).length / edge.length
}

/** Lines of one chart: by their gaps where these are seen, or by full and hollow dots where dots stand close. */
function expectSeriesApart({ heading, marks }: Chart, light: Light): void {
  const series = marks.filter(mark => mark.series !== null)
  const [full, hollow] = (['a', 'b'] as const).map(side =>
    medianOf(
      marks.filter(mark => mark.side === side),
      light,
    ),
  )
  const byShape = full !== undefined && hollow !== undefined && hollow - full > 100
  for (const [i, a] of series.entries())
    for (const b of series.slice(i + 1)) {
      const byGaps = Math.abs(inkOf(a, light) - inkOf(b, light)) >= APART
      expect([heading, a.isDashed !== b.isDashed, byGaps || byShape]).toEqual([heading, true, true])
    }
}

/** How light the middle of dots is; undefined without any. */
function medianOf(marks: readonly Mark[], light: Light): number | undefined {
  const lights = marks.map(({ centre }) => light(centre, 0)).toSorted((a, b) => a - b)
  return lights[Math.floor(lights.length / 2)]
}

/** Parts of one bar that are wide enough to show a texture. */
function expectPartsApart({ heading, parts }: Chart, light: Light): void {
  const wide = parts.filter(({ width }) => width > 12)
  const lightness = wide.map(part => meanLight(part, light))
  for (const [i, a] of wide.entries())
    for (const [j, b] of wide.entries())
      if (i < j && a.texture !== b.texture)
        expect([heading, a.texture, b.texture, Math.abs(lightness[i]! - lightness[j]!) > APART * 255]).toEqual([
          heading,
          a.texture,
          b.texture,
          true,
        ])
}

function meanLight({ left, top, width, height }: Chart['parts'][number], light: Light): number {
  let [sum, count] = [0, 0]
  for (let x = left + 2; x < left + width - 2; x++)
    for (let y = top + 2; y < top + height - 2; y++) {
      sum += light([x, y], 0)
      count++
    }
  return sum / count
}

/** Pages and first words where a chart's heading may be: its words can stand in a text too. */
function placesOf(pages: readonly PaperPage[], { heading }: Chart): { at: number; word: Word }[] {
  const found = pages.flatMap(({ words }, at) =>
    words.flatMap((word, i) => {
      if (!heading.startsWith(word.text)) return []
      const following = words.slice(i, i + 40).map(({ text }) => text)
      return following.join('').startsWith(heading.slice(0, 40)) ? [{ at, word }] : []
    }),
  )
  if (found.length === 0) throw new Error(`no page has the heading ${heading}`)
  return found
}

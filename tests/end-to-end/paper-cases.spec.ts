import { mkdtempSync, rmSync } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Output } from '#contract/operations.ts'
import type { ReportParams } from '#contract/reports/params.ts'
import { type ReportName, ReportName as ReportNames } from '#contract/reports/report.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { sayReading } from '#words/say.ts'
import { answerSaveDialog, expect, test } from './app.ts'
import { exportOf, importWhole } from './made-up-export.ts'
import { cutOff, filledTo, isHued, overlaps, paperOf, type Paper, rastersOf } from './printed.ts'
import { ask } from './region.ts'

/** Every report in several kinds of paper and of data: what each printed page must keep. */
const folder = mkdtempSync(join(tmpdir(), 'branchwise-paper-cases-'))
const data = {
  region: join(folder, 'region.branchwise'),
  odd: join(folder, 'odd.branchwise'),
  one: join(folder, 'one.branchwise'),
}
type Kind = keyof typeof data

const names: Readonly<Record<Kind, readonly string[]>> = {
  region: Array.from({ length: 9 }, (_, i) => `Old Market Square ${i + 1}`),
  odd: [
    '<img src=x onerror=alert(1)> & "quotes"',
    '=HYPERLINK("http://x.example","y")',
    'שדרות רוטשילד, תל אביב',
    'فرع الرياض الرئيسي',
    'Bäckerstraße “Süd” 😀',
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenfiliale am Hauptbahnhof Süd',
  ],
  one: ['Northgate'],
}

/** What somebody has pinned in each data file. */
const pinned = [
  { pinId: 'weeks', name: 'moments.control', input: { metric: 'csat' } },
  { pinId: 'places', name: 'locations.list', input: { metric: 'wait' } },
  { pinId: 'hours', name: 'moments.grid', input: { metric: 'wait' } },
]

test.setTimeout(120_000)

let app: ElectronApplication
let window: Page

test.beforeAll(async ({ sharedApp, made }) => {
  test.setTimeout(180_000)
  app = sharedApp
  window = await app.firstWindow()
  for (const kind of Object.keys(data) as Kind[]) {
    await copyFile(made.empty, data[kind])
    const path = join(folder, `${kind}.csv`)
    await writeFile(path, exportOf(names[kind], { visits: 150 }))
    await ask(window, 'data.open', { path: data[kind] })
    await importWhole(window, path)
    await ask(window, 'settings.set', { company: 'Acme & Sons' })
    await ask(window, 'pins.set', {
      pins: pinned.map(pin => ({ ...pin, title: pin.pinId, providerId: null, address: '#/overview' })),
    })
  }
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const papers: readonly [string, Kind, ReportParams][] = [
  ['A4', 'region', { paper: 'A4' }],
  ['Letter across, in German', 'region', { paper: 'Letter', orientation: 'landscape', language: 'de' }],
  [
    'large text, two months against the two before',
    'region',
    { textSize: 'large', from: '2026-03-01', to: '2026-04-30', against: 'previous' },
  ],
  ['odd names', 'odd', { paper: 'Letter' }],
  ['one location', 'one', {}],
]

for (const name of ReportNames.options)
  test(`${name}: whole, legible and true on every paper`, async () => {
    for (const [about, kind, params] of papers) {
      await test.step(about, async () => {
        await ask(window, 'data.open', { path: data[kind] })
        const own = await paramsOf(name, params)
        const report = await ask(window, 'reports.compose', { name, params: own })
        const paper = await printed(name, own)
        expectFurniture(paper, own)
        expectLegible(paper)
        await expectFilled(paper, perLocation.has(name) ? 0.3 : 0.4)
        expectTrue(paper, report, own)
      })
    }
  })

/** Reports with pages for each location: of a few of them will do. */
const perLocation: ReadonlySet<string> = new Set(['location-pack', 'data-quality'])

/** What a report is asked for. */
async function paramsOf(name: ReportName, params: ReportParams): Promise<ReportParams> {
  if (!perLocation.has(name)) return params
  const { locations } = await ask(window, 'interactions.facets', {})
  return { ...params, filter: { locations: locations.slice(0, 2).map(({ locationId }) => locationId) } }
}

let prints = 0

async function printed(name: ReportName, params: ReportParams): Promise<Paper> {
  prints += 1
  const path = join(folder, `report-${prints}.pdf`)
  await answerSaveDialog(app, path)
  const reply = await window.evaluate(asked => globalThis.window.branchwise.savePdf(asked), { name, params })
  expect(reply).toEqual({ ok: true, value: { path } })
  return paperOf(path)
}

/** Size, title, language tags, fonts of its own, drawn charts; number and origin on every page. */
function expectFurniture(
  { pages, info, fonts, images }: Paper,
  { paper = 'A4', orientation = 'portrait', language = 'en' }: ReportParams,
): void {
  const size = paper === 'A4' ? [595, 842] : [612, 792]
  const [width, height] = orientation === 'portrait' ? size : size.toReversed()
  expect(info).toMatch(/Tagged: +yes/)
  expect(info).toMatch(/Title: +Acme & Sons/)
  expect(images).toEqual([])
  for (const font of fonts) expect(font, 'a font that is not in the file').toMatch(/ yes (yes|no ) +(yes|no ) +\d+ +\d+$/)
  const number =
    language === 'de' ? (i: number) => `Seite ${i} von ${pages.length}` : (i: number) => `Page ${i} of ${pages.length}`
  for (const [i, page] of pages.entries()) {
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height])
    expect(page.text).toContain(number(i + 1))
    expect(page.text).toMatch(/Branchwise \d/)
    expect(page.text).not.toMatch(/NaN|undefined|Infinity|\[object/)
  }
}

/** Nothing cut off, nothing written over something else. */
function expectLegible({ pages }: Paper): void {
  for (const [i, page] of pages.entries()) {
    expect(cutOff(page), `cut off on page ${i + 1}`).toEqual([])
    expect(overlaps(page), `written over on page ${i + 1}`).toEqual([])
  }
}

/** No hue, since paper is for any printer; no page but the last is nearly empty. Each part of a pack has a last page. */
async function expectFilled({ path, pages }: Paper, least: number): Promise<void> {
  const rasters = await rastersOf(path, 20)
  expect(rasters).toHaveLength(pages.length)
  for (const [i, raster] of rasters.entries()) {
    expect(isHued(raster), `a hue on page ${i + 1}`).toBe(false)
    if (i < rasters.length - 1) expect(filledTo(raster), `page ${i + 1} is nearly empty`).toBeGreaterThan(least)
  }
}

/** What the answer says stands on the paper: how much it rests on, and the headline figures where it has some. */
function expectTrue({ pages }: Paper, report: Output<'reports.compose'>, { language = 'en' }: ReportParams): void {
  if (language !== 'en') return
  const text = pages.map(page => page.text.replaceAll(/\s+/g, ' ')).join(' ')
  if (!perLocation.has(report.name)) expect(text).toContain(formatNumber(report.about.interactions))
  if (report.name === 'pinned') {
    expect(report.figures.map(({ pinId, drawn }) => drawn && pinId)).toEqual(pinned.map(({ pinId }) => pinId))
    for (const { drawn } of report.figures) expect(lettersOf(text)).toContain(lettersOf(sayReading(drawn!.answer.reading)))
  }
  if (!('overview' in report)) return
  for (const { headline, unit } of report.overview.cards)
    if (headline.value !== null) expect(text).toContain(formatFigure(headline.value, unit))
}

/** A text without spaces and marks of direction: a reader of PDFs puts its own around words that run right to left. */
function lettersOf(text: string): string {
  return text.replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '')
}

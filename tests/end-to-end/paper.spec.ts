import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import type { LocationsList } from '#contract/locations.ts'
import type { ReportParams } from '#contract/reports/params.ts'
import { formatFigure, formatNumber, formatShare } from '#words/format.ts'
import { answerSaveDialog, expect, test } from './app.ts'
import { exportOf, importWhole } from './made-up-export.ts'
import { filledTo, isHued, rastersOf } from './printed.ts'
import { ask, goTo } from './region.ts'

/** The printed report, saved from the window and read back with Poppler: what a person holds in hand. */
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'branchwise-paper-'))
const region = join(folder, 'region.branchwise')
const large = join(folder, 'large.branchwise')
const company = 'Acme & Sons'
const bare = join(folder, 'bare.branchwise')

const hostile = [
  '<img src=x onerror=alert(1)> & "quotes"',
  '=HYPERLINK("http://x.example","y")',
  '\u202Egnol si siht',
  'שדרות רוטשילד',
  'Bäckerstraße “Süd” 😀',
  'L'.repeat(200),
]
const places = Array.from({ length: 24 }, (_, i) => `Old Market Square ${String(i + 1).padStart(2, '0')}`)
const many = [...Array.from({ length: 124 }, (_, i) => `Branch ${String(i + 1).padStart(3, '0')}`), ...hostile]

interface Printed {
  readonly path: string
  /** Text of each page, as laid out. */
  readonly pages: readonly string[]
}

test.setTimeout(120_000)

let app: ElectronApplication
let window: Page

test.beforeAll(async ({ sharedApp, made }) => {
  test.setTimeout(180_000)
  app = sharedApp
  window = await app.firstWindow()
  for (const [data, csv] of [
    [region, exportOf(places, { visits: 120 })],
    [large, exportOf(many, { visits: 24 })],
    [bare, exportOf(['North', 'South'], { visits: 60, withWaits: false })],
  ] as const) {
    await copyFile(made.empty, data)
    await writeFile(`${data}.csv`, csv)
    await open(data)
    await importWhole(window, `${data}.csv`)
  }
  await open(region)
  await ask(window, 'settings.set', { company })
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

for (const [paper, size] of [
  ['A4', [595, 842]],
  ['Letter', [612, 792]],
] as const)
  test(`${paper}: tagged, vector, without colour, pages numbered and filled, all locations whole`, async () => {
    const printed = await print(region, { paper })
    const { stdout: info } = await run('pdfinfo', [printed.path])
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Title: +Acme & Sons: Regional comparison/)
    const [width, height] = (/Page size: +([\d.]+) x ([\d.]+)/.exec(info) ?? []).slice(1).map(Number)
    expect([Math.round(width!), Math.round(height!)]).toEqual(size)
    const { stdout: images } = await run('pdfimages', ['-list', printed.path])
    expect(images.trim().split('\n')).toHaveLength(2) // head and rule
    framed(printed)
    for (const page of printed.pages) expect(page).toContain(company)
    await expectFilledAndGrey(printed)
    const csat = await list(region, 'csat')
    expect(csat.rows).toHaveLength(24)
    expect(tableRows(printed, 'Satisfaction', csat)).toEqual(csat.rows.map(csatRow))
    const wait = await list(region, 'wait')
    expect(tableRows(printed, 'Wait', wait)).toEqual(wait.rows.map(waitRow))
    expect(pagesWith(printed, tableHead)).toHaveLength(2) // 24 locations fit one page per metric
  })

test('a long table loses no row and repeats its head, and hostile names are text', async () => {
  const printed = await print(large, { paper: 'A4' })
  framed(printed)
  await expectFilledAndGrey(printed)
  const csat = await list(large, 'csat')
  expect(csat.rows).toHaveLength(many.length)
  const plain = csat.rows.filter(row => row.name.startsWith('Branch '))
  for (const [title, expected] of [
    ['Satisfaction', plain.map(csatRow)],
    ['Wait', (await list(large, 'wait')).rows.filter(row => row.name.startsWith('Branch ')).map(waitRow)],
  ] as const)
    expect(tableRows(printed, title, { rows: plain })).toEqual(expected)
  const standings = printed.pages.flatMap(page =>
    tableHead.test(page) ? page.split('\n').filter(line => / to /.test(line)) : [],
  )
  expect(standings.filter(line => /(Better|Worse|Alike|Too few) .*(Better|Worse|Steady|Too early)\s*$/.test(line))).toHaveLength(
    2 * many.length,
  )
  const rowPages = pagesWith(printed, /^ *Branch \d{3} +\d+ +\d+ .*(Steady|Better|Worse|Too early)\s*$/m).filter(
    page => !/What was seen/.test(printed.pages[page]!),
  )
  expect(rowPages.length).toBeGreaterThan(4)
  for (const page of rowPages) expect(printed.pages[page]).toMatch(tableHead)
  const text = (await run('pdftotext', ['-raw', printed.path, '-'])).stdout.replaceAll(/\s/g, '')
  expect(text).toContain('<imgsrc=xonerror=alert(1)>&"quotes"')
  expect(text).toContain('=HYPERLINK("http://x.example","y")')
  expect(text).toContain('L'.repeat(40))
})

test('the filters stand on every page in words, short in the head and whole at the end', async () => {
  const { rows } = await list(region, 'csat')
  const chosen = rows.slice(0, 20)
  const filter = { locations: chosen.map(row => row.locationId) }
  const printed = await print(region, { from: '2026-01-01', to: '2026-04-12', filter })
  framed(printed)
  for (const page of printed.pages) {
    expect(page).toMatch(/1 Jan 2026 to 12 Apr 2026/)
    expect(page).toMatch(/Locations: Old Market Square 01, Old/)
    expect(page).toMatch(/\b\d+ more\b/) // what stands left of it may come between
  }
  const last = flat(printed.pages.at(-1)!)
  for (const { name } of chosen) expect(last).toContain(name.split(' ').at(-1))
})

test('without waits the report says so and draws no empty chart', async () => {
  const printed = await print(bare, {})
  framed(printed)
  const text = flat(printed.pages.join('\n'))
  expect(text).toContain('Nothing is known about waits in this selection.')
  expect(text).not.toMatch(/No values in this selection|NaN|undefined|Infinity/)
  expect(pagesWith(printed, tableHead)).toHaveLength(1)
})

test('an empty selection is one page that says so', async () => {
  const printed = await print(region, { from: '2030-01-01' })
  expect(printed.pages).toHaveLength(1)
  expect(printed.pages[0]).toContain('There are no interactions in this selection')
  expect(printed.pages[0]).toContain('Page 1 of 1')
})

test('a single location is a report without comparison', async () => {
  const { rows } = await list(region, 'csat')
  const printed = await print(region, { filter: { locations: [rows[0]!.locationId] } })
  const text = flat(printed.pages.join('\n'))
  expect(text).toContain(`Only ${rows[0]!.name} has values for satisfaction: there is nothing to compare it with.`)
  expect(text).not.toMatch(/week by week|NaN|undefined/)
  framed(printed)
})

test('a report that is not known, or of locations that are not, is refused with a message', async () => {
  await open(region)
  const path = join(folder, 'refused.pdf')
  await answerSaveDialog(app, path)
  const refused = async (name: string, params: ReportParams) => {
    const reply = await window.evaluate(asked => globalThis.window.branchwise.savePdf(asked), { name, params })
    expect(existsSync(path)).toBe(false)
    return reply.ok ? 'saved' : reply.failure.message
  }
  expect(await refused('quarterly', {})).toContain('quarterly')
  expect(await refused('regional-comparison', { compare: ['loc-nowhere', 'loc-either'] })).toContain('loc-nowhere')
})

test('the preview shows the pages that will be printed, at their size, with what was chosen and written', async () => {
  await open(region)
  await window.reload() // it was opened behind the page's back
  await goTo(window, 'reports/monday')
  const page = window.locator('.preview-page')
  const shown = async () => flat((await page.locator('.visually-hidden').textContent()) ?? '')
  await expect(page.locator('canvas[data-drawn="1"]')).toBeVisible({ timeout: 60_000 })
  await expect(window.locator('.preview-thumbnails button')).toHaveCount(1)
  const { width, height } = (await page.locator('canvas').boundingBox())!
  expect([Math.round(width), Math.round(height)]).toEqual([793, 1123]) // 210 × 297 mm at 96 dots per inch
  for (const words of ['Monday one-pager', company, 'What to do this week', 'Page 1 of 1']) expect(await shown()).toContain(words)

  await window.getByLabel('Note', { exact: true }).fill('Holiday <week>')
  await window.getByRole('button', { name: 'Print this note under the figure' }).click()
  await expect.poll(shown, { timeout: 60_000 }).toContain('Holiday <week>')
  await window.getByRole('button', { name: /Orientation/ }).click()
  await window.getByRole('option', { name: 'Landscape' }).click()
  await expect
    .poll(async () => Math.round((await page.locator('canvas').boundingBox())?.width ?? 0), { timeout: 60_000 })
    .toBe(1123)
  await window.evaluate(() => globalThis.window.localStorage.clear())
  await goTo(window, 'overview')
})

test('a report that takes too long is cancelled', async () => {
  await open(region)
  const reply = await window.evaluate(async () => {
    const { branchwise } = globalThis.window
    const stages: string[] = []
    branchwise.onPaper(({ jobId, stage }) => stages.push(`${jobId} ${stage}`))
    const made = branchwise.preview({ name: 'regional-comparison', params: {}, jobId: 'long' })
    await new Promise(resolve => setTimeout(resolve, 100))
    await branchwise.cancelPaper({ jobId: 'long' })
    const told = await made
    return { code: told.ok ? 'made' : told.failure.code, stages }
  })
  expect(reply).toEqual({ code: 'cancelled', stages: ['long drawing'] })
})

let opened = ''

/** What is asked and printed from now on is about this data file. */
async function open(data: string): Promise<void> {
  if (data === opened) return
  await ask(window, 'data.open', { path: data })
  opened = data
}

let prints = 0

async function print(data: string, params: ReportParams): Promise<Printed> {
  prints += 1
  const path = join(folder, `report-${prints}.pdf`)
  await open(data)
  await answerSaveDialog(app, path)
  const reply = await window.evaluate(asked => globalThis.window.branchwise.savePdf(asked), {
    name: 'regional-comparison',
    params,
  })
  expect(reply).toEqual({ ok: true, value: { path } })
  const { stdout } = await run('pdftotext', ['-layout', path, '-'], { maxBuffer: 2 ** 28 })
  return { path, pages: stdout.split('\f').slice(0, -1) }
}

async function list(data: string, metric: 'csat' | 'wait'): Promise<LocationsList> {
  await open(data)
  return ask(window, 'locations.list', { metric })
}

const tableHead = /^ *Location +n +Missing/m

/** Page numbers, cut-off, definitions version and mark on every page; nothing that only a program would say. */
function framed({ pages }: Printed): void {
  expect(pages.length).toBeGreaterThan(1)
  for (const [i, page] of pages.entries()) {
    expect(page).toContain(`Page ${i + 1} of ${pages.length}`)
    expect(page).toMatch(/Data up to \d+ \w+ \d{4}.* · Definitions version \d/)
    expect(page).toMatch(/Printed \d+ \w+ \d{4}, \d\d:\d\d UTC · Branchwise \d\S* · Data [\da-f-]{12,20}\s/)
    expect(page).not.toMatch(/NaN|undefined|\[object/)
  }
}

function pagesWith({ pages }: Printed, pattern: RegExp): number[] {
  return [...pages.keys()].filter(page => pattern.test(pages[page]!))
}

/** The rows of a metric's table as words, in the order of the list. */
function tableRows({ pages }: Printed, title: string, { rows }: Pick<LocationsList, 'rows'>): string[] {
  const start = pages.findIndex(page => new RegExp(`^ *${title}: all \\d+ locations`, 'm').test(page))
  const rest = pages.slice(start)
  const end = rest.findIndex(page => /region’s mean is/.test(page))
  const lines = rest.slice(0, end + 1).flatMap(page => page.split('\n').map(flat))
  return rows.flatMap(({ name }) => lines.filter(line => line.startsWith(`${name} `) && /\d to \d/.test(line)))
}

type Row = LocationsList['rows'][number]
const standings = { better: 'Better', worse: 'Worse', 'not-distinguishable': 'Alike', 'too-few': 'Too few' }
const verdicts = { better: 'Better', worse: 'Worse', steady: 'Steady', 'too-early': 'Too early' }

function csatRow(row: Row): string {
  const figure = (value: number | null) => formatFigure(value, 'points')
  return rowWords(row, [figure(row.raw), formatShare(row.satisfied!.share)], figure)
}

/** The unit stands in the head. */
function waitRow(row: Row): string {
  const figure = (value: number | null) => formatFigure(value, 'seconds').replace(' min', '')
  return rowWords(row, [figure(row.median), figure(row.p90)], figure)
}

function rowWords(row: Row, own: readonly string[], figure: (value: number | null) => string): string {
  const { best, worst } = row.rank!
  const interval = `${figure(row.lower)} to ${figure(row.upper)}`
  const ranks = best === worst ? String(best) : `${best}–${worst}`
  const marks = [standings[row.standing], verdicts[row.verdict]]
  return [row.name, formatNumber(row.n), formatNumber(row.missing), ...own, figure(row.estimate), interval, ranks, ...marks].join(
    ' ',
  )
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Renders every page: no pixel has a hue, and no page but the last one is nearly empty. */
async function expectFilledAndGrey({ path, pages }: Printed): Promise<void> {
  const rasters = await rastersOf(path, 20)
  expect(rasters).toHaveLength(pages.length)
  for (const [i, raster] of rasters.entries()) {
    expect(isHued(raster), `a hue on page ${i + 1}`).toBe(false)
    if (i < rasters.length - 1) expect(filledTo(raster), `page ${i + 1} is nearly empty`).toBeGreaterThan(0.45)
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { hostArguments, resolveHost, root, standInFolder } from '../../tools/electron.ts'
import { type Drawn, drawnAfter, keepLongTasks, keepTimesOfKeys, longTasks, settledSinceStart, timesOfKeys } from './in-page.ts'
import type { Measure } from './print-measure.ts'
import { randomOf } from '../random-of.ts'

/** Where a manager goes on a Monday. */
const screens = ['overview', 'locations', 'providers', 'moments'] as const
const FILTER_CHANGES = 10
const RANDOM_STEPS = 200
const SCROLLS = 60
const PREPARED_MS = 20_000
/** Whoever has opened the window looks at it before doing anything; window and engine make themselves ready meanwhile. */
const LOOKED_MS = 12_000
const MB = 2 ** 20

/** Opens the app on a data file and times what the manager waits for; each measure is told as soon as it is taken. */
export async function measureScreens(path: string, tell: (measure: Measure) => void): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'branchwise-bench-user-'))
  const most = { figure: 'most', unit: 'ms' } as const
  const p95 = { figure: 'p95', unit: 'ms' } as const
  const first = await firstStart(path, userData)
  tell({ name: 'Overview complete after the window appears, first start', values: [first], limit: 2000, ...most })
  const app = await launch(path, userData)
  try {
    const page = await opened(app)
    const started = await page.evaluate(settledSinceStart)
    tell({ name: 'Overview complete after the window appears, later starts', values: [started], limit: 2000, ...most })
    const tellDrawn = (name: string, drawn: readonly Drawn[], limit: number) => {
      tell({ name, values: drawn.map(({ seen }) => seen), limit, ...p95 })
      tell({ name: `${name}, also what lies below the window`, values: drawn.map(({ whole }) => whole), limit, ...p95 })
    }
    await page.waitForTimeout(LOOKED_MS)
    tellDrawn('moving to a screen for the first time', await visits(page), 150)
    tellDrawn('moving to a screen that was seen before', await visits(page), 150)
    const filtered = await filterChanges(page)
    for (const [screen, drawn] of filtered) tellDrawn(`a filter change drawn: ${screen}`, drawn, 200)
    tellDrawn('a filter change drawn', [...filtered.values()].flat(), 200)
    tell({ name: 'a key typed in the palette', values: await paletteKeys(page), limit: 50, ...p95 })
    tell({ name: 'the longest task while a long table scrolls', values: await scrolling(page), limit: 50, ...most })
    const memory = await randomSteps(page)
    tell({ name: `memory of the page after ${RANDOM_STEPS} steps`, values: [memory], figure: 'most', limit: 400, unit: 'MB' })
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

async function launch(path: string, userData: string): Promise<ElectronApplication> {
  const host = resolveHost()
  if (host.kind === 'standin') process.env.ELECTRON_OVERRIDE_DIST_PATH = standInFolder
  const env = { ...(process.env as Record<string, string>), TZ: 'UTC', LANG: 'en_GB.UTF-8', XDG_CONFIG_HOME: userData }
  return _electron.launch({ cwd: root, args: [...hostArguments(host), root, '--data', path], env })
}

/** The app as it comes up on a file that no app has opened; it is left open until it has prepared its screens. */
async function firstStart(path: string, userData: string): Promise<number> {
  const app = await launch(path, userData)
  try {
    const page = await opened(app)
    const started = await page.evaluate(settledSinceStart)
    await page.waitForTimeout(PREPARED_MS)
    return started
  } finally {
    await app.close()
  }
}

async function opened(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.waitForURL(url => !['about:', 'data:'].includes(url.protocol))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  return page
}

/** Every screen after another. */
async function visits(page: Page): Promise<Drawn[]> {
  const times: Drawn[] = []
  for (const screen of ['locations', 'providers', 'moments', 'interactions', 'overview'])
    times.push(await page.evaluate(drawnAfter, `#/${screen}`))
  return times
}

interface Facets {
  readonly services: readonly string[]
  readonly channels: readonly string[]
  readonly customerTypes: readonly string[]
  readonly locations: readonly { readonly locationId: string }[]
  readonly lastDay: string
}

async function facetsOf(page: Page): Promise<Facets> {
  const reply = await page.evaluate(() => window.branchwise.call('interactions.facets', {}))
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value as Facets // as the contract has it
}

const DAY_MS = 86_400_000

/** Filters as a manager sets them: a period, a service, a channel, who came, some places, and two of these at once. */
function filtersOf(facets: Facets, random: () => number): string {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const before = (days: number) => new Date(Date.parse(facets.lastDay) - days * DAY_MS).toISOString().slice(0, 10)
  const one = (): [string, string] =>
    pick<() => [string, string]>([
      () => ['from', before(pick([27, 55, 90, 181]))],
      () => ['services', pick(facets.services)],
      () => ['channels', pick(facets.channels)],
      () => ['handling', pick(['self-service', 'assisted'])],
      () => ['customerTypes', pick(facets.customerTypes)],
      () => ['locations', pick(facets.locations).locationId],
    ])()
  return new URLSearchParams(random() < 0.3 ? [one(), one()] : [one()]).toString()
}

/** The same on every screen; no filter is asked for twice. */
async function filterChanges(page: Page): Promise<Map<string, Drawn[]>> {
  const facets = await facetsOf(page)
  const random = randomOf(7)
  const times = new Map<string, Drawn[]>()
  for (const screen of screens) {
    await page.evaluate(drawnAfter, `#/${screen}`)
    const asked = new Map<string, Drawn>()
    while (asked.size < FILTER_CHANGES) {
      const filter = filtersOf(facets, random)
      if (!asked.has(filter)) asked.set(filter, await page.evaluate(drawnAfter, `#/${screen}?${filter}`))
    }
    times.set(screen, [...asked.values()])
  }
  return times
}

async function paletteKeys(page: Page): Promise<number[]> {
  await page.evaluate(drawnAfter, '#/overview')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.evaluate(keepTimesOfKeys)
  for (const key of 'ashford high anna') await page.keyboard.press(key === ' ' ? 'Space' : key, { delay: 30 })
  const times = await page.evaluate(timesOfKeys)
  await page.keyboard.press('Escape')
  return times
}

/** Long tasks of the page while its longest table goes by; a single zero where there is none. */
async function scrolling(page: Page): Promise<number[]> {
  await page.evaluate(drawnAfter, '#/interactions')
  await page.evaluate(keepLongTasks)
  const table = (await page.locator('.rows').boundingBox())!
  await page.mouse.move(table.x + table.width / 2, table.y + table.height / 2)
  for (let i = 0; i < SCROLLS; i++) {
    await page.mouse.wheel(0, 900)
    await page.waitForTimeout(16)
  }
  return [0, ...(await page.evaluate(longTasks))]
}

/** Megabytes that the page's scripts still hold after so many steps to random places. */
async function randomSteps(page: Page): Promise<number> {
  const facets = await facetsOf(page)
  const random = randomOf(11)
  const all = [...screens, 'interactions', 'reports', 'data']
  for (let step = 0; step < RANDOM_STEPS; step++) {
    const screen = all[Math.floor(random() * all.length)]!
    const filter = random() < 0.6 ? `?${filtersOf(facets, random)}` : ''
    await page.evaluate(drawnAfter, `#/${screen}${filter}`)
  }
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / MB
}

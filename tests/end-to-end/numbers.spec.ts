import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { mkdtemp } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Input, Operation, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { type Engine, startEngine } from '#main/engine-client.ts'
import { root } from '#tools/electron.ts'
import { formatFigure } from '#words/format.ts'
import { sayReading } from '#words/say.ts'
import { type ExpectedTable, expectedTable } from './expected-tables.ts'
import { addressOf, atLocation, type Chosen, randomChoice } from './random-filters.ts'
import { type PageMemory, randomWalk } from './random-walk.ts'
import { ask, expect, goTo, onSample as test } from './region.ts'
import { csvOf, type ReadFigure, readFigures, type Table } from './screen-figures.ts'

const run = promisify(execFile)
const cli = join(root, 'main/cli.ts')
const isLong = process.env.BRANCHWISE_LONG === '1'
const CASES = Number(process.env.BRANCHWISE_FILTER_CASES ?? (isLong ? 500 : 12))
/** The first of them, so that a long run can be taken in pieces. */
const FIRST = Number(process.env.BRANCHWISE_FILTER_FIRST ?? 0)
const SEED = 20261126
/** Milliseconds: the command line asks at the same time, and a long run may wait for its turn on a busy machine. */
const PATIENCE = isLong ? 1_800_000 : 90_000

/** Of a figure that a screen has to show, in the order of the screen. */
interface Expected {
  readonly title: string
  readonly tables: readonly ExpectedTable[]
}

/** The command line's own engine, on the data file that the window has open. */
type Command = <Name extends Operation>(name: Name, input: Input<Name>) => Promise<Output<Name>>

test(`screen, saved CSV and command line say the same, for ${CASES} random filters`, async ({ app, page, data, folder }) => {
  test.setTimeout(isLong ? 0 : CASES * 60_000 + 60_000)
  const engine = startEngine(pathToFileURL(cli).href, { data, userData: folder })
  const command = commandOf(engine)
  try {
    const facets = await ask(page, 'interactions.facets', {})
    const [north] = facets.locations
    await ask(page, 'places.set', { locationId: north!.locationId, group: 'North' }) // so that there is a group to filter by
    const offered = await ask(page, 'interactions.facets', {})
    await page.reload()
    await expectSameCommand(engine, data)
    for (let i = FIRST; i < FIRST + CASES; i++) {
      const chosen = randomChoice(offered, SEED + i)
      // In the gate each case opens one screen in turn, in the long run all of them.
      const opened = isLong ? screens : [screens[i % screens.length]!]
      await test.step(`${i}: ${JSON.stringify(chosen)}`, async () => {
        for (const compare of opened) await compare({ app, page, folder, chosen, command })
      })
      if (isLong) process.stdout.write(`random filters that say the same: ${FIRST} to ${i}\n`)
    }
  } finally {
    await engine.close()
  }
})

const STEPS = Number(process.env.BRANCHWISE_WALK_STEPS ?? 200)
test.describe('a long walk', () => {
  test.skip(!isLong && process.env.BRANCHWISE_WALK_STEPS === undefined, 'part of the long run')

  test(`the page holds at most 400 MB after ${STEPS} random steps`, async ({ page }) => {
    test.setTimeout(STEPS * 20_000 + 60_000)
    const facets = await ask(page, 'interactions.facets', {})
    const { rows } = await ask(page, 'providers.list', { metric: 'csat' })
    const people = rows.filter(({ state }) => state === 'shown').map(({ providerId }) => providerId)
    const told: PageMemory[] = []
    await randomWalk(page, {
      steps: STEPS,
      seed: SEED,
      facets,
      people,
      each: 20,
      told: (steps, memory) => {
        told.push(memory)
        const { heapMegabytes, nodes, listeners } = memory
        process.stdout.write(`after ${steps} steps: ${heapMegabytes.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners\n`)
      },
    })
    for (const { heapMegabytes, nodes } of told) {
      expect(heapMegabytes).toBeLessThan(400)
      expect(nodes).toBeLessThan(200_000)
    }
  })
})

interface Compared {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  readonly chosen: Chosen
  readonly command: Command
}

/** One screen against the command line. */
type Compare = (compared: Compared) => Promise<void>

const screens: readonly Compare[] = [overviewScreen, locationsScreen, providersScreen, momentsScreen, locationScreen, rowsScreen]

interface Screen {
  readonly path: string
  readonly own?: Record<string, string>
  /** Figures that it has at least. */
  readonly least: number
}

/** What the figures of a screen show; their CSV is the same. */
async function shown({ app, page, folder, chosen }: Compared, { path, own = {}, least }: Screen): Promise<ReadFigure[]> {
  await goTo(page, addressOf(path, chosen.selection, own), PATIENCE)
  await expect.poll(() => page.locator('main figure.chart').count()).toBeGreaterThanOrEqual(least)
  const figures = await readFigures(app, page, await mkdtemp(join(folder, 'csv-')))
  for (const { title, tables, csv } of figures) expect(csv, title).toEqual(tables.map(csvOf))
  return figures
}

async function overviewScreen(compared: Compared): Promise<void> {
  const { page, command } = compared
  const { selection } = compared.chosen
  const { beside, cards, splits, about } = await command('overview.summary', selection)
  const least = about.interactions === 0 ? 0 : cards.length + splits.length
  const figures = await shown(compared, { path: 'overview', least })
  if (about.interactions === 0) return expect(figures).toEqual([])
  const { against: _, ...days } = selection
  const other = (metric: Metric) => command('variability.split', { ...days, from: beside!.from, to: beside!.to, metric })
  const besides = beside ? await Promise.all(splits.map(({ metric }) => other(metric))) : []
  expectFigures(figures, [
    ...cards.map(({ chart }) => ({ title: sayReading(chart.reading), tables: [expectedTable.weeks(chart)] })),
    ...splits.map((split, i) => ({
      title: sayReading(split.reading),
      tables: [split, ...(besides[i]?.state === 'estimated' ? [besides[i]] : [])].map(expectedTable.levels),
    })),
  ])
  const headlines = cards.map(({ headline, unit }) => formatFigure(headline.value, unit))
  await expect(page.locator('main .headline-figure')).toHaveText(headlines)
}

async function locationsScreen(compared: Compared): Promise<void> {
  const { chosen, command } = compared
  const { selection, metric, view } = chosen
  const list = await command('locations.list', { ...selection, metric })
  const figures = await shown(compared, { path: 'locations', own: { metric, view }, least: Math.min(1, list.rows.length) })
  expectFigures(figures, list.rows.length === 0 ? [] : [await locationFigure(chosen, list, command)])
}

async function providersScreen(compared: Compared): Promise<void> {
  const { selection, peopleMetric: metric } = compared.chosen
  const people = await compared.command('providers.list', { ...selection, metric })
  const figures = await shown(compared, { path: 'providers', own: { metric }, least: Math.min(1, people.rows.length) })
  const map = { title: sayReading(people.reading), tables: [expectedTable.people(people)] }
  expectFigures(figures, people.rows.length === 0 ? [] : [map])
}

async function momentsScreen(compared: Compared): Promise<void> {
  const { selection, momentMetric: metric } = compared.chosen
  const grid = await compared.command('moments.grid', { ...selection, metric })
  const curve = await compared.command('moments.load', selection)
  const least = grid.cells.length === 0 ? 0 : Math.min(1, curve.bins.length) + 1
  const figures = await shown(compared, { path: 'moments', own: { metric }, least })
  if (grid.cells.length === 0) return expect(figures).toEqual([])
  expectAmong(figures, { title: sayReading(grid.reading), tables: [expectedTable.hours(grid)] })
  if (curve.bins.length > 0) expectAmong(figures, { title: sayReading(curve.reading), tables: [expectedTable.load(curve)] })
}

async function locationScreen(compared: Compared): Promise<void> {
  const { selection, locationId } = compared.chosen
  const { charts, splits, about } = await compared.command('locations.detail', atLocation(selection, locationId))
  if (about.interactions === 0) return
  const figures = await shown(compared, { path: `locations/${locationId}`, least: charts.length + splits.length })
  for (const chart of charts) expectAmong(figures, { title: sayReading(chart.reading), tables: [expectedTable.weeks(chart)] })
  for (const split of splits) expectAmong(figures, { title: sayReading(split.reading), tables: [expectedTable.levels(split)] })
}

async function rowsScreen({ page, chosen: { selection }, command }: Compared): Promise<void> {
  const { total } = await command('interactions.list', { ...selection, limit: 1 })
  await goTo(page, addressOf('interactions', selection), PATIENCE)
  if (total > 0) await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(total + 1))
  else await expect(page.getByRole('table')).toHaveCount(0)
}

async function locationFigure(
  { selection, metric, view }: Chosen,
  list: Output<'locations.list'>,
  command: Command,
): Promise<Expected> {
  switch (view) {
    case 'ranges':
      return { title: sayReading(list.reading), tables: [expectedTable.locations(list)] }
    case 'funnel': {
      const funnel = await command('locations.funnel', { ...selection, metric })
      return { title: sayReading(funnel.reading), tables: [expectedTable.funnel(funnel)] }
    }
    case 'panels': {
      const panels = await command('locations.charts', { ...selection, metric, sort: 'need', page: 0 })
      return { title: sayReading(panels.reading), tables: [expectedTable.panels(panels)] }
    }
  }
}

function expectFigures(shown: readonly ReadFigure[], expected: readonly Expected[]): void {
  expect(shown.map(({ title }) => title)).toEqual(expected.map(({ title }) => title))
  for (const [i, figure] of expected.entries()) expectFigure(shown[i]!, figure)
}

function expectAmong(shown: readonly ReadFigure[], expected: Expected): void {
  const found = shown.find(({ title, tables }) => title === expected.title && tables[0]!.length === expected.tables[0]!.size + 1)
  expect(found?.title).toBe(expected.title)
  expectFigure(found!, expected)
}

function expectFigure({ title, tables }: ReadFigure, expected: Expected): void {
  expect([title, tables.length]).toEqual([title, expected.tables.length])
  for (const [i, table] of expected.tables.entries()) expectTable(tables[i]!, table, title)
}

function expectTable([head = [], ...body]: Table, expected: ExpectedTable, title: string): void {
  expect(new Set(body.map(([first]) => first!.text)), title).toEqual(new Set(expected.keys()))
  for (const [first, ...cells] of body) {
    const row = expected.get(first!.text)!
    for (const [column, [text, number]] of Object.entries(row)) {
      const at = head.findIndex(cell => cell.text === column)
      const cell = cells[at - 1]
      const where = `${title}: ${first!.text}, ${column}`
      expect([where, cell?.text]).toEqual([where, text])
      if (number !== undefined) expect([where, cell?.number]).toEqual([where, number])
    }
  }
}

function commandOf(engine: Engine): Command {
  return async (name, input) => {
    const reply = await engine.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
    return JSON.parse(JSON.stringify(reply.value)) // as it is printed
  }
}

/** The command typed in a terminal prints what its engine answers. */
async function expectSameCommand(engine: Engine, data: string): Promise<void> {
  const input = { metric: 'csat' as const }
  const { stdout } = await run(process.execPath, [cli, '--data', data, 'call', 'locations.list', JSON.stringify(input)], {
    cwd: root,
    maxBuffer: 2 ** 26,
  })
  expect(JSON.parse(stdout)).toEqual(await commandOf(engine)('locations.list', input))
}

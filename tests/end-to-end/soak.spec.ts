import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Operation } from '#contract/operations.ts'
import type { ReportName } from '#contract/reports/report.ts'
import { openStore } from '#db/sqlite/open.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import { answer } from '#main/answer.ts'
import { newSession } from '#main/session.ts'
import { randomStream } from '#stats/random-stream.ts'
import { answerSaveDialog, expect, launch, openedPage, test } from './app.ts'
import { exportOf, importWhole } from './made-up-export.ts'
import { randomChoice } from './random-filters.ts'
import { randomWalk } from './random-walk.ts'
import { ask, writeFiles } from './region.ts'

const isLong = process.env.BRANCHWISE_LONG === '1'
const MINUTES = Number(process.env.BRANCHWISE_SOAK_MINUTES ?? (isLong ? 10 : 0))
const SEED = Number(process.env.BRANCHWISE_SOAK_SEED ?? 1)
test.skip(MINUTES === 0, 'part of the long run; "npm run soak" goes on for eight hours')

/** So many branches in all: the data come to an end of their growth, and memory must too. */
const PLACES = 12
/** Steps of the history to begin with: before them the window would leave the app. */
const WAYS_BACK = 40
const CHECK_EVERY_MS = 60_000
const MOST_GROWTH = 50 // MB in an hour
/** MB by which one reading differs from the next without a leak. */
const NOISE = 120
const reports: readonly ReportName[] = ['monday', 'regional-comparison', 'moments', 'data-quality', 'location-pack']

interface Soaked {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  readonly next: () => number
  readonly one: <Value>(values: readonly Value[]) => Value
  /** Of what is done, in order. */
  step: number
}

test(`used for ${MINUTES} minutes: nothing leaks, nothing breaks, every answer is that of data read anew`, async ({
  made,
  folder,
}) => {
  test.setTimeout((MINUTES + 10) * 60_000)
  const data = join(folder, 'soak.branchwise')
  await copyFile(made.empty, data)
  const app = await launch({ userData: join(folder, 'user'), args: ['--data', data] })
  const page = await openedPage(app)
  const next = randomStream(SEED)
  const soaked: Soaked = { app, page, folder, next, one: values => values[Math.floor(next() * values.length)]!, step: 0 }
  await page.evaluate(steps => {
    for (let step = 0; step < steps; step++) location.hash = `#/data/definitions?step=${step}`
  }, WAYS_BACK)
  await importSome(soaked)
  const memory: number[] = []
  const until = Date.now() + MINUTES * 60_000
  for (let checked = Date.now(); Date.now() < until; soaked.step++) {
    await soaked.one([importSome, undoOrRedo, walk, walk, walk, print])(soaked)
    if (Date.now() - checked < CHECK_EVERY_MS) continue
    await expectWhole(soaked)
    await expectAnswersOfRows(soaked)
    memory.push(await megabytes(app))
    process.stdout.write(`after ${soaked.step} steps: ${memory.at(-1)!.toFixed(0)} MB\n`)
    checked = Date.now()
  }
  expectNoGrowth(memory)
  await app.close()
})

async function importSome({ page, folder, next, step }: Soaked): Promise<void> {
  const first = Math.floor(next() * PLACES)
  const names = Array.from({ length: 1 + Math.floor(next() * 3) }, (_, i) => `Branch ${(first + i) % PLACES}`)
  const [path] = await writeFiles(folder, { [`${step}.csv`]: exportOf(names, { visits: 200 + Math.floor(next() * 400) }) })
  await importWhole(page, path!)
  await rm(path!)
}

async function undoOrRedo({ page, one }: Soaked): Promise<void> {
  const { imports } = await ask(page, 'imports.list', {})
  const { importId, state } = one(imports)
  const isLast = state === 'active' && imports.filter(each => each.state === 'active').length === 1
  if (!isLast) await ask(page, state === 'active' ? 'imports.undo' : 'imports.redo', { importId })
}

async function walk({ page, next }: Soaked): Promise<void> {
  const facets = await ask(page, 'interactions.facets', {})
  const { rows } = await ask(page, 'providers.list', { metric: 'csat' })
  const people = rows.flatMap(row => (row.state === 'shown' ? [row.providerId] : []))
  if (people.length === 0 || facets.firstDay === null) return
  await randomWalk(page, { steps: 5, seed: Math.floor(next() * 1e9), facets, people, each: 5, told: () => undefined })
}

async function print({ app, page, folder, one }: Soaked): Promise<void> {
  const path = join(folder, 'printed.pdf')
  await answerSaveDialog(app, path)
  const reply = await page.evaluate(name => window.branchwise.savePdf({ name }), one(reports))
  expect(reply).toMatchObject({ ok: true })
  await rm(path, { recursive: true, force: true })
}

async function expectWhole({ page }: Soaked): Promise<void> {
  expect((await ask(page, 'data.check', {})).problems).toEqual([])
}

/** The engine, which has held and kept answers all the time, against one that opens a copy whose roll-ups were made anew. */
async function expectAnswersOfRows({ page, folder, next }: Soaked): Promise<void> {
  const copy = join(folder, 'copy.branchwise')
  await ask(page, 'data.backup', { path: copy })
  const store = await openStore(copy)
  store.raw.transaction(() => rebuildRollups(store.raw))()
  store.raw.exec('delete from kept_answer')
  store.close()
  const fresh = newSession({ data: copy, userData: folder, entryUrl: import.meta.url, build: null })
  try {
    const facets = await ask(page, 'interactions.facets', {})
    if (facets.firstDay === null) return
    for (let i = 0; i < 4; i++) {
      const { selection, metric } = randomChoice(facets, Math.floor(next() * 1e9))
      for (const name of asked) {
        const input = asksForMetric.has(name) ? { ...selection, metric } : selection
        const reply = await answer(fresh, name, input)
        const told = await ask(page, name, input as never)
        expect(rounded(told), `${name} ${JSON.stringify(input)}`).toEqual(rounded(reply.ok ? reply.value : reply.failure))
      }
    }
  } finally {
    fresh.close()
    await rm(copy)
  }
}

const asked = [
  'overview.headlines',
  'overview.unevenness',
  'locations.list',
  'providers.list',
  'moments.grid',
  'variability.split',
  'quality.list',
] as const
const asksForMetric: ReadonlySet<Operation> = new Set(['locations.list', 'providers.list', 'moments.grid', 'variability.split'])

/** Sums may differ in their last digits by the order in which they were added up. */
function rounded(value: unknown): unknown {
  const digits = (_: string, each: unknown) => (typeof each === 'number' ? Number(each.toPrecision(8)) : each)
  return JSON.parse(JSON.stringify(value, digits))
}

async function megabytes(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => process.memoryUsage().rss / 2 ** 20)
}

/** The least of the last third against the least of the second, by the hour. */
function expectNoGrowth(memory: readonly number[]): void {
  const third = Math.floor(memory.length / 3)
  if (third === 0) return
  const [before, after] = [Math.min(...memory.slice(third, 2 * third)), Math.min(...memory.slice(-third))]
  const hours = (third * CHECK_EVERY_MS) / 3_600_000
  process.stdout.write(`${before.toFixed(0)} MB, ${hours.toFixed(1)} hours later ${after.toFixed(0)} MB\n`)
  expect(after - before).toBeLessThan(MOST_GROWTH * hours + NOISE)
}

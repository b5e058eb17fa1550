import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { type Host, hostArguments, resolveHost, root, standInFolder, describeHost } from './electron.ts'
import { buildIfNeeded } from './build.ts'
import { command } from './open-app.ts'
import { locationsTable, type Unevenness } from './demo-table.ts'
import type { Host as PageHost } from '#contract/host.ts'
import type { LocationsList } from '#contract/locations.ts'
import type { Split } from '#contract/variability.ts'
import type { JobProgress } from '#contract/data.ts'
import { sayReading } from '#words/say.ts'

declare global {
  interface Window {
    readonly branchwise: PageHost
  }
}

const folder = join(root, 'demo')
const files = {
  exports: join(folder, 'exports'),
  data: join(folder, 'sample.branchwise'),
  report: join(folder, 'region-comparison.pdf'),
  picture: join(folder, 'overview.png'),
}

/** The main job from end to end, without a display: branch exports in, a table, a data file, a report and a picture out. */
async function demo(): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const host = resolveHost()
  buildIfNeeded()
  say(`Opening the app on: ${describeHost(host)}`)
  const userData = mkdtempSync(join(tmpdir(), 'branchwise-demo-'))
  const app = await launch(host, userData)
  try {
    const page = await app.firstWindow()
    await page.waitForFunction(() => 'branchwise' in window)
    await importAll(page)
    await printTable(page)
    await takePicture(page)
    await saveReport(app, page)
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
  say(`\nData file   ${shown(files.data)}\nReport      ${shown(files.report)}\nPicture     ${shown(files.picture)}`)
  return 0
}

const say = (line: string) => process.stdout.write(`${line}\n`)
const shown = (path: string) => relative(process.cwd(), path)

function launch(host: Host, userData: string): Promise<ElectronApplication> {
  if (host.kind === 'standin') process.env.ELECTRON_OVERRIDE_DIST_PATH = standInFolder
  return _electron.launch({
    cwd: root,
    args: [...hostArguments(host), '.', '--data', files.data],
    env: { ...strings(process.env), XDG_CONFIG_HOME: userData },
  })
}

function strings(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Asks the app as its own page does. */
async function call<T>(page: Page, name: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(([name, input]) => window.branchwise.call(name, input), [name, input] as const)
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value as T // the engine has checked it against the operation's output
}

async function importAll(page: Page): Promise<void> {
  const { jobId } = await call<{ jobId: string }>(page, 'sample.open', { exports: files.exports })
  for (let last = ''; ; await wait(100)) {
    const job = await call<JobProgress>(page, 'jobs.progress', { jobId })
    if (job.file !== null && job.file !== last)
      say(`  ${String(Math.floor((100 * job.done) / Math.max(1, job.total))).padStart(3)} %  ${job.file}`)
    last = job.file ?? last
    if (job.state === 'running') continue
    if (!job.result) throw new Error(job.failure?.message ?? `The import ended as ${job.state}`)
    const { rows, new: added, same, changed, skipped, rejected } = job.result.totals
    say(`${job.result.files.length} branch exports in ${shown(files.exports)}`)
    say(`${rows} rows = ${added} new + ${same} same + ${changed} changed + ${skipped} skipped + ${rejected} rejected\n`)
    return
  }
}

async function printTable(page: Page): Promise<void> {
  const csat = await call<LocationsList>(page, 'locations.list', { metric: 'csat' })
  const wait = await call<LocationsList>(page, 'locations.list', { metric: 'wait' })
  const unevenness = new Map<string, Unevenness>()
  for (const { locationId } of csat.rows) unevenness.set(locationId, await unevennessOf(page, locationId))
  say(locationsTable({ csat, wait, unevenness }))
  for (const metric of ['csat', 'wait']) say(sayReading((await call<Split>(page, 'variability.split', { metric })).reading))
}

/** Inside one location: how much of the differences goes with the person (satisfaction) and with the week (waits). */
async function unevennessOf(page: Page, locationId: string): Promise<Unevenness> {
  const inside = { filter: { locations: [locationId] } }
  const people = await call<Split>(page, 'variability.split', { metric: 'csat', levels: ['provider'], ...inside })
  const weeks = await call<Split>(page, 'variability.split', { metric: 'wait', levels: ['week'], ...inside })
  return { people: people.levels[0]?.share ?? null, weeks: weeks.levels[0]?.share ?? null }
}

async function takePicture(page: Page): Promise<void> {
  // The page asked before there was any data, and would lead back to the first run.
  await page.reload()
  await page.evaluate(() => {
    location.hash = '#/overview'
  })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('svg.recharts-surface').first().waitFor()
  await page.screenshot({ path: files.picture, fullPage: true, animations: 'disabled' })
}

async function saveReport(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, files.report)
  const reply = await page.evaluate(() => window.branchwise.savePdf({ name: 'regional-comparison' }))
  if (!reply.ok) throw new Error(reply.failure.message)
}

await command(demo)

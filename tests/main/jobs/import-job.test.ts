import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JobProgress } from '#contract/data.ts'
import { answer } from '#main/answer.ts'
import type { ImporterMessage } from '#main/worker-messages.ts'
import { csvOf, exportRows } from '../../branch-export.ts'
import { ask, ended, imported, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'

const LONG = { days: 300, perDay: 12 } // 32,400 rows: long enough to be watched and stopped

function exportFile(options: Parameters<typeof exportRows>[0], name = 'export.csv'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, csvOf(exportRows(options)))
  return path
}

const isRising = (values: readonly number[]) => values.every((value, i) => i === 0 || value >= values[i - 1]!)

/** Only goes forward, and ends once: what is asked after the end is the end. */
function expectOneRun(told: readonly JobProgress[]): void {
  expect(told.slice(0, -1).every(({ state }) => state === 'running')).toBe(true)
  expect(isRising(told.map(({ done }) => done))).toBe(true)
  expect(isRising(told.map(({ rows }) => rows))).toBe(true)
  expect(told.every(({ done, total }) => done <= total)).toBe(true)
}

describe('an import job', () => {
  test('tells how far it is, ends once, and the end stays', async () => {
    const session = temporarySession()
    const folder = temporaryFolder()
    for (const name of ['a', 'b', 'c'])
      writeFileSync(join(folder, `${name}.csv`), csvOf(exportRows({ days: 60, perDay: 3, branches: { [name]: ['Ana'] } })))
    const { jobId } = await ask(session, 'imports.run', { paths: [folder] })
    const told = await ended(session, jobId)
    expectOneRun(told)
    const end = told.at(-1)!
    expect(end).toMatchObject({ state: 'done', rows: 540, failure: null, result: { state: 'imported', totals: { new: 540 } } })
    expect(end.done).toBe(end.total)
    expect(await ask(session, 'jobs.progress', { jobId })).toEqual(end)
    expect(await ask(session, 'jobs.cancel', { jobId })).toEqual(end)
  })

  test('reading goes on meanwhile, writing waits its turn', async () => {
    const session = temporarySession()
    await imported(session, [exportFile({ days: 20 })])
    const { jobId } = await ask(session, 'imports.run', { paths: [exportFile({ ...LONG, from: '2024-01-01' })] })
    const busy = { code: 'busy' }
    expect(await refused(session, 'imports.run', { paths: [exportFile({ days: 1 })] })).toMatchObject(busy)
    expect(await refused(session, 'imports.undo', { importId: 1 })).toMatchObject(busy)
    expect(await refused(session, 'settings.set', { company: 'X' })).toMatchObject(busy)
    expect(await refused(session, 'sample.open', {})).toMatchObject(busy)
    expect(await refused(session, 'data.open', { path: session.path() })).toMatchObject(busy)
    expect(await refused(session, 'data.restore', { path: session.path() })).toMatchObject(busy)
    expect((await ask(session, 'overview.summary', {})).about.interactions).toBe(180)
    expect((await ask(session, 'jobs.progress', { jobId })).state).toBe('running')
    expect((await ended(session, jobId)).at(-1)).toMatchObject({ state: 'done' })
    expect((await ask(session, 'overview.summary', {})).about.interactions).toBe(180 + 32_400)
    expect((await answer(session, 'settings.set', { company: 'X' })).ok).toBe(true)
  })

  test('cancelled, it leaves nothing of the file behind', async () => {
    const session = temporarySession()
    await imported(session, [exportFile({ days: 20 })])
    const before = await ask(session, 'data.status', {})
    const { jobId } = await ask(session, 'imports.run', { paths: [exportFile(LONG)] })
    await rowsTaken(session, jobId)
    await ask(session, 'jobs.cancel', { jobId })
    const told = await ended(session, jobId)
    expectOneRun(told)
    expect(told.at(-1)).toMatchObject({ state: 'cancelled', result: null, failure: { code: 'cancelled' } })
    expect(await ask(session, 'data.status', {})).toEqual(before)
    expect((await ask(session, 'imports.list', {})).imports).toHaveLength(1)
  })

  test('cancelled as the first of a new user, it leaves no data file', async () => {
    const session = temporarySession()
    const { jobId } = await ask(session, 'imports.run', { paths: [exportFile(LONG)] })
    await rowsTaken(session, jobId)
    await ask(session, 'jobs.cancel', { jobId })
    expect((await ended(session, jobId)).at(-1)).toMatchObject({ state: 'cancelled' })
    expect(await ask(session, 'data.status', {})).toMatchObject({ path: null, exists: false })
    for (const suffix of ['', '-wal', '-shm']) expect(existsSync(session.defaultPath() + suffix)).toBe(false)
  })

  test('files imported before the cancelled one stay', async () => {
    const session = temporarySession()
    const paths = [exportFile({ days: 20 }), exportFile({ ...LONG, from: '2024-01-01' }, 'long.csv')]
    const { jobId } = await ask(session, 'imports.run', { paths })
    await rowsTaken(session, jobId, 1000)
    await ask(session, 'jobs.cancel', { jobId })
    await ended(session, jobId)
    expect(await ask(session, 'data.status', {})).toMatchObject({ interactions: 180, imports: 1 })
  })
})

async function rowsTaken(session: Parameters<typeof ask>[0], jobId: string, rows = 1): Promise<void> {
  while ((await ask(session, 'jobs.progress', { jobId })).rows < rows) await new Promise(resolve => setTimeout(resolve, 2))
}

test('the sample lies in a data file of its own; real exports go into another', { timeout: 120_000 }, async () => {
  const userData = temporaryFolder()
  const session = temporarySession({ userData })
  const first = await ask(session, 'sample.open', {})
  const told = await ended(session, first.jobId)
  expectOneRun(told)
  const sample = await ask(session, 'data.status', {})
  expect(sample).toMatchObject({ path: join(userData, 'data', 'sample.branchwise'), sample: true, locations: 24, providers: 180 })
  expect((await ask(session, 'overview.summary', {})).about.sample).toBe(true)

  await imported(session, [exportFile({ days: 20 })])
  const real = await ask(session, 'data.status', {})
  expect(real).toMatchObject({ path: join(userData, 'data', 'region.branchwise'), sample: false, interactions: 180, imports: 1 })
  expect((await ask(session, 'overview.summary', {})).about.sample).toBe(false)

  const again = await ask(session, 'sample.open', {})
  expect((await ended(session, again.jobId)).at(-1)).toMatchObject({ state: 'done' })
  expect(await ask(session, 'data.status', {})).toEqual(sample)
})

test('a sample that was left half made, killed or cancelled, is made anew', { timeout: 120_000 }, async () => {
  const userData = temporaryFolder()
  const session = temporarySession({ userData })
  process.once('worker', importer => {
    let written = 0
    importer.on('message', ({ kind }: ImporterMessage) => void (kind === 'written' && ++written === 2 && importer.terminate()))
  })
  const killed = await ask(session, 'sample.open', {})
  expect((await ended(session, killed.jobId)).at(-1)).toMatchObject({ state: 'failed', failure: { code: 'importer-lost' } })
  expect(await ask(session, 'data.status', {})).toMatchObject({ exists: false })

  const cancelled = await ask(session, 'sample.open', {})
  await rowsTaken(session, cancelled.jobId, 1000)
  await ask(session, 'jobs.cancel', { jobId: cancelled.jobId })
  expect((await ended(session, cancelled.jobId)).at(-1)).toMatchObject({ state: 'cancelled' })

  const again = await ask(session, 'sample.open', {})
  expect((await ended(session, again.jobId)).at(-1)).toMatchObject({ state: 'done' })
  expect(await ask(session, 'data.status', {})).toMatchObject({ sample: true, locations: 24, imports: 24 })
})

test('a sample in the way of a file of the user’s own is refused', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data', 'sample.branchwise'), 'my own notes')
  expect(await refused(temporarySession({ userData: folder }), 'sample.open', {})).toMatchObject({ code: 'not-a-data-file' })
})

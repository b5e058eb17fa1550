import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { JobProgress } from '#contract/data.ts'
import { openStore } from '#db/sqlite/open.ts'
import { answer } from '#main/answer.ts'
import { folderOf } from '#main/backups/folder.ts'
import type { Session } from '#main/session.ts'
import { csvOf, exportRows } from '../../branch-export.ts'
import { ask, ended, imported, temporaryFolder, temporarySession } from '../session-fixture.ts'

/** More than what is copied before a worker would have started. */
const LARGE = 120e6

let path: string
let session: Session
beforeEach(async () => {
  path = join(temporaryFolder(), 'region.branchwise')
  const first = temporarySession({ data: path })
  await imported(first, [exportFile(20, '2026-01-01')])
  first.close() // a restore needs the file for itself
  const store = await openStore(path)
  store.raw.exec(`create table padding (bytes); insert into padding values (zeroblob(${LARGE})); drop table padding`)
  store.close()
  session = temporarySession({ data: path })
})

function exportFile(days: number, from: string): string {
  const file = join(temporaryFolder(), `${from}.csv`)
  writeFileSync(file, csvOf(exportRows({ days, from })))
  return file
}

const status = () => ask(session, 'data.status', {})
const inFolder = () => (existsSync(folderOf(path)) ? readdirSync(folderOf(path)) : [])

/** Ends a job as soon as it is as far as that. @returns what it told on the way, its end last */
async function cancelledOnce(jobId: string, isFar: (progress: JobProgress) => boolean): Promise<JobProgress[]> {
  for (;;) {
    const reply = await answer(session, 'jobs.progress', { jobId })
    const progress = reply.ok ? (reply.value as JobProgress) : null
    if (progress && (progress.state !== 'running' || isFar(progress))) break
    await wait(1)
  }
  await ask(session, 'jobs.cancel', { jobId })
  return ended(session, jobId)
}

describe('the backup before an import', () => {
  test('says how far it is; cancelling it cancels the import, and nothing has changed', async () => {
    const before = await status()
    const { jobId } = await ask(session, 'imports.run', { paths: [exportFile(10, '2026-03-01')] })
    const told = await cancelledOnce(jobId, ({ stage, done }) => stage === 'backup' && done > 0)
    expect(told[0]).toMatchObject({ stage: 'backup', rows: 0, file: null })
    expect(told[0]!.total).toBeGreaterThan(LARGE / 8192)
    expect(told.at(-1)).toMatchObject({ state: 'cancelled', failure: { code: 'cancelled' }, result: null })
    expect(await status()).toEqual(before)
    expect((await ask(session, 'imports.list', {})).imports).toHaveLength(1)
    expect(inFolder()).toEqual([])
    expect(await ask(session, 'backups.list', {})).toMatchObject({ backups: [], failed: null })
  })

  test('left alone it is followed by the import', async () => {
    const { jobId } = await ask(session, 'imports.run', { paths: [exportFile(10, '2026-03-01')] })
    const told = await ended(session, jobId)
    expect(new Set(told.filter(({ total }) => total > 0).map(({ stage }) => stage))).toEqual(new Set(['backup', 'work']))
    expect(told.at(-1)).toMatchObject({ state: 'done', stage: 'work' })
    expect((await ask(session, 'backups.list', {})).backups.map(({ reason, state }) => [reason, state])).toEqual([
      ['import', 'proven'],
    ])
  })
})

describe('a restore', () => {
  test.each([
    ['while the backup is copied', ({ done }: JobProgress) => done > 0],
    ['while what is there is backed up', ({ done, total }: JobProgress) => done > total / 2],
  ])('cancelled %s leaves the file and its backups as they were', async (_when, isFar) => {
    const { backupId } = await ask(session, 'backups.make', {})
    await imported(session, [exportFile(10, '2026-03-01')])
    const [before, backups, modified] = [await status(), await ask(session, 'backups.list', {}), statSync(path).mtimeMs]
    const restoring = answer(session, 'backups.restore', { backupId, jobId: 'r' })
    const told = await cancelledOnce('r', isFar)
    expect(isFar(told[0]!)).toBe(true)
    expect(await restoring).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(told.at(-1)).toMatchObject({ state: 'cancelled' })
    expect(await status()).toEqual(before)
    expect(statSync(path).mtimeMs).toBe(modified)
    expect(await ask(session, 'backups.list', {})).toEqual(backups)
    expect(inFolder().filter(name => name.endsWith('.part'))).toEqual([])
    expect(existsSync(`${path}-restoring`)).toBe(false)

    // Left alone it goes through, and can be taken back.
    expect(await ask(session, 'backups.restore', { backupId, jobId: 'r' })).toMatchObject({ imports: 1 })
    expect(await ask(session, 'jobs.progress', { jobId: 'r' })).toMatchObject({ state: 'done' })
    const { undoes } = await ask(session, 'backups.list', {})
    expect(await ask(session, 'backups.restore', { backupId: undoes! })).toEqual(before)
  })
})

const isCopying = ({ stage, done }: JobProgress) => stage === 'backup' && done > 0

describe('the backup before an undo', () => {
  test('says how far it is; cancelling it cancels the undo, and nothing has changed', async () => {
    const before = await status()
    const undoing = answer(session, 'imports.undo', { importId: 1, jobId: 'u' })
    const told = await cancelledOnce('u', isCopying)
    expect(told[0]).toMatchObject({ state: 'running', stage: 'backup' })
    expect(await undoing).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(told.at(-1)).toMatchObject({ state: 'cancelled' })
    expect(await status()).toEqual(before)
    expect(inFolder()).toEqual([])
    expect(await ask(session, 'backups.list', {})).toMatchObject({ backups: [], failed: null })

    // Left alone it is followed by the undo, and a redo says how far it is as well.
    expect(await ask(session, 'imports.undo', { importId: 1, jobId: 'u' })).toMatchObject({ state: 'undone' })
    expect(await ask(session, 'jobs.progress', { jobId: 'u' })).toMatchObject({ state: 'done', stage: 'work' })
    expect((await ask(session, 'backups.list', {})).backups.map(({ reason }) => reason)).toEqual(['undo'])
  })
})

describe('a copy in any folder', () => {
  test('says how far it is; cancelled it leaves nothing there', async () => {
    const folder = temporaryFolder()
    const target = join(folder, 'copy.branchwise')
    const before = await status()
    const copying = answer(session, 'data.backup', { path: target, jobId: 'c' })
    const told = await cancelledOnce('c', ({ done }) => done > 0)
    expect(told[0]).toMatchObject({ state: 'running' })
    expect(await copying).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(readdirSync(folder)).toEqual([])

    const { bytes } = await ask(session, 'data.backup', { path: target, jobId: 'c' })
    expect(statSync(target).size).toBe(bytes)
    expect(readdirSync(folder)).toEqual(['copy.branchwise'])
    expect(await status()).toEqual(before)
  })

  test('of a backup is opened; cancelled, what was open still is, and nothing is left of it', async () => {
    const backup = join(temporaryFolder(), 'backup.branchwise')
    await ask(session, 'data.backup', { path: backup })
    const [before, around] = [await status(), readdirSync(dirname(path))]
    const restoring = answer(session, 'data.restore', { path: backup, jobId: 'r' })
    await cancelledOnce('r', ({ done }) => done > 0)
    expect(await restoring).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(await status()).toEqual(before)
    expect(readdirSync(dirname(path))).toEqual(around)

    const opened = await ask(session, 'data.restore', { path: backup, jobId: 'r' })
    expect(opened).toEqual({ ...before, path: join(dirname(path), 'backup (restored).branchwise') })
  })
})

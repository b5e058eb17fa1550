import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { openStore } from '#db/sqlite/open.ts'
import { answer } from '#main/answer.ts'
import { runImport } from '#main/imports/run-import.ts'
import type { Session } from '#main/session.ts'
import { csvOf, exportRows } from '../../branch-export.ts'
import { ask, ended, imported, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { writeExports } from './exports.ts'
import { soundHash } from './whole.ts'

/** Another program that writes to the same data file. */
function lock(path: string, how = 'immediate'): Database.Database {
  const other = new Database(path)
  other.exec(`begin ${how}`)
  return other
}

async function withImport(): Promise<{ session: Session; folder: string; data: string }> {
  const folder = join(temporaryFolder(), 'exports')
  const data = join(temporaryFolder(), 'region.branchwise')
  const [first] = writeExports(folder)
  const session = temporarySession({ data })
  expect(await imported(session, [first!])).toMatchObject({ state: 'done' })
  return { session, folder, data }
}

const locked = (path: string) => ({ code: 'data-file-locked', values: { path } })

describe('a data file that another program is writing to', () => {
  test('for longer than one waits: the import is refused in words, questions are answered, and later it comes in', async () => {
    const { session, folder, data } = await withImport()
    const other = lock(data)
    const before = await ask(session, 'data.status', {})
    const { jobId } = await ask(session, 'imports.run', { paths: [folder] })
    expect((await ask(session, 'overview.summary', {})).about.interactions).toBe(before.interactions)
    const end = (await ended(session, jobId)).at(-1)!
    expect(end).toMatchObject({ state: 'failed', failure: locked(data) })
    expect(end.failure!.message).toContain('Another program is writing')
    expect(await ask(session, 'data.status', {})).toEqual(before)
    other.exec('rollback')
    other.close()
    expect(await imported(session, [folder])).toMatchObject({ state: 'done', result: { state: 'imported' } })
    await soundHash(data)
  })

  test('for a moment: the import waits for it', async () => {
    const { session, folder, data } = await withImport()
    const other = lock(data)
    const { jobId } = await ask(session, 'imports.run', { paths: [folder] })
    await wait(1200)
    expect((await ask(session, 'jobs.progress', { jobId })).state).toBe('running')
    other.exec('rollback')
    other.close()
    expect((await ended(session, jobId)).at(-1)).toMatchObject({ state: 'done', result: { state: 'imported' } })
  })

  test('waiting can be cancelled within a second', async () => {
    const { session, folder, data } = await withImport()
    const other = lock(data)
    const { jobId } = await ask(session, 'imports.run', { paths: [folder] })
    while ((await ask(session, 'jobs.progress', { jobId })).file === null) await wait(5)
    const asked = performance.now()
    await ask(session, 'jobs.cancel', { jobId })
    expect((await ended(session, jobId)).at(-1)).toMatchObject({ state: 'cancelled' })
    expect(performance.now() - asked).toBeLessThan(1000)
    other.close()
  })
})

test('connections of one process keep their locks when one more is opened and closed', {
  skip: process.platform !== 'linux',
}, async () => {
  const path = join(temporaryFolder(), 'x.branchwise')
  const store = await openStore(path, { create: true })
  store.raw.prepare('select count(*) from import').get()
  const held = execFileSync('grep', ['-c', `:${execFileSync('stat', ['-c', '%i', path]).toString().trim()} `, '/proc/locks'])
  const second = await openStore(path)
  second.close()
  expect(Number(held)).toBeGreaterThan(0)
  const kept = execFileSync('grep', ['-c', `:${execFileSync('stat', ['-c', '%i', path]).toString().trim()} `, '/proc/locks'])
  expect(Number(kept)).toBe(Number(held))
  store.close()
})

describe('a file that cannot be read', () => {
  const user = process.geteuid?.()
  afterEach(() => void (user === 0 && process.seteuid!(0)))

  /** Imports in this thread, whose user may be another for a while. */
  async function refusalsOf(paths: string[], asNobody = false): Promise<unknown[]> {
    const store = await openStore(join(temporaryFolder(), 'x.branchwise'), { create: true })
    const options = { isCancelled: () => false, onProgress: () => undefined, now: () => new Date(0) }
    if (asNobody) process.seteuid!(65_534)
    try {
      const { files } = await runImport(store, { paths }, options)
      return files.map(({ failure }) => failure?.code ?? null)
    } finally {
      if (asNobody) process.seteuid!(0)
      store.close()
    }
  }

  const good = (name = 'a.csv', folder = temporaryFolder()): string => {
    writeFileSync(join(folder, name), csvOf(exportRows({ days: 2 })))
    return join(folder, name)
  }

  test.skipIf(user === undefined)('for want of rights is refused in words, and the next is read', async () => {
    const [first, second] = [good('a.csv'), good('b.csv')]
    chmodSync(first, 0o000)
    for (let folder = dirname(second); folder.includes('branchwise-session-'); folder = dirname(folder)) chmodSync(folder, 0o755)
    chmodSync(dirname(first), 0o755)
    expect(await refusalsOf([first, second], user === 0)).toEqual(['file-unreadable', null])
  })

  test.skipIf(process.platform !== 'linux')(
    'for an error of the disk, or because it is a device, is refused in words',
    async () => {
      const folder = temporaryFolder()
      const [broken, device] = ['broken.csv', 'device.csv'].map(name => join(folder, name)) as [string, string]
      symlinkSync('/proc/self/mem', broken) // its first byte cannot be read: EIO
      symlinkSync('/dev/zero', device)
      expect(await refusalsOf([broken, device, good()])).toEqual(['file-unreadable', 'file-unreadable', null])
    },
  )

  test('a data file whose folder cannot be made is told as such', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'taken'), '')
    const session = temporarySession({ data: join(folder, 'taken', 'x.branchwise') })
    const { failure, state } = await imported(session, [good()])
    expect({ state, code: failure?.code }).toEqual({ state: 'failed', code: 'cannot-write' })
    mkdirSync(join(folder, 'free'))
    const other = temporarySession({ data: join(folder, 'free') })
    expect(await answer(other, 'imports.list', {})).toMatchObject({ ok: false, failure: { code: 'not-a-data-file' } })
    expect(await ask(other, 'data.status', {})).toMatchObject({ broken: { failure: { code: 'not-a-data-file' } } })
  })
})

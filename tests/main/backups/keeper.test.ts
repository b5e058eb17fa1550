import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { answer } from '#main/answer.ts'
import { backupsOf, folderOf } from '#main/backups/folder.ts'
import { keep } from '#main/backups/keep.ts'
import { workersEntry } from '../built-workers.ts'
import { bytesOfLayout } from '../data/layouts.ts'
import { ask, temporaryFolder, temporarySession } from '../session-fixture.ts'

let path: string
beforeEach(() => {
  path = join(temporaryFolder(), 'region.branchwise')
  writeFileSync(path, bytesOfLayout(migrations.length))
})

const make = () => ({ kind: 'make', dataPath: path, reason: 'by-hand', mostBytes: 1e9 }) as const
/** Every file is large. */
const large = { smallBytes: 0 }

describe('a large file is kept by a worker of its own', () => {
  test('which says how far it is and gives what is given of small ones', async () => {
    const told: { done: number; total: number }[] = []
    const watching = { isCancelled: () => false, onProgress: (progress: (typeof told)[number]) => void told.push(progress) }
    const made = await keep(workersEntry(), make(), { ...large, watching })
    expect(made).toMatchObject({ state: 'proven', imports: 5 })
    expect(told.length).toBeGreaterThan(0)
    for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total)
    expect(await keep(workersEntry(), { kind: 'check', dataPath: path }, large)).toEqual([])
    const target = join(temporaryFolder(), 'copy.branchwise')
    await keep(workersEntry(), { kind: 'copy', dataPath: path, target, rows: null }, large)
    const salvaged = join(temporaryFolder(), 'salvaged.branchwise')
    expect(await keep(workersEntry(), { kind: 'salvage', dataPath: path, target: salvaged }, large)).toMatchObject({ lost: 0 })
    const hashes = await Promise.all(
      [path, target, salvaged].map(async data => (await ask(temporarySession({ data }), 'data.status', {})).contentHash),
    )
    expect(new Set(hashes).size).toBe(1)
  })

  test('whose refusals are those of any other', async () => {
    writeFileSync(path, 'Dear branch, '.repeat(9999))
    await expect(keep(workersEntry(), make(), large)).rejects.toMatchObject({ code: 'not-a-data-file' })
  })

  test('cancelled it leaves nothing behind', async () => {
    const watching = { isCancelled: () => true, onProgress: () => undefined }
    for (const keeping of [{ ...large, watching }, { watching }]) {
      await expect(keep(workersEntry(), make(), keeping)).rejects.toMatchObject({ code: 'cancelled' })
      expect(readdirSync(folderOf(path))).toEqual([])
    }
    expect(await backupsOf(path)).toEqual([])
  })
})

test('a backup and a salvage that somebody has named can be ended as jobs; the file stays open', async () => {
  const session = temporarySession({ data: path })
  const before = await ask(session, 'data.status', {})
  const making = answer(session, 'backups.make', { jobId: 'b' })
  await expect
    .poll(async () => (await answer(session, 'jobs.cancel', { jobId: 'b' })).ok, { interval: 1, timeout: 10_000 })
    .toBe(true)
  const made = await making
  const progress = await ask(session, 'jobs.progress', { jobId: 'b' })
  if (made.ok) expect(progress.state).toBe('done')
  else expect([made.failure.code, progress.state]).toEqual(['cancelled', 'cancelled'])
  expect(await ask(session, 'data.status', {})).toEqual(before)
  expect(await ask(session, 'data.salvage', { jobId: 's' })).toMatchObject({ lost: 0 })
  expect(await ask(session, 'jobs.progress', { jobId: 's' })).toMatchObject({ state: 'done', failure: null })
  expect(existsSync(path)).toBe(true)
})

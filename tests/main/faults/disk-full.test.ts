import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Refusal } from '#contract/failure.ts'
import { writeWhole } from '#main/write-whole.ts'
import { ask, ended, imported, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { writeExports } from './exports.ts'
import { random } from './random.ts'
import { hasSmallDisks, resizeDisk, smallDisk } from './small-disk.ts'
import { filesLeft, soundHash, type Undisturbed, undisturbed } from './whole.ts'

const MEGABYTE = 2 ** 20
const SIZES = process.env.BRANCHWISE_LONG ? 200 : 2
const LIMITS = process.env.BRANCHWISE_LONG ? 40 : 1
/** What the import of the exports below leaves at least, log included. */
const NEEDED = 2 * MEGABYTE
const ENOUGH = 64 * MEGABYTE

const root = join(import.meta.dirname, '../../..')

let folder: string
let whole: Undisturbed
beforeAll(async () => {
  folder = join(temporaryFolder(), 'exports')
  whole = await undisturbed(join(temporaryFolder(), 'whole.branchwise'), writeExports(folder))
})

/** Everything between nothing and nearly enough, the smallest first. */
function sizes(count: number): number[] {
  const draw = random(20_261_129)
  return Array.from({ length: count }, (_, i) => Math.floor(((i + draw(1000) / 1000) / count) * NEEDED)).map(size =>
    Math.max(size, 8192),
  )
}

function expectToldWhy(failure: Refusal | null, path: string): void {
  expect(['disk-full', 'disk-refused']).toContain(failure?.code)
  expect(failure?.message).toContain(path)
  expect(failure?.message).toMatch(/MB are left there.*try again/)
}

/** Fills a disk to the last byte. @returns what frees it again */
function filled(disk: string): () => void {
  const path = join(disk, 'filler')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(path, Buffer.alloc(bavail * bsize))
  return () => rmSync(path)
}

describe.skipIf(!hasSmallDisks)('a disk that is full (needs the right to mount one)', () => {
  test(`an import is told why, at ${SIZES} sizes; whole files stay, and with room it comes in`, {
    timeout: 14_400_000,
  }, async () => {
    for (const size of sizes(SIZES)) {
      const disk = smallDisk(size)
      const data = join(disk, 'region.branchwise')
      const session = temporarySession({ data })
      const end = await imported(session, [folder])
      const left = await ask(session, 'data.status', {}).catch(() => null)
      if (end.state !== 'done') expectToldWhy(end.failure, data)
      session.close()

      resizeDisk(disk, ENOUGH)
      const found = await filesLeft(data, whole)
      if (end.state === 'done') expect(found).toBe(whole.hashes.length - 1)
      if (found === 0) expect([data, `${data}-wal`, `${data}-shm`].filter(existsSync)).toEqual([])
      else if (left) expect(left).toMatchObject({ imports: found, contentHash: whole.hashes[found] })
      const again = temporarySession({ data })
      expect(await imported(again, [folder])).toMatchObject({ state: 'done', result: { state: 'imported' } })
      again.close()
      expect(await soundHash(data)).toBe(whole.hashes.at(-1))
    }
  })

  test('undo is told why and changes nothing; with room it works', async () => {
    const disk = smallDisk(ENOUGH)
    const session = temporarySession({ data: join(disk, 'region.branchwise') })
    await imported(session, [folder])
    const before = await ask(session, 'data.status', {})
    const freed = filled(disk)
    expectToldWhy(await refused(session, 'imports.undo', { importId: 1 }), disk)
    expect(await ask(session, 'data.status', {})).toEqual(before)
    freed()
    await ask(session, 'imports.undo', { importId: 1 })
    await ask(session, 'imports.redo', { importId: 1 })
    expect(await ask(session, 'data.status', {})).toEqual(before)
  })

  test('a saved file, a backup and the sample’s exports are there in whole or not at all', async () => {
    const disk = smallDisk(MEGABYTE)
    const path = join(disk, 'rejects.csv')
    await writeWhole(path, 'as it was')
    await expect(writeWhole(path, 'x'.repeat(2 * MEGABYTE))).rejects.toMatchObject({ code: 'disk-full', values: { path } })
    expect(readFileSync(path, 'utf8')).toBe('as it was')

    const session = temporarySession()
    await imported(session, [folder])
    const smaller = smallDisk(MEGABYTE / 8)
    const backup = join(smaller, 'backup.branchwise')
    expectToldWhy(await refused(session, 'data.backup', { path: backup }), backup)
    expect(readdirSync(smaller)).toEqual([])

    const exports = join(disk, 'exports')
    const { jobId } = await ask(session, 'sample.open', { exports })
    const end = (await ended(session, jobId)).at(-1)!
    expect(end.state).toBe('failed')
    expectToldWhy(end.failure, exports)
    expect(readdirSync(disk).toSorted()).toEqual(['exports', 'rejects.csv'])
    for (const name of readdirSync(exports)) expect(readFileSync(join(exports, name)).at(-1)).toBe(10)
  })
})

test(`${LIMITS} limits of how large a file may become: the command says so, whole files stay, without it all comes in`, {
  timeout: 14_400_000,
}, async ({ skip }) => {
  if (process.platform !== 'linux') skip('needs prlimit')
  for (const limit of sizes(LIMITS)) {
    const data = join(temporaryFolder(), 'region.branchwise')
    const { code, stdout } = await importLimited(data, limit)
    if (code === 0) continue
    expectToldWhy(JSON.parse(stdout) as Refusal, data)
    await filesLeft(data, whole)
    const session = temporarySession({ data })
    expect(await imported(session, [folder])).toMatchObject({ state: 'done', result: { state: 'imported' } })
    session.close()
    expect(await soundHash(data)).toBe(whole.hashes.at(-1))
  }
})

/** The command line with a limit to the size of the files that it writes. */
function importLimited(data: string, bytes: number): Promise<{ code: number; stdout: string }> {
  const args = [`--fsize=${bytes}`, process.execPath, 'main/cli.ts', '--data', data, 'import', folder]
  return new Promise(resolve =>
    execFile('prlimit', args, { cwd: root, maxBuffer: 2 ** 28 }, (error, stdout) =>
      resolve({ code: error ? Number(error.code) : 0, stdout }),
    ),
  )
}

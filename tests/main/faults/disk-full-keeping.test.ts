import { existsSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/sqlite/open.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import { answer } from '#main/answer.ts'
import { backupsOf, folderOf } from '#main/backups/folder.ts'
import { bytesOfLayout } from '../data/layouts.ts'
import { ask, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { random } from './random.ts'
import { hasSmallDisks, smallDisk } from './small-disk.ts'
import { atEachStatement } from './statements.ts'
import { soundHash } from './whole.ts'

const MEGABYTE = 2 ** 20
const LONG = process.env.BRANCHWISE_LONG !== undefined
/** Amounts of room that are left, between none and nearly enough. */
const ROOMS = LONG ? 100 : 4
const ENOUGH = 64 * MEGABYTE
const SEED = 20_261_201

let bytes: Buffer
let hash: string
beforeAll(async () => {
  const path = join(temporaryFolder(), 'region.branchwise')
  writeFileSync(path, bytesOfLayout(migrations.length))
  const store = await openStore(path)
  store.raw.transaction(() => rebuildRollups(store.raw))() // as today's program packs them
  store.close()
  bytes = readFileSync(path)
  hash = await soundHash(path)
})

/** A disk with a data file and some room more, the smallest first. */
function* disks(content: Buffer, most: number): Generator<{ disk: string; path: string; room: number }> {
  const draw = random(SEED)
  for (let i = 0; i < ROOMS; i++) {
    const disk = smallDisk(ENOUGH)
    const path = join(disk, 'region.branchwise')
    writeFileSync(path, content)
    const room = Math.floor(((i + draw(1000) / 1000) / ROOMS) * most)
    yield { disk, path, room }
  }
}

/** Leaves so many bytes free. @returns what frees the rest again */
function filled(disk: string, room: number): () => void {
  const filler = join(disk, 'filler')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - room)))
  return () => rmSync(filler)
}

const told = ['disk-full', 'disk-refused', 'cannot-write']

describe.skipIf(!hasSmallDisks)('a disk without room enough (needs the right to mount one)', { timeout: 14_400_000 }, () => {
  test(`a backup and a restore, at ${ROOMS} amounts of room: told why with the room it takes, nothing half made, readable`, async () => {
    for (const { disk, path, room } of disks(bytes, 2 * bytes.length)) {
      const session = temporarySession({ data: path })
      const { backupId } = await ask(session, 'backups.make', {})
      const status = await ask(session, 'data.status', {})
      const free = filled(disk, room)
      const made = await answer(session, 'backups.make', {})
      const restored = await answer(session, 'backups.restore', { backupId })
      for (const reply of [made, restored]) {
        if (reply.ok) continue
        expect(told).toContain(reply.failure.code)
        if (reply.failure.code === 'disk-full') expect(reply.failure.message).toMatch(/MB are left.*about \d+ MB are needed/)
      }
      if (room < bytes.length / 2) expect([made.ok, restored.ok]).toEqual([false, false])
      expect(await ask(session, 'data.status', {})).toEqual(status)
      for (const backup of await backupsOf(path)) expect(backup.state).toBe('proven')
      free()
      expect(readdirSync(folderOf(path)).filter(name => name.includes('.part'))).toEqual([])
      expect(existsSync(`${path}-restoring`)).toBe(false)
      expect(await ask(session, 'backups.restore', { backupId })).toEqual(status)
      session.close()
      expect(await soundHash(path)).toBe(hash)
    }
  })

  test(`a change of layout, at ${ROOMS} amounts of room: told why, the file is the old one, can be read meanwhile, and later is the new one`, async () => {
    for (const layout of [1, 6]) {
      const old = bytesOfLayout(layout)
      for (const { disk, path, room } of disks(old, 3 * old.length)) {
        const free = filled(disk, room)
        const userData = temporaryFolder()
        const session = temporarySession({ userData })
        const reply = await answer(session, 'data.open', { path })
        if (!reply.ok) {
          expect(told).toContain(reply.failure.code)
          const reading = await ask(session, 'data.open', { path, readOnly: true })
          expect(reading).toMatchObject({ readOnly: true, contentHash: hash })
        }
        session.close()
        if (room < old.length / 2) expect(reply.ok).toBe(false)
        free()
        const later = temporarySession({ data: path })
        expect(await ask(later, 'data.status', {})).toMatchObject({ readOnly: false, contentHash: hash })
        later.close()
        expect(await soundHash(path)).toBe(hash)
      }
    }
  })

  test('a salvage that does not fit leaves nothing behind', async () => {
    const disk = smallDisk(ENOUGH)
    const path = join(disk, 'region.branchwise')
    writeFileSync(path, bytes)
    const session = temporarySession({ data: path })
    const free = filled(disk, bytes.length)
    expect(told).toContain((await refused(session, 'data.salvage', {})).code)
    free()
    expect(readdirSync(disk).filter(name => name.includes(' 2.'))).toEqual([])
    const { interactions } = await ask(session, 'data.status', {})
    expect(await ask(session, 'data.salvage', {})).toMatchObject({ interactions })
  })
})

test('roll-ups that are made anew stay as they were where any statement fails', async () => {
  const path = join(temporaryFolder(), 'region.branchwise')
  writeFileSync(path, bytes)
  const store = await openStore(path)
  store.raw.exec("insert into setting (key, value) values ('stale-rollups', 'true')")
  store.close()
  const stale = readFileSync(path)
  const opened = async () => (await openStore(path)).close()
  const statements = await atEachStatement(path, () => undefined, opened)
  const draw = random(SEED)
  for (let i = 0; i < (LONG ? statements : 5); i++) {
    writeFileSync(path, stale)
    const failing = LONG ? i : draw(statements)
    const fail = (count: number) => {
      if (count === failing) throw new Error('the disk fails')
    }
    await expect(atEachStatement(path, fail, opened)).rejects.toThrow('the disk fails')
    expect(await soundHash(path), `statement ${failing}`).toBe(hash)
  }
})

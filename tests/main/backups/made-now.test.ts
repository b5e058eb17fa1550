import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { folderOf } from '#main/backups/folder.ts'
import { makeBackup } from '#main/backups/make-backup.ts'
import { bytesOfLayout } from '../data/layouts.ts'
import { temporaryFolder } from '../session-fixture.ts'

let path: string
beforeEach(() => {
  path = join(temporaryFolder(), 'region.branchwise')
  writeFileSync(path, bytesOfLayout(migrations.length))
})

const made = (at: string, mostBytes = 1e9) => makeBackup({ dataPath: path, reason: 'restore', mostBytes }, { now: new Date(at) })
const names = () => readdirSync(folderOf(path)).filter(name => name.endsWith('.branchwise'))

describe('what was just made is there', () => {
  test('where the clock is years behind', async () => {
    for (let month = 0; month < 12; month++) await made(new Date(Date.UTC(2026, month)).toISOString())
    const { backupId, state } = await made('2015-01-01T00:00:00Z')
    expect(state).toBe('proven')
    expect(names()).toContain(backupId)
  })

  test('where the clock was ahead and there is no room', async () => {
    await made('2099-01-01T00:00:00Z')
    const { backupId } = await made('2026-01-01T00:00:00Z', 1)
    expect(names()).toEqual([backupId])
  })

  test('without what lies there of another', async () => {
    await made('2026-01-01T00:00:00Z')
    writeFileSync(join(folderOf(path), '20260201-000000-000-restore.branchwise-wal'), 'another log')
    await made('2026-02-01T00:00:00Z')
    expect(readdirSync(folderOf(path)).filter(name => name.endsWith('-wal'))).toEqual([])
  })

  test('or it is refused: no other goes then', async () => {
    const { backupId } = await made('2026-01-01T00:00:00Z')
    // The name of one from a year of five digits is none of a backup.
    await expect(made('+010000-01-01T00:00:00Z', 1)).rejects.toMatchObject({ code: 'cannot-write' })
    expect(names()).toContain(backupId)
  })
})

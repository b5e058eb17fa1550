import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { applicationId } from '#db/sqlite/application-id.ts'
import type { Session } from '#main/session.ts'
import { csvOf, exportRows } from '../../branch-export.ts'
import { openStore } from '#db/sqlite/open.ts'
import { ask, imported, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { asOfLayout } from '../older-layout.ts'

const status = (session: Session) => ask(session, 'data.status', {})

function exportFile(days: number, from = '2026-01-01'): string {
  const path = join(temporaryFolder(), 'export.csv')
  writeFileSync(path, csvOf(exportRows({ days, from })))
  return path
}

describe('a new user', () => {
  let userData: string
  let session: Session
  beforeEach(() => {
    userData = temporaryFolder()
    session = temporarySession({ userData })
  })

  test('has no data file; the first import makes one in the app’s folder, and it is found again', async () => {
    expect(await status(session)).toMatchObject({ path: null, exists: false, interactions: 0, contentHash: null })
    expect(readdirSync(userData)).toEqual([])
    await imported(session, [exportFile(20)])
    const found = await status(session)
    expect(found).toMatchObject({
      path: join(userData, 'data', 'region.branchwise'),
      exists: true,
      interactions: 180,
      sample: false,
    })
    session.close()
    expect(await status(temporarySession({ userData }))).toEqual(found)
  })

  test('opens another file, which is remembered; the one before stays open when that fails', async () => {
    await imported(session, [exportFile(20)])
    const other = temporarySession({ data: join(temporaryFolder(), 'other.branchwise') })
    await imported(other, [exportFile(15)])
    const path = other.path()!
    other.close()
    expect(await ask(session, 'data.open', { path })).toMatchObject({ path, interactions: 135 })
    expect(await refused(session, 'data.open', { path: join(userData, 'gone.branchwise') })).toMatchObject({
      code: 'file-missing',
    })
    expect(await status(session)).toMatchObject({ path, interactions: 135 })
    session.close()
    expect(await status(temporarySession({ userData }))).toMatchObject({ path })
  })
})

test('a file opens also where it cannot be remembered', async () => {
  const userData = temporaryFolder()
  mkdirSync(join(userData, 'last-file.json.new'))
  const other = temporarySession({ data: join(temporaryFolder(), 'other.branchwise') })
  await ask(other, 'settings.set', { company: 'X' })
  const path = other.path()!
  expect(await ask(temporarySession({ userData }), 'data.open', { path })).toMatchObject({ path, exists: true })
})

describe('a file that is none of ours', () => {
  const folder = temporaryFolder()
  const inFolder = (name: string) => join(folder, name)
  const database = (name: string, change: (raw: Database.Database) => void): string => {
    const raw = new Database(inFolder(name))
    change(raw)
    raw.close()
    return inFolder(name)
  }

  test.each([
    ['a letter', () => (writeFileSync(inFolder('letter'), 'Dear branch, '.repeat(99)), inFolder('letter')), 'not-a-data-file'],
    ['another program’s database', () => database('other', raw => raw.exec('create table t (x)')), 'not-a-data-file'],
    [
      'a data file of a later version',
      () =>
        database('newer', raw => {
          raw.exec('create table t (x)')
          raw.pragma(`application_id = ${applicationId}`)
          raw.pragma('user_version = 999')
        }),
      'newer-data-file',
    ],
    ['nothing', () => inFolder('nothing'), 'file-missing'],
    ['a folder', () => folder, 'not-a-data-file'],
  ])('%s is refused and left as it is', async (_what, make, code) => {
    const path = make()
    const before = existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null
    const session = temporarySession()
    for (const name of ['data.open', 'data.restore'])
      expect([name, await refused(session, name, { path })]).toMatchObject([name, { code }])
    expect(await refused(temporarySession({ data: path }), 'overview.summary', {})).toMatchObject({ code })
    if (before) expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a damaged data file is refused as damaged', async () => {
    const whole = temporarySession({ data: inFolder('whole.branchwise') })
    await imported(whole, [exportFile(40)])
    await ask(whole, 'data.backup', { path: inFolder('damaged.branchwise') })
    const bytes = readFileSync(inFolder('damaged.branchwise'))
    bytes.fill(0xa5, 4096 * 2)
    bytes.fill(0xa5, 100, 4096)
    writeFileSync(inFolder('damaged.branchwise'), bytes)
    for (const name of ['data.open', 'data.restore'])
      expect(await refused(temporarySession(), name, { path: inFolder('damaged.branchwise') })).toMatchObject({
        code: 'damaged-data-file',
      })
  })

  test('damage that shows only in use is told as damage, not as a fault of the program', async () => {
    const path = inFolder('used.branchwise')
    copyFileSync(await backedUp(40), path)
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096 * Math.ceil(bytes.length / 4096 / 3))
    writeFileSync(path, bytes)
    expect(await refused(temporarySession({ data: path }), 'overview.summary', {})).toMatchObject({ code: 'damaged-data-file' })
  })
})

async function backedUp(days: number): Promise<string> {
  const session = temporarySession({ data: join(temporaryFolder(), 'a.branchwise') })
  await imported(session, [exportFile(days)])
  const path = join(temporaryFolder(), 'backup.branchwise')
  expect(await ask(session, 'data.backup', { path })).toEqual({ path, bytes: statSync(path).size })
  return path
}

describe('backup and restore', () => {
  test('a backup is whole; restoring makes a copy and leaves both files as they are', async () => {
    const backup = await backedUp(20)
    const session = temporarySession()
    await imported(session, [exportFile(30, '2026-05-01')])
    const before = await status(session)
    const bytes = readFileSync(backup)
    const restored = await ask(session, 'data.restore', { path: backup })
    expect(restored).toMatchObject({ interactions: 180, firstDay: '2026-01-01' })
    expect(restored.path).not.toBe(backup)
    expect(restored.path).not.toBe(before.path)
    await imported(session, [exportFile(5, '2026-07-01')])
    expect(readFileSync(backup).equals(bytes)).toBe(true)
    expect(await ask(session, 'data.open', { path: before.path! })).toEqual(before)
    const again = await ask(session, 'data.restore', { path: backup })
    expect(again.contentHash).toBe(restored.contentHash)
    expect(new Set([again.path, restored.path, before.path]).size).toBe(3)
  })

  test('a backup of an older version stays one', async () => {
    const backup = await backedUp(20)
    const store = await openStore(backup)
    asOfLayout(store, 6)
    store.close()
    const bytes = readFileSync(backup)
    expect(await ask(temporarySession(), 'data.restore', { path: backup })).toMatchObject({ interactions: 180 })
    expect(readFileSync(backup).equals(bytes)).toBe(true)
  })

  test('a backup never overwrites the open data file, and says where it cannot write', async () => {
    const session = temporarySession()
    await imported(session, [exportFile(20)])
    const { path, contentHash } = await status(session)
    expect(await refused(session, 'data.backup', { path })).toMatchObject({ code: 'cannot-write' })
    const blocked = join(temporaryFolder(), 'file')
    writeFileSync(blocked, '')
    expect(await refused(session, 'data.backup', { path: join(blocked, 'backup.branchwise') })).toMatchObject({
      code: 'cannot-write',
    })
    expect((await status(session)).contentHash).toBe(contentHash)
  })

  test('a backup over a file of another kind leaves that file', async () => {
    const session = temporarySession()
    await imported(session, [exportFile(20)])
    const path = join(temporaryFolder(), 'letter.txt')
    writeFileSync(path, 'Dear branch,')
    expect(await refused(session, 'data.backup', { path })).toMatchObject({ code: 'cannot-write' })
    expect(readFileSync(path, 'utf8')).toBe('Dear branch,')
  })
})

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { csvOf, exportRows } from '../../branch-export.ts'
import { hasSmallDisks } from '../faults/small-disk.ts'
import { ask, imported, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { bytesOfLayout } from './layouts.ts'

let path: string
let userData: string
beforeEach(() => {
  path = join(temporaryFolder(), 'region.branchwise')
  userData = temporaryFolder()
  writeFileSync(path, bytesOfLayout(migrations.length))
})

const opened = async (readOnly = false) => {
  const session = temporarySession({ userData })
  return { session, status: await ask(session, 'data.open', { path, ...(readOnly && { readOnly }) }) }
}
const contentHash = async () => {
  const session = temporarySession({ data: join(temporaryFolder(), 'copy.branchwise') })
  writeFileSync(session.path()!, bytesOfLayout(migrations.length))
  const { contentHash: hash } = await ask(session, 'data.status', {})
  session.close()
  return hash
}

const mounted: string[] = []
afterAll(() => mounted.forEach(folder => execFileSync('umount', ['--lazy', folder])))

describe('a data file that cannot be written', () => {
  test.skipIf(!hasSmallDisks)(
    'on a disk that is mounted for reading only: it is read as it is, in whatever layout, and nothing is written',
    async () => {
      const folder = dirname(path)
      writeFileSync(join(folder, 'old.branchwise'), bytesOfLayout(6))
      execFileSync('mount', ['--bind', folder, folder])
      mounted.push(folder)
      execFileSync('mount', ['-o', 'remount,bind,ro', folder])
      const { session, status } = await opened()
      expect(status).toMatchObject({ path, readOnly: true, reading: 'not-writable', contentHash: await contentHash() })
      expect((await ask(session, 'overview.summary', {})).about.interactions).toBe(status.interactions)
      expect(await refused(session, 'settings.set', { company: 'X' })).toMatchObject({ code: 'opened-to-read', values: { path } })
      expect(await refused(session, 'imports.undo', { importId: 1 })).toMatchObject({ code: 'opened-to-read' })
      expect(await refused(session, 'backups.make', {})).toMatchObject({ code: 'opened-to-read' })
      expect(await ask(session, 'data.check', {})).toMatchObject({ problems: [] })
      const old = await ask(session, 'data.open', { path: join(folder, 'old.branchwise') })
      expect(old).toMatchObject({ readOnly: true, interactions: status.interactions })
      expect(readdirSync(folder).toSorted()).toEqual(['old.branchwise', 'region.branchwise'])
      session.close()
      expect(existsSync(join(userData, 'branchwise-reading'))).toBe(false)

      // Started by its name, as the command line does, there is no folder beside it for the copy.
      const named = temporarySession({ data: path, userData: folder })
      expect(await ask(named, 'data.status', {})).toMatchObject({ readOnly: true, reading: 'not-writable' })
      const file = join(temporaryFolder(), 'a.csv')
      writeFileSync(file, csvOf(exportRows({ days: 2 })))
      expect(await refused(named, 'imports.run', { paths: [file] })).toMatchObject({ code: 'opened-to-read' })
    },
  )

  test('because another program keeps it locked: it is read as it was, and worked with once it is free', async () => {
    const other = new Database(path)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('begin exclusive')
    other.exec("insert into setting (key, value) values ('x', 'y')")
    other.exec('commit')
    const { session, status } = await opened()
    expect(status).toMatchObject({ path, readOnly: true, reading: 'locked', contentHash: await contentHash() })
    expect(await refused(session, 'settings.set', { company: 'X' })).toMatchObject({ code: 'opened-to-read' })
    other.close()
    expect(await ask(session, 'data.open', { path })).toMatchObject({ readOnly: false, reading: null })
    expect(await ask(session, 'settings.set', { company: 'X' })).toMatchObject({ company: 'X' })
  })

  test('only for a while, because another program writes: it is opened, and read meanwhile', async () => {
    const other = new Database(path)
    other.exec('begin immediate')
    const { status } = await opened()
    expect(status).toMatchObject({ readOnly: false, reading: null })
    other.close()
  })
})

describe('a data file that is opened for reading only by choice', () => {
  test('stays as it is to the byte, also in an older layout', async () => {
    for (const layout of [1, migrations.length]) {
      writeFileSync(path, bytesOfLayout(layout))
      const { session, status } = await opened(true)
      expect(status).toMatchObject({ readOnly: true, reading: 'chosen', imports: 5 })
      expect(await ask(session, 'imports.list', {})).toMatchObject({ imports: { length: 5 } })
      session.close()
      expect(readFileSync(path).equals(bytesOfLayout(layout))).toBe(true)
      expect(readdirSync(dirname(path))).toEqual(['region.branchwise'])
    }
  })

  test('of a later version that only added: it is shown; of one that changed what is read it is not', async () => {
    const raw = new Database(path)
    raw.exec('create table later (x integer); alter table location add column later text')
    raw.pragma(`user_version = ${migrations.length + 1}`)
    raw.close()
    const session = temporarySession({ userData })
    expect(await refused(session, 'data.open', { path })).toMatchObject({ code: 'newer-data-file' })
    expect(await ask(session, 'data.examine', { path })).toMatchObject({ readable: true })
    expect(await ask(session, 'data.open', { path, readOnly: true })).toMatchObject({
      readOnly: true,
      reading: 'newer',
      contentHash: await contentHash(),
    })
    session.close()

    for (const change of [
      'alter table interaction_row rename column wait_s to waited',
      'create trigger t after insert on setting begin delete from import; end',
      'create view v as select 1',
      'create virtual table f using fts5(x)',
    ]) {
      writeFileSync(path, bytesOfLayout(migrations.length))
      const changed = new Database(path)
      changed.exec('drop view interaction')
      changed.exec(change)
      changed.pragma(`user_version = ${migrations.length + 1}`)
      changed.close()
      expect(await ask(temporarySession(), 'data.examine', { path })).toMatchObject({ readable: false })
      expect(await refused(temporarySession(), 'data.open', { path, readOnly: true })).toMatchObject({ code: 'newer-data-file' })
    }
  })

  test('never of one that defines what is not ours, nor of one that is none', async () => {
    const raw = new Database(path)
    raw.exec('create trigger t after insert on setting begin delete from import; end')
    raw.close()
    const letter = join(temporaryFolder(), 'letter.branchwise')
    writeFileSync(letter, 'Dear branch, '.repeat(999))
    mkdirSync(join(dirname(letter), 'folder.branchwise'))
    for (const [at, code] of [
      [path, 'altered-data-file'],
      [letter, 'not-a-data-file'],
      [join(dirname(letter), 'folder.branchwise'), 'not-a-data-file'],
      [join(dirname(letter), 'gone.branchwise'), 'file-missing'],
    ] as const) {
      expect([code, await ask(temporarySession(), 'data.examine', { path: at })]).toMatchObject([code, { readable: false }])
      expect(await refused(temporarySession({ userData }), 'data.open', { path: at, readOnly: true })).toMatchObject({ code })
    }
    expect(existsSync(join(userData, 'branchwise-reading'))).toBe(false)
  })
})

describe('copies that processes left which ended without closing them', () => {
  const { pid: ended } = spawnSync(process.execPath, ['--version'])
  const names = [`${ended}-1-region.branchwise`, `${ended}-1-region.branchwise-wal`, `${process.ppid}-1-region.branchwise`]
  const fill = (folder: string, all: readonly string[]) => {
    mkdirSync(folder, { recursive: true })
    for (const name of all) writeFileSync(join(folder, name), 'a copy')
    return folder
  }

  test('go when the next one is made, also where they lie in temporary folders; nothing else does', async () => {
    const temporary = temporaryFolder()
    vi.stubEnv('TMPDIR', temporary)
    const own = fill(join(userData, 'branchwise-reading'), [...names, 'of 2024-01-visits.txt'])
    const left = fill(join(temporary, 'branchwise-reading-a1B2c3'), names.slice(0, 2))
    const used = fill(join(temporary, 'branchwise-reading-d4E5f6'), names)
    const fresh = fill(join(temporary, 'branchwise-reading-g7H8i9'), [])
    const elsewhere = fill(temporaryFolder(), names)
    symlinkSync(elsewhere, join(temporary, 'branchwise-reading-j0K1l2'))
    const { session } = await opened(true)
    session.close()
    vi.unstubAllEnvs()
    expect(new Set(readdirSync(own))).toEqual(new Set([names[2], 'of 2024-01-visits.txt']))
    expect([existsSync(left), readdirSync(used), existsSync(fresh)]).toEqual([false, [names[2]], true])
    expect(readdirSync(elsewhere)).toHaveLength(names.length)
  })
})

describe('a file that was to be opened and is damaged', () => {
  test('has its backups and its salvage while another file stays open', async () => {
    const mine = temporarySession({ data: path })
    await ask(mine, 'backups.make', {})
    mine.close()
    const bytes = readFileSync(path)
    bytes.write('SQLite format 4\0', 'latin1')
    writeFileSync(path, bytes)
    const session = temporarySession({ userData })
    const file = join(temporaryFolder(), 'a.csv')
    writeFileSync(file, csvOf(exportRows({ days: 2 })))
    await imported(session, [file])
    const own = await ask(session, 'data.status', {})
    expect(await refused(session, 'data.open', { path })).toMatchObject({ code: 'not-a-data-file' })
    expect(await ask(session, 'data.status', {})).toEqual(own)
    expect(await ask(session, 'backups.list', {})).toMatchObject({ backups: [] })
    const { backups } = await ask(session, 'backups.list', { path })
    expect(backups).toMatchObject([{ state: 'proven' }])
    const salvaged = await ask(session, 'data.salvage', { path })
    expect(await ask(session, 'data.status', {})).toMatchObject({ path: salvaged.path, contentHash: await contentHash() })
    await ask(session, 'data.open', { path: own.path! })
    expect(await ask(session, 'backups.restore', { path, backupId: backups[0]!.backupId })).toMatchObject({
      path,
      contentHash: await contentHash(),
    })
    expect(await ask(session, 'data.open', { path: own.path! })).toEqual(own)
  })
})

import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '#db/sqlite/open.ts'
import type { Session } from '#main/session.ts'
import { csvOf, exportRows } from '../../branch-export.ts'
import { asOfLayout } from '../older-layout.ts'
import { ask, ended, imported, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'

let path: string
let session: Session
beforeEach(() => {
  path = join(temporaryFolder(), 'region.branchwise')
  session = temporarySession({ data: path })
})

const status = (of: Session = session) => ask(of, 'data.status', {})
const list = (of: Session = session) => ask(of, 'backups.list', {})
const reasons = async () => (await list()).backups.map(({ reason }) => reason)

function exportFile(days: number, from: string): string {
  const file = join(temporaryFolder(), `${from}.csv`)
  writeFileSync(file, csvOf(exportRows({ days, from })))
  return file
}
const january = () => exportFile(20, '2026-01-01')
const march = () => exportFile(10, '2026-03-01')

test('what a process left that was killed while it made or removed a backup goes with the next one', async () => {
  await imported(session, [january()])
  const { backupId } = await ask(session, 'backups.make', {})
  const folder = `${path}-backups`
  const { pid } = spawnSync(process.execPath, ['--version']) // has ended
  renameSync(join(folder, backupId), join(folder, `${pid}-${backupId}.part`))
  expect((await list()).backups).toEqual([])
  const next = await ask(session, 'backups.make', {})
  expect(readdirSync(folder).sort()).toEqual([next.backupId, `${next.backupId}.json`])
})

describe('backups are made', () => {
  test('before each import but the first, each undo, redo and replacement, and hold what was there', async () => {
    await imported(session, [january()])
    expect((await list()).backups).toEqual([])
    const first = await status()
    await imported(session, [march()])
    const { importId } = (await ask(session, 'imports.list', {})).imports[0]!
    await ask(session, 'imports.undo', { importId })
    await ask(session, 'imports.undo', { importId }) // changes nothing
    await ask(session, 'imports.redo', { importId })
    const { jobId } = await ask(session, 'imports.replace', { importId, path: exportFile(5, '2026-03-02') })
    expect((await ended(session, jobId)).at(-1)).toMatchObject({ state: 'done' })
    expect(await reasons()).toEqual(['replacement', 'redo', 'undo', 'import'])
    const { backups, folder, bytes } = await list()
    expect(folder).toBe(`${path}-backups`)
    expect(bytes).toBe(backups.reduce((sum, backup) => sum + backup.bytes, 0))
    expect(backups.map(({ state }) => state)).toEqual(['proven', 'proven', 'proven', 'proven'])
    expect(backups.map(({ interactions }) => interactions)).toEqual([270, 180, 270, 180])
    expect(backups.at(-1)).toMatchObject({
      imports: 1,
      lastDay: first.lastDay,
      bytes: statSync(join(folder!, backups.at(-1)!.backupId)).size,
    })
    expect(readdirSync(folder!).filter(name => !/\.branchwise(\.json)?$/.test(name))).toEqual([])
  })

  test('before a layout is changed, with the layout that it had', async () => {
    await imported(session, [january()])
    session.close()
    const store = await openStore(path)
    asOfLayout(store, 6)
    store.close()
    const next = temporarySession({ data: path })
    expect(await status(next)).toMatchObject({ interactions: 180 })
    const { backups, folder } = await list(next)
    expect(backups).toMatchObject([{ reason: 'migration', state: 'proven', interactions: 180 }])
    const raw = new Database(join(folder!, backups[0]!.backupId), { readonly: true })
    expect(raw.pragma('user_version', { simple: true })).toBe(6)
    raw.close()
    expect(await ask(next, 'backups.restore', { backupId: backups[0]!.backupId })).toMatchObject({ interactions: 180 })
  })

  test('of no dry run, no sample and nothing without an import; by hand of anything', async () => {
    await ask(session, 'settings.set', { company: 'Acme' })
    await imported(session, [january()])
    const { jobId } = await ask(session, 'imports.dry-run', { paths: [march()] })
    await ended(session, jobId)
    expect(await reasons()).toEqual([])
    expect(await ask(session, 'backups.make', {})).toMatchObject({ reason: 'by-hand', state: 'proven', interactions: 180 })
    expect(await reasons()).toEqual(['by-hand'])
  })

  test('within the megabytes that may be taken, the newest always', async () => {
    await imported(session, [january()])
    for (let i = 0; i < 14; i++) await ask(session, 'backups.make', {})
    const { backups } = await list()
    expect(backups).toHaveLength(10)
    await ask(session, 'settings.set', { backupMegabytes: 100 })
    expect(await list()).toMatchObject({ mostBytes: 100e6 })
  })

  test('where it cannot be made an import goes on, and it is said; the next one that can be made ends that', async () => {
    await imported(session, [january()])
    writeFileSync(`${path}-backups`, 'a file where the folder should be')
    expect(await imported(session, [march()])).toMatchObject({ state: 'done', result: { state: 'imported' } })
    expect(await refused(session, 'backups.make', {})).toMatchObject({ code: 'cannot-write' })
    renameSync(`${path}-backups`, `${path}-other`)
    await ask(session, 'backups.make', {})
    expect(await list()).toMatchObject({ failed: null })
  })
})

describe('a backup is restored', () => {
  test('in the place of the data file, and the restore is taken back from the same list', async () => {
    await imported(session, [january()])
    const before = await status()
    await imported(session, [march()])
    const after = await status()
    const [backup] = (await list()).backups
    expect(await list()).toMatchObject({ undoes: null })
    expect(await ask(session, 'backups.restore', { backupId: backup!.backupId })).toEqual(before)
    const { undoes, backups } = await list()
    expect(backups[0]).toMatchObject({ backupId: undoes, reason: 'restore', interactions: after.interactions })
    expect(await ask(session, 'backups.restore', { backupId: undoes! })).toEqual(after)
    expect(await ask(session, 'backups.restore', { backupId: (await list()).undoes! })).toEqual(before)
    expect(existsSync(`${path}-restoring`)).toBe(false)
  })

  test('also among backups that bear later dates, of a clock that was wrong: the restore can be taken back', async () => {
    await imported(session, [january()])
    const { backupId, ...made } = await ask(session, 'backups.make', {})
    await imported(session, [march()])
    const after = await status()
    const folder = `${path}-backups`
    for (let month = 1; month <= 13; month++) {
      const later = `${2099 + Math.floor(month / 13)}${String((month % 12) + 1).padStart(2, '0')}01-090000-000-import.branchwise`
      for (const part of ['', '.json']) copyFileSync(join(folder, backupId + part), join(folder, later + part))
    }
    expect(await ask(session, 'backups.restore', { backupId })).toMatchObject({ interactions: made.interactions })
    const undoing = (await list()).backups.find(({ reason }) => reason === 'restore')!
    expect(undoing).toMatchObject({ state: 'proven', interactions: after.interactions })
    expect(await ask(session, 'backups.restore', { backupId: undoing.backupId })).toEqual(after)
  })

  test('also where the data file is damaged, which is kept as it was', async () => {
    await imported(session, [january()])
    const before = await status()
    await ask(session, 'backups.make', {})
    session.close()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 8192)
    bytes.fill(0xa5, 100, 4096)
    writeFileSync(path, bytes)
    const next = temporarySession({ data: path })
    expect(await status(next)).toMatchObject({ exists: false, broken: { path, failure: { code: 'damaged-data-file' } } })
    const { backups } = await list(next)
    expect(await ask(next, 'backups.restore', { backupId: backups[0]!.backupId })).toEqual(before)
    const [aside] = (await list(next)).backups
    expect(aside).toMatchObject({ state: 'aside', reason: 'restore', bytes: bytes.length })
    expect(readFileSync(join(`${path}-backups`, aside!.backupId)).equals(bytes)).toBe(true)
    expect(await list(next)).toMatchObject({ undoes: null })
    expect(await refused(next, 'backups.restore', { backupId: aside!.backupId })).toMatchObject({ code: 'unknown-backup' })
  })

  test('also where the data file is gone', async () => {
    await imported(session, [january()])
    const before = await status()
    const { backupId } = await ask(session, 'backups.make', {})
    session.close()
    renameSync(path, `${path}.away`)
    const next = temporarySession({ data: path })
    expect(await ask(next, 'backups.restore', { backupId })).toEqual(before)
  })

  test('never a damaged or an unknown one: the data file stays as it is', async () => {
    await imported(session, [january()])
    const before = await status()
    const { backupId } = await ask(session, 'backups.make', {})
    const file = join(`${path}-backups`, backupId)
    const bytes = readFileSync(file)
    bytes.fill(0, bytes.length - 5 * 8192, bytes.length - 8192)
    writeFileSync(file, bytes)
    expect(await refused(session, 'backups.restore', { backupId })).toMatchObject({
      code: 'damaged-data-file',
      values: { path: file },
    })
    expect(await refused(session, 'backups.restore', { backupId: '../region.branchwise' })).toMatchObject({
      code: 'unknown-backup',
    })
    expect(await status()).toEqual(before)
  })

  test('while another process has the file open it is refused, and the file stays', async () => {
    await imported(session, [january()])
    const before = await status()
    const { backupId } = await ask(session, 'backups.make', {})
    const other = new Database(path)
    other.prepare('select count(*) from import').get()
    expect(await refused(session, 'backups.restore', { backupId })).toMatchObject({ code: 'data-file-locked' })
    other.close()
    expect(await status()).toEqual(before)
  })

  test('a backup that is cut short has facts that do not fit, and counts as none', async () => {
    await imported(session, [january()])
    const { backupId } = await ask(session, 'backups.make', {})
    const file = join(`${path}-backups`, backupId)
    writeFileSync(file, readFileSync(file).subarray(0, 30_000))
    expect((await list()).backups).toMatchObject([{ backupId, state: 'unknown', interactions: null }])
  })
})

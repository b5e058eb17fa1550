import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { unfitPlace } from '#main/data/place/unfit-place.ts'
import { csvOf, exportRows } from '../../branch-export.ts'
import { ask, imported, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'
import { fileOfLayout } from './layouts.ts'

let path: string
let link: string
let userData: string
beforeEach(() => {
  path = fileOfLayout(migrations.length)
  link = join(temporaryFolder(), 'link.branchwise')
  userData = temporaryFolder()
  symlinkSync(path, link)
})

const isLink = (at: string) => lstatSync(at).isSymbolicLink()
const besideLink = () => readdirSync(dirname(link))

describe('a data file that is opened by a link to it', () => {
  test('is worked with where it lies, and told so; the link is what is remembered', async () => {
    const session = temporarySession({ userData })
    expect(await ask(session, 'data.open', { path: link })).toMatchObject({ path, exists: true, readOnly: false })
    await ask(session, 'settings.set', { company: 'Mine' })
    expect(await ask(session, 'data.diagnostics', {})).not.toMatchObject({ file: { logBytes: 0 } })
    expect(await ask(session, 'backups.make', {})).toMatchObject({ state: 'proven' })
    const { folder } = await ask(session, 'backups.list', {})
    expect(folder).toBe(`${path}-backups`)
    expect(await ask(session, 'backups.list', { path: link })).toMatchObject({ folder, backups: [{ state: 'proven' }] })
    const file = join(temporaryFolder(), 'a.csv')
    writeFileSync(file, csvOf(exportRows({ days: 3 })))
    expect(await imported(session, [file])).toMatchObject({ state: 'done' })
    const before = await ask(session, 'data.status', {})
    session.close()
    expect(besideLink()).toEqual(['link.branchwise'])
    expect(JSON.parse(readFileSync(join(userData, 'last-file.json'), 'utf8'))).toEqual({ path: link })
    expect(await ask(temporarySession({ userData }), 'data.status', {})).toEqual(before)
    expect(await ask(temporarySession({ data: link }), 'data.status', {})).toEqual(before)
  })

  test('is restored in its place, and the link stays one', async () => {
    const session = temporarySession({ data: link })
    const before = await ask(session, 'data.status', {})
    const { backupId } = await ask(session, 'backups.make', {})
    await ask(session, 'settings.set', { company: 'Mine' })
    expect(await ask(session, 'backups.restore', { path: link, backupId })).toEqual(before)
    expect(await ask(session, 'settings.get', {})).not.toMatchObject({ company: 'Mine' })
    expect([isLink(link), isLink(path), besideLink()]).toEqual([true, false, ['link.branchwise']])
    session.close()
  })

  test('is named by its own place where it is damaged, set aside itself, and salvaged beside it', async () => {
    const making = temporarySession({ data: path })
    const before = await ask(making, 'data.status', {})
    const { backupId } = await ask(making, 'backups.make', {})
    making.close()
    const bytes = readFileSync(path)
    bytes.write('SQLite format 4\0', 'latin1')
    writeFileSync(path, bytes)
    const session = temporarySession({ data: link })
    expect(await ask(session, 'data.status', {})).toMatchObject({ broken: { path, failure: { values: { path } } } })
    const salvaged = await ask(session, 'data.salvage', { path: link })
    expect(dirname(salvaged.path)).toBe(dirname(path))
    expect(await ask(session, 'backups.restore', { path: link, backupId })).toEqual(before)
    const { backups } = await ask(session, 'backups.list', {})
    const aside = backups.find(({ state }) => state === 'aside')!
    const asidePath = join(`${path}-backups`, aside.backupId)
    expect([isLink(link), isLink(asidePath), besideLink()]).toEqual([true, false, ['link.branchwise']])
    expect(readFileSync(asidePath).equals(bytes)).toBe(true)
  })

  test('is written into no more once damage is found in it, by whichever name', async () => {
    const session = temporarySession({ data: link })
    await ask(session, 'data.status', {})
    session.sayDamaged(link, 'a page is lost')
    expect(await ask(session, 'data.status', {})).toMatchObject({ path, damage: 'a page is lost', readOnly: true })
  })

  test('for reading only is told as the file it is, and can then be written again', async () => {
    const session = temporarySession({ userData })
    await ask(session, 'data.open', { path })
    await ask(session, 'settings.set', { company: 'Mine' })
    expect(await ask(session, 'data.open', { path: link, readOnly: true })).toMatchObject({ path, reading: 'chosen' })
    expect(await ask(session, 'settings.get', {})).toMatchObject({ company: 'Mine' })
    expect(await ask(session, 'data.open', { path: link })).toMatchObject({ path, readOnly: false })
    expect(existsSync(`${link}-wal`)).toBe(false)
  })
})

test('a link on this computer to a file in a synchronised folder leads to that folder, one from there to this computer does not', async () => {
  const folder = join(temporaryFolder(), 'Dropbox')
  mkdirSync(folder)
  const kept = join(folder, 'region.branchwise')
  copyFileSync(path, kept)
  const out = join(temporaryFolder(), 'out.branchwise')
  symlinkSync(kept, out)
  expect(unfitPlace(out)).toEqual({ code: 'data-file-synchronised', by: 'Dropbox' })
  const session = temporarySession({ userData })
  expect(await refused(session, 'data.open', { path: out })).toMatchObject({ code: 'data-file-synchronised' })
  expect(await ask(session, 'data.examine', { path: out })).toEqual({ path: out, readable: true })
  expect(readdirSync(folder)).toEqual(['region.branchwise'])
  symlinkSync(path, join(folder, 'in.branchwise'))
  expect(await ask(session, 'data.open', { path: join(folder, 'in.branchwise') })).toMatchObject({ path, readOnly: false })
})

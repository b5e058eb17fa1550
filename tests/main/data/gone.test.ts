import { copyFileSync, existsSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Session } from '#main/session.ts'
import { ask, refused, temporaryFolder, temporarySession } from '../session-fixture.ts'

let userData: string
let path: string
let session: Session
beforeEach(async () => {
  userData = temporaryFolder()
  path = join(temporaryFolder(), 'region.branchwise')
  await named(path, 'Mine')
  session = temporarySession({ userData })
  await ask(session, 'data.open', { path })
})

/** A data file of a company. */
async function named(at: string, company: string): Promise<void> {
  const making = temporarySession({ data: at })
  await ask(making, 'settings.set', { company })
  making.close()
}

const company = async (of: Session) => (await ask(of, 'settings.get', {})).company
const status = (of: Session) => ask(of, 'data.status', {})

test('a data file that is moved away while it is open is asked nothing and told nothing; back in its place it goes on', async () => {
  renameSync(path, `${path}.away`)
  expect(await refused(session, 'settings.get', {})).toMatchObject({ code: 'data-file-gone', values: { path } })
  expect(await refused(session, 'settings.set', { company: 'Lost' })).toMatchObject({ code: 'data-file-gone' })
  expect(await refused(session, 'data.status', {})).toMatchObject({ code: 'data-file-gone' })
  expect(existsSync(path)).toBe(false)
  renameSync(`${path}.away`, path)
  expect(await company(session)).toBe('Mine')
})

test('it is opened where it is now, and another one in its place is taken as it is', async () => {
  const now = join(temporaryFolder(), 'moved.branchwise')
  renameSync(path, now)
  await ask(session, 'data.open', { path: now })
  expect(await company(session)).toBe('Mine')
  await named(path, 'Another')
  renameSync(now, `${now}.away`)
  copyFileSync(path, now)
  expect(await company(session)).toBe('Another')
})

test('what was written last goes along, also where only the file itself was moved', async () => {
  await ask(session, 'settings.set', { company: 'Last' })
  expect(existsSync(`${path}-wal`)).toBe(true)
  const now = join(dirname(path), 'moved.branchwise')
  renameSync(path, now)
  expect(await refused(session, 'settings.get', {})).toMatchObject({ code: 'data-file-gone' })
  await ask(session, 'data.open', { path: now })
  expect(await company(session)).toBe('Last')
  expect(readdirSync(dirname(path)).filter(name => name.startsWith('region'))).toEqual([])
  await ask(session, 'settings.set', { company: 'Later' })
  session.close()
  expect(await company(temporarySession({ data: now }))).toBe('Later')
})

test('at the next start nothing else is opened in its stead; where the user has a file of their own it is named', async () => {
  session.close()
  renameSync(path, `${path}.away`)
  const next = temporarySession({ userData })
  expect(await status(next)).toMatchObject({ exists: false, path: null, missing: { path, own: null } })
  const own = next.defaultPath()
  await named(own, 'Own')
  expect(await status(next)).toMatchObject({ exists: false, missing: { path, own } })
  renameSync(`${path}.away`, path)
  expect(await status(next)).toMatchObject({ exists: true, missing: null, path })
})

test('an engine that takes the place of a lost one goes on with the data file that was in use', async () => {
  const named = temporarySession({ data: join(temporaryFolder(), 'named.branchwise') })
  await ask(named, 'data.open', { path })
  const next = temporarySession({ data: named.namedPath(), reopen: named.path() })
  expect(await status(next)).toMatchObject({ path })
  expect(next.namedPath()).toBe(named.namedPath())
})

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '#db/sqlite/open.ts'
import { changeSettings } from '#main/settings/settings.ts'
import { refusalOf } from '#main/refusal-of.ts'
import { temporaryFile, temporaryFolder } from './imports/temporary-file.ts'

test('writing to a data file that is read-only is refused as such, with its path', () => {
  const path = temporaryFile('', 'shared.branchwise')
  new Database(path).exec('CREATE TABLE t (a)').close()
  const readOnly = new Database(path, { readonly: true })
  let error: unknown
  try {
    readOnly.exec('INSERT INTO t VALUES (1)')
  } catch (thrown) {
    error = thrown
  }
  readOnly.close()
  expect(refusalOf(error, path)).toMatchObject({ code: 'cannot-write', values: { path, detail: 'SQLITE_READONLY' } })
})

test('a data file that another program writes to is told as such, also by what begins a transaction', async () => {
  const path = join(temporaryFolder(), 'shared.branchwise')
  const [store, other] = [await openStore(path, { create: true }), await openStore(path)]
  other.raw.exec('begin immediate')
  store.raw.pragma('busy_timeout = 0')
  const error: unknown = await changeSettings(store.db, { company: 'X' }).catch((thrown: unknown) => thrown)
  expect(refusalOf(error, path)).toMatchObject({ code: 'data-file-locked', values: { path } })
  other.raw.exec('rollback')
  expect(await changeSettings(store.db, { company: 'X' })).toMatchObject({ company: 'X' })
  store.close()
  other.close()
})

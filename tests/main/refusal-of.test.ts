import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { refusalOf } from '#main/refusal-of.ts'
import { temporaryFile } from './imports/temporary-file.ts'

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

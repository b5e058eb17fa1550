import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openStoreToRead } from '#db/sqlite/open-to-read.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { salvage } from '#db/sqlite/salvage.ts'

const folder = mkdtempSync(join(tmpdir(), 'branchwise-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

let here: string
/** Holds a setting that so far is in its log alone. */
let store: Store
beforeEach(async () => {
  here = mkdtempSync(join(folder, 'a-'))
  for (const name of ['real', 'linked', 'reading']) mkdirSync(join(here, name))
  store = await openStore(join(here, 'real', 'region.branchwise'), { create: true })
  store.raw.pragma('wal_checkpoint(TRUNCATE)')
  store.raw.exec("insert into setting (key, value) values ('company', 'Mine')")
  return () => store.close()
})

const company = ({ raw }: Store) => raw.prepare("select value from setting where key = 'company'").pluck().get()

function linked(): string {
  const link = join(here, 'linked', 'region.branchwise')
  symlinkSync(store.path, link)
  expect([existsSync(`${store.path}-wal`), existsSync(`${link}-wal`)]).toEqual([true, false])
  return link
}

describe('a file that a link leads to is read with its log, which lies beside the file itself:', () => {
  test('for reading only', async () => {
    const link = linked()
    const read = await openStoreToRead(link, join(here, 'reading', 'copy'))
    expect([read.path, company(read)]).toEqual([link, 'Mine'])
    read.close()
  })

  test('in a salvage', async () => {
    const target = join(here, 'salvaged.branchwise')
    await salvage(linked(), target)
    const salvaged = await openStore(target)
    expect(company(salvaged)).toBe('Mine')
    salvaged.close()
  })
})

test.skipIf(process.platform === 'win32')(
  'a file that nobody may write to is read through a copy that may be written, by this user alone',
  async () => {
    const path = store.path
    for (const part of ['', '-wal']) chmodSync(path + part, 0o444)
    const copy = join(here, 'reading', 'copy')
    const read = await openStoreToRead(path, copy)
    expect(company(read)).toBe('Mine')
    for (const part of ['', '-wal']) expect(statSync(copy + part).mode & 0o777).toBe(0o600)
    read.close()
    expect(existsSync(copy)).toBe(false)
  },
)

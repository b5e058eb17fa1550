import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findExports } from '#main/imports/find-exports.ts'
import { temporaryFile, temporaryFolder } from './temporary-file.ts'

it('finds the exports of a folder and below, sorted, without hidden and other files', async () => {
  const folder = temporaryFolder()
  for (const name of [
    'b.csv',
    'a.TSV',
    'notes.pdf',
    '.hidden.csv',
    '~$open.csv',
    'north/c.txt',
    'north/d.csv.gz',
    '.git/e.csv',
    'old.csv.bak',
  ]) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), 'x')
  }
  const found = await findExports([folder])
  expect(found.map(path => path.slice(folder.length + 1))).toEqual(['a.TSV', 'b.csv', 'north/c.txt', 'north/d.csv.gz'])
})

it('takes a file whatever its name, each once', async () => {
  const path = temporaryFile('x', 'visits.dat')
  expect(await findExports([path, path])).toEqual([path])
})

it('refuses a folder without exports and a path that leads nowhere', async () => {
  const folder = temporaryFolder()
  await expect(findExports([folder])).rejects.toMatchObject({ code: 'folder-without-exports', values: { path: folder } })
  await expect(findExports([join(folder, 'no.csv')])).rejects.toMatchObject({ code: 'file-missing' })
})

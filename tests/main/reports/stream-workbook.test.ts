import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { WorkbookCell } from '#contract/workbook.ts'
import { openExport } from '#main/imports/read/open-export.ts'
import { streamWorkbook } from '#main/reports/stream-workbook.ts'
import { readWorkbook } from '#tests/read-workbook.ts'
import { temporaryFolder } from '../session-fixture.ts'

async function* partsOf(rows: readonly (readonly WorkbookCell[])[], size: number) {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}

const head = ['Day', 'Name', 'Wait', 'Share', 'Note']

test('cells are what they were: dates, numbers, text that is never a formula, nothing', async () => {
  const path = join(temporaryFolder(), 'x.xlsx')
  const rows: WorkbookCell[][] = [
    [
      { date: '2026-03-31' },
      '=HYPERLINK("http://x.example";"y")',
      12.5,
      { number: 0.5, form: 'share' },
      '  two\nlines <&>" \u0000',
    ],
    [null, '@SUM(A1)', -1e-7, null, 'مرحبا 😀'],
  ]
  await streamWorkbook(path, { name: 'Rows & <more>', head, parts: partsOf(rows, 1) })
  const [sheet] = await readWorkbook(path)
  expect(sheet!.name).toBe('Rows & <more>')
  expect(sheet!.rows).toEqual([
    head,
    [
      { number: 46_112, form: 'yyyy-mm-dd' },
      rows[0]![1],
      { number: 12.5, form: '' },
      { number: 0.5, form: '' },
      '  two\nlines <&>" ',
    ],
    [null, '@SUM(A1)', { number: -1e-7, form: '' }, null, 'مرحبا 😀'],
  ])
})

test('many rows come back whole, read as an export is read', async () => {
  const path = join(temporaryFolder(), 'many.xlsx')
  const rows = Array.from({ length: 20_000 }, (_, i) => [{ date: '2026-03-31' }, `Person ${i}`, i, null, 'x'.repeat(i % 50)])
  await streamWorkbook(path, { name: 'Rows', head, parts: partsOf(rows, 1000) })
  const opened = await openExport(path)
  expect(opened.columns).toEqual(head)
  let count = 0
  let last: string[] = []
  for await (const { batch } of opened.records()) for (let i = 0; i < batch.count; i++, count++) last = batch.cells(i)
  expect(count).toBe(rows.length + 1)
  expect(last.slice(1, 3)).toEqual(['Person 19999', '19999'])
})

test('where the rows end in an error, or the folder is none, nothing is left', async () => {
  const folder = temporaryFolder()
  async function* broken() {
    yield [['a', 'b', 1, null, 'c']]
    throw new Error('no more rows')
  }
  const path = join(folder, 'x.xlsx')
  await expect(streamWorkbook(path, { name: 'Rows', head, parts: broken() })).rejects.toThrow('no more rows')
  expect(readdirSync(folder)).toEqual([])
  const nowhere = join(folder, 'none', 'x.xlsx')
  await expect(streamWorkbook(nowhere, { name: 'Rows', head, parts: partsOf([], 1) })).rejects.toMatchObject({
    code: 'cannot-write',
  })
  expect(existsSync(nowhere)).toBe(false)
})

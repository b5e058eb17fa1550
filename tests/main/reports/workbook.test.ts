import { expect, test } from 'vitest'
import { openExport } from '#main/imports/read/open-export.ts'
import { workbookOf } from '#main/reports/workbook.ts'
import type { WorkbookSheet } from '#contract/workbook.ts'
import { readWorkbook, xmlOf } from '#tests/read-workbook.ts'
import { temporaryFile } from '../imports/temporary-file.ts'

async function written(sheets: readonly WorkbookSheet[]): Promise<string> {
  return temporaryFile(await workbookOf(sheets), 'x.xlsx')
}

test('numbers are numbers, text is text whatever it begins with, and what XML cannot hold is left out', async () => {
  const rows = [
    ['Location', 'Wait', 'Note'],
    ['=1+1', 12.5, '@SUM(A1)'],
    ['-2 Street', 0, 'tab\tand\nline \u0000\u0008<&>"\ud800'],
    ['مرحبا', null, 'x'.repeat(40_000)],
  ]
  const path = await written([{ name: 'A/B: what? [1]', rows }])
  const opened = await openExport(path)
  expect(opened.columns).toEqual(['Location', 'Wait', 'Note'])
  const read: string[][] = []
  for await (const { batch } of opened.records()) for (let i = 0; i < batch.count; i++) read.push(batch.cells(i))
  expect(read.slice(opened.headerRecord).map(cells => cells.slice(0, 2))).toEqual([
    ['=1+1', '12.5'],
    ['-2 Street', '0'],
    ['مرحبا', ''],
  ])
  const xml = await xmlOf(path, 'xl/worksheets/sheet1.xml')
  expect(xml).not.toMatch(/<f[ >]/)
  expect(xml).toMatch(/<v>12\.5<\/v>/)
})

test('sheets have short names, each its own', async () => {
  const rows = [['A'], [1]]
  const path = await written([
    { name: 'x'.repeat(60), rows },
    { name: 'x'.repeat(60), rows },
    { name: '[]:*?/\\', rows },
  ])
  const xml = await xmlOf(path, 'xl/workbook.xml')
  expect([...xml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'x'.repeat(31),
    `${'x'.repeat(27)} (2)`,
    'Table',
  ])
})

test('typed numbers have their form, and dates are days in the order of every country', async () => {
  const rows = [
    ['Share', 'Points', 'Day', 'None'],
    [{ number: 0.934, form: 'share' as const }, { number: 4.25, form: 'hundredths' as const }, { date: '2026-03-31' }, null],
  ]
  const [sheet] = await readWorkbook(await written([{ name: 'Figures', rows }]))
  expect(sheet!.rows[1]!.slice(0, 3)).toEqual([
    { number: 0.934, form: '0.0%' },
    { number: 4.25, form: '#,##0.00' },
    { number: 46_112, form: 'yyyy-mm-dd' }, // days from 30 December 1899
  ])
})

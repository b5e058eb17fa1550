import { expect, test } from 'vitest'
import { openExport } from '#main/imports/read/open-export.ts'
import { bytesOf } from '#main/imports/read/file-bytes.ts'
import { workbookOf } from '#main/reports/workbook.ts'
import type { WorkbookSheet } from '#contract/workbook.ts'
import { temporaryFile } from '../imports/temporary-file.ts'

async function written(sheets: readonly WorkbookSheet[]): Promise<string> {
  return temporaryFile(await workbookOf(sheets), 'x.xlsx')
}

async function xmlOf(file: string, entry: string): Promise<string> {
  let xml = ''
  const place = { path: file, file, entry, part: null, kind: 'plain', isGzip: false } as const
  for await (const { bytes } of bytesOf(place)) xml += Buffer.from(bytes).toString()
  return xml
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

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '#main/imports/read/file-bytes.ts'
import { placeOf } from '#main/imports/read/place-of.ts'
import { detectEncoding } from '#main/imports/read/detect-encoding.ts'
import { openExport } from '#main/imports/read/open-export.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import { temporaryFile } from '../temporary-file.ts'

const table = (delimiter: string, end = '\n'): string =>
  [
    ['branch', 'agent', 'arrived', 'wait'],
    ...Array.from({ length: 20 }, (_, i) => ['Süd', `A${i % 3}`, `2024-03-${10 + i} 09:00`, `${i},5`]),
  ]
    .map(cells => cells.map(cell => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
    .join(end)

async function cellsOf(path: string): Promise<string[][]> {
  const { records } = await openExport(path)
  const rows: string[][] = []
  for await (const { batch } of records()) for (let i = 0; i < batch.count; i++) rows.push(batch.cells(i))
  return rows
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(table(';')), 'utf-8'],
    ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${table(';')}`), 'utf-8'],
    ['Windows-1252', Buffer.from(table(';'), 'latin1'), 'windows-1252'],
    ['UTF-16 LE with mark', utf16(`\uFEFF${table(';')}`), 'utf-16le'],
    ['UTF-16 LE without mark', utf16(table(';')), 'utf-16le'],
    ['UTF-16 BE with mark', utf16(`\uFEFF${table(';')}`).swap16(), 'utf-16be'],
    ['UTF-8 in gzip', gzipSync(Buffer.from(table(';'))), 'utf-8'],
  ] as const)('%s', async (_, bytes, encoding) => {
    const path = temporaryFile(bytes)
    expect(await detectEncoding(await placeOf(path))).toBe(encoding)
    const rows = await cellsOf(path)
    expect(rows[0]).toEqual(['branch', 'agent', 'arrived', 'wait'])
    expect(rows[1]![0]).toBe('Süd')
    expect(rows).toHaveLength(21)
  })

  it('stays UTF-8 for the whole file when its very last byte is not', async () => {
    const long = `${'é,b\n'.repeat(300_000)}Malm`
    const path = temporaryFile(Buffer.concat([Buffer.from(long), Buffer.from([0xf6])]))
    expect(await detectEncoding(await placeOf(path))).toBe('utf-8')
  })

  it('is Windows-1252 for the whole file when its very last line alone is not ASCII', async () => {
    const path = temporaryFile(Buffer.concat([Buffer.from(`${'e,b\n'.repeat(300_000)}Malm`), Buffer.from([0xf6])]))
    expect(await detectEncoding(await placeOf(path))).toBe('windows-1252')
  })

  it('does not mind characters cut between two pieces of the file', async () => {
    const path = temporaryFile('a€,b😀\n'.repeat(120_000))
    expect(await detectEncoding(await placeOf(path))).toBe('utf-8')
    const rows = await cellsOf(temporaryFile(`name,other\n${'a€,b😀\n'.repeat(120_000)}`))
    expect(rows.slice(1).every(([a, b]) => a === 'a€' && b === 'b😀')).toBe(true)
    expect(path).toBeTruthy()
  })
})

describe('the delimiter', () => {
  it.each([',', ';', '\t', '|'])('%j', async delimiter => {
    const opened = await openExport(temporaryFile(table(delimiter)))
    expect(opened.delimiter).toBe(delimiter)
    expect(opened.columns).toEqual(['branch', 'agent', 'arrived', 'wait'])
  })

  it.each(['\n', '\r\n', '\r'])('with line ends %j', async end => {
    expect(await cellsOf(temporaryFile(table(';', end)))).toHaveLength(21)
  })

  it('is what a first line sep= says, and that line is no record', async () => {
    const opened = await openExport(temporaryFile(`sep=;\r\n${table(';', '\r\n')}`))
    expect(opened).toMatchObject({ headerRecord: 1, headerLine: 2, columns: ['branch', 'agent', 'arrived', 'wait'] })
  })

  it('is not the semicolons behind every line of a comma file', async () => {
    const text = 'branch,agent,arrived;;;;\nA,B,2024-03-04 10:00;;;;\nA,C,2024-03-05 10:00;;;;\n'
    expect((await openExport(temporaryFile(text))).delimiter).toBe(',')
  })
})

describe('the header', () => {
  it('is found below titles, filters and blank lines', async () => {
    const text = `Visits per branch\nPeriod: 1 to 31 March\n\n${table(';')}`
    expect(await openExport(temporaryFile(text))).toMatchObject({ headerRecord: 4, headerLine: 4 })
  })

  it('is found below titles padded to the width of the table', async () => {
    const text = `Report;;;\nBranch:;All;;\nFrom:;01.03.2024;;\n${table(';')}`
    expect(await openExport(temporaryFile(text))).toMatchObject({ headerRecord: 4 })
  })

  it('gives equal and empty names apart', async () => {
    const text = 'Date,Time,Time,,Time (2)\n2024-03-04,1:00,2:00,x,3:00\n2024-03-05,1:00,2:00,x,3:00\n'
    expect((await openExport(temporaryFile(text))).columns).toEqual(['Date', 'Time', 'Time (2)', 'Column 4', 'Time (2) (2)'])
  })

  it('is the first record that has every column the mapping names, those that are unfolded among them', async () => {
    const path = temporaryFile('Day,N branch,S branch,W branch\ndate,North,South,West\n2024-03-04,1,2,3\n2024-03-05,1,2,3\n')
    const unpivot = { columns: ['North', 'South', 'West'], field: 'wait_s' as const }
    const fields = { arrived_at: { column: 'date' }, location: { column: '(column)' }, wait_s: { column: '(value)' } }
    expect(await openExport(path)).toMatchObject({ headerRecord: 1 })
    expect(await openExport(path, { unpivot, fields })).toMatchObject({ headerRecord: 2 })
    expect(await openExport(path, { fields: { arrived_at: { column: 'date' } } })).toMatchObject({ headerRecord: 2 })
  })

  it('is missed where the first row is data', async () => {
    await expect(openExport(temporaryFile('A,1,2024-03-04\nB,2,2024-03-05\n'))).rejects.toMatchObject({ code: 'no-header' })
  })
})

describe('a file that is no table', () => {
  it.each([
    ['nothing at all', '', 'file-empty'],
    ['a byte order mark', '\uFEFF', 'file-empty'],
    ['blank lines', ' \r\n\r\n', 'file-empty'],
    ['half a spreadsheet', Buffer.from('504b0304140006000800', 'hex'), 'archive-unsafe'],
    ['a PDF', Buffer.from('%PDF-1.7\nsome text'), 'file-binary'],
    ['a database', Buffer.from('SQLite format 3\0'), 'file-binary'],
    ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)), 'file-binary'],
    ['gzip of a spreadsheet', gzipSync(Buffer.from('504b0304140006000800', 'hex')), 'archive-unsafe'],
    ['half a gzip file', gzipSync(Buffer.from('a,b\n'.repeat(1000))).subarray(0, 30), 'archive-unsafe'],
    ['a web page', '\uFEFF <!DOCTYPE html>\n<html><body><table><tr><td>branch</td></tr></table></body></html>', 'file-markup'],
    ['XML', '<?xml version="1.0"?>\n<visits><visit branch="Leeds"/></visits>', 'file-markup'],
  ])('%s is refused', async (_, content, code) => {
    await expect(openExport(temporaryFile(content))).rejects.toMatchObject({ code })
  })

  it('is told to be protected by a password, or of the old format, where its bytes leave nothing else', async () => {
    const path = temporaryFile(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'book.xlsx')
    await expect(openExport(path)).rejects.toMatchObject({
      code: 'file-binary',
      message: expect.stringContaining('book.xlsx” is protected by a password, or is a workbook in the old format'),
    })
  })

  it('is refused when it does not exist', async () => {
    await expect(openExport('/nowhere/export.csv')).rejects.toMatchObject({ code: 'file-missing' })
  })
})

it('reads on past NUL characters', async () => {
  const rows = await cellsOf(temporaryFile('branch,agent\nNorth\0gate,A\nSouth,B\n'))
  expect(rows).toEqual([
    ['branch', 'agent'],
    ['Northgate', 'A'],
    ['South', 'B'],
  ])
})

it('tells how much of a packed file it has read', async () => {
  const packed = gzipSync(Buffer.from(table(';').repeat(3000)))
  let last = 0
  for await (const { done } of bytesOf(await placeOf(temporaryFile(packed)))) last = done
  expect(last).toBe(packed.length)
})

it.each([
  [
    'rows end with a delimiter and the header does not',
    'branch,agent,arrived\nA,B,2024-03-04 10:00,\nA,C,2024-03-05 10:00,\nA,C,2024-03-06 10:00,\n',
  ],
  [
    'the header ends with a delimiter and the rows do not',
    'branch,agent,arrived,\nA,B,2024-03-04 10:00\nA,C,2024-03-05 10:00\nA,C,2024-03-06 10:00\n',
  ],
])('reads a file whose %s', async (_, text) => {
  const path = temporaryFile(text)
  const { state, mapping } = await previewFile(path, {
    mappings: [],
    remembered: () => null,
    defaultZone: null,
    zoneOf: () => null,
  })
  expect(state).toBe('ready')
  for await (const outcomes of interactionsOf(path, mapping!, { defaultZone: null, zoneOf: () => null, onBytes: () => {} }))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['row', 'row', 'row'])
})

import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview } from '#contract/previews.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { previewImports } from '#main/imports/preview.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import { openExport } from '#main/imports/read/open-export.ts'
import type { RowOutcome } from '#main/imports/row-outcome.ts'
import { temporaryFile } from '../../temporary-file.ts'
import { styled, type XlsxCell, type XlsxOptions, type XlsxSheet, xlsxOf } from '../../xlsx-writer.ts'
import { zipOf } from '../../zip-writer.ts'

const HEADER = ['Branch', 'Agent', 'Arrived', 'Wait']
const visit = (i: number): XlsxCell[] => ['North', `A${i % 3}`, `2024-03-${10 + i} 09:00`, `00:0${i % 9}:30`]
const visits = (name = 'Visits', rows = 8): XlsxSheet => ({
  name,
  rows: [HEADER, ...Array.from({ length: rows }, (_, i) => visit(i))],
})
const options = { mappings: [], remembered: () => null, defaultZone: null, zoneOf: () => null }

function bookOf(sheets: readonly XlsxSheet[], written: XlsxOptions = {}): string {
  return temporaryFile(xlsxOf(sheets, written), 'book.xlsx')
}

async function cellsOf(path: string): Promise<string[][]> {
  const { records } = await openExport(path)
  const rows: string[][] = []
  for await (const { batch } of records()) for (let i = 0; i < batch.count; i++) rows.push(batch.cells(i))
  return rows
}

async function outcomesOf(path: string, mapping: Mapping): Promise<RowOutcome[]> {
  const all: RowOutcome[] = []
  for await (const some of interactionsOf(path, mapping, { ...options, onBytes: () => {} })) all.push(...some)
  return all
}

const previewsOf = async (path: string, mappings: Mapping[] = []): Promise<FilePreview[]> =>
  (await previewImports(null, { paths: [path], mappings })).files
const seen = (files: readonly FilePreview[]) => files.map(({ name, state }) => [name.replace(/^\d+-/, ''), state])

describe('a sheet', () => {
  it.each([['shared'], ['inline']])('is a table with %s texts', async kind => {
    const path = bookOf([visits()], { inline: kind === 'inline' })
    expect(await previewFile(path, options)).toMatchObject({
      state: 'ready',
      encoding: null,
      delimiter: null,
      headerRecord: 1,
      sheet: { name: 'Visits', hiddenRows: 0, all: [{ name: 'Visits', state: 'read' }] },
    })
    expect((await cellsOf(path))[1]).toEqual(['North', 'A0', '2024-03-10 09:00', '00:00:30'])
  })

  it('holds every kind of cell', async () => {
    const xml = (attributes: string, inside: string): XlsxCell => ({ attributes, xml: inside })
    const path = bookOf(
      [
        {
          name: 'All',
          rows: [
            ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
            [
              xml('t="str"', '<f>A1&amp;"x"</f><v>ax &amp; y</v>'),
              xml('', '<f>1+1</f><v>2</v>'),
              xml('', '<f>1+1</f>'),
              xml('t="b"', '<v>1</v>'),
              xml('t="e"', '<v>#N/A</v>'),
              xml('t="d"', '<v>2024-03-04T10:00:00</v>'),
              xml('t="inlineStr"', '<is><r><t>rich </t></r><r><t>te&#x78;t_x000D_</t></r><rPh><t>ritchi</t></rPh></is>'),
              styled('45355.5', 1),
              xml("t='s' s='9'", '<v>0</v>'),
            ],
            [null, 'x<y', null, xml('t="b"', '<v>0</v>'), xml('t="s"', '<v>99</v>'), null, xml('t="inlineStr"', '<is/>')],
          ],
        },
      ],
      { formats: ['dd/mm/yyyy hh:mm'] },
    )
    const [, first, second] = await cellsOf(path)
    expect(first).toEqual(['ax & y', '2', '', 'TRUE', '#N/A', '2024-03-04T10:00:00', 'rich text\r', '2024-03-04 12:00', 'a'])
    expect(second).toEqual(['', 'x<y', '', 'FALSE', '', '', '', '', ''])
  })

  it('reads shared texts of several runs, without their pronunciation', async () => {
    const sharedXml =
      '<sst><si><r><t>Mü</t></r><r><rPr><b/></rPr><t xml:space="preserve">ller </t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si/><si><t><![CDATA[a<b]]></t></si></sst>'
    const cell = (i: number): XlsxCell => ({ attributes: 't="s"', xml: `<v>${i}</v>` })
    const path = bookOf(
      [
        {
          name: 'S',
          rows: [HEADER.map(name => ({ attributes: 't="str"', xml: `<v>${name}</v>` })), [cell(0), cell(1), cell(2), 5]],
        },
      ],
      { sharedXml },
    )
    expect((await cellsOf(path))[1]).toEqual(['Müller ', '', 'a<b', '5'])
  })

  it('may have a title above and blank rows between, which keep their number', async () => {
    const path = bookOf([
      { name: 'S', rows: [['Visits of March'], null, HEADER, visit(0), null, [' ', null], visit(1), null, ['', '']] },
    ])
    const preview = await previewFile(path, options)
    expect(preview).toMatchObject({ state: 'ready', headerRecord: 3, headerLine: 3 })
    const outcomes = await outcomesOf(path, preview.mapping!)
    expect(outcomes.map(one => (one.kind === 'row' ? one.interaction.line : `${one.reason} ${one.line}`))).toEqual([
      4,
      'blank 5',
      'blank 6',
      7,
    ])
  })

  it('never has too many or too few cells: a note beside the table is no part of it', async () => {
    const rows = [
      HEADER,
      ...Array.from({ length: 500 }, (_, i) => visit(i % 9)),
      [...visit(1), null, null, 'a note'],
      ['North', 'A', '2024-03-04 10:00'],
    ]
    const path = bookOf([{ name: 'S', rows }])
    const { mapping } = await previewFile(path, options)
    expect((await outcomesOf(path, mapping!)).filter(({ kind }) => kind !== 'row')).toEqual([])
  })

  it('counts dates from 1904 where the workbook does', async () => {
    const path = bookOf([{ name: 'S', rows: [HEADER, ['N', 'A', styled(43_893.5, 1), 5], ['N', 'A', styled(43_894.5, 1), 5]] }], {
      is1904: true,
      formats: ['dd/mm/yyyy hh:mm'],
    })
    expect((await cellsOf(path))[1]![2]).toBe('2024-03-04 12:00')
  })

  it('leaves hidden rows out and tells them, unless they are asked for', async () => {
    const path = bookOf([{ ...visits(), hiddenRows: [3, 5] }])
    const preview = await previewFile(path, options)
    expect(preview.sheet).toMatchObject({ hiddenRows: 2 })
    const outcomes = await outcomesOf(path, preview.mapping!)
    expect(outcomes.flatMap(one => (one.kind === 'skipped' ? [[one.reason, one.line]] : []))).toEqual([
      ['hidden-row', 3],
      ['hidden-row', 5],
    ])
    const all = await previewFile(path, { ...options, mappings: [{ ...preview.mapping!, hiddenRows: true }] })
    expect(all.sheet).toMatchObject({ hiddenRows: 0 })
    expect((await outcomesOf(path, all.mapping!)).every(({ kind }) => kind === 'row')).toBe(true)
  })

  it('is read the same in any pieces and whatever the cells', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '<', '&', '"', ' ', 'é', '_x000D_', '\n', '😀'),
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text, text), { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        async (rows, inline) => {
          const path = bookOf([{ name: 'S', rows: [['one', 'two', 'three'], ...rows] }], { inline })
          const kept = rows.map(cells => cells.map(cell => cell.replaceAll('_x000D_', '\r')))
          const filled = kept.slice(0, kept.findLastIndex(cells => cells.some(cell => cell !== '')) + 1)
          expect((await cellsOf(path)).slice(1)).toEqual(filled)
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('a workbook', () => {
  it('of several sheets is several exports; those without interactions are told by the others', async () => {
    const path = bookOf([
      visits('March'),
      visits('April'),
      { name: 'Notes', rows: [['Please fill in daily'], ['Thanks']] },
      {
        name: 'Regions',
        rows: [
          ['Branch', 'Region'],
          ['North', 'West'],
        ],
      },
      { name: 'Empty', rows: [] },
      { ...visits('Secret'), state: 'veryHidden' },
    ])
    const files = await previewsOf(path)
    expect(seen(files)).toEqual([
      ['book.xlsx/March', 'ready'],
      ['book.xlsx/April', 'ready'],
    ])
    expect(files[0]!.sheet!.all).toEqual([
      { name: 'March', state: 'read' },
      { name: 'April', state: 'shown' },
      { name: 'Notes', state: 'shown' },
      { name: 'Regions', state: 'shown' },
      { name: 'Empty', state: 'empty' },
      { name: 'Secret', state: 'hidden' },
    ])
  })

  it('is one export where one sheet shows something', async () => {
    const path = bookOf([{ name: 'Empty', rows: [[]] }, visits()])
    expect(seen(await previewsOf(path))).toEqual([['book.xlsx', 'ready']])
  })

  it('gives the sheet that its path names, or the mapping, hidden or not', async () => {
    const path = bookOf([visits(), { ...visits('Hidden/1'), state: 'hidden' }])
    expect(seen(await previewsOf(`${path}/Hidden/1`))).toEqual([['book.xlsx/Hidden/1', 'ready']])
    const { mapping } = (await previewsOf(path))[0]!
    expect(seen(await previewsOf(path, [{ ...mapping!, sheet: 'Hidden/1' }]))).toEqual([['book.xlsx/Hidden/1', 'ready']])
    expect(seen(await previewsOf(path, [{ ...mapping!, sheet: 'Nowhere' }]))).toEqual([['book.xlsx', 'ready']])
    await expect(openExport(path, { sheet: 'Nowhere' })).rejects.toMatchObject({
      code: 'sheet-missing',
      values: { known: 'Visits, Hidden/1' },
    })
  })

  it('tells the sheets when none can be read', async () => {
    const path = bookOf([
      {
        name: 'A',
        rows: [
          ['x', 'y'],
          ['1', '2'],
        ],
      },
      { name: 'B', rows: [['Notes'], ['Hello']] },
    ])
    expect(seen(await previewsOf(path))).toEqual([
      ['book.xlsx/A', 'refused'],
      ['book.xlsx/B', 'refused'],
    ])
  })

  it('can lie in an archive, or be packed by gzip', async () => {
    const bytes = xlsxOf([visits('March'), visits('April')])
    const zipped = temporaryFile(zipOf([{ name: 'in/book.xlsx', content: bytes }]), 'all.zip')
    expect(seen(await previewsOf(zipped))).toEqual([
      ['all.zip/in/book.xlsx/March', 'ready'],
      ['all.zip/in/book.xlsx/April', 'ready'],
    ])
    expect(seen(await previewsOf(temporaryFile(gzipSync(xlsxOf([visits()])), 'book.xlsx.gz')))).toEqual([
      ['book.xlsx.gz', 'ready'],
    ])
  })
})

describe('a workbook that is a trap, or none, is refused', () => {
  const laughs = `<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`
  const sheet = (xml: string): XlsxSheet => ({ name: 'S', rows: [], xml })
  const word = zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<w/>' },
  ])
  it.each([
    ['entities that laugh', xlsxOf([visits()], { sharedXml: laughs }), 'archive-unsafe', 'xml'],
    [
      'entities that nobody declared',
      xlsxOf([visits()], { sharedXml: '<sst><si><t>&b;</t></si></sst>' }),
      'archive-unsafe',
      'xml',
    ],
    ['a bomb', xlsxOf([sheet(`<worksheet><sheetData>${' '.repeat(20e6)}</sheetData></worksheet>`)]), 'archive-unsafe', 'ratio'],
    [
      'XML without end',
      xlsxOf([sheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>')]),
      'file-unreadable',
      undefined,
    ],
    [
      'tags that cross',
      xlsxOf([sheet('<worksheet><sheetData><row></sheetData></row></worksheet>')]),
      'file-unreadable',
      undefined,
    ],
    ['a hundred thousand levels', xlsxOf([sheet('<a>'.repeat(100_000))]), 'file-unreadable', undefined],
    [
      'a sheet that is named and not there',
      Buffer.from(
        xlsxOf([visits()]).toString('latin1').replaceAll('xl/worksheets/sheet1.xml', 'xl/worksheets/sheetX.xml'),
        'latin1',
      ),
      'archive-unsafe',
      'damaged',
    ],
    ['a text document', word, 'file-binary', 'other'],
    ['an empty workbook', xlsxOf([{ name: 'S', rows: [] }]), 'file-empty', 'blank'],
  ])('%s', async (_, bytes, code, reason) => {
    const [file] = await previewsOf(temporaryFile(bytes, 'book.xlsx'))
    expect([file!.state, file!.failure?.code, file!.failure?.values.reason]).toEqual(['refused', code, reason])
  })
})

describe('a sheet read as its mapping says', () => {
  const arrived = (i: number) => 43_900 + i + 0.375
  const rows = (first: number, last: number): XlsxCell[][] =>
    Array.from({ length: last - first + 1 }, (_, i) => [null, null, `A${i}`, arrived(first + i), 4 + i])

  it('fills labels that are merged downwards, in the rows and nowhere else, and tells how many', async () => {
    const body = rows(4, 12)
    body[0]![0] = 'Bath'
    body[4]![0] = 'Leeds'
    body[0]![1] = 'Loans'
    body[6] = []
    const path = bookOf(
      [
        {
          name: 'Visits',
          rows: [['Visits of March'], null, ['Branch', 'Service', 'Agent', 'Arrived', 'Wait (min)'], ...body],
          merged: ['A1:E2', 'A4:A7', 'A8:A1048576', 'B4:B5', 'E4:E6'],
        },
      ],
      { formats: ['yyyy-mm-dd hh:mm'] },
    )
    const preview = await previewFile(path, options)
    expect(preview).toMatchObject({ state: 'ready', above: [{ cells: ['Visits of March', '', '', '', ''] }, { line: 2 }] })
    expect(preview.noticed).toEqual([
      { kind: 'filled-down', field: 'location', column: 'Branch', rows: 7 },
      { kind: 'filled-down', field: 'service_type', column: 'Service', rows: 1 },
    ])
    const outcomes = await outcomesOf(path, preview.mapping!)
    const read = outcomes.map(one => (one.kind === 'row' ? [one.interaction.place, one.interaction.service] : one.reason))
    expect(read).toEqual([
      ['Bath', 'Loans'],
      ['Bath', 'Loans'],
      ['Bath', null],
      ['Bath', null],
      ['Leeds', null],
      ['Leeds', null],
      'blank',
      ['Leeds', null],
      ['Leeds', null],
    ])
  })

  it('counts bare numbers in a column of times from 1904 where the workbook does', async () => {
    const written = {
      name: 'Visits',
      rows: [HEADER, ...Array.from({ length: 8 }, (_, i) => ['Bath', 'Ana', arrived(i), '00:04:00'])],
    }
    const dayOf = async (is1904: boolean) => {
      const path = bookOf([written], { is1904 })
      const { mapping } = await previewFile(path, options)
      const [first] = await outcomesOf(path, mapping!)
      return first?.kind === 'row' ? new Date(first.interaction.arrivedAt).toISOString() : null
    }
    expect(await dayOf(false)).toBe('2020-03-10T09:00:00.000Z')
    expect(await dayOf(true)).toBe('2024-03-11T09:00:00.000Z')
  })
})

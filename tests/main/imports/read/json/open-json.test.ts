import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { previewFile } from '#main/imports/preview-file.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import { ColumnTree } from '#main/imports/read/json/column-tree.ts'
import { JsonScanner } from '#main/imports/read/json/json-scanner.ts'
import { openExport } from '#main/imports/read/open-export.ts'
import { temporaryFile } from '../../temporary-file.ts'
import { zipOf } from '../../zip-writer.ts'

const options = { mappings: [], remembered: () => null, defaultZone: null, zoneOf: () => null }
const visits = Array.from({ length: 6 }, (_, i) => ({
  id: i,
  branch: 'Süd',
  agent: { name: `A${i % 2}`, team: { id: 7 } },
  arrived: `2024-03-1${i}T09:00:00Z`,
  wait_s: 30.5,
}))

function json(text: unknown, name = 'visits.json'): string {
  return temporaryFile(typeof text === 'string' ? text : JSON.stringify(text), name)
}

async function tableOf(path: string): Promise<{ columns: readonly string[]; rows: string[][]; lines: number[] }> {
  const { columns, records } = await openExport(path)
  const rows: string[][] = []
  const lines: number[] = []
  for await (const { batch } of records())
    for (let i = 0; i < batch.count; i++) {
      rows.push(batch.cells(i))
      lines.push(batch.line(i))
    }
  return { columns, rows, lines }
}

describe('JSON', () => {
  it('is a table of the names in its records, those inside joined by dots', async () => {
    const path = json(visits)
    expect(await tableOf(path)).toMatchObject({
      columns: ['id', 'branch', 'agent.name', 'agent.team.id', 'arrived', 'wait_s'],
      rows: visits.map((_, i) => [String(i), 'Süd', `A${i % 2}`, '7', `2024-03-1${i}T09:00:00Z`, '30.5']),
    })
    expect(await previewFile(path, options)).toMatchObject({
      state: 'ready',
      encoding: 'utf-8',
      delimiter: null,
      headerRecord: null,
      sheet: null,
    })
  })

  it.each([
    ['lines', visits.map(visit => JSON.stringify(visit)).join('\n'), 'visits.jsonl'],
    ['lines of another name', visits.map(visit => JSON.stringify(visit)).join('\r\n'), 'visits.txt'],
    ['objects one after the other', visits.map(visit => JSON.stringify(visit, null, 2)).join('\n'), 'visits.json'],
    ['an indented list', `\uFEFF${JSON.stringify(visits, null, 2)}`, 'visits.json'],
    [
      'a list far inside',
      JSON.stringify({ meta: { page: 1, tags: ['a', 'b'] }, data: { total: 6, items: visits }, next: null }),
      'x.json',
    ],
  ])('may be %s', async (_, text, name) => {
    const { rows } = await tableOf(json(text, name))
    expect(rows.map(([id, branch]) => [id, branch])).toEqual(visits.map(({ id, branch }) => [String(id), branch]))
  })

  it('offers every list that it holds, and reads the longest or the one that is named', async () => {
    const path = json({ branches: [{ name: 'North', open: true }], data: { items: visits } })
    const all = [
      { name: 'branches', state: 'shown' },
      { name: 'data.items', state: 'read' },
    ]
    expect((await openExport(path)).sheet).toEqual({ name: 'data.items', hiddenRows: 0, all })
    expect(await tableOf(`${path}/branches`)).toMatchObject({ columns: ['name', 'open'], rows: [['North', 'true']] })
    expect((await openExport(path, { sheet: 'branches' })).columns).toEqual(['name', 'open'])
    await expect(openExport(`${path}/nothing`)).rejects.toMatchObject({
      code: 'sheet-missing',
      values: { known: 'branches, data.items' },
    })
  })

  it('may be a list of lists under a row of names, and a single object', async () => {
    const values = [
      ['branch', 'arrived'],
      ['North', '2024-03-04'],
      ['South', null],
    ]
    expect(await tableOf(json({ range: 'A1:B3', values }))).toMatchObject({
      columns: ['branch', 'arrived'],
      rows: [
        ['branch', 'arrived'],
        ['North', '2024-03-04'],
        ['South', ''],
      ],
    })
    expect(await tableOf(json({ branch: 'North', tags: ['a', 'b'] }))).toMatchObject({
      columns: ['branch', 'tags'],
      rows: [['North', 'a; b']],
    })
  })

  it('keeps every digit, and loses no value of a name that comes twice', async () => {
    const text =
      '[{"id":12345678901234567890,"n":1.50,"e":1.5e3,"t":true,"x":null,"a":1,"a":2,"a":3,"b":{"c":1},"b.c":2,"nan":NaN}]'
    expect(await tableOf(json(text))).toMatchObject({
      columns: ['id', 'n', 'e', 't', 'a', 'a (2)', 'a (2) (2)', 'b.c', 'b.c (2)'],
      rows: [['12345678901234567890', '1.50', '1500', 'true', '1', '2', '3', '1', '2']],
    })
  })

  it('joins what lists inside a record hold', async () => {
    const text = [{ users: ['Ann', 'Ben'], parts: [{ kind: 'a', s: 1 }, { kind: 'b' }], none: [], nothing: {} }]
    expect(await tableOf(json(text))).toMatchObject({
      columns: ['users', 'parts.kind', 'parts.s'],
      rows: [['Ann; Ben', 'a; b', '1']],
    })
  })

  it('understands escapes, takes raw line breaks for blanks and drops NUL', async () => {
    expect(
      (await tableOf(json('[{"a":"x\\u00e9\\n\\"q\\" \\ud83d\\ude00\\u0000"},{"a":"two\nlines"},{"a":"back\\\\"}]'))).rows,
    ).toEqual([['xé\n"q" 😀'], ['two\nlines'], ['back\\']])
  })

  it('can be packed', async () => {
    expect((await tableOf(temporaryFile(gzipSync(JSON.stringify(visits)), 'v.json.gz'))).rows).toHaveLength(6)
    const zipped = temporaryFile(zipOf([{ name: 'v.json', content: JSON.stringify({ list: visits }) }]), 'v.zip')
    expect((await tableOf(`${zipped}/v.json/list`)).rows).toHaveLength(6)
  })

  it('tells the line of every record', async () => {
    expect((await tableOf(json('[\n{"a":1},\n\n{"a":\n2}, {"a":3}\n]'))).lines).toEqual([2, 4, 5])
  })

  it('reads the same from one piece and from many', () => {
    const scan = (text: string, cuts: readonly number[], pages: readonly string[]) => {
      const found: unknown[] = []
      const scanner = new JsonScanner({
        path: 'x',
        isLines: false,
        pages: new Set(pages),
        trees: new Map<string, ColumnTree>(),
        onRecord: record => found.push({ ...record, cells: [...record.cells] }),
      })
      const places = [...new Set(cuts.map(cut => cut % (text.length + 1)))].sort((a, b) => a - b)
      for (const [i, from] of [0, ...places].entries()) scanner.push(text.slice(from, places[i] ?? text.length), false)
      scanner.push('', true)
      return found
    }
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.boolean(),
        fc.array(fc.nat(300), { maxLength: 8 }),
        (value, indented, cuts) => {
          const text = JSON.stringify(
            {
              list: [
                { value, rows: [{ value }] },
                { value: 1, also: value },
              ],
              other: value,
            },
            null,
            indented ? 1 : undefined,
          )
          for (const pages of [[], ['list']]) expect(scan(text, cuts, pages)).toEqual(scan(text, [], pages))
        },
      ),
    )
  })
})

describe('records as real systems write them', () => {
  const FOLDER = join(import.meta.dirname, '../../../../fixtures/layouts')
  it.each([
    ['amazon_connect_contact_records.jsonl', 43, 0, ['ContactId', 'Queue.EnqueueTimestamp', 'Agent.Username']],
    ['waitwhile_visits.json', 39, 1, ['id', 'waitlistTime', 'resourceIds']],
  ])('%s', async (name, rows, rejected, columns) => {
    const { mapping, state } = await previewFile(join(FOLDER, name), options)
    expect(state).toBe('ready')
    const { external_id, arrived_at, provider } = mapping!.fields
    expect([external_id?.column, arrived_at?.column, provider?.column]).toEqual(columns)
    const kinds: string[] = []
    for await (const some of interactionsOf(join(FOLDER, name), mapping!, { ...options, onBytes: () => {} }))
      kinds.push(...some.map(({ kind }) => kind))
    expect([kinds.filter(kind => kind === 'row').length, kinds.filter(kind => kind === 'rejected').length]).toEqual([
      rows,
      rejected,
    ])
  })
})

describe('JSON that is broken', () => {
  it.each([
    ['cut off', JSON.stringify(visits).slice(0, -30), 'ends in the middle'],
    ['without a comma', '[{"a":1} {"b":2 "c":3}]', 'comma is missing in line 1'],
    ['nested without end', '['.repeat(100_000), 'more than 100 levels'],
    ['a record nested without end', `[${'{"a":'.repeat(1000)}`, 'more than 100 levels'],
    ['without a value', '[\n{"a":1},\n{"a":}]', 'a value is missing in line 3'],
    ['a wrong escape', '[{"a":"\\q"}]', 'wrong escape'],
  ])('%s is refused with its place', async (_, text, detail) => {
    const { failure } = await previewFile(json(text), options)
    expect(failure).toMatchObject({ code: 'file-unreadable' })
    expect(failure!.values.detail).toContain(detail)
  })

  it.each([['[]'], ['{}'], ['{"data":[]}'], ['[1,2,3]']])('%s holds nothing', async text => {
    expect((await previewFile(json(text), options)).state).toBe('refused')
  })

  it('rejects a broken line and reads the others', async () => {
    const lines = visits.map(visit => JSON.stringify(visit))
    lines[2] = lines[2]!.slice(0, 40)
    lines[5] = lines[5]!.slice(0, 10)
    const path = json(lines.join('\n'), 'v.jsonl')
    const { state, mapping } = await previewFile(path, options)
    expect(state).toBe('ready')
    const seen: string[] = []
    for await (const some of interactionsOf(path, mapping!, { ...options, onBytes: () => {} }))
      seen.push(...some.map(one => (one.kind === 'row' ? 'row' : `${one.kind} ${one.reason} ${one.line}`)))
    expect(seen).toEqual(['row', 'row', 'rejected not-json 3', 'row', 'row', 'rejected not-json 6'])
  })
})

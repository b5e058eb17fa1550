import { isAscii } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordBatch } from '#main/imports/read/record-batch.ts'
import { RecordScanner } from '#main/imports/read/record-scanner.ts'
import { processorMs } from '../processor-ms.ts'

interface Read {
  cells: string[]
  line: number
  open: boolean
}

function recordsIn(batch: RecordBatch): Read[] {
  return Array.from({ length: batch.count }, (_, record) => ({
    cells: batch.cells(record),
    line: batch.line(record),
    open: batch.flaw(record) === 'quote-not-closed',
  }))
}

/** Reads a text in pieces cut at the given places. */
function scan(text: string, { delimiter = ',', cuts = [] as number[], tableWidth = 0 } = {}): Read[] {
  const scanner = new RecordScanner(delimiter, { tableWidth })
  const isPlain = isAscii(Buffer.from(text))
  const places = [...new Set(cuts.map(cut => cut % (text.length + 1)))].sort((a, b) => a - b)
  const pieces = [0, ...places].map((from, i) => text.slice(from, places[i] ?? text.length))
  return [
    ...pieces.flatMap(piece => recordsIn(scanner.push(piece, false, isPlain))),
    ...recordsIn(scanner.push('', true, isPlain)),
  ]
}

const cell = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', ',', ';', '"', '\n', '\r', 'é', '€'), maxLength: 8 })
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const cuts = fc.array(fc.nat(400), { maxLength: 6 })
const anyText = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r', ' ', 'ü'), maxLength: 120 })

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const written = (text: string, always: boolean): string =>
  always || /[",;\r\n]/.test(text) || text.startsWith('"') ? quoted(text) : text

describe('the scanner', () => {
  it('reads back every table, with any line ends, in any pieces', () => {
    fc.assert(
      fc.property(table, lineEnd, fc.boolean(), cuts, (rows, end, always, at) => {
        const text = rows.map(cells => cells.map(one => written(one, always)).join(',')).join(end) + end
        expect(scan(text, { cuts: at }).map(({ cells }) => cells)).toEqual(rows)
      }),
    )
  })

  it('reads the same records from a text in one piece and in many', () => {
    fc.assert(
      fc.property(anyText, cuts, (text, at) => {
        expect(scan(text, { cuts: at })).toEqual(scan(text))
      }),
    )
  })

  it('starts every record on a line of its own, in order, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(0, 4), (text, tableWidth) => {
        const records = scan(text, { tableWidth })
        const lines = text.split(/\r\n|\n|\r/)
        if (lines.at(-1) === '') lines.pop()
        expect(records.map(({ line }) => line)).toEqual(records.map(({ line }) => line).sort((a, b) => a - b))
        expect(new Set(records.map(({ line }) => line)).size).toBe(records.length)
        const held = records
          .map(({ line }, i) => (records[i + 1]?.line ?? lines.length + 1) - line)
          .reduce((sum, size) => sum + size, 0)
        expect(held).toBe(lines.length)
      }),
    )
  })

  it('loses no character: letters and digits of the cells are those of the text', () => {
    const kept = (text: string): string => text.replace(/[^a1ü]/g, '')
    fc.assert(
      fc.property(anyText, text => {
        expect(
          kept(
            scan(text)
              .flatMap(({ cells }) => cells)
              .join(''),
          ),
        ).toBe(kept(text))
      }),
    )
  })

  it('counts physical lines, those in quotes and blank ones too', () => {
    const records = scan('a,b\r\n\r\n"x\ny\r\nz",1\rlast,2')
    expect(records).toEqual([
      { cells: ['a', 'b'], line: 1, open: false },
      { cells: [''], line: 2, open: false },
      { cells: ['x\ny\r\nz', '1'], line: 3, open: false },
      { cells: ['last', '2'], line: 6, open: false },
    ])
  })

  it('takes quotes only at the start of a cell, and keeps what follows a closing quote', () => {
    expect(scan('5" nail,a"b"c,"x" y,"say ""hi"""').map(({ cells }) => cells)).toEqual([['5" nail', 'a"b"c', 'x y', 'say "hi"']])
  })
})

describe('a quote that nothing closes', () => {
  it('ends with its line, and the rest of the file is read', () => {
    const records = scan('1,fine\n2,"oops\n3,fine\n4,fine\n')
    expect(records.map(({ cells, open }) => [...cells, open])).toEqual([
      ['1', 'fine', false],
      ['2', '"oops', true],
      ['3', 'fine', false],
      ['4', 'fine', false],
    ])
  })

  it('is found when a later quote opens a cell', () => {
    const records = scan('1,"oops,x\n2,"a, b",y\n')
    expect(records).toMatchObject([
      { cells: ['1', '"oops', 'x'], open: true },
      { cells: ['2', 'a, b', 'y'], open: false },
    ])
  })

  it('is found when it would swallow whole records of the table', () => {
    const text = '1,a,b,"oops\n2,a,b,c\n3,a,b,5"\n4,a,b,c\n'
    expect(scan(text, { tableWidth: 4 }).map(({ cells, open }) => [cells[0], open])).toEqual([
      ['1', true],
      ['2', false],
      ['3', false],
      ['4', false],
    ])
  })

  it('does not take a comment of several lines for one', () => {
    const text = '1,a,b,"first\nsecond, with comma"\n2,a,b,c\n'
    expect(scan(text, { tableWidth: 4 }).map(({ cells }) => cells)).toEqual([
      ['1', 'a', 'b', 'first\nsecond, with comma'],
      ['2', 'a', 'b', 'c'],
    ])
  })

  it('costs no more than reading twice, however many there are', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `${i},"open ${i}`).join('\n')
    const started = processorMs()
    expect(scan(text)).toHaveLength(20_000)
    expect(processorMs() - started).toBeLessThan(5000)
  })
})

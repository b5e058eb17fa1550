import { describe, expect, it } from 'vitest'
import { previewFile } from '#main/imports/preview-file.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import type { RowOutcome } from '#main/imports/row-outcome.ts'
import { processorMs } from '../processor-ms.ts'
import { temporaryFile } from '../temporary-file.ts'

const options = { mappings: [], remembered: () => null, defaultZone: null, zoneOf: () => null }
const HEADER = 'branch,agent,arrived,comment'
const row = (i: number, comment = 'fine'): string => `North,A${i % 3},2024-03-${10 + (i % 20)} 09:00,${comment}`

async function read(content: string | Uint8Array): Promise<RowOutcome[]> {
  const path = temporaryFile(content)
  const { mapping, state, failure } = await previewFile(path, options)
  expect([state, failure]).toEqual(['ready', null])
  const all: RowOutcome[] = []
  for await (const some of interactionsOf(path, mapping!, { ...options, onBytes: () => {} })) all.push(...some)
  return all
}

const said = (outcomes: readonly RowOutcome[]): string[] =>
  outcomes.map(one => (one.kind === 'row' ? `row ${one.interaction.line}` : `${one.reason} ${one.line}`))

describe('texts that files really hold', () => {
  it('a cell of a megabyte', async () => {
    const long = 'words, and "more" of them '.repeat(40_000)
    const outcomes = await read([HEADER, row(0), row(1, `"${long.replaceAll('"', '""')}"`), row(2)].join('\n'))
    expect(said(outcomes)).toEqual(['row 2', 'row 3', 'row 4'])
    expect(outcomes[1]).toMatchObject({ interaction: { comment: long.trim() } })
  })

  it('five thousand columns', async () => {
    const more = Array.from({ length: 5000 }, (_, i) => `extra ${i}`)
    const cells = more.map((_, i) => String(i)).join(',')
    const started = processorMs()
    const outcomes = await read(
      [`${HEADER},${more.join(',')}`, ...Array.from({ length: 60 }, (_, i) => `${row(i)},${cells}`)].join('\n'),
    )
    expect(outcomes.filter(({ kind }) => kind === 'row')).toHaveLength(60)
    expect(processorMs() - started).toBeLessThan(10_000)
  })

  it('line ends of all kinds in one file, also inside quotes', async () => {
    const text = `${HEADER}\r\n${row(0)}\n${row(1, '"two\r\nlines"')}\r${row(2)}\r\n\r\n${row(3)}`
    expect(said(await read(text))).toEqual(['row 2', 'row 3', 'row 5', 'blank 6', 'row 7'])
  })

  it('NUL characters', async () => {
    const outcomes = await read([HEADER, row(0, 'f\0ine\0'), '\0', row(1)].join('\n'))
    expect(said(outcomes)).toEqual(['row 2', 'blank 3', 'row 4'])
    expect(outcomes[0]).toMatchObject({ interaction: { comment: 'fine' } })
  })

  it('a quote that nothing closes, which is rejected with its line while the others are read', async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => row(i, i === 700 ? '"never closed' : 'fine'))
    const outcomes = await read([HEADER, ...rows].join('\n'))
    expect(outcomes.filter(({ kind }) => kind === 'row')).toHaveLength(1999)
    expect(outcomes.flatMap(one => (one.kind === 'row' ? [] : [[one.kind, one.reason, one.line]]))).toEqual([
      ['rejected', 'quote-not-closed', 702],
    ])
  })

  it.each([[';'], ['|'], ['\t']])('a first line sep=%s', async delimiter => {
    const rows = [HEADER, row(0), row(1)].map(line => line.replaceAll(',', delimiter))
    expect(said(await read(`sep=${delimiter}\r\n${rows.join('\r\n')}\r\n`))).toEqual(['row 3', 'row 4'])
  })
})

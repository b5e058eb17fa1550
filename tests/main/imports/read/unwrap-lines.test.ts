import { describe, expect, it } from 'vitest'
import { previewFile } from '#main/imports/preview-file.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import { unwrapped, wrappedLines } from '#main/imports/read/unwrap-lines.ts'
import { temporaryFile } from '../temporary-file.ts'

const options = { mappings: [], remembered: () => null, defaultZone: null, zoneOf: () => null }
const row = (i: number): string => `North,A${i % 3},2024-03-${10 + i} 09:00,"fine, ""thanks"""`
const wrapped = (line: string): string => `"${line.replaceAll('"', '""')}"`
const HEADER = 'branch,agent,arrived,comment'
const rows = Array.from({ length: 12 }, (_, i) => row(i))

async function outcomesOf(text: string, unwrap: 'yes' | 'no'): Promise<string[]> {
  const path = temporaryFile(text)
  const { mapping } = await previewFile(path, options)
  const answered = await previewFile(path, { ...options, mappings: [{ ...mapping!, unwrap }] })
  expect(answered.questions).toEqual([])
  const seen: string[] = []
  for await (const some of interactionsOf(path, answered.mapping!, { ...options, onBytes: () => {} }))
    seen.push(
      ...some.map(one =>
        one.kind === 'row' ? `${one.interaction.line} ${one.interaction.comment}` : `${one.line} ${one.reason}`,
      ),
    )
  return seen
}

describe('rows in quotes once more', () => {
  const half = [HEADER, ...rows.map((line, i) => (i % 2 === 0 ? wrapped(line) : line))].join('\r\n')

  it('are asked about before anything is imported', async () => {
    const found = await previewFile(temporaryFile(half), options)
    expect(found).toMatchObject({ state: 'needs-answer', delimiter: ',', mapping: { unwrap: null } })
    expect(found.questions).toMatchObject([{ id: 'unwrap', field: null, property: 'unwrap', options: ['yes', 'no'] }])
    expect(found.questions[0]!.message).toContain('"North,A0')
  })

  it('are rows like the others where the answer is yes', async () => {
    expect(await outcomesOf(half, 'yes')).toEqual(rows.map((_, i) => `${i + 2} fine, "thanks"`))
  })

  it('are rejected, each with its line, where the answer is no', async () => {
    const seen = await outcomesOf(half, 'no')
    expect(seen.filter(text => text.includes('wrong-number-of-cells'))).toEqual(
      [2, 4, 6, 8, 10, 12].map(line => `${line} wrong-number-of-cells`),
    )
  })

  it('may be all rows, the header among them, and have another delimiter', async () => {
    const all = [HEADER, ...rows].map(line => wrapped(line.replace('fine, ', 'fine ').replaceAll(',', ';')))
    expect(await outcomesOf(all.join('\n'), 'yes')).toEqual(rows.map((_, i) => `${i + 2} fine "thanks"`))
  })

  it('are not what a table of quoted cells has, nor a few comments', () => {
    expect(wrappedLines('"a","b"\n"1,2","3"\n"4,5","6"\n"7,8","9"\n')).toEqual([])
    expect(wrappedLines(`a,b\n${'1,2\n'.repeat(50)}"x, y"\n"x, z"\n`)).toEqual([])
  })

  it('keep the lines that are none as they are', () => {
    const text = 'a,b\r\n"x,""y"""\n"one, two",3\r"",\n'
    expect(unwrapped(text)).toBe('a,b\r\nx,"y"\n"one, two",3\r"",\n')
  })
})

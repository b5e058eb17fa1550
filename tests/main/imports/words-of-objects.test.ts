import { expect, test } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import { temporaryFile } from './temporary-file.ts'

/** Names that every object knows in JavaScript, as they are and as the import compares them. */
const WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty']
const options = { defaultZone: null, zoneOf: () => null, onBytes: () => {} }

const ODD_ROW = 7
function fileOf(header: string, usual: readonly string[], odd: string): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const value = i === ODD_ROW ? odd : usual[i % usual.length]!
    return `North,Ann,2024-03-04 10:${10 + i},${value}`
  })
  return temporaryFile(`branch,agent,arrived,${header}\n${rows.join('\n')}\n`)
}

async function read(path: string): Promise<{ mapping: Mapping; warnings: string[]; rows: number }> {
  const preview = await previewFile(path, { ...options, mappings: [], remembered: () => null })
  const mapping = structuredClone(preview.mapping!) // as it travels between threads
  const warnings: string[] = []
  let rows = 0
  for await (const outcomes of interactionsOf(path, mapping, options))
    for (const outcome of outcomes)
      if (outcome.kind === 'row') {
        rows++
        warnings.push(...outcome.warnings.flatMap(({ warning, field }) => (field === 'arrived_at' ? [] : [warning])))
      }
  return { mapping, warnings, rows }
}

test.each([
  ['csat', ['1', '3', '5'], ['rating-unreadable']],
  ['csat', ['good', 'bad'], ['rating-unreadable']],
  ['csat', ['5', 'offered'], ['rating-unreadable']],
  ['complaint', ['yes', 'no'], ['word-unknown']],
  ['outcome', ['served', 'no show'], ['word-unknown']],
  ['wait', ['5 min', '7 min'], ['duration-unreadable']],
] as const)('%s %j: a word that every object knows is a word like others', async (header, usual, told) => {
  for (const word of [...WORDS, 'bananas']) {
    const odd = header === 'wait' ? `5 ${word}` : word
    const { rows, warnings } = await read(fileOf(header, usual, odd))
    expect({ word, rows, warnings }).toEqual({ word, rows: 40, warnings: told })
  }
})

test('in a header it is no unit and no meaning', async () => {
  for (const word of WORDS) {
    const { mapping, rows } = await read(fileOf(`wait ${word}`, ['60', '90'], '120'))
    expect({ word, rows, wait: mapping.fields.wait_s?.unit ?? null }).toEqual({ word, rows: 40, wait: null })
  }
})

test('yes and no of a column of outcomes are those of any flag', async () => {
  const { mapping, warnings } = await read(fileOf('abgebrochen', ['wahr', 'falsch'], 'Falsch'))
  expect(mapping.fields.outcome!.words).toMatchObject({ wahr: 'abandoned', falsch: 'served', ja: 'abandoned', '0': 'served' })
  expect(warnings).toEqual([])
})

import { expect, test } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview } from '#contract/previews.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import { temporaryFile } from '../temporary-file.ts'

const options = { defaultZone: null, zoneOf: () => null }
type Preview = Omit<FilePreview, 'importedAs'>

const previewed = (path: string, mappings: Mapping[] = []): Promise<Preview> =>
  previewFile(path, { ...options, mappings, remembered: () => null })

/** Place and person of each row in order, or why it is none. */
async function read(path: string, mapping: Mapping): Promise<string[]> {
  const found: string[] = []
  for await (const some of interactionsOf(path, mapping, { ...options, onBytes: () => undefined }))
    for (const one of some) found.push(one.kind === 'row' ? `${one.interaction.place} ${one.interaction.person}` : one.reason)
  return found
}

const header = 'Agent,Date,Time,Wait (min)'
const row = (person: string, i: number) => `${person},2024-03-${10 + i},09:0${i},${i}.5`
const rows = (...people: string[]) => people.map(row)
const fileOf = (...lines: string[]) => temporaryFile(lines.join('\n'))

test('a line with a label says the place of the rows below, whether it has empty cells behind it or the names again below', async () => {
  const path = fileOf(
    'Daily log',
    header,
    'Branch: Bath,,,',
    ...rows('Ana', 'Ben'),
    'Total,,,2',
    'Branch : Leeds',
    header,
    ...rows('Cora', 'Dai'),
  )
  const { state, noticed, mapping } = await previewed(path)
  expect([state, mapping!.sections]).toEqual(['ready', { field: 'location', label: 'Branch' }])
  expect(noticed).toEqual([{ kind: 'section', field: 'location', column: '(section)', text: 'Bath' }])
  expect(await read(path, mapping!)).toEqual([
    'section',
    'Bath Ana',
    'Bath Ben',
    'total',
    'section',
    'repeated-header',
    'Leeds Cora',
    'Leeds Dai',
  ])
})

test('above all rows, in two cells, it says the place of the file', async () => {
  const table = [header, ...rows('Ana', 'Ana', 'Ben')].map(line => line.replaceAll(',', ';'))
  const path = fileOf('Besuche', 'Zeitraum:;März', 'Filiale:;Mitte', '', ...table)
  const { mapping } = await previewed(path)
  expect(await read(path, mapping!)).toEqual(['Mitte Ana', 'Mitte Ana', 'Mitte Ben'])
})

test('a line may say who served', async () => {
  const path = fileOf(
    'Branch,Arrived,Wait (min)',
    'Agent: Ana',
    'Bath,2024-03-10 09:00,4',
    'Agent: Ben',
    'Leeds,2024-03-11 09:00,4',
  )
  const { mapping } = await previewed(path)
  expect(await read(path, mapping!)).toEqual(['section', 'Bath Ana', 'section', 'Leeds Ben'])
})

test.each([
  ['location', ['section', 'Bath Ana', 'Bath Ben', 'section', 'Leeds Cora']],
  ['provider', ['section', 'null Bath', 'null Bath', 'section', 'null Leeds']],
  ['none', ['wrong-number-of-cells', 'null Ana', 'null Ben', 'wrong-number-of-cells', 'null Cora']],
] as const)('lines without a label are asked about: %s', async (field, expected) => {
  const path = fileOf(header, 'Bath', ...rows('Ana', 'Ben'), 'Leeds', ...rows('Cora'))
  const asked = await previewed(path)
  expect(asked).toMatchObject({
    state: 'needs-answer',
    questions: [{ property: 'sections', options: ['location', 'provider', 'none'], samples: ['Bath', 'Leeds'] }],
  })
  const answered = await previewed(path, [{ ...asked.mapping!, sections: { field } }])
  expect(answered).toMatchObject({ state: 'ready', questions: [] })
  expect(await read(path, answered.mapping!)).toEqual(expected)
})

test('feet of pages, sums and a column of places are no such lines', async () => {
  const pages = fileOf(header, ...rows('Ana'), 'Page 1 of 2', '', header, ...rows('Ben'), 'Page 2 of 2')
  const sums = fileOf(header, ...rows('Ana'), 'Total,,,', ...rows('Ben'), 'Average,,,')
  const placed = fileOf(`Branch,${header}`, 'Branch: Bath', ...rows('Ana').map(one => `Leeds,${one}`))
  for (const path of [pages, sums, placed]) expect((await previewed(path)).mapping).not.toHaveProperty('sections')
})

test.each([
  ['yes', ['Bath Ana', 'Bath Ana', 'Bath Ben', 'total', 'Leeds Cora', 'Leeds Dai', 'Leeds Dai', 'total']],
  ['no', ['Bath Ana', 'null Ana', 'null Ben', 'total', 'Leeds Cora', 'null Dai', 'null Dai', 'total']],
] as const)('a place that stands in the first of its rows is asked about: %s', async (said, expected) => {
  const path = fileOf(
    `Branch,${header}`,
    ...rows('Ana', 'Ana', 'Ben').map((one, i) => (i === 0 ? `Bath,${one}` : `,${one}`)),
    ',Total,,,6',
    ...rows('Cora', 'Dai', 'Dai').map((one, i) => (i === 0 ? `Leeds,${one}` : `,${one}`)),
    ',Total,,,6',
  )
  const asked = await previewed(path)
  expect(asked).toMatchObject({
    state: 'needs-answer',
    questions: [{ property: 'fillDown', column: 'Branch' }],
    mapping: { fillDown: { columns: ['Branch'], said: null } },
  })
  const answered = await previewed(path, [{ ...asked.mapping!, fillDown: { columns: ['Branch'], said } }])
  expect(answered.state).toBe('ready')
  expect(await read(path, answered.mapping!)).toEqual(expected)
})

import { expect, it } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { interactionsOf } from '#main/imports/read-interactions.ts'
import { temporaryFile } from '../../temporary-file.ts'

const options = { defaultZone: null, zoneOf: () => null }
const preview = (path: string) => previewFile(path, { ...options, mappings: [], remembered: () => null })
const visit = (i: number) => ({
  id: `v${i}`,
  agent: { name: ['Jo', 'Al'][i % 2] },
  checkedInAt: `2026-03-04T10:${String(i).padStart(2, '0')}:00Z`,
  rating: 1 + (i % 5),
})
const visits = Array.from({ length: 40 }, (_, i) => visit(i))
const pages = [0, 1, 2, 3].map(page => ({ page, data: visits.slice(page * 10, page * 10 + 10), links: { next: 'x' } }))

async function rowsOf(path: string, mapping: Mapping) {
  const rows = []
  for await (const some of interactionsOf(path, mapping, { ...options, onBytes: () => {} })) rows.push(...some)
  return rows.flatMap(row => (row.kind === 'row' ? [row.interaction] : []))
}

it.each([
  ['a list of pages', JSON.stringify(pages), 'pages.json'],
  ['a page on each line', pages.map(page => JSON.stringify(page)).join('\n'), 'pages.jsonl'],
])('%s holds the records of all', async (_, content, name) => {
  const path = temporaryFile(content, name)
  const { state, mapping } = await preview(path)
  expect(state).toBe('ready')
  expect(mapping!.fields).toMatchObject({ arrived_at: { column: 'checkedInAt' }, csat: { column: 'rating' } })
  expect((await rowsOf(path, mapping!)).map(({ externalId }) => externalId)).toEqual(visits.map(({ id }) => id))
})

it('visits that lie in their branch have its name', async () => {
  const branches = ['Deal', 'Sandwich'].map((name, b) => ({ name, visits: visits.slice(b * 20, b * 20 + 20) }))
  const path = temporaryFile(JSON.stringify({ branches }), 'branches.json')
  const { mapping } = await preview(path)
  expect(mapping!.fields.location).toMatchObject({ column: 'branches.name' })
  const rows = await rowsOf(path, mapping!)
  expect(rows.map(({ place }) => place)).toEqual(visits.map((_, i) => (i < 20 ? 'Deal' : 'Sandwich')))
})

it('a record that has a time of its own keeps its list', async () => {
  const threads = visits.map(one => ({
    ...one,
    parts: Array.from({ length: 6 }, (_, i) => ({ a: i, b: i, c: i, d: i, e: i, f: i })),
  }))
  const path = temporaryFile(JSON.stringify(threads), 'threads.json')
  const { mapping } = await preview(path)
  expect(await rowsOf(path, mapping!)).toHaveLength(40)
})

it('a broken line among pages is told, and the pages after it are read', async () => {
  const lines = pages.map(page => JSON.stringify(page))
  const path = temporaryFile([lines[0], lines[1]!.slice(0, -30), lines[2], lines[3]].join('\n'), 'broken.jsonl')
  const { mapping } = await preview(path)
  expect((await rowsOf(path, mapping!)).map(({ externalId }) => externalId)).toEqual(
    expect.arrayContaining([...visits.slice(0, 10), ...visits.slice(20)].map(({ id }) => id)),
  )
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview } from '#contract/previews.ts'
import { openStore } from '#db/sqlite/open.ts'
import { previewFile } from '#main/imports/preview-file.ts'
import { partsOf } from '#main/imports/read/split-cell.ts'
import { rejectsOfImport } from '#main/imports/ledger.ts'
import { runImport } from '#main/imports/run-import.ts'
import { listPeople } from '#main/people/list.ts'
import { temporaryFile, temporaryFolder } from '../temporary-file.ts'

const previewed = (path: string, mappings: Mapping[] = []): Promise<Omit<FilePreview, 'importedAs'>> =>
  previewFile(path, { mappings, remembered: () => null, defaultZone: null, zoneOf: () => null })

function calendar(people: readonly string[], header = 'Agent'): string {
  const rows = Array.from({ length: 24 }, (_, i) => `2024-03-${10 + (i % 9)} 09:${10 + i},${people[i % people.length]},${i % 7}`)
  return temporaryFile([`Arrived,${header},Wait (min)`, ...rows, `2024-03-32 09:00,${people[0]},4`, ''].join('\n'))
}
const shared = ['Anna Smith – Main Street', 'Anna Smith – Harbour', 'Ben Okoro – Main Street', 'Cora Li – Harbour']
const acuity = ['Anna Smith – Main Street', 'Ben Okoro - Main Street', 'Cora Li – Harbour – South', 'Dai – Harbour – South']

test('a person and a place in one cell are asked for and taken apart; rejected rows keep the cells of the file', async () => {
  const path = calendar(acuity)
  const asked = await previewed(calendar(shared))
  expect(asked).toMatchObject({
    state: 'needs-answer',
    questions: [{ id: 'provider.split', options: ['person', 'place', 'only-person', 'only-place'] }],
    mapping: {
      split: { column: 'Agent', by: '-', first: null },
      fields: { provider: { column: '(person)' }, location: { column: '(place)' } },
    },
  })
  const found = await previewed(path)
  expect(found).toMatchObject({
    state: 'ready',
    mapping: { split: { first: 'person' } },
    noticed: [{ kind: 'split', text: acuity[0], person: 'Anna Smith', place: 'Main Street' }],
  })
  const store = await openStore(join(temporaryFolder(), 'x.branchwise'), { create: true })
  const options = { isCancelled: () => false, onProgress: () => undefined, now: () => new Date('2026-02-01T00:00:00Z') }
  const said: Mapping = { ...asked.mapping!, split: { column: 'Agent', by: '-', first: 'person' } }
  const { files } = await runImport(store, { paths: [path], mappings: [said] }, options)
  expect(files[0]).toMatchObject({ state: 'imported', counts: { rows: 25, new: 24, rejected: 1 } })
  const { people } = await listPeople(store.db, {})
  expect(people.map(({ name, locationName }) => [name, locationName])).toEqual([
    ['Anna Smith', 'Main Street'],
    ['Ben Okoro', 'Main Street'],
    ['Cora Li', 'Harbour – South'],
    ['Dai', 'Harbour – South'],
  ])
  const { header, rows } = await rejectsOfImport(store.db, { importId: 1 })
  expect([header, rows[0]!.cells]).toEqual([
    ['Arrived', 'Agent', 'Wait (min)'],
    ['2024-03-32 09:00', acuity[0], '4'],
  ])
  const again = await runImport(store, { paths: [path] }, options)
  expect(again.files[0]).toMatchObject({ state: 'imported', counts: { same: 24 } })
  store.close()
})

test.each([
  ['only-person', { provider: { column: 'Agent' } }],
  ['only-place', { location: { column: 'Agent' } }],
] as const)('%s: the cell is no two', async (first, fields) => {
  const path = calendar(acuity)
  const { mapping } = await previewed(path)
  const answered = await previewed(path, [{ ...mapping!, split: { ...mapping!.split!, first } }])
  expect(answered).toMatchObject({ state: 'ready', mapping: { fields } })
  expect(answered.mapping).not.toHaveProperty('split')
})

test.each([
  ['the place, where nobody is at two places', ['Bath - Anna', 'Bath - Ben', 'Leeds - Cora', 'Leeds - Dai'], 'place'],
  ['open, where a task is named', ['Anna - Senior Advisor', 'Ben - Senior Advisor', 'Cora - Clerk', 'Dai - Clerk'], null],
])('comes first: %s', async (_, people, first) => {
  expect((await previewed(calendar(people))).mapping!.split!.first).toBe(first)
})

test.each([
  ['in brackets', ['Anna (Bath)', 'Ben (Bath)', 'Cora (Leeds)', 'Dai (Leeds)'], '('],
  ['at', ['Anna @ Bath', 'Ben at Bath', 'Cora at Leeds', 'Dai@Leeds'], '@'],
  ['the place first', ['Bath: Anna', 'Bath: Ben', 'Leeds: Cora', 'Leeds: Dai'], ':'],
])('%s', async (_, people, by) => {
  expect((await previewed(calendar(people))).mapping).toMatchObject({ split: { by } })
})

test.each([
  ['several people', ['Anna / Ben', 'Ben / Cora', 'Cora / Anna', 'Anna / Cora']],
  ['names alone', ['Anna', 'Ben', 'Cora', 'Jean-Luc']],
  ['numbers behind', ['Anna - 12', 'Ben - 12', 'Cora - 14', 'Dai - 14']],
  ['names that are all different', ['Anna - Bath', 'Ben - Leeds', 'Cora - Truro', 'Dai - York']],
  ['one for all', ['Anna - Advisor', 'Ben - Advisor', 'Cora - Advisor', 'Dai - Advisor']],
])('%s are left whole', async (_, people) => {
  expect((await previewed(calendar(people))).mapping).not.toHaveProperty('split')
})

test('a place first ends at the last sign, a person first at the first', () => {
  expect(partsOf('Bath - Milsom St - Anna', { by: '-', first: 'place' })).toEqual(['Bath - Milsom St', 'Anna'])
  expect(partsOf('Anna - Bath - Milsom St', { by: '-', first: 'person' })).toEqual(['Anna', 'Bath - Milsom St'])
  expect(partsOf('Anna, Bath', { by: ',', first: 'person' })).toEqual(['Anna', 'Bath'])
  expect(partsOf('- Anna', { by: '-', first: null })).toBeNull()
  expect(partsOf('Anna', { by: '(', first: null })).toBeNull()
})

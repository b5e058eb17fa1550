import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FoundNames } from '#contract/import-names.ts'
import { type Input, operations } from '#contract/operations.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { previewImports } from '#main/imports/preview.ts'
import { runImport } from '#main/imports/run-import.ts'
import { csvOf } from '../../../branch-export.ts'
import { temporaryFile, temporaryFolder } from '../temporary-file.ts'

type Line = readonly [place: string, person: string, arrived: string, wait?: string]

const file = (lines: readonly Line[], name = 'export.csv') =>
  temporaryFile(
    csvOf(
      lines.map(([place, person, arrived, wait = '4']) => [place, person, arrived, wait]),
      ['Branch', 'Staff', 'Arrived', 'Wait (min)'],
    ),
    name,
  )
const times = (n: number, [place, person, arrived]: Line): Line[] =>
  Array.from({ length: n }, (_, i): Line => [place, person, arrived, String(i)])
const known: Line[] = [
  ...times(3, ['Bath Milsom Street', 'Ana Pohl', '2026-01-05 10:00']),
  ...times(2, ['Leeds', 'Ben Okoro', '2026-01-05 10:00']),
]

const options = { isCancelled: () => false, onProgress: () => undefined, now: () => new Date('2026-02-01T00:00:00Z') }

async function after(lines: readonly Line[], names: 'names' | 'pseudonyms' = 'names') {
  const store = await openStore(join(temporaryFolder(), 'x.branchwise'), { create: true })
  await store.db.insertInto('setting').values({ key: 'names', value: names }).execute()
  await runImport(store, { paths: [file(lines)] }, options)
  return store
}

async function preview(store: Store, input: Input<'imports.preview'>) {
  return operations['imports.preview'].output.parse(await previewImports(store, input))
}

const placeOf = (names: FoundNames | null, spelled: string | null) => names!.places.find(place => place.spelled === spelled)!
const personOf = (names: FoundNames | null, spelled: string) => names!.people.find(person => person.spelled === spelled)!

test('known, new and alike: each spelling is told with its rows over all files, and only proposed', async () => {
  const store = await after(known)
  const paths = [
    file([...times(2, ['Bath - Milsom St', 'Pohl, Ana', '2026-02-01 10:00']), ['LEEDS', 'Cora', '2026-02-01 10:00']]),
    file([...times(3, ['Truro', 'Dai', '2026-02-01 10:00']), ['Turro', 'Dai', '2026-02-02 10:00'], ['', '', '2026-02-02 10:00']]),
  ]
  const { names, files } = await preview(store, { paths })
  expect(names!.places.map(({ spelled, rows, state, name }) => [spelled, rows, state, name])).toEqual([
    ['Truro', 3, 'new', 'Truro'],
    ['Bath - Milsom St', 2, 'new', 'Bath - Milsom St'],
    ['LEEDS', 1, 'known', 'Leeds'],
    ['Turro', 1, 'new', 'Turro'],
    [null, 1, 'new', '(unassigned)'],
  ])
  expect(placeOf(names, 'Bath - Milsom St').proposal).toMatchObject({ name: 'Bath Milsom Street', likeness: 'shortened' })
  expect(placeOf(names, 'Turro').proposal).toEqual({ name: 'Truro', locationId: null, likeness: 'typing' })
  expect(files.map(({ whole }) => whole!.interactions)).toEqual([3, 5])
  expect(names!.locations.map(({ name, people }) => [name, people])).toEqual([
    ['Bath Milsom Street', ['Ana Pohl']],
    ['Leeds', ['Ben Okoro']],
  ])

  const mapping = files[0]!.mapping!
  const said = { ...mapping, places: { 'Bath - Milsom St': 'Bath Milsom Street' } }
  const next = await preview(store, { paths: paths.slice(0, 1), mappings: [said] })
  expect(placeOf(next.names, 'Bath - Milsom St')).toMatchObject({ state: 'known', isSaid: true, name: 'Bath Milsom Street' })
  expect(personOf(next.names, 'Pohl, Ana')).toMatchObject({
    locationName: 'Bath Milsom Street',
    state: 'new',
    proposal: { name: 'Ana Pohl', likeness: 'word-order' },
  })
  const both = { ...said, people: { 'Bath Milsom Street': { 'Pohl, Ana': 'Ana Pohl' } } }
  await runImport(store, { paths: paths.slice(0, 1), mappings: [both] }, options)
  const last = await preview(store, { paths: paths.slice(0, 1) })
  expect(placeOf(last.names, 'Bath - Milsom St')).toMatchObject({ state: 'known', isSaid: false, earlierRows: 2, proposal: null })
  expect(personOf(last.names, 'Pohl, Ana')).toMatchObject({ state: 'known', becomes: 'Ana Pohl', isSaid: false })
  store.close()
})

test('a new name that bears the name of somebody elsewhere: moved where the other place is only before', async () => {
  const store = await after(known)
  const path = file([
    ['Leeds', 'Ana Pohl', '2026-01-06 10:00'],
    ['Bath Milsom Street', 'Ben Okoro', '2026-01-05 10:00'],
  ])
  const { names } = await preview(store, { paths: [path] })
  expect(personOf(names, 'Ana Pohl')).toMatchObject({
    state: 'new',
    isMove: true,
    elsewhere: [{ locationName: 'Bath Milsom Street', firstDay: '2026-01-05', lastDay: '2026-01-05' }],
  })
  expect(personOf(names, 'Ben Okoro')).toMatchObject({ isMove: false, elsewhere: [{ locationName: 'Leeds' }] })
  store.close()
})

test('under pseudonyms nothing of the data file is told about people', async () => {
  const store = await after(known, 'pseudonyms')
  const path = file([
    ['Bath Milsom Street', 'A. Pohl', '2026-02-01 10:00'],
    ['Leeds', 'Ana Pohl', '2026-02-01 10:00'],
  ])
  const { names } = await preview(store, { paths: [path] })
  expect(personOf(names, 'A. Pohl')).toMatchObject({ state: 'new', proposal: null })
  expect(personOf(names, 'Ana Pohl')).toMatchObject({ elsewhere: [] })
  expect(names!.locations.flatMap(location => location.people)).toEqual([])
  store.close()
})

test('many spellings: those with most rows are listed, and how many more there are is told', async () => {
  const lines = Array.from({ length: 1300 }, (_, i): Line => [`Branch ${i < 50 ? 0 : i}`, `P ${i}`, '2026-01-05 10:00'])
  const fields = { location: { column: 'Branch' }, provider: { column: 'Staff' }, arrived_at: { column: 'Arrived' } }
  const { names } = await previewImports(null, { paths: [file(lines)], mappings: [{ source: 's', fields }] })
  expect(names).toMatchObject({ morePlaces: 251, morePeople: 0, isLeast: false })
  expect(names!.places).toHaveLength(1000)
  expect(names!.places[0]).toMatchObject({ spelled: 'Branch 0', rows: 50 })
})

test('a file that leaves something open is read too; what lies above and below its rows is told', async () => {
  const lines = times(3, ['Bath', 'Ana', '03/04/2026 10:00'])
  const text = csvOf(
    lines.map(([place, person, arrived]) => [place, person, arrived, '4']),
    ['Branch', 'Staff', 'Arrived', 'Wait (min)'],
  )
  const path = temporaryFile(`Visits of Bath\r\nPrinted 2026-05-01\r\n${text}Total,,,12\r\n`)
  const { names, files } = await previewImports(null, { paths: [path] })
  expect(files[0]).toMatchObject({
    state: 'needs-answer',
    above: [
      { line: 1, cells: ['Visits of Bath'] },
      { line: 2, cells: ['Printed 2026-05-01'] },
    ],
    whole: {
      interactions: 3,
      skippedCounts: { total: 1 },
      below: [{ line: 7, reason: 'total', cells: ['Total', '', '', '12'] }],
    },
  })
  expect(placeOf(names, 'Bath')).toMatchObject({ rows: 3 })
  expect(personOf(names, 'Ana')).toMatchObject({ rows: 3, firstDay: null, lastDay: null })
  const quick = await previewImports(null, { paths: [path], names: false })
  expect(quick).toMatchObject({ names: null, files: [{ whole: null }] })
})

test('nobody moves to a place that may be another spelling of where they were', async () => {
  const store = await after(known)
  const path = file([['Bath Milsom St', 'Ana Pohl', '2026-02-01 10:00']])
  const { names } = await preview(store, { paths: [path] })
  expect(personOf(names, 'Ana Pohl')).toMatchObject({ locationName: 'Bath Milsom St', elsewhere: [], isMove: false })
  store.close()
})

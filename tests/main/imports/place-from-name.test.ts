import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import type { ImportResult } from '#contract/imports.ts'
import type { Mapping } from '#contract/mapping.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { runImport } from '#main/imports/run-import.ts'
import { tellingName } from '#main/imports/recognise/telling-name.ts'
import { temporaryFile, temporaryFolder } from './temporary-file.ts'
import { xlsxOf } from './xlsx-writer.ts'
import { zipOf } from './zip-writer.ts'

it.each([
  [
    ['Ashford_2026-01.csv', 'Dover_2026-01.csv'],
    ['Ashford', 'Dover'],
  ],
  [
    ['visits/Ashford 2026.csv', 'visits/St Albans 2026.csv'],
    ['Ashford', 'St Albans'],
  ],
  [
    ['Köln-Süd/export.csv', 'Köln-Nord/export.csv'],
    ['Köln-Süd', 'Köln-Nord'],
  ],
  [
    ['store_014_visits.csv', 'store_027_visits.csv'],
    ['store 014', 'store 027'],
  ],
  [
    ['ashford-2026-01.csv', 'ashford-2026-02.csv', 'dover-2026-01.csv'],
    ['ashford', 'ashford', 'dover'],
  ],
  [
    ['Leeds', 'York', 'Summary'],
    ['Leeds', 'York', null],
  ],
  [
    ['Januar', 'Februar', 'März'],
    [null, null, null],
  ],
  [
    ['export_1.csv', 'export_2.csv'],
    [null, null],
  ],
  [
    ['visits_2026-01.csv', 'calls_2026-01.csv'],
    [null, null],
  ],
  [['Ashford.csv'], [null]],
  [
    ['Leeds', 'Notes'],
    [null, null],
  ],
  [
    ['Mon', 'Tue', 'KW12', 'Q1'],
    [null, null, null, null],
  ],
] as const)('%j say %j', (names, said) => expect(names.map(name => tellingName(names, name))).toEqual(said))

const rows = (day: string, ...ids: string[]) =>
  `Id,Agent,Arrived,Wait (min)\n${ids.map(id => `${id},Ann,${day} 10:0${id},${id}`).join('\n')}\n`
const zip = (day: string, ...places: string[]) =>
  temporaryFile(zipOf(places.map(place => ({ name: `${place}_${day}.csv`, content: rows(day, '1', '2') }))), 'month.zip')
const options = { isCancelled: () => false, onProgress: () => undefined, now: () => new Date('2026-02-01T00:00:00Z') }

async function inStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(join(temporaryFolder(), 'x.branchwise'), { create: true })
  try {
    return await use(store)
  } finally {
    store.close()
  }
}

const countsOf = (store: Store): unknown =>
  store.raw
    .prepare(
      'select l.name, count(*) as n from interaction i join location l on l.id = i.location_id group by l.name order by l.name',
    )
    .all()

test('files of an archive are of the places that their names say, also those of the next month', async () => {
  await inStore(async store => {
    const first = await runImport(store, { paths: [zip('2026-01-05', 'Ashford', 'Dover')] }, options)
    expect(first).toMatchObject({ state: 'imported', totals: { new: 4 } })
    expect(first.files.map(({ noticed, warningCounts }) => [noticed[0], warningCounts])).toMatchObject([
      [{ kind: 'named', field: 'location', text: 'Ashford' }, {}],
      [{ kind: 'named', field: 'location', text: 'Dover' }, {}],
    ])
    expect(first.files.flatMap(({ warnings }) => warnings.map(({ warning }) => warning))).not.toContain('location-missing')
    expect(countsOf(store)).toEqual([
      { name: 'Ashford', n: 2 },
      { name: 'Dover', n: 2 },
    ])
    await runImport(store, { paths: [zip('2026-02-05', 'Dover', 'Rye')] }, options)
    expect(countsOf(store)).toEqual([
      { name: 'Ashford', n: 2 },
      { name: 'Dover', n: 4 },
      { name: 'Rye', n: 2 },
    ])
  })
})

test('a mapping handed back holds for each file with its own place; one without a location leaves it out', async () => {
  const path = zip('2026-01-05', 'Ashford', 'Dover')
  const { files }: ImportResult = await inStore(store => runImport(store, { paths: [path] }, options))
  const [mapping] = files.map(file => file.mapping!)
  await inStore(async store => {
    await runImport(store, { paths: [path], mappings: [mapping!] }, options)
    expect(countsOf(store)).toMatchObject([{ name: 'Ashford' }, { name: 'Dover' }])
  })
  const { location: _location, ...fields } = mapping!.fields
  const bare: Mapping = { ...mapping!, fields }
  const { files: unassigned } = await inStore(store => runImport(store, { paths: [path], mappings: [bare] }, options))
  expect(unassigned.flatMap(({ warnings }) => warnings.map(({ warning }) => warning))).toContain('location-missing')
})

test('sheets are called after places where people have a column of their own', async () => {
  const sheet = (name: string, head: readonly string[]) => ({
    name,
    rows: [head, ['Ann', '2026-01-05 10:00', '4'], ['Bo', '2026-01-05 11:00', '5']],
  })
  const book = (head: readonly string[]) => temporaryFile(xlsxOf([sheet('Leeds', head), sheet('York', head)]), 'book.xlsx')
  await inStore(async store => {
    await runImport(store, { paths: [book(['Agent', 'Arrived', 'Wait (min)'])] }, options)
    expect(countsOf(store)).toEqual([
      { name: 'Leeds', n: 2 },
      { name: 'York', n: 2 },
    ])
  })
  const { files } = await inStore(store => runImport(store, { paths: [book(['Comment', 'Arrived', 'Wait (min)'])] }, options))
  expect(files.map(({ mapping }) => mapping!.fields.location)).toEqual([undefined, undefined])
})

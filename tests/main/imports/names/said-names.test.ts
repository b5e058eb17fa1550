import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mapping } from '#contract/mapping.ts'
import { contentHashOf, status } from '#db/queries/status.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import { runImport } from '#main/imports/run-import.ts'
import { switchImport } from '#main/imports/ledger.ts'
import { previewImports } from '#main/imports/preview.ts'
import { mergePeople } from '#main/people/change.ts'
import { listPeople } from '#main/people/list.ts'
import { matchPlaces } from '#main/places/change.ts'
import { listPlaces } from '#main/places/list.ts'
import { csvOf } from '../../../branch-export.ts'
import { temporaryFile, temporaryFolder } from '../temporary-file.ts'

const header = ['Branch', 'Staff', 'Arrived', 'Wait (min)']
const places = ['Bath Milsom Street', 'Bath - Milsom St', 'BATH MILSOM', 'Leeds', 'Leeds 2']
const people = ['Ana Pohl', 'Pohl A', 'A. P.', 'Ben Okoro', '']

interface Row {
  readonly place: string
  readonly person: string
  readonly day: number
  readonly wait: number
}

const row = fc.record({
  place: fc.constantFrom(...places),
  person: fc.constantFrom(...people),
  day: fc.integer({ min: 1, max: 4 }),
  wait: fc.integer({ min: 0, max: 90 }),
})
const someRows = fc.array(row, { minLength: 1, maxLength: 20 })
/** Some spellings of places are said to be another's location, in any direction. */
const saidPlaces = fc.dictionary(fc.constantFrom(...places), fc.constantFrom(...places), { maxKeys: 4 })
const saidPeople = fc.subarray(['Pohl A', 'A. P.'], { minLength: 0 })

function csv(rows: readonly Row[]): string {
  return csvOf(
    rows.map(({ place, person, day, wait }) => [place, person, `2026-01-0${day} 10:00`, String(wait)]),
    header,
  )
}

function mapping(said: Pick<Mapping, 'places' | 'people' | 'moves' | 'zones'> = {}): Mapping {
  return {
    source: 'queue',
    fields: {
      location: { column: 'Branch' },
      provider: { column: 'Staff' },
      arrived_at: { column: 'Arrived', order: 'ymd' },
      wait_s: { column: 'Wait (min)', unit: 'minutes' },
    },
    ...said,
  }
}

async function newStore(): Promise<Store> {
  const store = await openStore(join(temporaryFolder(), 'x.branchwise'), { create: true })
  store.raw.pragma('synchronous = OFF') // a test does not outlive a power cut
  return store
}

const options = { isCancelled: () => false, onProgress: () => undefined, now: () => new Date('2026-02-01T00:00:00Z') }
const take = (store: Store, path: string, mappings: Mapping[]) => runImport(store, { paths: [path], mappings }, options)
const hash = async ({ db }: Store) => contentHashOf(await status(db))

/** Whom rows belong to by public ids, and every roll-up with its names. */
function dump({ raw }: Store): unknown {
  const rows = `select i.id, local_day, location.public_id as place, provider.public_id as who, row_hash, visible
    from interaction i join location on location.id = i.location_id left join provider on provider.id = i.provider_id order by i.id`
  const cells = `select location.public_id as place, day, provider.public_id as who, n, wait_total, wait_squares, hash_low, hash_high
    from cell join location on location.id = cell.location_id left join provider on provider.id = cell.provider_id
    order by place, day, who`
  return { rows: raw.prepare(rows).all(), cells: raw.prepare(cells).all() }
}

async function mergeAfterwards(
  store: Store,
  said: { places: Record<string, string>; variants: readonly string[] },
): Promise<void> {
  const locations = new Map((await listPlaces(store.db)).places.map(({ name, locationId }) => [name, locationId]))
  for (const [spelled, name] of Object.entries(said.places))
    if (locations.has(spelled)) await matchPlaces(store, { spelled: [spelled], locationId: locations.get(name)! })
  for (const spelled of said.variants) {
    const { people: all } = await listPeople(store.db, {})
    for (const from of all.filter(({ name }) => name === spelled)) {
      const into = all.find(({ name, locationId }) => name === 'Ana Pohl' && locationId === from.locationId)
      if (into) await mergePeople(store, { from: [from.providerId], into: into.providerId })
    }
  }
}

test('importing with places and people said = importing and merging afterwards; undo and redo keep the hash', async () => {
  const property = fc.asyncProperty(someRows, someRows, saidPlaces, saidPeople, async (before, after, said, variants) => {
    // Everybody and every place has rows in the first file, so that merging afterwards finds whom to merge into.
    const all = places.flatMap(place => people.map(person => ({ place, person, day: 1, wait: 5 })))
    const [first, second] = [temporaryFile(csv([...all, ...before])), temporaryFile(csv(after))]
    const [together, apart] = [await newStore(), await newStore()]
    for (const store of [together, apart]) await take(store, first, [mapping()])
    const inPeople = Object.fromEntries(
      places.map(place => [place, Object.fromEntries(variants.map(name => [name, 'Ana Pohl']))]),
    )
    const spelled = new Set(after.map(({ place }) => place))
    const inFile = Object.fromEntries(Object.entries(said).filter(([place]) => spelled.has(place)))
    const plain = await take(apart, second, [mapping()])
    await mergeAfterwards(apart, { places: inFile, variants })
    const { totals } = await take(together, second, [mapping({ places: inFile, people: inPeople })])
    expect(totals).toEqual(plain.totals)
    expect(dump(together)).toEqual(dump(apart))
    const [now, content] = [dump(together), await hash(together)]
    expect(content).toBe(await hash(apart))
    await together.db.transaction().execute(async () => rebuildRollups(together.raw))
    expect(dump(together)).toEqual(now)
    await switchImport(together, 2, false)
    await switchImport(together, 2, true)
    expect([dump(together), await hash(together)]).toEqual([now, content])
    const again = await take(together, second, [mapping({ places: inFile, people: inPeople })])
    expect(again.totals).toMatchObject({ new: 0, changed: 0 })
    expect(await hash(together)).toBe(content)
    await switchImport(together, 3, false)
    for (const store of [together, apart]) await switchImport(store, 1, false)
    expect(dump(together)).toEqual(dump(apart))
    together.close()
    apart.close()
  })
  await fc.assert(property, { numRuns: process.env.BRANCHWISE_LONG ? 200 : 12 })
}, 600_000)

const rows: Row[] = [
  { place: 'Bath Milsom Street', person: 'Ana Pohl', day: 1, wait: 4 },
  { place: 'Bath - Milsom St', person: 'Pohl A', day: 2, wait: 6 },
]
const toBath = { 'Bath - Milsom St': 'Bath Milsom Street' }

test('what is said holds in the data file and not in the remembered mapping: a later split is not undone', async () => {
  const store = await newStore()
  await take(store, temporaryFile(csv(rows)), [
    mapping({ places: toBath, people: { 'Bath Milsom Street': { 'Pohl A': 'Ana Pohl' } } }),
  ])
  expect((await listPlaces(store.db)).places.map(({ name, interactions }) => [name, interactions])).toEqual([
    ['Bath Milsom Street', 2],
  ])
  expect((await listPeople(store.db, {})).people.map(({ name }) => name)).toEqual(['Ana Pohl'])
  const more = csv([{ ...rows[1]!, day: 3 }])
  await take(store, temporaryFile(more), [])
  expect((await listPlaces(store.db)).places.map(({ interactions }) => interactions)).toEqual([3])
  store.close()
})

test('people may be said under the spelling of a place that is given to a location', async () => {
  const store = await newStore()
  const path = temporaryFile(csv(rows))
  const said = [mapping({ places: toBath, people: { 'Bath - Milsom St': { 'Pohl A': 'Ana Pohl' } } })]
  const { names } = await previewImports(store, { paths: [path], mappings: said })
  expect(names!.people.map(({ spelled, becomes, isSaid }) => [spelled, becomes, isSaid])).toEqual([
    ['Ana Pohl', 'Ana Pohl', false],
    ['Pohl A', 'Ana Pohl', true],
  ])
  await take(store, path, said)
  expect((await listPeople(store.db, {})).people.map(({ name }) => name)).toEqual(['Ana Pohl'])
  store.close()
})

test('a location may be named by its id or its present name, and a new one is made under the name said', async () => {
  const store = await newStore()
  await take(store, temporaryFile(csv(rows.slice(0, 1))), [mapping()])
  const { locationId } = (await listPlaces(store.db)).places[0]!
  await store.db.updateTable('location').set({ name: 'Bath' }).execute()
  await take(store, temporaryFile(csv(rows.slice(1))), [mapping({ places: { 'Bath - Milsom St': 'bath' } })])
  await take(store, temporaryFile(csv([{ ...rows[1]!, place: 'BTH' }])), [mapping({ places: { BTH: locationId } })])
  await take(store, temporaryFile(csv([{ ...rows[1]!, place: 'LDS' }])), [mapping({ places: { LDS: 'Leeds' } })])
  expect((await listPlaces(store.db)).places.map(({ name, interactions }) => [name, interactions])).toEqual([
    ['Bath', 3],
    ['Leeds', 1],
  ])
  store.close()
})

test('the zone of a place: said, else of the location it goes to; the preview tells it and the rows have it', async () => {
  const store = await newStore()
  const path = temporaryFile(csv([{ ...rows[0]!, place: 'Leeds' }]))
  const said = [mapping({ zones: { Leeds: 'Europe/London' } })]
  const { names } = await previewImports(store, { paths: [path], mappings: said })
  expect(names!.places[0]).toMatchObject({ state: 'new', zone: 'Europe/London', zoneFrom: 'said' })
  await take(store, path, said)
  expect((await listPlaces(store.db)).places[0]).toMatchObject({ timeZone: 'Europe/London' })
  const other = temporaryFile(csv([{ ...rows[0]!, place: 'LDS' }]))
  const toLeeds = [mapping({ places: { LDS: 'Leeds' } })]
  const next = await previewImports(store, { paths: [other], mappings: toLeeds })
  expect(next.names!.places[0]).toMatchObject({ state: 'known', zone: 'Europe/London', zoneFrom: 'location', isSaid: true })
  await take(store, other, toLeeds)
  expect(store.raw.prepare('select distinct zone from interaction').pluck().all()).toEqual(['Europe/London'])
  const nowhere = mapping({ zones: { LDS: 'Mars/Olympus' } })
  expect((await take(store, other, [nowhere])).files[0]!.failure).toMatchObject({ code: 'bad-input' })
  store.close()
})

test('who moved is said by the mapping, with another name there as well; a preview tells it, another import changes the day', async () => {
  const store = await newStore()
  await store.db.insertInto('setting').values({ key: 'names', value: 'names' }).execute()
  const path = temporaryFile(
    csv([
      { place: 'Leeds', person: 'Ana Pohl', day: 1, wait: 3 },
      { place: 'Bath Milsom Street', person: 'A. P.', day: 3, wait: 3 },
    ]),
  )
  const said = (date: string, person = 'Ana Pohl'): Mapping =>
    mapping({ moves: [{ person, from: 'Leeds', as: 'A. P.', to: 'Bath Milsom Street', date }] })
  const movedFrom = async (mappings: Mapping[]) => {
    const { names } = await previewImports(store, { paths: [path], mappings })
    return names!.people.map(found => [found.spelled, found.movedFrom])
  }
  expect(await movedFrom([said('2026-01-02')])).toEqual([
    ['Ana Pohl', null],
    ['A. P.', { locationName: 'Leeds', date: '2026-01-02', isSaid: true }],
  ])
  const nobody = [said('2026-01-02', 'Nobody')]
  expect((await previewImports(store, { paths: [path], mappings: nobody })).names!.unknownMoves).toEqual(nobody[0]!.moves)
  expect((await previewImports(store, { paths: [path], mappings: [said('2026-01-02')] })).names!.unknownMoves).toEqual([])
  const [passedOver] = (await take(store, path, nobody)).files
  expect(passedOver!.warningCounts['unknown-move']).toBe(1)
  expect(passedOver!.warnings[0]).toMatchObject({
    warning: 'unknown-move',
    detail: 'Nobody, Leeds -> A. P., Bath Milsom Street, 2026-01-02',
  })
  expect((await listPeople(store.db, {})).moved).toEqual([])
  expect((await take(store, path, [said('2026-01-02')])).files[0]!.warningCounts['unknown-move']).toBeUndefined()
  await take(store, path, [said('2026-01-03')])
  const { moved } = await listPeople(store.db, {})
  expect(moved.map(({ moves }) => moves.map(({ date, fits }) => [date, fits]))).toEqual([[['2026-01-03', true]]])
  expect((await movedFrom([]))[1]).toEqual(['A. P.', { locationName: 'Leeds', date: '2026-01-03', isSaid: false }])
  store.close()
})

test('one mapping for two files: a move whose rows come with the second is no surprise, and there, back and there again is three moves', async () => {
  const store = await newStore()
  const of = (place: string, ...days: number[]) =>
    temporaryFile(csv(days.map(day => ({ place, person: 'Ana Pohl', day, wait: 3 }))))
  const between = (from: string, to: string, date: string) => ({ person: 'Ana Pohl', from, to, date })
  const moves = [
    between('Leeds', 'Bath', '2026-01-08'),
    between('Leeds', 'Bath', '2026-01-02'),
    between('Bath', 'Leeds', '2026-01-05'),
    between('Leeds', 'Truro', '2026-01-09'),
  ]
  const paths = [of('Leeds', 1, 6), of('Bath', 3, 9)]
  const { files } = await runImport(store, { paths, mappings: [mapping({ moves })] }, options)
  expect(files.map(({ warningCounts }) => warningCounts['unknown-move'])).toEqual([undefined, 1])
  expect(files[1]!.warnings[0]!.detail).toContain('Truro')
  const { moved } = await listPeople(store.db, {})
  expect(moved[0]!.moves.map(({ date, fits }) => [date, fits])).toEqual([
    ['2026-01-02', true],
    ['2026-01-05', true],
    ['2026-01-08', true],
  ])
  store.close()
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { contentHashOf, status } from '#db/queries/status.ts'
import type { Store } from '#db/sqlite/open.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import { mergePeople, splitPeople } from '#main/people/change.ts'
import { listPeople } from '#main/people/list.ts'
import { matchPlaces, mergePlaces, setPlace, splitPlaces } from '#main/places/change.ts'
import { listPlaces } from '#main/places/list.ts'
import { addImport, storeWith, type Visit } from '../store-fixture.ts'

const places = ['Northgate', 'North Gate', 'Nortgate', 'Harbour', '(unassigned)']
const people = ['Ana Pohl', 'Pohl, Ana', 'A. Pohl', 'Ben Okoro', null]

/** Everything that figures rest on: rows with whom they belong to, and all roll-ups. */
function dump({ raw }: Store): unknown {
  const rows = raw.prepare('select id, location_id, local_day, provider_id, row_hash, visible from interaction order by id').all()
  const rollups = ['cell', 'rating_cell', 'visit_block'].map(table =>
    raw
      .prepare(`select * from ${table}`)
      .all()
      .map(row => JSON.stringify(row))
      .sort(),
  )
  return { rows, rollups }
}

const hash = async ({ db }: Store) => contentHashOf(await status(db))

const visit = fc.record({
  place: fc.constantFrom(...places),
  person: fc.constantFrom(...people),
  date: fc.constantFrom('2026-01-05', '2026-01-06', '2026-01-07'),
  wait: fc.option(fc.integer({ min: 0, max: 4000 })),
  csat: fc.option(fc.integer({ min: 1, max: 5 })),
  serviceSeconds: fc.option(fc.integer({ min: 1, max: 900 })),
  outcome: fc.constantFrom('served', 'abandoned', null),
})
const number = fc.nat(30)

/** Merges of what there is: places among all, people of one location. */
async function mergeAtRandom(store: Store, picks: readonly number[]): Promise<void> {
  for (const [i, pick] of picks.entries()) {
    const { places: known } = await listPlaces(store.db)
    const { people: those } = await listPeople(store.db, {})
    if (i % 2 === 0) {
      const [from, into] = [known[pick % known.length]!, known[(pick + 1 + i) % known.length]!]
      await mergePlaces(store, { from: [from.locationId], into: into.locationId })
    } else if (those.length > 0) {
      const into = those[pick % those.length]!
      const from = those.filter(each => each.locationId === into.locationId).map(each => each.providerId)
      await mergePeople(store, { from: from.slice(0, 2), into: into.providerId })
    }
  }
}

async function splitAll(store: Store): Promise<void> {
  const { places: known } = await listPlaces(store.db)
  await splitPlaces(store, { spelled: known.flatMap(({ spellings }) => spellings.map(({ spelled }) => spelled)) })
  for (const { providerId } of (await listPeople(store.db, {})).people) await splitPeople(store, { providerId })
}

test('merged in any way and split again equals never merged; in between roll-ups are what the rows say', async () => {
  const property = fc.asyncProperty(
    fc.array(visit, { minLength: 1, maxLength: 25 }),
    fc.array(visit, { maxLength: 12 }),
    fc.array(number, { minLength: 1, maxLength: 5 }),
    async (first, second, picks) => {
      const merged = await storeWith(first)
      const before = await hash(merged)
      await mergeAtRandom(merged, picks)
      expect(await hash(merged)).toBe(before)
      await addImport(merged, 2, second)
      const now = dump(merged)
      await merged.db.transaction().execute(async () => rebuildRollups(merged.raw))
      expect(dump(merged)).toEqual(now)
      await splitAll(merged)
      const never = await storeWith(first)
      await addImport(never, 2, second)
      const names = ({ raw }: Store) => raw.prepare(namedRows).all()
      expect(names(merged)).toEqual(names(never))
      expect(await hash(merged)).toBe(await hash(never))
      const rebuilt = dump(merged)
      await merged.db.transaction().execute(async () => rebuildRollups(merged.raw))
      expect(dump(merged)).toEqual(rebuilt)
      merged.close()
      never.close()
    },
  )
  await fc.assert(property, { numRuns: 20 })
}, 60_000)

// Ids of what a merge has made may differ; names and public ids may not.
const namedRows = `select i.id, local_day, location.public_id as place, provider.public_id as who, provider.name, row_hash, visible
  from interaction i join location on location.id = i.location_id left join provider on provider.id = i.provider_id order by i.id`

test('without an import in between not even an id differs', async () => {
  const visits = places.flatMap((place, i) =>
    people.map((person, j) => ({ place, person, date: '2026-01-05', wait: 60 * i + j })),
  )
  const store = await storeWith(visits)
  const before = dump(store)
  await mergeAtRandom(store, [0, 3, 1, 4])
  expect(dump(store)).not.toEqual(before)
  await splitAll(store)
  expect(dump(store)).toEqual(before)
  store.close()
})

describe('places', () => {
  const visits: Visit[] = ['Northgate', 'northgate ', 'Nortgate', 'Harbour'].flatMap((place, i) =>
    Array.from({ length: 9 - i }, (_, j) => ({ place, person: 'Ana Pohl', date: '2026-01-05', wait: j })),
  )

  test('are listed with their spellings, and what may be one is proposed, never done', async () => {
    const store = await storeWith(visits)
    const { places: known, suggestions } = operations['places.list'].output.parse(await listPlaces(store.db))
    expect(
      known.map(({ name, interactions, spellings }) => [name, interactions, spellings.map(({ spelled }) => spelled)]),
    ).toEqual([
      ['Harbour', 6, ['Harbour']],
      ['Nortgate', 7, ['Nortgate']],
      ['Northgate', 17, ['Northgate', 'northgate ']],
    ])
    expect(suggestions.map(({ likeness, locations }) => [likeness, ...locations.map(({ name }) => name)])).toEqual([
      ['typing', 'Northgate', 'Nortgate'],
    ])
    const [into, from] = suggestions[0]!.locations
    const after = await mergePlaces(store, { from: [from!.locationId], into: into!.locationId })
    expect(after.suggestions).toEqual([])
    expect(after.places.map(({ name, interactions }) => [name, interactions])).toEqual([
      ['Harbour', 6],
      ['Northgate', 24],
    ])
    expect(after.places[1]!.spellings.map(({ spelled, isOwn }) => [spelled, isOwn])).toEqual([
      ['Nortgate', false],
      ['Northgate', true],
      ['northgate ', true],
    ])
    expect((await listPeople(store.db, { locationId: into!.locationId })).people).toHaveLength(1)
    expect((await splitPlaces(store, { spelled: ['Nortgate'] })).places).toEqual(known)
    store.close()
  })

  test('a branch that no file has had yet is matched before it comes; a name and a zone are set', async () => {
    const store = await storeWith(visits)
    const { locationId } = (await listPlaces(store.db)).places[0]!
    await matchPlaces(store, { spelled: ['Quay'], locationId })
    await addImport(store, 2, [{ place: 'Quay', date: '2026-01-06' }])
    const { places: known } = await setPlace(store, { locationId, name: 'Harbour & Quay', timeZone: 'Europe/Lisbon' })
    expect(known.find(place => place.locationId === locationId)).toMatchObject({
      name: 'Harbour & Quay',
      timeZone: 'Europe/Lisbon',
      interactions: 7,
    })
    await expect(setPlace(store, { locationId, timeZone: 'Mars/Olympus' })).rejects.toThrow('Mars/Olympus')
    await expect(splitPlaces(store, { spelled: ['Nowhere'] })).rejects.toThrow('Nowhere')
    store.close()
  })
})

describe('people', () => {
  const on = (place: string, person: string, date: string): Visit => ({ place, person, date })
  const visits = [
    on('North', 'Ana Pohl', '2026-01-05'),
    on('North', 'Pohl, Ana', '2026-01-06'),
    on('North', 'Ben Okoro', '2026-01-05'),
    on('South', 'Ana Pohl', '2026-02-05'),
    on('South', 'Ben Okoro', '2026-01-01'),
    on('South', 'Ben Okoro', '2026-02-01'),
  ]

  test('are proposed within a location, merged and split; who moved is told with days', async () => {
    const store = await storeWith(visits, { names: 'names' })
    const found = operations['people.list'].output.parse(await listPeople(store.db, {}))
    expect(found.suggestions.map(({ likeness, people: pair }) => [likeness, ...pair.map(({ name }) => name)])).toEqual([
      ['word-order', 'Ana Pohl', 'Pohl, Ana'],
    ])
    expect(
      found.moved.map(({ isMove, posts }) => [
        isMove,
        ...posts.map(post => `${post.locationName} ${post.firstDay} ${post.lastDay}`),
      ]),
    ).toEqual([
      [true, 'North 2026-01-05 2026-01-05', 'South 2026-02-05 2026-02-05'],
      [false, 'South 2026-01-01 2026-02-01', 'North 2026-01-05 2026-01-05'],
    ])
    const [into, from] = found.suggestions[0]!.people
    const merged = await mergePeople(store, { from: [from!.providerId], into: into!.providerId })
    expect(merged.people.find(({ providerId }) => providerId === into!.providerId)!.spellings).toEqual(['Ana Pohl', 'Pohl, Ana'])
    expect(await splitPeople(store, { providerId: into!.providerId, spelled: ['Pohl, Ana'] })).toEqual(found)
    const south = found.people.find(({ locationName }) => locationName === 'South')!
    await expect(mergePeople(store, { from: [south.providerId], into: into!.providerId })).rejects.toThrow('one location')
    await expect(splitPeople(store, { providerId: into!.providerId, spelled: ['Nobody'] })).rejects.toThrow('Nobody')
    store.close()
  })

  test('under pseudonyms no spelling is told', async () => {
    const store = await storeWith(visits)
    expect((await listPeople(store.db, {})).people.map(({ spellings }) => spellings)).toEqual([null, null, null, null, null])
    store.close()
  })
})

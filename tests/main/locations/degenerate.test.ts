import { expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { metrics, type Reading } from '#contract/vocabulary.ts'
import type { Db } from '#db/schema.ts'
import { compareLocations } from '#main/locations/compare.ts'
import { detailOfLocation } from '#main/locations/detail.ts'
import { locationsFunnel } from '#main/locations/funnel.ts'
import { listLocations } from '#main/locations/list.ts'
import { split } from '#main/variability/split.ts'
import { sayReading } from '#words/say.ts'
import { storeWith, type Visit } from '../store-fixture.ts'

const date = '2025-03-03'
const many = (count: number, visit: (i: number) => Partial<Visit>): Visit[] =>
  Array.from({ length: count }, (_, i) => ({ date, ...visit(i) }))
const full = {
  csat: 4,
  nps: 9,
  ces: 6,
  wait: 60,
  serviceSeconds: 90,
  complaint: false,
  offered: true,
  customer: 'c',
  outcome: 'served' as const,
}

const cases: [string, Visit[]][] = [
  ['no row', []],
  ['one row', many(1, () => full)],
  ['one row without values', many(1, () => ({}))],
  ['all equal', many(40, i => ({ ...full, place: `L${i % 4}`, person: `P${i % 8}` }))],
  ['all missing', many(40, i => ({ place: `L${i % 4}`, person: null }))],
  ['one row each', many(6, i => ({ ...full, csat: 1 + (i % 5), wait: 10 * i, place: `L${i}`, complaint: i === 0 }))],
  ['one location', many(30, i => ({ ...full, csat: 1 + (i % 5), wait: 1 + i, person: `P${i % 3}` }))],
  ['nobody named', many(30, i => ({ ...full, csat: 1 + (i % 5), wait: 1 + i, place: `L${i % 3}`, person: null }))],
  ['all gave up', many(12, i => ({ place: `L${i % 3}`, wait: 30 + i, outcome: 'abandoned' as const }))],
  ['waits of zero', many(12, i => ({ place: `L${i % 3}`, wait: 0, outcome: 'served' as const }))],
  [
    'a location without values beside one with',
    [...many(9, i => ({ ...full, csat: 1 + (i % 5) })), ...many(3, () => ({ place: 'Empty' }))],
  ],
]

test.each(cases)('%s: every operation on places has a defined answer and sentence', async (_, visits) => {
  const store = await storeWith(visits)
  const { db } = store
  for (const metric of metrics) {
    const list = operations['locations.list'].output.parse(await listLocations(db, { metric }))
    expect(list.n + list.missing).toBe(visits.length)
    const found = operations['variability.split'].output.parse(
      await split(db, { metric, levels: ['location', 'provider', 'month', 'day'] }),
    )
    expect(found.n + found.missing).toBe(visits.length)
    for (const reading of [list.reading, found.reading]) expect(sayReading(reading)).not.toMatch(/–|undefined/)
    const funnel = operations['locations.funnel'].output.parse(await locationsFunnel(db, { metric }))
    expect(sayReading(funnel.reading)).not.toMatch(/–|undefined/)
  }
  const locations = await db.selectFrom('location').select('public_id').execute()
  for (const { public_id: locationId } of locations) {
    const detail = operations['locations.detail'].output.parse(await detailOfLocation(db, { locationId }))
    const readings = [
      ...detail.notes,
      ...detail.charts.map(chart => chart.reading),
      ...(await comparedWithOthers(db, locationId)),
    ]
    for (const reading of readings) expect(sayReading(reading)).not.toMatch(/undefined/)
  }
  store.close()
})

test('a location that never saw a rating is listed without figures', async () => {
  const store = await storeWith(cases.at(-1)![1])
  const { db } = store
  const list = await listLocations(db, { metric: 'csat' })
  expect(list.rows.find(row => row.name === 'Empty')).toMatchObject({
    interactions: 3,
    n: 0,
    missing: 3,
    raw: null,
    estimate: null,
    rank: null,
    standing: 'too-few',
    satisfied: null,
  })
  store.close()
})

/** What is said of a location beside every other one. */
async function comparedWithOthers(db: Db, a: string): Promise<Reading[]> {
  const others = await db.selectFrom('location').select('public_id').where('public_id', '!=', a).execute()
  const readings: Reading[] = []
  for (const { public_id: b } of others) {
    const compared = operations['locations.compare'].output.parse(await compareLocations(db, { a, b }))
    readings.push(compared.reading)
    for (const { reading, mix } of compared.metrics) readings.push(reading, ...(mix ? [mix.reading] : []))
  }
  return readings
}

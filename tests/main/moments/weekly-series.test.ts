import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { ControlChart } from '#contract/charts.ts'
import { operations } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import { everything } from '#db/queries/chosen.ts'
import type { Store } from '#db/sqlite/open.ts'
import { dateOf, dayOf } from '#main/days.ts'
import { chartsByLocation, controlChart } from '#main/moments/control-chart.ts'
import { weeklyParts } from '#main/moments/weekly-parts.ts'
import { sayReading } from '#words/say.ts'
import { storeWith, type Visit } from '../store-fixture.ts'

const open: Store[] = []
afterEach(() => {
  for (const store of open.splice(0)) store.close()
})

async function storeOf(visits: readonly Visit[]): Promise<Store> {
  const store = await storeWith(visits)
  open.push(store)
  return store
}

const FIRST = dayOf('2026-01-01')
const visit = fc.record({
  place: fc.constantFrom('Northgate', 'Dunmore', 'Oakridge'),
  person: fc.constantFrom('Ana', 'Ben', null),
  date: fc.integer({ min: 0, max: 120 }).map(day => dateOf(FIRST + day)),
  csat: fc.option(fc.integer({ min: 1, max: 5 })),
  nps: fc.option(fc.integer({ min: 0, max: 10 })),
  wait: fc.option(fc.integer({ min: 0, max: 5000 })),
  serviceSeconds: fc.option(fc.integer({ min: 1, max: 5000 })),
  complaint: fc.option(fc.boolean()),
  outcome: fc.constantFrom('served', 'abandoned', 'no_show', 'cancelled', null),
  offered: fc.option(fc.boolean()),
  customer: fc.constantFrom('a', 'b', null),
})

test('weeks add up: values and missing make the interactions, locations make the region, whatever the metric', async () => {
  const cases = fc.asyncProperty(fc.array(visit, { maxLength: 60 }), fc.constantFrom(...metrics), async (visits, metric) => {
    const store = await storeWith(visits)
    try {
      const chart = operations['moments.control'].output.parse(await controlChart(store.db, { metric }))
      const byLocation = [...(await chartsByLocation(store.db, metric, everything)).values()]
      expect(sum(chart.points.map(point => point.n))).toBe(chart.n)
      expect(chart.n + chart.missing).toBe(visits.length)
      expect(sum(byLocation.map(one => one.n))).toBe(chart.n)
      expect(sum(byLocation.map(one => one.missing))).toBe(chart.missing)
      expect(sayReading(chart.reading)).not.toMatch(/undefined|NaN|\{/)
      for (const [i, point] of chart.points.entries()) expect(point.week).toBe(dateOf(dayOf(chart.points[0]!.week) + 7 * i))
    } finally {
      store.close()
    }
  })
  await fc.assert(cases, { numRuns: process.env.BRANCHWISE_LONG ? 400 : 40 })
})

test('medians from the histogram lie within 1 % of the exact ones', async () => {
  const visits = Array.from({ length: 600 }, (_, i) => ({
    date: dateOf(FIRST + (i % 60)),
    place: i % 3 === 0 ? 'Northgate' : 'Dunmore',
    wait: (i * 7919) % 3000,
    outcome: i % 10 === 0 ? ('abandoned' as const) : ('served' as const),
  }))
  const { db } = await storeOf(visits)
  const exact = await weeklyParts(db, { metric: 'wait', chosen: everything })
  const rough = await weeklyParts(db, { metric: 'wait', chosen: everything, exactUpTo: 100 })
  expect([exact.method, rough.method]).toEqual(['exact', 'histogram'])
  expect(rough.parts).toEqual(exact.parts)
  for (const position of exact.parts.keys()) {
    const { n, value } = exact.figureOf([position])
    const found = rough.figureOf([position])
    expect(found.n).toBe(n)
    expect(Math.abs(found.value! / value! - 1)).toBeLessThan(0.01)
  }
  expect(exact.figureOf([...exact.parts.keys()]).n).toBe(540)
})

describe('what a series is made of', () => {
  test('waits: those served and of unknown outcome, of the kind there are most of; those who gave up are not in the median', async () => {
    const { db } = await storeOf([
      { date: '2026-01-05', wait: 60 },
      { date: '2026-01-06', wait: 180, outcome: 'served' },
      { date: '2026-01-07', wait: 900, outcome: 'abandoned' },
      { date: '2026-01-08', wait: 90_000, waitKind: 'lead_time' },
    ])
    const chart = await controlChart(db, { metric: 'wait' })
    expect(chart.points).toHaveLength(1)
    expect(chart).toMatchObject({ statistic: 'median', unit: 'seconds', n: 2, missing: 2 })
    expect(chart.points[0]).toMatchObject({ week: '2026-01-05', value: 120, n: 2 })
  })

  test('the period and the filter narrow it, and a cut week is hollow', async () => {
    const visits = Array.from({ length: 28 }, (_, i) => ({
      date: dateOf(dayOf('2026-01-05') + i),
      csat: 1 + (i % 5),
      service: 'Cash',
    }))
    const { db } = await storeOf([...visits, { date: '2026-01-05', csat: 5, service: 'Loans' }])
    const chart = await controlChart(db, { metric: 'csat', from: '2026-01-07', to: '2026-01-25', filter: { services: ['Cash'] } })
    expect(chart.points.map(point => [point.week, point.n, point.partial])).toEqual([
      ['2026-01-05', 5, true],
      ['2026-01-12', 7, false],
      ['2026-01-19', 7, false],
    ])
    const none = await controlChart(db, { metric: 'csat', filter: { services: ['Parcels'] } })
    expect(none).toMatchObject({ state: 'too-few', n: 0, missing: 0, points: [] })
  })

  test('a location that stopped reporting in the middle of a week: that week is hollow there, not in the region', async () => {
    const days = Array.from({ length: 42 }, (_, i) => dateOf(dayOf('2026-01-05') + i))
    const { db } = await storeOf([
      ...days.map(date => ({ date, place: 'Northgate', csat: 4 })),
      ...days.slice(0, 24).map(date => ({ date, place: 'Dunmore', csat: 3 })),
    ])
    const location = await db.selectFrom('location').select('public_id').where('name', '=', 'Dunmore').executeTakeFirstOrThrow()
    const own = await controlChart(db, { metric: 'csat', locationId: location.public_id })
    expect(own.points.map(point => point.partial)).toEqual([false, false, false, true])
    expect((await controlChart(db, { metric: 'csat' })).points.every(point => !point.partial)).toBe(true)
  })

  test('one person, cut where the data of the place end', async () => {
    const { db } = await storeOf([
      { date: '2026-01-05', person: 'Ana', csat: 5 },
      { date: '2026-01-06', person: 'Ben', csat: 1 },
    ])
    const provider = await db.selectFrom('provider').select('public_id').where('name', '=', 'Ana').executeTakeFirstOrThrow()
    const chart = await controlChart(db, { metric: 'csat', providerId: provider.public_id })
    expect(chart.points).toMatchObject([{ value: 5, n: 1, partial: true }])
    expect(sayReading(chart.reading)).toContain('of this person')
  })

  test('an unknown location is refused', async () => {
    const { db } = await storeOf([])
    await expect(controlChart(db, { metric: 'csat', locationId: 'loc-none' })).rejects.toMatchObject({ code: 'unknown-location' })
  })
})

function sum(values: readonly ControlChart['n'][]): number {
  return values.reduce((total, value) => total + value, 0)
}

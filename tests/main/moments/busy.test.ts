import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import type { Store } from '#db/sqlite/open.ts'
import { shiftEdges } from '#main/moments/edges.ts'
import { loadCurve } from '#main/moments/load-curve.ts'
import { peakHours } from '#main/moments/peaks.ts'
import { kaplanMeier } from '#stats/kaplan-meier.ts'
import { randomStream } from '#stats/random-stream.ts'
import { sayReading } from '#words/say.ts'
import { storeWith, type Visit } from '../store-fixture.ts'

const NOON = 0.6
const OPENING = -0.25
const NOISE = 0.3

/** Two places, three people each, 14 weeks of five days: noon has three times the customers, and waits of its own. */
function plantedVisits(noon = NOON, opening = OPENING): Visit[] {
  const random = randomStream(7)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Array.from({ length: 14 * 5 }, (_, d) =>
    new Date(Date.UTC(2026, 0, 5 + Math.floor(d / 5) * 7 + (d % 5))).toISOString().slice(0, 10),
  ).flatMap(date =>
    ['Northgate', 'Dunmore'].flatMap((place, p) =>
      ['Ana', 'Ben', 'Cora'].flatMap((person, k) =>
        [9, 10, 11, 12, 12, 12, 13, 14, 15, 16].map((hour, i): Visit => {
          const log = 6 + 0.4 * p + 0.3 * k + (hour === 12 ? noon : 0) + (hour === 9 ? opening : 0) + NOISE * normal()
          const gaveUp = i % 10 === 4 && k === 1
          const minute = String((i * 7 + k * 11) % 60).padStart(2, '0')
          const outcome = gaveUp ? ('abandoned' as const) : ('served' as const)
          return {
            date,
            place,
            person,
            time: `${String(hour).padStart(2, '0')}:${minute}`,
            wait: Math.exp(log),
            outcome,
            csat: 1 + (i % 5),
          }
        }),
      ),
    ),
  )
}

describe('what was planted is found', () => {
  let store: Store
  const visits = plantedVisits()
  beforeAll(async () => {
    store = await storeWith(visits)
  })
  afterAll(() => store.close())

  test('the busiest hours, their waits, and what would vanish without them', async () => {
    const found = operations['moments.peaks'].output.parse(await peakHours(store.db, { metric: 'wait' }))
    const served = visits.filter(visit => visit.outcome === 'served')
    expect(found.peak).toBe(served.filter(visit => visit.time!.startsWith('12')).length)
    expect(found.peak + found.others).toBe(served.length)
    const { difference, verdict } = found.compared!
    // The other hours hold the opening hour, an eighth of them, which is shorter by itself.
    const truth = NOON - OPENING / 7
    expect(Math.log1p(difference.lower!) < truth && truth < Math.log1p(difference.upper!)).toBe(true)
    expect(verdict).toBe('worse')
    const { value, lower, upper } = found.unevenness!
    expect(lower! < value! && value! < upper!).toBe(true)
    expect(lower!).toBeGreaterThan(0.15)
    expect(found.long!.n).toBe(served.filter(visit => visit.wait! > found.long!.seconds).length)
    expect(found.long!.vanish.lower!).toBeGreaterThan(0.2)
    expect(sayReading(found.reading)).toMatch(/of the unevenness between customers would vanish/)
    const own = await peakHours(store.db, { metric: 'wait', longSeconds: 600 })
    expect(own.long).toMatchObject({ seconds: 600, n: served.filter(visit => visit.wait! > 600).length })
  })

  test('the first hour is better, the last is chance', async () => {
    const { first, last, reading } = operations['moments.edges'].output.parse(await shiftEdges(store.db, { metric: 'wait' }))
    expect(first!.verdict).toBe('better')
    // Against the hours between, of which three in nine are noon.
    const truth = OPENING - NOON / 3
    expect(Math.log1p(first!.difference.lower!) - 0.05 < truth && truth < Math.log1p(first!.difference.upper!) + 0.05).toBe(true)
    expect(last).not.toBeNull()
    expect(sayReading(reading)).toMatch(/in the first hour it is better, by \d+\s%: more than chance/)
  })

  test('waits by load count those who gave up as not served by then', async () => {
    const found = operations['moments.load'].output.parse(await loadCurve(store.db, {}))
    expect(found).toMatchObject({ per: 'person', enough: true, missing: 0 })
    expect(found.n + found.gaveUp).toBe(visits.length)
    expect(found.bins.reduce((sum, bin) => sum + bin.n + bin.gaveUp, 0)).toBe(visits.length)
    const busy = found.bins.at(-1)!
    expect([busy.from, busy.to]).toEqual([3, 3])
    const noon = visits.filter(visit => visit.time!.startsWith('12'))
    const exact = kaplanMeier(noon.map(visit => ({ time: visit.wait!, event: visit.outcome === 'served' })))
    expect(busy.median.value! / exact.median!).toBeCloseTo(1, 1)
    expect(busy.p90.value! / exact.p90!).toBeCloseTo(1, 1)
    expect(Math.log1p(found.perDoubling!.value!)).toBeGreaterThan(0.2)
    expect(sayReading(found.reading)).toMatch(/waits grow by \d+\s%/)
  })

  test.each(metrics)('%s: nothing is thrown, nothing is not a number', async metric => {
    for (const answer of [await peakHours(store.db, { metric }), await shiftEdges(store.db, { metric })]) {
      expect(JSON.stringify(answer)).not.toContain('NaN')
      expect(sayReading(answer.reading)).not.toMatch(/undefined|NaN|\{/)
    }
  })
})

test('no gap planted: zero lies inside the intervals', async () => {
  const store = await storeWith(plantedVisits(0, 0))
  const { compared, unevenness, long } = await peakHours(store.db, { metric: 'wait' })
  expect(compared!.verdict).toBe('chance')
  expect(unevenness!.value!).toBeLessThan(0.01)
  expect(long!.vanish.lower! <= 0 && 0 <= long!.vanish.upper!).toBe(true)
  store.close()
})

test.each([
  ['nobody', []],
  ['one', [{ date: '2026-01-05', wait: 60, csat: 4 }]],
  [
    'all equal',
    Array.from({ length: 90 }, (_, i) => ({
      date: `2026-01-${String(5 + (i % 20)).padStart(2, '0')}`,
      time: `${String(9 + (i % 8)).padStart(2, '0')}:10`,
      wait: 60,
      csat: 4,
    })),
  ],
  [
    'all gave up',
    Array.from({ length: 90 }, (_, i) => ({
      date: '2026-01-05',
      time: `${String(9 + (i % 8)).padStart(2, '0')}:10`,
      wait: 60,
      outcome: 'abandoned' as const,
      person: null,
    })),
  ],
] as [string, Visit[]][])('%s: an answer all the same', async (_, visits) => {
  const store = await storeWith(visits)
  const answers = [
    operations['moments.peaks'].output.parse(await peakHours(store.db, { metric: 'wait' })),
    operations['moments.edges'].output.parse(await shiftEdges(store.db, { metric: 'csat' })),
    operations['moments.load'].output.parse(await loadCurve(store.db, {})),
  ]
  for (const { reading } of answers) expect(sayReading(reading)).not.toMatch(/undefined|NaN|Infinity|\{/)
  store.close()
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WaitFigures } from '#contract/charts.ts'
import { everything } from '#db/queries/chosen.ts'
import type { Store } from '#db/sqlite/open.ts'
import { waitQuantiles } from '#main/wait-quantiles.ts'
import { waitFigures } from '#main/waits.ts'
import { expectClose } from '../stats/reference.ts'
import { storeWith, type Visit } from './store-fixture.ts'
import { syntheticStore } from './synthetic-store.ts'

const date = '2025-03-03'

async function figuresOf(visits: readonly Visit[]): Promise<WaitFigures> {
  const store = await storeWith(visits)
  const found = WaitFigures.parse(await waitFigures(store.db, everything))
  store.close()
  return found
}

function binAt({ bins }: WaitFigures, seconds: number): number | undefined {
  return bins.find(({ from, to }) => from <= seconds && (to === null || seconds < to))?.n
}

describe('waits', () => {
  test('of nobody are not defined', async () => {
    expect(await figuresOf([])).toMatchObject({ n: 0, missing: 0, gaveUp: 0, mean: null, curve: [], bins: [] })
    expect(await figuresOf([{ date }, { date, outcome: 'abandoned' }])).toMatchObject({ n: 0, missing: 1, gaveUp: 1, mean: null })
  })

  test('of one customer have no interval', async () => {
    const found = await figuresOf([{ date, wait: 90 }])
    expect(found.median).toEqual({ value: 90, lower: null, upper: null })
    expect(found.curve).toEqual([{ seconds: 90, served: 1 }])
    expect(found.withThoseWhoGaveUp).toBeNull()
  })

  test('of zero have a median and no geometric mean', async () => {
    const found = await figuresOf(Array.from({ length: 8 }, () => ({ date, wait: 0 })))
    expect(found).toMatchObject({ n: 8, mean: 0, geometricMean: null, median: { value: 0 } })
    expect(found.bins.map(bin => bin.n)).toEqual([8, 0])
  })

  test('at a round bound are in the bin that begins there, counted one by one or by bucket', async () => {
    const store = await storeWith([0, 0, 60, 60, 60, 120, 600].map(wait => ({ date, wait })))
    const exact = await waitFigures(store.db, everything)
    const rough = await waitFigures(store.db, everything, { exactUpTo: 1 })
    expect(rough.method).toBe('histogram')
    expect(binAt(exact, 60)).toBe(3)
    expect([0, 60, 120].map(seconds => binAt(rough, seconds))).toEqual([0, 60, 120].map(seconds => binAt(exact, seconds)))
    store.close()
  })

  test('count those who gave up beside the served, as waits that were at least so long', async () => {
    const served = [60, 120, 180, 240].map(wait => ({ date, wait, outcome: 'served' as const }))
    const gaveUp = [90, 300].map(wait => ({ date, wait, outcome: 'abandoned' as const }))
    const found = await figuresOf([
      ...served,
      ...gaveUp,
      { date, outcome: 'no_show' },
      { date, wait: 5, outcome: 'cancelled' },
      { date },
    ])
    expect(found).toMatchObject({ n: 4, gaveUp: 3, missing: 2, median: { value: 150 } })
    // survival: 5/6 at 60, then 4 at risk: 5/8 at 120, 5/12 at 180, 5/24 at 240
    expect(found.withThoseWhoGaveUp).toEqual({ median: 180, p90: null })
  })

  test('of two kinds are never mixed: the usual kind counts, the other is missing', async () => {
    const queue = [60, 120, 180].map(wait => ({ date, wait }))
    const replies = [7200, 9000].map(wait => ({ date, wait, waitKind: 'first_reply' as const }))
    expect(await figuresOf([...queue, ...replies])).toMatchObject({ n: 3, missing: 2, median: { value: 120 } })
  })

  test('unknown outcomes count as served', async () => {
    expect(
      await figuresOf([
        { date, wait: 60 },
        { date, wait: 80, outcome: 'open' },
      ]),
    ).toMatchObject({ n: 2, missing: 0 })
  })
})

describe('waits from the histogram', () => {
  let store: Store
  beforeAll(async () => {
    store = await syntheticStore()
  })
  afterAll(() => store.close())

  test('are within one per cent of the exact ones', async () => {
    const exact = await waitFigures(store.db, everything)
    const rough = WaitFigures.parse(await waitFigures(store.db, everything, { exactUpTo: 1000 }))
    expect([exact.method, rough.method]).toEqual(['exact', 'histogram'])
    for (const part of ['median', 'p90'] as const)
      for (const limit of ['value', 'lower', 'upper'] as const) expectClose(rough[part][limit], exact[part][limit], 0.011)
    expect([rough.mean, rough.geometricMean, rough.n]).toEqual([exact.mean, exact.geometricMean, exact.n])
    expect(rough.curve.length).toBeLessThanOrEqual(60)
    expect(rough.bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(rough.n)
  })

  test('by location and week have the same groups', async () => {
    const by = ['location', 'week'] as const
    const exact = await waitQuantiles(store.db, { chosen: everything, by })
    const rough = await waitQuantiles(store.db, { chosen: everything, by, exactUpTo: 0 })
    expect(rough.groups.length).toBe(exact.groups.length)
    const sizes = new Map(exact.groups.map(group => [`${group.location}/${group.week}`, group]))
    for (const group of rough.groups) {
      const own = sizes.get(`${group.location}/${group.week}`)!
      expect(group.n).toBe(own.n)
      expectClose(group.median, own.median, 0.011)
    }
  })
})

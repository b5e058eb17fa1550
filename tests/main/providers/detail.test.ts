import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { Store } from '#db/sqlite/open.ts'
import { providerDetail } from '#main/providers/detail.ts'
import { listProviders } from '#main/providers/list.ts'
import { quantile } from '#stats/quantile.ts'
import { sayReading } from '#words/say.ts'
import { expectClose } from '../../stats/reference.ts'
import { storeWith, type Visit } from '../store-fixture.ts'
import { syntheticStore } from '../synthetic-store.ts'

async function detailOf(store: Store, name: string) {
  const { public_id } = await store.db.selectFrom('provider').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
  const detail = operations['providers.detail'].output.parse(await providerDetail(store.db, { providerId: public_id }))
  if (detail.state !== 'shown') throw new Error('the service itself hides nobody')
  expect(sayReading(detail.reading)).not.toMatch(/undefined|NaN|\{/)
  return detail
}

async function detailIn(visits: readonly Visit[], name: string) {
  const store = await storeWith(visits)
  const detail = await detailOf(store, name)
  store.close()
  return detail
}

describe('providers.detail on the synthetic branches', () => {
  let store: Store
  beforeAll(async () => {
    store = await syntheticStore()
  })
  afterAll(() => store.close())

  test('figures equal the list’s, strengths first; peers are the middle half of all others', async () => {
    const detail = await detailOf(store, 'E509')
    expect(detail.figures.map(figure => figure.metric)).toEqual(['wait', 'csat', 'service', 'nps'])
    for (const figure of detail.figures) {
      const { rows } = await listProviders(store.db, { metric: figure.metric })
      const known = rows.filter(row => row.state === 'shown')
      const own = known.find(row => row.providerId === detail.providerId)!
      expect([figure.n, figure.raw, figure.estimate.value, figure.spread]).toEqual([own.n, own.raw, own.estimate, own.spread])
      const others = Float64Array.from(
        known.filter(row => row !== own),
        row => row.estimate,
      ).sort()
      expectClose(figure.peers!.lower, quantile(others, 0.25), 1e-12)
      expectClose(figure.peers!.upper, quantile(others, 0.75), 1e-12)
      expect(figure.n + figure.missing).toBe(detail.interactions)
    }
    expect(detail.n).toBe(148)
    expect(detail.charts.map(chart => [chart.metric, chart.n])).toEqual([
      ['csat', 148],
      ['wait', detail.figures.find(({ metric }) => metric === 'wait')!.n],
    ])
  })

  test('what is good comes first, what is worth a conversation after it; no name in the sentence', async () => {
    const { reading } = await detailOf(store, 'E509')
    expect(sayReading(reading)).toContain('Worth a conversation: satisfaction')
    expect(JSON.stringify(reading)).not.toContain('E509')
  })
})

describe('providers.detail without much to go on', () => {
  const day = '2026-01-05'

  test('no service time without ratings', async () => {
    const detail = await detailIn([{ date: day, person: 'Ana', serviceSeconds: 60, wait: 30 }], 'Ana')
    expect(detail.figures.map(figure => figure.metric)).not.toContain('service')
    expect(detail.interactions).toBe(1)
  })

  test('a person without any value: no figures of their own, empty charts', async () => {
    const others = ['Ben', 'Cy'].flatMap(person => [1, 3, 5].map(csat => ({ date: day, person, csat })))
    const detail = await detailIn([{ date: day, person: 'Ana' }, ...others], 'Ana')
    expect(detail).toMatchObject({ n: 0, interactions: 1, reading: { id: 'provider.none' } })
    expect(detail.figures).toMatchObject([{ metric: 'csat', n: 0, missing: 1, raw: null, peers: null }])
    expect(detail.charts.every(chart => chart.n === 0)).toBe(true)
  })

  test('too few others have no middle half', async () => {
    const people = ['Ana', 'Ben', 'Cy', 'Di'].flatMap(person => [2, 3, 4, 4, 5].map(csat => ({ date: day, person, csat })))
    expect(await detailIn(people, 'Ana')).toMatchObject({ n: 5, reading: { id: 'provider.alone' } })
  })

  test('an unknown person is refused', async () => {
    const store = await storeWith([])
    await expect(providerDetail(store.db, { providerId: 'p-none' })).rejects.toMatchObject({ code: 'unknown-provider' })
    store.close()
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { Store } from '#db/sqlite/open.ts'
import { comparePeople } from '#main/providers/compare.ts'
import { listProviders } from '#main/providers/list.ts'
import { sayReading } from '#words/say.ts'
import { expectClose } from '../../stats/reference.ts'
import { storeWith, type Visit } from '../store-fixture.ts'
import { syntheticStore } from '../synthetic-store.ts'

async function idOf(store: Store, name: string): Promise<string> {
  const found = await store.db.selectFrom('provider').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
  return found.public_id
}

async function namesOf(store: Store): Promise<string[]> {
  const { rows } = await listProviders(store.db, { metric: 'csat' })
  return rows.map(({ name }) => name).filter(name => name !== 'E509')
}

async function compared(store: Store, first: string, second: string, days: { from?: string; to?: string } = {}) {
  const [a, b] = [await idOf(store, first), await idOf(store, second)]
  return operations['providers.compare'].output.parse(await comparePeople(store.db, { a, b, ...days }))
}

describe('providers.compare on the synthetic branches', () => {
  let store: Store
  beforeAll(async () => {
    store = await syntheticStore()
  })
  afterAll(() => store.close())

  test('sets the estimates of the list side by side; the difference has the root of both squared errors', async () => {
    const [name] = await namesOf(store)
    const { a, b, metrics } = await compared(store, 'E509', name!)
    expect([a.name, b.name]).toEqual(['E509', name])
    expect(metrics.map(({ metric }) => metric)).toEqual(['csat', 'nps', 'ces', 'wait'])
    for (const found of metrics) {
      const { rows } = await listProviders(store.db, { metric: found.metric })
      const [own, other] = [a, b].map(({ providerId }) => rows.find(row => row.providerId === providerId))
      if (own?.state !== 'shown' || other?.state !== 'shown') throw new Error('the service itself hides nobody')
      expect(found.a).toEqual({ value: own.estimate, lower: own.lower, upper: own.upper, n: own.n })
      expect(found.b).toEqual({ value: other.estimate, lower: other.lower, upper: other.upper, n: other.n })
      const difference = own.model.estimate - other.model.estimate
      const reach = 1.959963984540054 * Math.hypot(own.model.standardError, other.model.standardError)
      const put = found.metric === 'wait' ? Math.expm1 : (value: number) => value
      expectClose(found.difference.value, put(difference), 1e-12)
      expectClose(found.difference.lower, put(difference - reach), 1e-12)
      expectClose(found.difference.upper, put(difference + reach), 1e-12)
    }
  })

  test('the other way round it is the other who is better', async () => {
    const [first, ...others] = await namesOf(store)
    const turned = { 'a-better': 'b-better', 'b-better': 'a-better', 'not-distinguishable': 'not-distinguishable' } as const
    for (const other of others.slice(0, 4)) {
      const [there, back] = [await compared(store, first!, other), await compared(store, other, first!)]
      expect(back.metrics.map(({ verdict }) => verdict)).toEqual(there.metrics.map(({ verdict }) => turned[verdict]))
    }
  })

  test('nobody: a refusal', async () => {
    const a = await idOf(store, 'E509')
    await expect(comparePeople(store.db, { a, b: 'nobody' })).rejects.toMatchObject({ code: 'unknown-provider' })
  })
})

describe('providers.compare of few people', () => {
  const rated = (person: string, ratings: readonly number[], wait: number): Visit[] =>
    Array.from({ length: 60 }, (_, i) => ({ date: '2026-01-05', person, csat: ratings[i % ratings.length]!, wait: wait + i }))
  const others = ['Cy', 'Di', 'Ed'].flatMap((person, i) => rated(person, [3, 4, 3 + (i % 2)], 300))

  async function between(first: Visit[], second: Visit[]) {
    const store = await storeWith([...first, ...second, ...others])
    const answer = await compared(store, 'Ana', 'Ben')
    store.close()
    return answer.metrics.map(({ verdict, reading }) => ({ verdict, words: sayReading(reading) }))
  }

  test('who is clearly better is said by name, for ratings and for times', async () => {
    const found = await between(rated('Ana', [5, 5, 4], 60), rated('Ben', [1, 2, 1], 900))
    expect(found.map(({ verdict }) => verdict)).toEqual(['a-better', 'a-better'])
    expect(found[0]!.words).toMatch(
      /^Satisfaction: Ana does better than Ben, by \d\.\d\d points \(between .*\): more than chance\.$/,
    )
    expect(found[1]!.words).toMatch(/^Waits: Ana does better than Ben, by \d+\s% \(between .*\): more than chance\.$/)
    const back = await between(rated('Ana', [1, 2, 1], 900), rated('Ben', [5, 5, 4], 60))
    expect(back.map(({ verdict }) => verdict)).toEqual(['b-better', 'b-better'])
    expect(back[0]!.words).toMatch(/^Satisfaction: Ben does better than Ana/)
  })

  test('what can be chance is called chance', async () => {
    const [csat] = await between(rated('Ana', [3, 4, 5], 300), rated('Ben', [4, 3, 5], 310))
    expect(csat).toMatchObject({ verdict: 'not-distinguishable' })
    expect(csat!.words).toMatch(/^Satisfaction: Ana and Ben cannot be told apart; the difference of .* can be chance\.$/)
  })

  test('only figures that both have; none at all where one has nothing', async () => {
    const store = await storeWith([
      ...rated('Ana', [3, 4], 300),
      ...rated('Ben', [3, 4], 300).map(visit => ({ ...visit, csat: null })),
      { date: '2026-01-05', person: 'Cy' },
    ])
    expect((await compared(store, 'Ana', 'Ben')).metrics.map(({ metric }) => metric)).toEqual(['wait'])
    expect((await compared(store, 'Ana', 'Cy')).metrics).toEqual([])
    expect((await compared(store, 'Ana', 'Ben', { from: '2027-01-01' })).metrics).toEqual([])
    store.close()
  })

  test('all equal: nobody is better', async () => {
    const store = await storeWith([...rated('Ana', [4], 300), ...rated('Ben', [4], 300)])
    const { metrics } = await compared(store, 'Ana', 'Ben')
    expect(metrics[0]).toMatchObject({ metric: 'csat', verdict: 'not-distinguishable', difference: { value: 0 } })
    store.close()
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { Store } from '#db/sqlite/open.ts'
import { promisedWaits } from '#main/distributions/waits.ts'
import { detailOfLocation } from '#main/locations/detail.ts'
import { controlChart } from '#main/moments/control-chart.ts'
import { listTargets, setTarget, withdrawTarget } from '#main/targets/targets.ts'
import { sayReading } from '#words/say.ts'
import { storeWith, type Visit } from '../store-fixture.ts'
import { syntheticStore, syntheticVisits } from '../synthetic-store.ts'

const visits = syntheticVisits()
const days = [...new Set(visits.map(({ date }) => date))].sort()
const [first, middle, last] = [days[0]!, days[Math.floor(days.length / 2)]!, days.at(-1)!]
const monday = (date: string) => {
  const day = Date.parse(date) / 86_400_000
  return new Date((day - ((day + 3) % 7)) * 86_400_000).toISOString().slice(0, 10)
}
const change = monday(middle)
let store: Store
let own: { id: string; name: string }
beforeAll(async () => {
  store = await syntheticStore()
  const place = await store.db.selectFrom('location').select(['public_id', 'name']).orderBy('name').executeTakeFirstOrThrow()
  own = { id: place.public_id, name: place.name }
  const promise = { metric: 'wait', scope: 'all' } as const
  await setTarget(store.db, { ...promise, from: first, withinSeconds: 300, value: 0.5 })
  await setTarget(store.db, { ...promise, from: change, withinSeconds: 600, value: 0.8 })
  await setTarget(store.db, { metric: 'wait', scope: [own.id], from: change, withinSeconds: 900, value: 0.95 })
})
afterAll(() => store.close())

/** Counted from the visits themselves: each against what its place promised on its day. */
function kept(of: (visit: Visit) => boolean): { count: number; n: number } {
  const waits = visits.filter(visit => visit.wait != null && of(visit))
  const promised = ({ place, date }: Visit) => (date < change ? 300 : place === own.name ? 900 : 600)
  return { count: waits.filter(visit => visit.wait! <= promised(visit)).length, n: waits.length }
}

describe('distributions.waits by the targets of the day', () => {
  test('each visit counts against what its place promised on its day', async () => {
    const answer = operations['distributions.waits'].output.parse(
      await promisedWaits(store.db, { by: 'location', promiseSeconds: 'target' }),
    )
    expect(answer.promise).toEqual({ kind: 'target', seconds: null })
    for (const row of answer.rows) {
      if (row.state !== 'shown') throw new Error('locations are never too few')
      const expected = kept(({ place }) => place === row.name)
      expect(row.promise!.kept).toMatchObject(expected)
      expect(row.promise!.estimated).toBeNull()
      expect(sayReading(row.reading)).toMatch(/waited no longer than the promise of their day/)
    }
    const region = await promisedWaits(store.db, { promiseSeconds: 'target' })
    expect(region.rows[0]).toMatchObject({ promise: { kept: kept(() => true) } })
  })

  test('without any target nothing was promised', async () => {
    const bare = await storeWith([{ place: 'Harbour', date: '2026-03-02', wait: 60 }])
    const answer = await promisedWaits(bare.db, { promiseSeconds: 'target' })
    expect(answer.rows[0]).toMatchObject({ n: 1, promise: null, reading: { id: 'waits.unpromised' } })
    bare.close()
  })
})

describe('the chart of waits within the promise', () => {
  test('a location’s weeks are shares within its promise of their time, with its target where it held', async () => {
    const chart = operations['moments.control'].output.parse(
      await controlChart(store.db, { metric: 'wait', locationId: own.id, promiseSeconds: 'target' }),
    )
    expect(chart).toMatchObject({
      unit: 'share',
      better: 'higher',
      method: 'p-prime',
      promise: { kind: 'target', seconds: null },
    })
    expect(chart.promise!.steps).toMatchObject([
      { from: monday(first), seconds: 300 },
      { from: change, seconds: 900 },
    ])
    const here = visits.filter(visit => visit.place === own.name && visit.wait != null)
    expect(chart.n).toBe(here.length)
    for (const { week, n, value } of chart.points) {
      const inWeek = here.filter(visit => monday(visit.date) === week)
      expect(n).toBe(inWeek.length)
      if (n > 0) expect(value).toBeCloseTo(inWeek.filter(visit => visit.wait! <= (week < change ? 300 : 900)).length / n, 12)
    }
    const complete = chart.points.filter(point => !point.partial && point.value !== null)
    const aimAt = (week: string) => (week < change ? 0.5 : 0.95)
    expect(chart.target).toMatchObject({
      steps: [{ value: 0.5 }, { from: change, to: chart.points.at(-1)!.week, value: 0.95 }],
      value: 0.95,
      points: complete.length,
      met: complete.filter(point => point.value! >= aimAt(point.week)).length,
    })
    const end = complete.at(-1)!
    expect(chart.target!.assurance).toBe(end.lower! >= 0.95 ? 'keeps' : end.upper! < 0.95 ? 'misses' : 'may-miss')
    expect(sayReading(chart.target!.reading)).toMatch(/the target of at least 95/)
    expect((await detailOfLocation(store.db, { locationId: own.id })).promise).toEqual(chart)
  })

  test('the region counts each place against its own promise and has no target where places differ', async () => {
    const chart = await controlChart(store.db, { metric: 'wait', promiseSeconds: 'target' })
    expect(chart).toMatchObject({ promise: { kind: 'target', seconds: null }, target: { value: null, steps: [{ value: 0.5 }] } })
    expect(chart.promise!.steps.map(({ seconds }) => seconds)).toEqual([300, null])
    const served = visits.filter(visit => visit.wait != null)
    const within = served.filter(visit =>
      monday(visit.date) < change ? visit.wait! <= 300 : visit.wait! <= (visit.place === own.name ? 900 : 600),
    ).length
    const counted = chart.points.reduce((sum, { n, value }) => sum + n * (value ?? 0), 0)
    expect(counted).toBeCloseTo(within, 6)
    const others = { filter: { locations: await otherPlaces() } }
    const alike = await controlChart(store.db, { metric: 'wait', promiseSeconds: 'target', ...others })
    expect(alike.promise!.steps.map(({ seconds }) => seconds)).toEqual([300, 600])
    expect(alike.target).toMatchObject({ value: 0.8, steps: [{ value: 0.5 }, { from: change, value: 0.8 }] })
  })

  test('a wait that is named is charted without any target', async () => {
    const chart = await controlChart(store.db, { metric: 'wait', promiseSeconds: 120 })
    expect(chart).toMatchObject({ promise: { kind: 'seconds', seconds: 120 }, target: null })
  })

  async function otherPlaces(): Promise<string[]> {
    const places = await store.db.selectFrom('location').select('public_id').where('public_id', '!=', own.id).execute()
    return places.map(place => place.public_id)
  }
})

test('a target on the figure itself is drawn on its chart, judged there, and only there', async () => {
  await setTarget(store.db, { metric: 'csat', scope: 'all', from: change, value: 4 })
  const chart = await controlChart(store.db, { metric: 'csat' })
  expect(chart.target).toMatchObject({ value: 4, steps: [{ from: change }] })
  expect((await controlChart(store.db, { metric: 'wait' })).target).toBeNull()
  expect((await controlChart(store.db, { metric: 'csat', chart: 'run' })).target).toMatchObject({ assurance: null })
  await setTarget(store.db, { metric: 'complaint', scope: 'all', from: change, value: 20 })
  expect((await controlChart(store.db, { metric: 'complaint' })).target).toMatchObject({ value: 20 })
  expect((await controlChart(store.db, { metric: 'complaint', chart: 'c' })).target).toBeNull()
  const person = await store.db.selectFrom('provider').select('public_id').executeTakeFirstOrThrow()
  expect((await controlChart(store.db, { metric: 'csat', providerId: person.public_id })).target).toBeNull()
  await setTarget(store.db, { metric: 'csat', scope: 'all', from: last, value: null })
  const ended = await controlChart(store.db, { metric: 'csat', from: first, to: last })
  expect(ended.target).toMatchObject({ value: ended.points.at(-1)!.week >= last ? null : 4 })
})

test('a target on another scale of ratings is not drawn', async () => {
  for (const target of (await listTargets(store.db, { metric: 'csat' })).targets)
    await withdrawTarget(store.db, { targetId: target.targetId })
  await setTarget(store.db, { metric: 'csat', scope: 'all', from: first, value: 4, scale: { minimum: 0, maximum: 10 } })
  expect((await controlChart(store.db, { metric: 'csat' })).target).toBeNull()
})

test('degenerate: one week is too early, every week at its target keeps it, no promise is refused', async () => {
  const weeks = Array.from({ length: 14 }, (_, i) => new Date(Date.UTC(2026, 0, 5 + 7 * i)).toISOString().slice(0, 10))
  const always = await storeWith(
    weeks.flatMap(date => Array.from({ length: 3 }, () => ({ place: 'Harbour', date, wait: 60, csat: 5 }))),
  )
  await expect(controlChart(always.db, { metric: 'wait', promiseSeconds: 'target' })).rejects.toThrow(/promised wait/)
  await expect(controlChart(always.db, { metric: 'csat', promiseSeconds: 60 })).rejects.toThrow(/about waits/)
  await setTarget(always.db, { metric: 'wait', scope: 'all', from: '2026-01-01', withinSeconds: 60, value: 1 })
  const all = await controlChart(always.db, { metric: 'wait', promiseSeconds: 'target' })
  expect(all.target).toMatchObject({ value: 1, assurance: 'keeps', met: 14, points: 14 })
  const one = await controlChart(always.db, { metric: 'wait', promiseSeconds: 'target', to: '2026-01-11' })
  expect(one.target).toMatchObject({ assurance: 'too-early' })
  const none = await controlChart(always.db, { metric: 'wait', promiseSeconds: 60, to: '2020-01-11' })
  expect(none).toMatchObject({ target: null, n: 0 })
  always.close()
})

test('before a week is whole the target that holds is told, and that it is too early', async () => {
  const store = await storeWith([4, 5].map(csat => ({ date: '2026-03-04', csat })))
  await setTarget(store.db, { metric: 'csat', value: 4, scope: 'all', from: '2026-03-01' })
  const { target } = await controlChart(store.db, { metric: 'csat', from: '2026-03-03', to: '2026-03-05' })
  expect(target).toMatchObject({ value: 4, assurance: 'too-early', points: 0, met: 0 })
  expect(sayReading(target!.reading)).toMatch(/too early to say whether it will be kept\. No whole weeks with a target so far\.$/)
  store.close()
})

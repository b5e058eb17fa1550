import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { Store } from '#db/sqlite/open.ts'
import { locationCharts } from '#main/locations/charts.ts'
import { compareLocations } from '#main/locations/compare.ts'
import { controlChart } from '#main/moments/control-chart.ts'
import { summary } from '#main/overview/summary.ts'
import { promisedWaits } from '#main/distributions/waits.ts'
import { setTarget } from '#main/targets/targets.ts'
import { sayReading } from '#words/say.ts'
import { storeWith, type Visit } from '../store-fixture.ts'
import { syntheticStore, syntheticVisits } from '../synthetic-store.ts'

let store: Store
beforeAll(async () => {
  store = await syntheticStore()
})
afterAll(() => store.close())

describe('locations.charts', () => {
  test('every panel is that location’s chart, and one axis holds the values of all', async () => {
    const answer = operations['locations.charts'].output.parse(await locationCharts(store.db, { metric: 'csat', sort: 'name' }))
    expect(answer).toMatchObject({ locations: 8, page: 0, pages: 1 })
    expect(answer.panels.map(({ name }) => name)).toEqual(answer.panels.map(({ name }) => name).toSorted())
    for (const { locationId, chart } of answer.panels) {
      const { points, centre, verdict } = await controlChart(store.db, { metric: 'csat', locationId })
      expect(chart).toMatchObject({ points, centre, verdict })
    }
    const whole = answer.panels.flatMap(({ chart }) => chart.points.filter(point => !point.partial && point.value !== null))
    expect(answer.axis).toMatchObject({
      low: Math.min(...whole.map(point => point.value!)),
      high: Math.max(...whole.map(point => point.value!)),
    })
    expect(answer.n).toBe(syntheticVisits().filter(({ csat }) => csat != null).length)
    expect(sayReading(answer.reading)).toMatch(/^Satisfaction: of 8 locations, /)
  })

  test('by need: changes for the worse first by their weight on the overview, those for the better last', async () => {
    const { panels } = await locationCharts(store.db, { metric: 'wait' })
    const order = { worse: 0, steady: 1, better: 2, 'too-early': 3 }
    const verdicts = panels.map(({ chart }) => order[chart.verdict])
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => a - b))
    const { attention } = await summary(store.db, {})
    for (const each of [...attention.needsYou, ...attention.thanks].filter(({ metric }) => metric === 'wait'))
      expect(panels.find(({ locationId }) => locationId === each.locationId)!.weight).toBeCloseTo(each.weight, 9)
    const levels = (await locationCharts(store.db, { metric: 'wait', sort: 'level' })).panels.map(({ chart }) => chart.centre!)
    expect(levels).toEqual(levels.toSorted((a, b) => b - a))
  })

  test('with a promise the panels are shares within it', async () => {
    await setTarget(store.db, { metric: 'wait', scope: 'all', from: '2020-01-01', withinSeconds: 600, value: 0.8 })
    const answer = await locationCharts(store.db, { metric: 'wait', promiseSeconds: 'target' })
    expect(answer).toMatchObject({ unit: 'share', promise: { kind: 'target', seconds: 600 } })
    expect(answer.axis!.high).toBeGreaterThanOrEqual(0.8)
    const judged = answer.panels.map(({ chart }) => chart.target!.assurance)
    const of = (assurance: string) => judged.filter(each => each === assurance).length
    expect(answer.targetReading).toMatchObject({
      id: 'charts.targets',
      values: { targets: judged.length, keeps: of('keeps'), misses: of('misses'), mayMiss: of('may-miss') },
    })
    expect((await locationCharts(store.db, { metric: 'csat' })).targetReading).toBeNull()
    await expect(locationCharts(store.db, { metric: 'csat', promiseSeconds: 600 })).rejects.toThrow(/about waits/)
  })

  test('more than 60 locations are paged, and a page too far is the last', async () => {
    const many = await storeWith(
      Array.from({ length: 61 }, (_, i) => ({ place: `Branch ${i + 1}`, date: '2026-03-02', csat: 4 })),
    )
    const last = await locationCharts(many.db, { metric: 'csat', sort: 'name', page: 9 })
    expect([last.locations, last.pages, last.page, last.panels.map(({ name }) => name)]).toEqual([61, 2, 1, ['Branch 61']])
    expect(sayReading(last.reading)).toMatch(/too early to say what is normal at any of 61 locations/)
    const none = await locationCharts(many.db, { metric: 'csat', to: '2020-01-01' })
    expect(none).toMatchObject({ locations: 0, pages: 1, panels: [], axis: null, n: 0 })
    many.close()
  })
})

describe('locations.compare with all others', () => {
  test('what customers met is set against everybody else, as Welch has it', async () => {
    const [place] = await store.db.selectFrom('location').select(['public_id', 'name']).orderBy('name').execute()
    const answer = operations['locations.compare'].output.parse(
      await compareLocations(store.db, { a: place!.public_id, b: 'peers' }),
    )
    expect(answer.b).toEqual({ locationId: 'peers', name: 'all others' })
    const ratings = (here: boolean) =>
      syntheticVisits().flatMap(({ place: at, csat }) => (typeof csat === 'number' && (at === place!.name) === here ? csat : []))
    const [a, b] = [momentsOf(ratings(true)), momentsOf(ratings(false))]
    const csat = answer.metrics.find(({ metric }) => metric === 'csat')!
    expect([csat.a.n, csat.b.n]).toEqual([a.n, b.n])
    expect(csat.observed.value).toBeCloseTo(a.mean - b.mean, 10)
    // With so many values Student's t is the normal: 1.96 standard errors, to three digits.
    const reach = 1.96 * Math.sqrt(a.variance / a.n + b.variance / b.n)
    expect(csat.observed.upper! - csat.observed.value!).toBeCloseTo(reach, 3)
    expect(csat.fair).not.toBeNull()
    expect(csat.mix!.coverage.a).toBeGreaterThan(0.5)
    expect(answer.series.find(({ metric }) => metric === 'csat')!.b.n).toBe(b.n)
  })

  test('the curves are those of distributions.waits, and standings lie between the worst and the best', async () => {
    const places = await store.db.selectFrom('location').select('public_id').orderBy('name').execute()
    const [a, b] = places.map(place => place.public_id) as [string, string]
    const answer = await compareLocations(store.db, { a, b })
    const there = await promisedWaits(store.db, { locationId: a, promiseSeconds: 600 })
    expect(there.rows[0]).toMatchObject({ curve: answer.curves.a })
    for (const { standing } of answer.metrics)
      for (const side of [standing!.a, standing!.b]) expect(side >= 0 && side <= 1).toBe(true)
    expect(sayReading(answer.curves.reading)).toMatch(/half of them within/)
    expect(sayReading(answer.standingsReading!)).toMatch(/stands above/)
  })

  test('alone there is nobody to compare with', async () => {
    const alone = await storeWith([{ place: 'Harbour', date: '2026-03-02', csat: 4, wait: 60 }])
    const { public_id } = await alone.db.selectFrom('location').select('public_id').executeTakeFirstOrThrow()
    const answer = operations['locations.compare'].output.parse(await compareLocations(alone.db, { a: public_id, b: 'peers' }))
    expect(answer.metrics.map(({ verdict, standing }) => [verdict, standing])).toEqual(
      answer.metrics.map(() => ['too-few', null]),
    )
    expect(answer).toMatchObject({ curves: { b: [], reading: { id: 'compare.waits.none' } }, standingsReading: null })
    expect(answer.series.map(({ a, b }) => [a.n, b.n])).toEqual(answer.series.map(() => [1, 0]))
    alone.close()
  })
})

function momentsOf(values: readonly number[]): { n: number; mean: number; variance: number } {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  return { n, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) }
}

test('of two curves it is said that those who gave up count, or of how many no wait is recorded', async () => {
  const served = (place: string): Visit[] =>
    Array.from({ length: 30 }, (_, i) => ({ place, date: '2026-03-02', wait: 60 * (1 + (i % 7)), outcome: 'served' }))
  const gone = (wait: number | null): Visit => ({ place: 'Harbour', date: '2026-03-02', wait, outcome: 'abandoned' })
  const said = async (visits: readonly Visit[]) => {
    const compared = await storeWith([...served('Harbour'), ...served('Mill'), ...visits])
    const places = await compared.db.selectFrom('location').select('public_id').orderBy('name').execute()
    const [a, b] = places.map(place => place.public_id) as [string, string]
    const { curves } = await compareLocations(compared.db, { a, b })
    compared.close()
    return sayReading(curves.reading)
  }
  const halves = 'Customers are served about as soon at Harbour as at Mill: half of them within 4.0 min and 4.0 min'
  expect(await said([])).toBe(`${halves}.`)
  expect(await said([gone(600)])).toBe(`${halves}, counting those who gave up.`)
  expect(await said([gone(null), gone(null)])).toBe(`${halves}. 2 gave up with no recorded wait and are not counted.`)
})

import { afterEach, describe, expect, test } from 'vitest'
import type { Metric } from '#contract/vocabulary.ts'
import type { Grain } from '#db/queries/cells.ts'
import { everything } from '#db/queries/chosen.ts'
import { valueCounts } from '#db/queries/value-counts.ts'
import type { Store } from '#db/sqlite/open.ts'
import { dayOf } from '#main/days.ts'
import { interactionValue } from '#main/interaction-value.ts'
import { controlChart } from '#main/moments/control-chart.ts'
import { answersOf, countOf, metricCells } from '#main/metric-cells.ts'
import { storeWith, type Visit } from './store-fixture.ts'

const date = '2025-03-03'
const opened: Store[] = []
afterEach(() => {
  for (const store of opened.splice(0)) store.close()
})

async function measured(metric: Metric, visits: readonly Visit[]) {
  const store = await storeWith(visits)
  opened.push(store)
  const found = await metricCells(store.db, { metric, chosen: everything, by: [] })
  const [cell] = found.cells
  return { ...found, cell, count: cell ? countOf(cell) : 0 }
}

describe('shares', () => {
  test('complaints are counted where a source says whether there was one', async () => {
    const found = await measured('complaint', [{ date, complaint: true }, { date, complaint: false }, { date }])
    expect([found.count, found.n, found.missing]).toEqual([1, 2, 1])
  })

  test('giving up is abandoned or no-show, of known outcomes', async () => {
    const outcomes = ['served', 'abandoned', 'no_show', 'cancelled', 'open'] as const
    const found = await measured('abandoned', [...outcomes.map(outcome => ({ date, outcome })), { date }])
    expect([found.count, found.n, found.missing]).toEqual([2, 5, 1])
  })

  test('response is of the offered where offers are known, else of all', async () => {
    const some = [{ date, csat: 5 }, { date }, { date }, { date, nps: 3 }]
    const all = await measured('response', some)
    expect([all.count, all.n]).toEqual([2, 4])
    const known = await measured('response', [
      ...some,
      { date, offered: true, csat: 1 },
      { date, offered: true },
      { date, offered: false },
    ])
    expect([known.count, known.n]).toEqual([1, 2])
  })

  test('response of each location is by what its own sources tell of offers', async () => {
    const asked = { date, place: 'Asked' }
    const store = await storeWith([
      ...[5, null].map(csat => ({ ...asked, csat, offered: true })),
      { ...asked, offered: false },
      ...[5, null, null, null].map(csat => ({ date, place: 'Unasked', csat })),
    ])
    opened.push(store)
    const of = (by: readonly Grain[]) => metricCells(store.db, { metric: 'response', chosen: everything, by })
    expect((await of(['location'])).cells.map(({ n, mean }) => [n, mean])).toEqual([
      [2, 0.5],
      [4, 0.25],
    ])
    expect(await of([])).toMatchObject({ cells: [{ location: 0, n: 6 }], n: 6, missing: 1 })
    expect((await of(['week'])).cells).toMatchObject([{ location: 0, n: 6, mean: expect.closeTo(1 / 3) as number }])
    const values = await interactionValue(store.db, everything, await of([]))
    const counts = await valueCounts(store.db, { chosen: everything, value: values, by: [] })
    expect(Object.fromEntries(counts.map(({ value, n }) => [value, n]))).toEqual({ 0: 4, 1: 2 })
  })
})

describe('repeat visits', () => {
  const visit = (on: string, customer: string | null, place = 'Northgate', service: string | null = null): Visit => ({
    date: on,
    customer,
    place,
    service,
  })

  test('are the same customer at the same location within 7 days', async () => {
    const found = await measured('repeat', [
      visit('2025-03-03', 'ann'),
      visit('2025-03-10', 'ann'), // 7 days later: the first visit was followed
      visit('2025-03-18', 'ann'), // 8 days later: the second was not
      visit('2025-03-18', 'bob'),
      visit('2025-03-19', 'bob', 'Southgate'),
      visit('2025-03-26', null),
      visit('2025-03-26', null, 'Southgate'),
    ])
    expect([found.count, found.n, found.missing]).toEqual([1, 5, 2])
  })

  test('of the last 7 days of a location’s data are not judged yet, followed or not', async () => {
    const store = await storeWith([
      visit('2025-03-03', 'ann'),
      visit('2025-03-04', 'ann'), // 6 days before the end
      visit('2025-03-05', 'ann'),
      visit('2025-03-10', null),
      visit('2025-03-03', 'bob', 'Southgate'), // whose data end earlier
      visit('2025-03-09', null, 'Southgate'),
    ])
    opened.push(store)
    const { cells, n, missing } = await metricCells(store.db, { metric: 'repeat', chosen: everything, by: ['location', 'week'] })
    expect(cells).toMatchObject([{ n: 1, mean: 1 }])
    expect([n, missing]).toEqual([1, 5])
    const { points } = await controlChart(store.db, { metric: 'repeat' })
    expect(points.filter(({ value }) => value !== null).map(({ week }) => week)).toEqual(['2025-03-03'])
  })

  test('count a visit that follows outside the selection', async () => {
    const store = await storeWith([
      visit('2025-03-03', 'ann', 'Northgate', 'Loans'),
      visit('2025-03-05', 'ann', 'Northgate', 'Cash'),
      visit('2025-03-10', null),
    ])
    opened.push(store)
    const { id } = await store.db.selectFrom('service').select('id').where('name', '=', 'Loans').executeTakeFirstOrThrow()
    const chosen = { ...everything, serviceIds: [id], toDay: dayOf('2025-03-03') }
    const { cells } = await metricCells(store.db, { metric: 'repeat', chosen, by: ['location', 'provider', 'week', 'day'] })
    expect(cells).toMatchObject([{ n: 1, mean: 1, day: dayOf('2025-03-03') }])
  })
})

describe('scores', () => {
  test('count -100, 0 and +100, and give the answers back', async () => {
    const found = await measured(
      'nps',
      [0, 6, 7, 8, 9, 10, 10].map(nps => ({ date, nps })),
    )
    expect(found.cell!.mean).toBeCloseTo(100 / 7, 10)
    expect(answersOf(found.cell!)).toEqual({ promoters: 3, passives: 2, detractors: 2 })
    expect(found.scale).toEqual({ kind: 'nps', minimum: -100, maximum: 100 })
  })

  test('are satisfied from three quarters of the scale on', async () => {
    const found = await measured(
      'csat',
      [1, 2, 3, 4, 5].map(csat => ({ date, csat })),
    )
    expect([found.cell!.satisfied, found.cell!.n]).toEqual([2, 5])
  })

  test('on a raw scale where low is best, lower is better', async () => {
    const csat = { raw: '2', value: 2, minimum: 1, maximum: 6, direction: 'lower_better' as const }
    const found = await measured('csat', [{ date, csat }])
    expect([found.better, found.cell!.mean, found.cell!.satisfied]).toEqual(['lower', 2, 1])
  })
})

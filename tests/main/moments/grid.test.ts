import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import type { Store } from '#db/sqlite/open.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import { gridSteps } from '#main/moments/grid-steps.ts'
import { momentGrid } from '#main/moments/grid.ts'
import { openingOf } from '#main/moments/opening.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { storeWith, type Visit } from '../store-fixture.ts'
import { syntheticStore } from '../synthetic-store.ts'

type Seasonality = {
  cells: { weekday: number; hour: number; n: number; geometric_mean: number; index: number }[]
  overall_geometric_mean: number
  additive_model: Record<
    `${'weekday_effect' | 'hour_effect' | 'interaction'}_F`,
    { F: number; df1: number; df2: number; p: number }
  >
}

describe('moments.grid on the synthetic branches', () => {
  const { seasonality_log_wait: expected } = syntheticAnswers() as { seasonality_log_wait: Seasonality }
  let store: Store
  beforeAll(async () => {
    store = await syntheticStore()
  })
  afterAll(() => store.close())

  test('waits by weekday and hour equal R’s geometric means', async () => {
    const grid = operations['moments.grid'].output.parse(await momentGrid(store.db, { metric: 'wait' }))
    expect(grid.cells).toHaveLength(expected.cells.length)
    for (const { weekday, hour, n, geometric_mean, index } of expected.cells) {
      const cell = grid.cells.find(found => found.weekday === weekday && found.hour === hour)!
      expect(cell.n).toBe(n)
      expect(cell.enough).toBe(n >= 10)
      expectClose(cell.value, geometric_mean * 60, 1e-9)
      expectClose(cell.index, index, 1e-9)
      expect(cell.lower! < cell.value! && cell.value! < cell.upper!).toBe(true)
    }
    expectClose(grid.overall, expected.overall_geometric_mean * 60, 1e-9)
    const { weekday_effect_F, hour_effect_F, interaction_F } = expected.additive_model
    const { weekday, hour, interaction } = grid.tests
    for (const [found, test] of [
      [weekday, weekday_effect_F],
      [hour, hour_effect_F],
      [interaction, interaction_F],
    ] as const) {
      expectClose(found!.f, test.F, 1e-6)
      expect([found!.df1, found!.df2]).toEqual([test.df1, test.df2])
    }
    expect(grid.reading.id).toBe('grid.stands-out')
    expect(sayReading(grid.reading)).toMatch(
      /^Waits: worst are \w+s from \d\d:00 with .*, best \w+s from \d\d:00 with .*, against .* over all hours\.$/,
    )
  })

  test.each(metrics)('%s: values and missing make the interactions', async metric => {
    const grid = operations['moments.grid'].output.parse(await momentGrid(store.db, { metric }))
    const n = grid.cells.reduce((sum, cell) => sum + cell.n, 0)
    expect(n + grid.missing).toBe(grid.about.interactions)
    expect(sayReading(grid.reading)).not.toMatch(/undefined|NaN|\{/)
  })
})

describe('the scale of a grid', () => {
  const place = { unit: 'seconds', scale: { kind: 'log-seconds', minimum: null, maximum: null }, better: 'lower' } as const
  const cell = (mean: number) => ({ n: 10, mean, ss: 1 })

  test('is centred at the mean of all, as wide as the furthest cell, and worse is the higher step', () => {
    const { steps, stepOf } = gridSteps([cell(Math.log(300)), cell(Math.log(1200))], cell(Math.log(600)), place)
    expect([100, 300, 530, 600, 800, 1200, 9000].map(seconds => stepOf(Math.log(seconds)))).toEqual([1, 1, 3, 3, 4, 5, 5])
    expect(steps.map(({ lower }) => lower && Math.round(lower))).toEqual([null, 396, 522, 689, 909])
    expect(steps.map(({ upper }) => upper && Math.round(upper))).toEqual([396, 522, 689, 909, null])
  })

  test('differences that nobody would notice do not fill it', () => {
    const { stepOf } = gridSteps([cell(Math.log(598)), cell(Math.log(602))], cell(Math.log(600)), place)
    expect([598, 602].map(seconds => stepOf(Math.log(seconds)))).toEqual([3, 3])
  })

  test('steps beyond the ends of a scale are not told; where high is good, low is worse', () => {
    const share = { unit: 'share', scale: { kind: 'share', minimum: 0, maximum: 1 }, better: 'lower' } as const
    const late = gridSteps([cell(0.5)], cell(0.02), share).steps
    expect(late.map(({ step, lower }) => [step, lower && Math.round(1000 * lower)])).toEqual([
      [3, null],
      [4, 116],
      [5, 308],
    ])
    const rating = { unit: 'points', scale: { kind: 'rating', minimum: 1, maximum: 5 }, better: 'higher' } as const
    const { steps, stepOf } = gridSteps([cell(3)], cell(4), rating)
    expect([3, 4, 5].map(stepOf)).toEqual([5, 3, 1])
    expect(steps[0]).toEqual({ step: 1, lower: 4.6, upper: null })
    expect(gridSteps([], cell(4), rating).steps).toEqual([])
  })
})

describe('hours of business', () => {
  test('reach from the first to the last with two in a thousand values; the others are counted', () => {
    const busy = [9, 10, 11, 13].map(hour => ({ weekday: 2, hour, n: 500 }))
    const late = { weekday: 2, hour: 22, n: 3 }
    const sunday = { weekday: 7, hour: 10, n: 1 }
    expect(openingOf([...busy, late, sunday])).toEqual({ weekdays: [2], hours: [9, 10, 11, 12, 13], outside: 4 })
    expect(openingOf([])).toEqual({ weekdays: [], hours: [], outside: 0 })
  })
})

describe('what is said of the hours', () => {
  const hour = (time: string, ratings: readonly number[], count: number) =>
    Array.from({ length: count }, (_, i) => ({ date: '2026-01-05', time, csat: ratings[i % ratings.length]! }))
  const usual = Array.from({ length: 9 }, (_, i) => hour(`${String(i + 9).padStart(2, '0')}:30`, [3, 5], 30)).flat()

  test.each([
    [[1, 2], 'Satisfaction: worst are Mondays from 20:00 with 1.50, against 3.89 over all hours.'],
    [[5], 'Satisfaction: best are Mondays from 20:00 with 5.00, against 4.04 over all hours.'],
  ])('only the side that stands out is told', async (ratings, words) => {
    const store = await storeWith([...usual, ...hour('20:00', ratings, 12)])
    expect(sayReading((await momentGrid(store.db, { metric: 'csat' })).reading)).toBe(words)
    store.close()
  })
})

describe('hours, not what goes with them', () => {
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:30`
  const dates = Array.from({ length: 25 }, (_, d) => `2026-01-${String(5 + d + 2 * Math.floor(d / 5)).padStart(2, '0')}`).filter(
    date => date <= '2026-01-30',
  )

  /** A place with the same ratings, in turn, at every hour that it is open. */
  const place = (name: string, hours: readonly number[], ratings: readonly number[]): Visit[] =>
    dates.flatMap((date, d) =>
      hours.flatMap(hour =>
        ratings.map((csat, i) => ({ place: name, date, time: clock(hour), csat: (csat + d + i) % 2 === 0 ? csat : csat - 1 })),
      ),
    )

  test('a place that is open in the morning only does not make mornings worse', async () => {
    const store = await storeWith([
      ...place('Whole day', [9, 10, 11, 12, 13, 14, 15, 16], [5, 5, 4]),
      ...place('Mornings', [9, 10, 11], [3, 3, 2]),
    ])
    expect(sayReading((await momentGrid(store.db, { metric: 'csat' })).reading)).toMatch(/no hour of the week stands out/)
    store.close()
  })

  test('an hour that is worse at each of them is found', async () => {
    const visits = [...place('Whole day', [9, 10, 11, 12, 13], [5, 5, 4]), ...place('Mornings', [9, 10, 11], [3, 3, 3])]
    const fell = visits.map(visit =>
      (visit.date.endsWith('07') || visit.date.endsWith('14') || visit.date.endsWith('21') || visit.date.endsWith('28')) &&
      visit.time === clock(10)
        ? { ...visit, csat: 1 }
        : visit,
    )
    const store = await storeWith(fell)
    const { reading } = await momentGrid(store.db, { metric: 'csat' })
    expect(reading.values).toMatchObject({ worstTold: 'yes', worstWeekday: '3', worstHour: '10:00' })
    store.close()
  })

  test('single complaints do not stand out, many do; none of many has an upper limit', async () => {
    const usual = dates.flatMap((date, d) =>
      [9, 10, 11, 12].flatMap(hour =>
        Array.from({ length: 10 }, (_, i): Visit => ({ date, time: clock(hour), complaint: d === 7 && hour === 11 && i < 3 })),
      ),
    )
    const rare = await storeWith(usual)
    const grid = await momentGrid(rare.db, { metric: 'complaint' })
    expect(grid.reading.id).toBe('grid.even')
    const none = grid.cells.find(({ weekday, hour }) => weekday === 1 && hour === 9)!
    // Wilson's limit of 0 of 40: R's prop.test(0, 40, correct = FALSE) gives 0.0876.
    expect([none.n, none.value, none.lower, Math.round(none.upper! * 10) / 10]).toEqual([40, 0, 0, 87.6])
    rare.close()
    const often = await storeWith(
      usual.map((visit, i) => ({
        ...visit,
        complaint:
          i % 8 === 0 ||
          ((visit.date.endsWith('09') || visit.date.endsWith('16') || visit.date.endsWith('23')) && visit.time === clock(12)),
      })),
    )
    expect((await momentGrid(often.db, { metric: 'complaint' })).reading.values).toMatchObject({
      worstWeekday: '5',
      worstHour: '12:00',
    })
    often.close()
  })
})

describe('small grids', () => {
  test('nothing, too few, all equal, no time of day', async () => {
    const empty = await storeWith([])
    expect(await momentGrid(empty.db, { metric: 'csat' })).toMatchObject({
      cells: [],
      overall: null,
      missing: 0,
      tests: { weekday: null, hour: null, interaction: null },
    })
    empty.close()
    const visits = Array.from({ length: 9 }, () => ({ date: '2026-01-05', time: '09:30', csat: 4 }))
    const few = await storeWith(visits)
    expect(await momentGrid(few.db, { metric: 'csat' })).toMatchObject({
      cells: [{ weekday: 1, hour: 9, n: 9, value: 4, enough: false }],
      overall: 4,
      reading: { id: 'grid.too-few' },
    })
    few.close()
    const equal = await storeWith([...visits, ...visits, { date: '2026-01-11', time: '23:59', csat: 4 }])
    const grid = await momentGrid(equal.db, { metric: 'csat' })
    expect(grid.cells).toEqual([
      { weekday: 1, hour: 9, n: 18, value: 4, lower: 4, upper: 4, index: null, enough: true, step: 3 },
      { weekday: 7, hour: 23, n: 1, value: 4, lower: null, upper: null, index: null, enough: false, step: null },
    ])
    expect(grid.reading.id).toBe('grid.even')
    expect(grid.opening).toEqual({ weekdays: [1, 2, 3, 4, 5, 6, 7], hours: hoursFrom(9, 23), outside: 0 })
    await equal.db.updateTable('interaction_row').set({ local_minute: null }).execute()
    rebuildRollups(equal.raw)
    expect(await momentGrid(equal.db, { metric: 'csat' })).toMatchObject({ cells: [], missing: 19, reading: { id: 'grid.none' } })
    equal.close()
  })

  test('shares, mixed scales, those who came again', async () => {
    const store = await storeWith([
      { date: '2026-01-05', time: '10:00', customer: 'a', complaint: true, outcome: 'abandoned', csat: 5 },
      { date: '2026-01-07', time: '10:00', customer: 'a', complaint: false, outcome: 'served', csat: ten(1) },
      { date: '2026-01-14', time: '10:00' },
    ])
    const at = async (metric: 'csat' | 'complaint' | 'abandoned' | 'repeat') => (await momentGrid(store.db, { metric })).overall
    expect([await at('csat'), await at('complaint'), await at('abandoned'), await at('repeat')]).toEqual([0.5, 500, 0.5, 0.5])
    store.close()
  })
})

/** A rating on a scale from 1 to 10. */
function ten(value: number) {
  return { raw: String(value), value, minimum: 1, maximum: 10, direction: 'higher_better' } as const
}

function hoursFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import type { Store } from '#db/sqlite/open.ts'
import { momentGrid } from '#main/moments/grid.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { storeWith } from '../store-fixture.ts'
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
      expect(cell.lower! < cell.value && cell.value < cell.upper!).toBe(true)
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
      /^Waits: \w+s from \d\d:00 stand out most, with .* against .* over all hours \(\w+\)\.$/,
    )
  })

  test.each(metrics)('%s: values and missing make the interactions', async metric => {
    const grid = operations['moments.grid'].output.parse(await momentGrid(store.db, { metric }))
    const n = grid.cells.reduce((sum, cell) => sum + cell.n, 0)
    expect(n + grid.missing).toBe(grid.about.interactions)
    expect(sayReading(grid.reading)).not.toMatch(/undefined|NaN|\{/)
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
      { weekday: 1, hour: 9, n: 18, value: 4, lower: 4, upper: 4, index: null, enough: true },
      { weekday: 7, hour: 23, n: 1, value: 4, lower: null, upper: null, index: null, enough: false },
    ])
    expect(grid.reading.id).toBe('grid.even')
    await equal.db.updateTable('interaction_row').set({ local_minute: null }).execute()
    expect(await momentGrid(equal.db, { metric: 'csat' })).toMatchObject({ cells: [], missing: 19, reading: { id: 'grid.none' } })
    equal.close()
  })

  test('shares, mixed scales, those who came again', async () => {
    const store = await storeWith([
      { date: '2026-01-05', time: '10:00', customer: 'a', complaint: true, outcome: 'abandoned', csat: 5 },
      { date: '2026-01-07', time: '10:00', customer: 'a', complaint: false, outcome: 'served', csat: ten(1) },
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

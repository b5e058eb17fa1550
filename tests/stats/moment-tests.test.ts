import { describe, expect, test } from 'vitest'
import { momentTests } from '#stats/moment-tests.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { expectClose, syntheticAnswers, syntheticRows } from './reference.ts'

type Answer = { F: number; df1: number; df2: number; p: number }
const answers = syntheticAnswers() as {
  seasonality_log_wait: { additive_model: Record<'weekday_effect_F' | 'hour_effect_F' | 'interaction_F', Answer> }
}

const cell = (place: string, weekday: string, hour: string, ...values: number[]) => ({
  path: [place],
  factors: [weekday, hour],
  ...sufficientOf(values),
})

describe('momentTests', () => {
  test('equals lm and anova on 29,285 waits', () => {
    const waits = syntheticRows().flatMap(({ branch, startedAt, wait }) => {
      if (wait === null || wait <= 0) return []
      const weekday = String(new Date(`${startedAt.slice(0, 10)}T00:00:00Z`).getUTCDay())
      return [{ branch, weekday, hour: startedAt.slice(11, 13), value: Math.log(wait) }]
    })
    const groups = Map.groupBy(waits, ({ branch, weekday, hour }) => `${branch}/${weekday}/${hour}`)
    const { factors, interaction } = momentTests(
      Array.from(groups.values(), group => {
        const { branch, weekday, hour } = group[0]!
        return cell(branch, weekday, hour, ...group.map(({ value }) => value))
      }),
    )
    const { weekday_effect_F, hour_effect_F, interaction_F } = answers.seasonality_log_wait.additive_model
    for (const [found, expected] of [
      [factors[0], weekday_effect_F],
      [factors[1], hour_effect_F],
      [interaction, interaction_F],
    ] as const) {
      expectClose(found!.f, expected.F, 1e-6)
      expect([found!.df1, found!.df2]).toEqual([expected.df1, expected.df2])
      expectClose(found!.p, expected.p, 1e-4, 1e-300)
    }
  })

  test('nothing, one moment, all equal and a perfect fit have no test', () => {
    const none = { factors: [null, null], interaction: null }
    expect(momentTests([])).toEqual(none)
    expect(momentTests([cell('a', '1', '9', 1, 2, 3)])).toEqual(none)
    expect(momentTests([cell('a', '1', '9', 2, 2), cell('a', '2', '10', 2, 2)])).toEqual(none)
    expect(momentTests([cell('a', '1', '9', 2, 2), cell('a', '2', '9', 5, 5)])).toEqual(none)
  })

  test('one factor alone is tested as a one-way analysis of variance', () => {
    const { factors, interaction } = momentTests([cell('a', '1', '9', 0, 2), cell('a', '2', '9', 3, 5)])
    expect(factors[0]).toMatchObject({ df1: 1, df2: 2 })
    expectClose(factors[0]!.f, 4.5, 1e-12)
    expect([factors[1], interaction]).toEqual([null, null])
  })
})

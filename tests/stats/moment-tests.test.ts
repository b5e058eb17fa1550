import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainedSquares } from '#stats/explained-squares.ts'
import { type MomentCell, momentDesign } from '#stats/moment-design.ts'
import { momentTests as testsOfNumbers } from '#stats/moment-tests.ts'
import { leastSquares } from '#stats/reml/least-squares.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { expectClose, syntheticAnswers, syntheticRows } from './reference.ts'

/** Of cells whose groups and levels have names. */
function momentTests(cells: readonly MomentCell[]) {
  const names: string[] = []
  const numberOf = (name: string) => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1)
  return testsOfNumbers(
    cells.map(({ path, factors: [first, second], n, mean, ss }) => ({
      group: numberOf(path.join('/')),
      first: numberOf(first!),
      second: numberOf(second!),
      n,
      mean,
      ss,
    })),
  )
}

type Answer = { F: number; df1: number; df2: number; p: number }
const answers = syntheticAnswers() as {
  seasonality_log_wait: { additive_model: Record<'weekday_effect_F' | 'hour_effect_F' | 'interaction_F', Answer> }
}

/** What the tests rest on, from the design that models use: rest and rows to spare of either factor, of both, and with their interaction. */
function byDesign(cells: readonly ReturnType<typeof cell>[]) {
  const both = cells.map(each => ({ ...each, factors: [...each.factors, each.factors.join('/')] }))
  const { leaves, names, within, withValues } = momentDesign(both, 3)
  const [rows, total] = [leaves.reduce((sum, { n }) => sum + n, 0), leaves.reduce((sum, { ss }) => sum + ss, 0)]
  const model = (factors: readonly number[]) => {
    const own = names.flatMap(({ factor }, a) => (factors.includes(factor) ? [a] : []))
    const found = leastSquares(
      own.map(a => own.map(b => within[a]![b]!)),
      own.map(a => withValues[a]!),
    )
    return { rest: total - found.explained, spare: rows - leaves.length - found.rank }
  }
  const f = (smaller: ReturnType<typeof model>, larger: ReturnType<typeof model>) => {
    const df1 = smaller.spare - larger.spare
    return { df1, df2: larger.spare, f: (smaller.rest - larger.rest) / df1 / (larger.rest / larger.spare) }
  }
  return [f(model([1]), model([0, 1])), f(model([0]), model([0, 1])), f(model([0, 1]), model([0, 1, 2]))]
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

  test('equal least squares of the columns that models use, also where moments are missing', () => {
    const level = fc.constantFrom('1', '2', '3')
    const row = fc.record({ place: level, weekday: level, hour: level, value: fc.integer({ min: 0, max: 1000 }) })
    fc.assert(
      fc.property(fc.array(row, { minLength: 25, maxLength: 60 }), rows => {
        const groups = Map.groupBy(rows, ({ place, weekday, hour }) => `${place}/${weekday}/${hour}`)
        const cells = Array.from(groups.values(), own =>
          cell(own[0]!.place, own[0]!.weekday, own[0]!.hour, ...own.map(({ value }) => value)),
        )
        const { factors, interaction } = momentTests(cells)
        for (const [i, found] of [...factors, interaction].entries()) {
          const expected = byDesign(cells)[i]!
          if (found === null) expect(expected.df1 < 1 || expected.df2 < 1 || !(expected.f < 1e9)).toBe(true)
          else {
            expect([found.df1, found.df2]).toEqual([expected.df1, expected.df2])
            expectClose(found.f, Math.max(0, expected.f), 1e-6, 1e-9)
          }
        }
      }),
    )
  })
})

describe('explainedSquares', () => {
  test('of orthogonal columns adds up; a column that others make up adds nothing', () => {
    expect(explainedSquares(Float64Array.of(2, 0, 0, 8), Float64Array.of(2, 4))).toEqual({ rank: 2, explained: 4 })
    expect(explainedSquares(Float64Array.of(2, 4, 4, 8), Float64Array.of(2, 4))).toEqual({ rank: 1, explained: 2 })
    expect(explainedSquares(Float64Array.of(0), Float64Array.of(0))).toEqual({ rank: 0, explained: 0 })
    expect(explainedSquares(new Float64Array(), new Float64Array())).toEqual({ rank: 0, explained: 0 })
  })
})

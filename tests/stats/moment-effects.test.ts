import { describe, expect, test } from 'vitest'
import { type MomentCell, momentDesign } from '#stats/moment-design.ts'
import { momentEffects } from '#stats/moment-effects.ts'
import { nestedReml } from '#stats/nested-reml.ts'
import { fixedEffects } from '#stats/reml/fixed-effects.ts'
import { groupTree } from '#stats/reml/group-tree.ts'
import { precisions } from '#stats/reml/precisions.ts'
import { weightedMeans } from '#stats/reml/weighted-means.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { expectClose } from './reference.ts'

const cell = (path: string, factors: string[], ...values: number[]): MomentCell => ({
  path: path.split('/'),
  factors,
  ...sufficientOf(values),
})
/** Places alike, Tuesdays 4 above Mondays: least squares by hand gives 4 with a squared error of 8 / 6 (1/4 + 1/4). */
const alike = ['a', 'b'].flatMap(place => [cell(place, ['Mon', 'x'], 1, 3), cell(place, ['Tue', 'x'], 5, 7)])
const ERROR = Math.sqrt(2 / 3)

function effectsOf(cells: readonly MomentCell[], factors: number) {
  const design = momentDesign(cells, factors)
  return momentEffects(nestedReml(design.leaves, { columns: design }), design)
}

describe('momentEffects, against least squares by hand', () => {
  test('a factor of two levels, and one of a single level that says nothing; p by scipy 1.17, f.sf(24, 1, 5)', () => {
    const { effects, all } = effectsOf(alike, 2)
    const [days, other, measure] = effects
    expectClose(days!.f, 24, 1e-8)
    expect(days).toMatchObject({ df1: 1, df2: 5 })
    expectClose(days!.p, 0.00447843231046212, 1e-9)
    expect(days!.levels.map(({ level, n }) => [level, n])).toEqual([
      ['Mon', 4],
      ['Tue', 4],
    ])
    for (const [i, { effect, standardError, lower, upper }] of days!.levels.entries()) {
      expectClose(effect, [-2, 2][i]!, 1e-9)
      expectClose(standardError, ERROR / 2, 1e-8)
      expectClose(lower, effect - (1.959963984540054 * ERROR) / 2, 1e-8)
      expectClose(upper, effect + (1.959963984540054 * ERROR) / 2, 1e-8)
    }
    for (const none of [other!, measure!])
      expect(none).toEqual({ variance: 0, share: 0, f: null, df1: 0, df2: 5, p: null, levels: [] })
    expectClose(all.f, 24, 1e-8)
    expectClose(all.share, days!.share, 1e-12)
  })

  test('a measure: what one unit of it changes', () => {
    const measured = alike.map(each => ({ ...each, measure: { mean: each.factors[0] === 'Tue' ? 2 : 0, ss: 0, product: 0 } }))
    const { effects } = effectsOf(
      measured.map(each => ({ ...each, factors: [] })),
      0,
    )
    expectClose(effects[0]!.f, 24, 1e-8)
    expect(effects[0]!.levels).toMatchObject([{ level: null, n: 8 }])
    expectClose(effects[0]!.levels[0]!.effect, 2, 1e-9)
    expectClose(effects[0]!.levels[0]!.standardError, ERROR / 2, 1e-8)
  })

  test('moments that do not matter have no share', () => {
    const { effects } = effectsOf(
      ['a', 'b'].flatMap(place => [cell(place, ['Mon'], 1, 3), cell(place, ['Tue'], 1, 3)]),
      1,
    )
    expectClose(effects[0]!.f, 0, 0, 1e-12)
    expect(effects[0]).toMatchObject({ variance: 0, share: 0 })
  })

  test('known without error: no test, at two levels of groups', () => {
    const people = ['a', 'b', 'c'].flatMap((place, i) =>
      ['p', 'q'].flatMap(person => [cell(`${place}/${person}`, ['9'], i, i), cell(`${place}/${person}`, ['10'], i + 5, i + 5)]),
    )
    const { effects } = effectsOf(people, 1)
    expect(effects[0]).toMatchObject({ f: null, p: null, df1: 1 })
    expectClose(effects[0]!.levels[1]!.effect, 2.5, 1e-9)
  })

  test('a fit without columns has no effects', () => {
    const design = momentDesign(alike, 2)
    const { effects, all } = momentEffects(nestedReml(design.leaves), design)
    expect(effects.map(({ levels, f }) => [levels, f])).toEqual([1, 2, 3].map(() => [[], null]))
    expect(all.f).toBeNull()
  })
})

test('fixedEffects refuses columns that depend on each other', () => {
  const design = momentDesign(alike, 2)
  const twice = <Value>([value]: readonly Value[]): Value[] => [value!, value!]
  const within = twice(design.within).map(twice)
  const columns = { means: twice(design.means), within, withValues: twice(design.withValues) }
  const tree = groupTree(design.leaves, columns)
  const weights = precisions(tree, [0, 1])
  const means = weightedMeans(tree, weights, tree.levels.at(-1)!.mean)
  expect(() => fixedEffects(tree, [0, 1], weights, means)).toThrow(RangeError)
})

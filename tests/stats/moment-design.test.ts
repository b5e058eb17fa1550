import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MomentCell, momentDesign } from '#stats/moment-design.ts'
import { type NestedReml, nestedReml } from '#stats/nested-reml.ts'
import { averageInformation } from '#stats/reml/average-information.ts'
import { groupTree } from '#stats/reml/group-tree.ts'
import { solve } from '#stats/reml/solve.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { type DenseRow, denseReml } from './dense-reml.ts'
import { expectClose } from './reference.ts'

type Visit = { path: string[]; weekday: string; hour: string; load: number; value: number }

const visit = (depth: number): fc.Arbitrary<Visit> =>
  fc.record({
    path: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: depth, maxLength: depth }),
    weekday: fc.constantFrom('1', '2', '3'),
    hour: fc.constantFrom('9', '10', '11'),
    load: fc.integer({ min: 0, max: 30 }).map(value => value / 10),
    value: fc.integer({ min: -5000, max: 5000 }).map(value => value / 1000),
  })
const visits = fc.integer({ min: 1, max: 3 }).chain(depth => fc.array(visit(depth), { minLength: 20, maxLength: 40 }))

/** Cells by group, weekday and hour, as a store would add them up. */
function cellsOf(rows: readonly Visit[]): MomentCell[] {
  const groups = Map.groupBy(rows, ({ path, weekday, hour }) => [...path, weekday, hour].join('/'))
  return [...groups.values()].map(group => {
    const { path, weekday, hour } = group[0]!
    const values = sufficientOf(group.map(({ value }) => value))
    const loads = sufficientOf(group.map(({ load }) => load))
    const product = group.reduce((sum, { value, load }) => sum + (value - values.mean) * (load - loads.mean), 0)
    return { path, ...values, factors: [weekday, hour], measure: { mean: loads.mean, ss: loads.ss, product } }
  })
}

function variancesOf({ components, residual }: NestedReml): number[] {
  return [...components.map(({ variance }) => variance), residual.variance]
}

function denseRows(rows: readonly Visit[], names: readonly { factor: number; level: string | null }[]): DenseRow[] {
  return rows.map(({ path, value, weekday, hour, load }) => ({
    path,
    value,
    columns: names.map(({ factor, level }) => (factor === 2 ? load : [weekday, hour][factor] === level ? 1 : 0)),
  }))
}

describe('nestedReml with the columns of momentDesign', () => {
  test('equals generalised least squares with full matrices', () => {
    fc.assert(
      fc.property(visits, rows => {
        const design = momentDesign(cellsOf(rows), 2)
        const fit = nestedReml(design.leaves, { columns: design })
        fc.pre(fit.status === 'fitted')
        const dense = denseReml(denseRows(rows, design.names), variancesOf(fit))
        expectClose(fit.criterion, dense.criterion, 1e-9, 1e-7)
        expectClose(fit.mu, dense.mu, 1e-8, 1e-8)
        expectClose(fit.seMu, dense.seMu, 1e-7)
        for (const [a, coefficient] of dense.coefficients.entries()) {
          expectClose(fit.fixed!.coefficients[a], coefficient, 1e-7, 1e-8)
          expectClose(fit.fixed!.covariance[a]![a], dense.covariance[a + 1]![a + 1]!, 1e-6)
        }
        for (const node of fit.nodes.flat()) {
          expectClose(node.blup, dense.effect(node.path), 1e-6, 1e-8)
          expectClose(node.standardError, dense.predictionError(node.path), 1e-5, 1e-7)
        }
      }),
    )
  })

  test('average information equals q_k P q_l with full matrices, at any variances', () => {
    fc.assert(
      fc.property(visits, rows => {
        const design = momentDesign(cellsOf(rows), 2)
        const tree = groupTree(design.leaves, design)
        const variances = [...tree.levels.map((_, k) => 0.3 + 0.4 * k), 1.7]
        const free = variances.map((_, k) => k)
        const found = averageInformation(tree, variances, { ...solve(tree, variances), free })
        const dense = denseReml(denseRows(rows, design.names), variances).averageInformation(free)
        for (const [k, row] of dense.entries())
          for (const [l, value] of row.entries()) expectClose(found[k]![l], value, 1e-8, 1e-9)
      }),
    )
  })

  test('no variances nearby fit better', () => {
    const factor = fc.constantFrom(0, 0.5, 0.9, 0.99, 1, 1.01, 1.1, 2)
    fc.assert(
      fc.property(visits, fc.array(factor, { minLength: 4, maxLength: 4 }), (rows, factors) => {
        const design = momentDesign(cellsOf(rows), 2)
        const fit = nestedReml(design.leaves, { columns: design })
        fc.pre(fit.status === 'fitted')
        expect(fit.converged).toBe(true)
        const best = variancesOf(fit)
        const total = best.reduce((sum, variance) => sum + variance, 0)
        const nearby = best.map((variance, k) => {
          if (k === best.length - 1) return variance * Math.max(0.5, factors[k]!)
          if (variance === 0) return fit.components[k]!.state === 'zero' ? (factors[k]! * total) / 50 : 0
          return variance * factors[k]!
        })
        expect(denseReml(denseRows(rows, design.names), nearby).criterion).toBeGreaterThanOrEqual(fit.criterion! - 1e-6)
      }),
    )
  })

  test('shares of moments, levels and the rest add up to one, and no figure is NaN', () => {
    fc.assert(
      fc.property(visits, rows => {
        const design = momentDesign(cellsOf(rows), 2)
        const { components, residual, fixed } = nestedReml(design.leaves, { columns: design })
        const shares = [...components, residual, ...(fixed ? [fixed] : [])].map(({ share }) => share)
        expectClose(
          shares.reduce((sum, share) => sum + share, 0),
          1,
          1e-12,
        )
        expect(JSON.stringify({ components, residual, fixed })).not.toContain('NaN')
      }),
    )
  })
})

describe('momentDesign', () => {
  const cell = (path: string, factors: string[], ...values: number[]): MomentCell => ({
    path: path.split('/'),
    factors,
    ...sufficientOf(values),
  })

  test('adds up cells of one group, leaves out empty ones and columns that say nothing new', () => {
    const design = momentDesign(
      [cell('a', ['1', 'x'], 1, 2), cell('a', ['2', 'y'], 6), cell('b', ['1', 'x'], 4), cell('c', ['3', 'z'])],
      2,
    )
    expect(design.leaves).toEqual([
      { path: ['a'], n: 3, mean: 3, ss: 14 },
      { path: ['b'], n: 1, mean: 4, ss: 0 },
    ])
    expect(design.names).toEqual([{ factor: 0, level: '2' }])
    expect(design.factorLevels.map(levels => [...levels])).toEqual([
      [
        ['1', 3],
        ['2', 1],
      ],
      [
        ['x', 3],
        ['y', 1],
      ],
    ])
    expectClose(design.within[0]![0], 2 / 3, 1e-12)
    expectClose(design.withValues[0], 3, 1e-12)
  })

  test('nothing and one moment give no columns', () => {
    expect(momentDesign([], 2)).toMatchObject({ leaves: [], names: [], means: [] })
    expect(momentDesign([cell('a', ['1'], 1, 2)], 1).names).toEqual([])
  })

  test('moments that explain everything within groups leave the rest to the groups', () => {
    const hours = ['a', 'b', 'c'].flatMap((place, i) => [cell(place, ['9'], i, i, i), cell(place, ['10'], i + 5, i + 5)])
    const design = momentDesign(hours, 1)
    const fit = nestedReml(design.leaves, { columns: design })
    expect(fit.status).toBe('no-residual')
    expectClose(fit.fixed!.coefficients[0], 5, 1e-9)
    expectClose(fit.components[0]!.variance, 1, 1e-9)
    expectClose(fit.fixed!.variance, 6, 1e-9)
    expectClose(fit.fixed!.share, 6 / 7, 1e-9)
    expectClose(fit.components[0]!.share, 1 / 7, 1e-9)
  })

  test('as many columns as rows are refused', () => {
    const design = momentDesign([cell('a', ['1'], 1), cell('a', ['2'], 3)], 1)
    expect(() => nestedReml(design.leaves, { columns: design })).toThrow(RangeError)
  })
})

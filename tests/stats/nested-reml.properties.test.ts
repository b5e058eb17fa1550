import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Leaf, type NestedReml, nestedReml } from '#stats/nested-reml.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { type DenseRow, denseReml } from './dense-reml.ts'
import { expectClose } from './reference.ts'

const rating = fc.integer({ min: 1, max: 5 }).map(value => ({ value }))
const measure = fc.integer({ min: -5000, max: 5000 }).map(value => ({ value: value / 1000 }))

/** Few ids per level, so that groups of one, lone children and equal values all come up often. */
function rowsOf(value: fc.Arbitrary<{ value: number }>): fc.Arbitrary<DenseRow[]> {
  const id = fc.constantFrom('a', 'b', 'c', 'd')
  return fc.integer({ min: 1, max: 3 }).chain(depth => {
    const path = fc.array(id, { minLength: depth, maxLength: depth })
    return fc.array(
      fc.tuple(path, value).map(([path, { value }]) => ({ path, value })),
      { minLength: 1, maxLength: 30 },
    )
  })
}

function leavesOf(rows: readonly DenseRow[]): Leaf[] {
  const groups = Map.groupBy(rows, ({ path }) => path.join('/'))
  return [...groups.values()].map(group => ({ path: group[0]!.path, ...sufficientOf(group.map(({ value }) => value)) }))
}

function variancesOf({ components, residual }: NestedReml): number[] {
  return [...components.map(({ variance }) => variance), residual.variance]
}

/** The least criterion of one level with a given share, by golden section over the logarithm of the total. */
function bestAtShare(rows: readonly DenseRow[], share: number, near: readonly number[]): number {
  const total = near.reduce((sum, variance) => sum + variance, 0)
  const at = (log: number) => denseReml(rows, [share * Math.exp(log), (1 - share) * Math.exp(log)]).criterion
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [Math.log(total) - 8, Math.log(total) + 8]
  while (high - low > 1e-4) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)]
    if (at(a) < at(b)) high = b
    else low = a
  }
  return at((low + high) / 2)
}

function everyNumber(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(everyNumber) : []
}

describe('nestedReml, properties', () => {
  test.each([
    ['ratings', rating],
    ['measures', measure],
  ] as const)('no figure is ever NaN or infinite: %s', (_, value) => {
    fc.assert(
      fc.property(rowsOf(value), rows => {
        const fit = nestedReml(leavesOf(rows))
        expect(everyNumber(fit).filter(figure => !Number.isFinite(figure))).toEqual([])
        expect(fit.converged).toBe(true)
        const shares = [...fit.components.map(({ share }) => share), fit.residual.share].reduce((sum, share) => sum + share, 0)
        expectClose(shares, fit.status === 'no-variation' || fit.status === 'too-few' ? 0 : 1, 1e-12)
      }),
    )
  })

  test.each([
    ['ratings', rating],
    ['measures', measure],
  ] as const)('equals the likelihood written out with matrices: %s', (_, value) => {
    fc.assert(
      fc.property(rowsOf(value), rows => {
        const fit = nestedReml(leavesOf(rows))
        fc.pre(fit.status === 'fitted')
        const dense = denseReml(rows, variancesOf(fit))
        expectClose(fit.criterion, dense.criterion, 1e-9, 1e-8)
        expectClose(fit.mu, dense.mu, 1e-9, 1e-9)
        expectClose(fit.seMu, dense.seMu, 1e-9)
        for (const node of fit.nodes.flat()) expectClose(node.blup, dense.effect(node.path), 1e-7, 1e-9)
      }),
    )
  })

  test.each([
    ['ratings', rating],
    ['measures', measure],
  ] as const)('no variances nearby fit better: %s', (_, value) => {
    const factor = fc.constantFrom(0, 0.5, 0.9, 0.99, 1, 1.01, 1.1, 2)
    fc.assert(
      fc.property(rowsOf(value), fc.array(factor, { minLength: 4, maxLength: 4 }), (rows, factors) => {
        const fit = nestedReml(leavesOf(rows))
        fc.pre(fit.status === 'fitted')
        const best = variancesOf(fit)
        const total = best.reduce((sum, variance) => sum + variance, 0)
        const nearby = best.map((variance, k) => {
          const last = k === best.length - 1
          if (variance === 0) return fit.components[k]?.state === 'zero' && !last ? (factors[k]! * total) / 50 : 0
          return last ? variance * Math.max(0.5, factors[k]!) : variance * factors[k]!
        })
        expect(denseReml(rows, nearby).criterion).toBeGreaterThanOrEqual(fit.criterion! - 1e-7)
      }),
    )
  })

  test('a share lies in its interval, and no share outside it fits within 3.84', () => {
    fc.assert(
      fc.property(rowsOf(measure), rows => {
        const fit = nestedReml(leavesOf(rows))
        fc.pre(fit.status === 'fitted')
        const best = variancesOf(fit)
        for (const { share, shareInterval, state } of fit.components) {
          if (state === 'not-identifiable') expect(shareInterval).toBeNull()
          if (shareInterval === null) continue
          expect(shareInterval.lower).toBeLessThanOrEqual(share)
          expect(shareInterval.upper).toBeGreaterThanOrEqual(share)
          expect(shareInterval.lower).toBeGreaterThanOrEqual(0)
          expect(shareInterval.upper).toBeLessThanOrEqual(1)
        }
        fc.pre(fit.components.length === 1 && fit.components[0]!.shareInterval !== null)
        for (const end of Object.values(fit.components[0]!.shareInterval))
          expect(bestAtShare(rows, end, best)).toBeLessThanOrEqual(fit.criterion! + 1.98 ** 2)
      }),
    )
  })

  test('ends of an interval are where the likelihood ratio reaches 3.84', () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ path: [`g${i % 10}`], value: (((i % 10) * 7) % 10) + ((i * 37) % 11) }))
    const fit = nestedReml(leavesOf(rows))
    for (const end of Object.values(fit.components[0]!.shareInterval!))
      expectClose(Math.sqrt(bestAtShare(rows, end, variancesOf(fit)) - fit.criterion!), 1.959964, 1e-2)
  })

  test('neither the order of leaves nor a common shift of all values matters, and a scale only scales', () => {
    const shift = fc.double({ min: -1e3, max: 1e3, noNaN: true })
    fc.assert(
      fc.property(rowsOf(measure), shift, (rows, by) => {
        const leaves = leavesOf(rows)
        const fit = nestedReml(leaves)
        fc.pre(fit.status === 'fitted')
        const moved = nestedReml(leaves.toReversed().map(leaf => ({ ...leaf, mean: 3 * leaf.mean + by, ss: 9 * leaf.ss })))
        const total = variancesOf(fit).reduce((sum, variance) => sum + variance, 0)
        for (const [k, variance] of variancesOf(moved).entries())
          expectClose(variance, 9 * variancesOf(fit)[k]!, 1e-5, 1e-6 * total)
        expectClose(moved.mu, 3 * fit.mu + by, 1e-6, 1e-6)
        const estimates = new Map(moved.nodes.flat().map(({ path, estimate }) => [path.join('/'), estimate]))
        for (const { path, estimate } of fit.nodes.flat())
          expectClose(estimates.get(path.join('/')), 3 * estimate + by, 1e-5, 1e-5)
      }),
    )
  })
})

const leaf = (path: string, ...values: number[]): Leaf => ({ path: path.split('/'), ...sufficientOf(values) })

describe('nestedReml, where the data cannot tell', () => {
  test('no rows, paths of two lengths and missing numbers are refused', () => {
    expect(() => nestedReml([])).toThrow(RangeError)
    expect(() => nestedReml([leaf('a/b')])).toThrow(RangeError)
    expect(() => nestedReml([leaf('a', 1), leaf('a/b', 2)])).toThrow(RangeError)
    expect(() => nestedReml([{ path: ['a'], n: 2, mean: Number.NaN, ss: 0 }])).toThrow(RangeError)
  })

  test('one row', () => {
    const fit = nestedReml([leaf('a/b', 4)])
    expect(fit).toMatchObject({ status: 'too-few', mu: 4, seMu: null, n: 1, residual: { variance: 0 } })
    expect(fit.nodes[1]![0]).toMatchObject({ estimate: 4, standardError: 0 })
  })

  test('all equal', () => {
    const fit = nestedReml([leaf('a/b', 4, 4), leaf('c/d', 4, 4, 4)])
    expect(fit).toMatchObject({
      status: 'no-variation',
      mu: 4,
      seMu: 0,
      criterion: null,
      residual: { variance: 0, share: 0 },
      icc: [0, 0],
    })
    expect(fit.components[0]).toMatchObject({ state: 'zero', variance: 0, share: 0, lrt: { drop: 0, p: 1 } })
  })

  test('one location: its departure cannot be told from the mean', () => {
    const fit = nestedReml([leaf('a/b', 4, 5, 4), leaf('a/c', 2, 3), leaf('a/d', 5, 5, 4)])
    expect(fit.components.map(({ state, absorbedBy }) => [state, absorbedBy])).toEqual([
      ['not-identifiable', 'mean'],
      ['estimated', null],
    ])
    expect(fit.nodes[0]![0]!.estimate).toBeCloseTo(fit.mu, 12)
  })

  test('one row per provider: providers cannot be told from the residual', () => {
    const fit = nestedReml([leaf('a/b', 4), leaf('a/c', 2), leaf('d/e', 5), leaf('d/f', 4)])
    expect(fit.components[1]).toMatchObject({ state: 'not-identifiable', absorbedBy: 'residual', variance: 0, lrt: null })
    expect(fit.residual.variance).toBeGreaterThan(0)
  })

  test('one provider per location: providers cannot be told from locations', () => {
    const fit = nestedReml([leaf('a/b', 4, 5), leaf('c/d', 2, 2, 1), leaf('e/f', 5, 4)])
    expect(fit.components.map(({ state, absorbedBy }) => [state, absorbedBy])).toEqual([
      ['estimated', null],
      ['not-identifiable', 'outer'],
    ])
  })

  test('rows of one provider never differ: no residual, and estimates are the means', () => {
    const fit = nestedReml([leaf('a/b', 4, 4), leaf('a/c', 2, 2), leaf('d/e', 5, 5), leaf('d/f', 4, 4, 4)])
    expect(fit).toMatchObject({ status: 'no-residual', criterion: null, residual: { variance: 0 } })
    expect(fit.components[1]!.variance).toBeGreaterThan(0)
    expect(fit.nodes[1]!.map(({ estimate }) => Math.round(estimate * 1e9) / 1e9)).toEqual([4, 2, 5, 4])
  })

  test('a single group: mean and standard error of the mean', () => {
    const fit = nestedReml([leaf('a/b', 1, 2, 3, 4)])
    expectClose(fit.residual.variance, 5 / 3, 1e-9)
    expectClose(fit.seMu, Math.sqrt(5 / 12), 1e-9)
  })

  test('leaves of one path are one group, empty leaves are none', () => {
    const split = nestedReml([leaf('a', 1, 2), leaf('b', 4, 6), leaf('a', 3), leaf('c')])
    const whole = nestedReml([leaf('a', 1, 2, 3), leaf('b', 4, 6)])
    expect(split.groups).toEqual([2])
    expectClose(split.criterion, whole.criterion, 1e-12)
  })
})

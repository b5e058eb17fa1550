import { describe, expect, test } from 'vitest'
import { momentDesign } from '#stats/moment-design.ts'
import { type Leaf, nestedReml } from '#stats/nested-reml.ts'
import { shareSumInterval } from '#stats/reml/share-sum-interval.ts'
import { chiSquareUpper } from '#stats/distributions/chi-square-upper.ts'
import { expectClose } from '../reference.ts'

/** Six places with three people each, all of them apart. */
const leaves = Array.from({ length: 18 }, (_, i): Leaf => {
  const [place, person] = [i % 6, Math.floor(i / 6)]
  return {
    path: [`place ${place}`, `person ${person}`],
    n: 4 + person,
    mean: ((place * 7) % 6) + ((i * 5) % 7) / 3,
    ss: 3 + (i % 4),
  }
})

describe('what is told of a fit', () => {
  test('correlations within groups are sums of shares, with the interval of the sum', () => {
    const { components, icc, iccIntervals, n, groups } = nestedReml(leaves)
    const [place, person] = components
    expect([n, groups]).toEqual([90, [6, 18]])
    expect(components.map(({ state }) => state)).toEqual(['estimated', 'estimated'])
    expectClose(icc[0], place!.share, 1e-12)
    expectClose(icc[1], place!.share + person!.share, 1e-12)
    expect(iccIntervals[0]).toEqual(place!.shareInterval)
    const both = shareSumInterval([place!, person!].map(({ share, shareInterval }) => ({ share, interval: shareInterval! })))
    expectClose(iccIntervals[1]!.lower, both.lower, 1e-12)
    expectClose(iccIntervals[1]!.upper, both.upper, 1e-12)
  })

  test('tests of components: half of chi-square, and 1 where a variance is zero', () => {
    const { components } = nestedReml(leaves)
    for (const { lrt } of components) expectClose(lrt!.p, chiSquareUpper(lrt!.drop, 1) / 2, 1e-12)
    const [equal] = nestedReml(leaves.map(leaf => ({ ...leaf, mean: 2 }))).components
    expect(equal).toMatchObject({ state: 'zero', variance: 0, lrt: { drop: 0, p: 1 } })
    expect(equal!.shareInterval).toMatchObject({ lower: 0 })
  })

  test('not tested: no p-value and no interval, the same variances', () => {
    const [tested, untested] = [true, false].map(tests => nestedReml(leaves, { tests }))
    expect(untested!.components.map(({ lrt, shareInterval }) => [lrt, shareInterval])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(untested!.iccIntervals).toEqual([null, null])
    expect(untested!.components.map(({ variance }) => variance)).toEqual(tested!.components.map(({ variance }) => variance))
  })

  test('fixed effects apart: correlations are shares of the rest, and their intervals widened alike', () => {
    const design = momentDesign(
      leaves.flatMap((leaf, i) => [
        { ...leaf, factors: ['Mon'] },
        { ...leaf, n: 3 + (i % 2), mean: leaf.mean + 2, factors: ['Tue'] },
      ]),
      1,
    )
    const { components, fixed, icc, iccIntervals, residual } = nestedReml(design.leaves, { columns: design })
    const rest = 1 - fixed!.share
    expect(fixed!.share).toBeGreaterThan(0.05)
    expectClose(icc[1], (components[0]!.share + components[1]!.share) / rest, 1e-12)
    expectClose(1 - icc[1]!, residual.share / rest, 1e-12)
    expectClose(iccIntervals[0]!.lower, components[0]!.shareInterval!.lower / rest, 1e-12)
    expectClose(iccIntervals[0]!.upper, components[0]!.shareInterval!.upper / rest, 1e-12)
  })

  test('columns that explain all within groups: shares of the rest scaled by what they leave', () => {
    const cells = [0, 3, 4, 9].flatMap((mean, i) => [
      { path: [`place ${i}`], n: 2, mean, ss: 0, factors: ['Mon'] },
      { path: [`place ${i}`], n: 2, mean: mean + 2, ss: 0, factors: ['Tue'] },
    ])
    const design = momentDesign(cells, 1)
    const { components, residual, fixed, n } = nestedReml(design.leaves, { columns: design })
    // Means 0, 3, 4, 9 without error have variance 14; the columns, 1 above and below, have 1.
    expectClose(components[0]!.variance, 14, 1e-6)
    expectClose(fixed!.variance, 1, 1e-9)
    expectClose(fixed!.share, 1 / 15, 1e-6)
    expectClose(components[0]!.share, 14 / 15, 1e-6)
    expect([residual.variance, residual.share, fixed!.standardError, n]).toEqual([0, 0, null, 16])
  })

  test('rows of one group never differ: groups are fitted as single rows', () => {
    const rows = leaves.map(leaf => ({ ...leaf, ss: 0 }))
    const { status, components, residual, criterion } = nestedReml(rows)
    const single = nestedReml(leaves.map(leaf => ({ path: leaf.path.slice(0, 1), n: 1, mean: leaf.mean, ss: 0 })))
    expect([status, residual.variance, criterion]).toEqual(['no-residual', 0, null])
    expectClose(components[0]!.variance, single.components[0]!.variance, 1e-9)
    expectClose(components[1]!.variance, single.residual.variance, 1e-9)
    expectClose(components[0]!.lrt!.drop, single.components[0]!.lrt!.drop, 1e-9)
    expect(components[1]!.lrt).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jackknifeInterval } from '#stats/jackknife-interval.ts'
import { randomStream } from '#stats/random-stream.ts'
import { servedLikeOthers, ServedWithoutEach, WIDTH } from '#stats/served-like-others.ts'
import { type KindSums, withinDifference as withinDifferenceOf } from '#stats/within-difference.ts'

/** So many values and their sum. */
interface Row {
  readonly group: string
  readonly cluster: string
  readonly isOne: boolean
  readonly n: number
  readonly total: number
}

/** Cluster by cluster; groups by the code of their letter, so that they do not begin at zero. */
function sideBySide(rows: readonly Row[]): KindSums {
  const byCluster = [...Map.groupBy(rows, ({ cluster }) => cluster).values()]
  const all = byCluster.flat()
  return {
    codes: Int32Array.from(all, ({ group, isOne }) => 2 * group.charCodeAt(0) + Number(isOne)),
    counts: Float64Array.from(all, ({ n }) => n),
    totals: Float64Array.from(all, ({ total }) => total),
    starts: Int32Array.from([0, ...byCluster.map((_, i) => byCluster.slice(0, i + 1).flat().length)]),
    firstGroup: 'a'.charCodeAt(0),
    groups: 3,
  }
}

/** Of the rows of the groups a to c. */
function withinDifference(rows: readonly Row[]) {
  return withinDifferenceOf(sideBySide(rows))
}

const row = fc.record({
  group: fc.constantFrom('a', 'b', 'c'),
  cluster: fc.constantFrom('1', '2', '3', '4'),
  isOne: fc.boolean(),
  n: fc.constant(1),
  total: fc.integer({ min: -20, max: 20 }),
})

/** Least squares on demeaned columns and the sandwich by its formula, row by row. */
function byRows(rows: readonly Row[]) {
  const mixed = rows.filter(({ group }) => new Set(rows.filter(each => each.group === group).map(each => each.isOne)).size === 2)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const demeaned = mixed.map(each => {
    const own = mixed.filter(({ group }) => group === each.group)
    return {
      cluster: each.cluster,
      x: Number(each.isOne) - mean(own.map(({ isOne }) => Number(isOne))),
      y: each.total - mean(own.map(({ total }) => total)),
    }
  })
  const xx = demeaned.reduce((sum, { x }) => sum + x * x, 0)
  const beta = demeaned.reduce((sum, { x, y }) => sum + x * y, 0) / xx
  const clusters = [...new Set(demeaned.map(({ cluster }) => cluster))]
  const meat = clusters
    .map(name => demeaned.filter(({ cluster }) => cluster === name).reduce((sum, { x, y }) => sum + x * (y - beta * x), 0) ** 2)
    .reduce((sum, value) => sum + value, 0)
  const groups = new Set(mixed.map(({ group }) => group)).size
  const spare = mixed.length - groups - 1
  const small = (clusters.length / (clusters.length - 1)) * (spare > 0 ? (mixed.length - 1) / spare : 1)
  return { n: mixed.length, clusters: clusters.length, beta, error: Math.sqrt(small * meat) / xx }
}

describe('withinDifference', () => {
  test('equals least squares with a dummy per group and CR1 errors by cluster', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 40 }), rows => {
        const [found, expected] = [withinDifference(rows), byRows(rows)]
        if (found === null) {
          expect(expected.n === 0 || expected.clusters < 2).toBe(true)
          return
        }
        expect(found.difference).toBeCloseTo(expected.beta, 9)
        expect(found.standardError).toBeCloseTo(expected.error, 9)
        expect([found.ones + found.others, found.df]).toEqual([expected.n, expected.clusters - 1])
      }),
    )
  })

  test('sums of equal parts are the parts; groups shift nothing', () => {
    const rows: Row[] = [
      { group: 'a', cluster: '1', isOne: true, n: 2, total: 10 },
      { group: 'a', cluster: '1', isOne: false, n: 2, total: 6 },
      { group: 'b', cluster: '2', isOne: true, n: 1, total: 106 },
      { group: 'b', cluster: '2', isOne: false, n: 1, total: 103 },
      { group: 'c', cluster: '3', isOne: true, n: 5, total: 900 },
    ]
    const found = withinDifference(rows)!
    expect(found.difference).toBeCloseTo((1 * 2 + 0.5 * 3) / 1.5, 12)
    expect(found).toMatchObject({ ones: 3, others: 3, df: 1 })
    expect(found.lower < found.difference && found.difference < found.upper).toBe(true)
    expect(found.p).toBeGreaterThan(0)
    expect(found.p).toBeLessThan(0.2)
  })

  test('values added up by cluster, group and kind say the same', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 40 }), rows => {
        const sums = Map.groupBy(rows, ({ group, cluster, isOne }) => `${group} ${cluster} ${isOne}`)
        const total = (own: readonly Row[]) => own.reduce((sum, each) => sum + each.total, 0)
        const merged = Array.from(sums.values(), own => ({ ...own[0]!, n: own.length, total: total(own) }))
        const [found, expected] = [withinDifference(merged), withinDifference(rows)]
        expect(found === null).toBe(expected === null)
        if (found === null || expected === null) return
        expect(found).toMatchObject({ ones: expected.ones, others: expected.others, df: expected.df })
        expect(found.difference).toBeCloseTo(expected.difference, 9)
        expect(found.standardError).toBeCloseTo(expected.standardError, 9)
      }),
    )
  })

  test('sums of nothing, or left out, change nothing', () => {
    const rows: Row[] = [5, 3, 6, 3].map((total, i) => ({
      group: 'a',
      cluster: i < 2 ? '1' : '2',
      isOne: i % 2 === 0,
      n: 1,
      total,
    }))
    const { codes, counts, totals, starts, ...rest } = sideBySide(rows)
    const more = {
      ...rest,
      codes: Int32Array.of(...codes, codes[0]!, -1),
      counts: Float64Array.of(...counts, 0, 1),
      totals: Float64Array.of(...totals, 0, 99),
      starts: Int32Array.of(...starts, 6),
    }
    expect(withinDifferenceOf(more)).toEqual(withinDifference(rows))
  })

  test('none, one kind, one cluster, all equal', () => {
    expect(withinDifference([])).toBeNull()
    const one: Row = { group: 'a', cluster: '1', isOne: true, n: 3, total: 6 }
    expect(withinDifference([one])).toBeNull()
    expect(withinDifference([one, { ...one, isOne: false }])).toBeNull()
    const equal = [one, { ...one, isOne: false }, { ...one, cluster: '2' }, { ...one, isOne: false, cluster: '2' }]
    expect(withinDifference(equal)).toMatchObject({ difference: 0, standardError: 0, p: 1, lower: 0, upper: 0 })
    const apart = equal.map(each => ({ ...each, total: each.isOne ? 9 : 6 }))
    expect(withinDifference(apart)).toMatchObject({ difference: 1, standardError: 0, p: 0 })
    const two = [
      { ...one, n: 1, total: 1 },
      { ...one, n: 1, total: 3, isOne: false, cluster: '2' },
    ]
    expect(withinDifference(two)?.difference).toBe(-2)
  })
})

describe('servedLikeOthers', () => {
  const sumsOf = (values: readonly number[]) => [
    values.length,
    values.reduce((sum, value) => sum + value, 0),
    values.reduce((sum, value) => sum + value * value, 0),
  ]
  const served = (groups: readonly { peak: readonly number[]; others: readonly number[] }[]) =>
    servedLikeOthers(Float64Array.from(groups.flatMap(({ peak, others }) => [...sumsOf(others), ...sumsOf(peak)])))

  test('equals moving every value at the peak by its group’s gap', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.record({ peak: values, others: values }), { maxLength: 4 }), groups => {
        const found = served(groups)
        const mean = (own: readonly number[]) => own.reduce((sum, value) => sum + value, 0) / own.length
        const squares = (own: readonly number[]) => own.reduce((sum, value) => sum + (value - mean(own)) ** 2, 0)
        const mixed = groups.filter(({ peak, others }) => peak.length > 0 && others.length > 0)
        const now = mixed.flatMap(({ peak, others }) => [...peak, ...others])
        const then = mixed.flatMap(({ peak, others }) => {
          const gap = mean(peak) - mean(others)
          return [...peak.map(value => value - gap), ...others]
        })
        const sum = (all: readonly number[]) => all.reduce((total, value) => total + value, 0)
        expect(found.n).toBe(now.length)
        if (sum(now) === 0) expect(found.total).toBeNull()
        else expect(found.total).toBeCloseTo(1 - sum(then) / sum(now), 9)
        if (now.length === 0 || squares(now) < 1e-9) expect(found.variance ?? 0).toBeCloseTo(0, 6)
        else expect(found.variance).toBeCloseTo(1 - squares(then) / squares(now), 9)
      }),
    )
  })

  test('without a block of time each equals what is left of the groups', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 })
    const blocks = fc.array(fc.tuple(values, values), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 3 }), groups => {
        const of = (own: readonly (readonly [number[], number[]])[]) => ({
          others: own.flatMap(([others]) => others),
          peak: own.flatMap(([, peak]) => peak),
        })
        const flat = groups.flatMap(own => [...sumsOf(of(own).others), ...sumsOf(of(own).peak)])
        const without = new ServedWithoutEach(Float64Array.from(flat), 4)
        for (const [group, own] of groups.entries())
          for (const [block, [others, peak]] of own.entries()) {
            const parts = Float64Array.from([...Array.from({ length: WIDTH }, () => 1), ...sumsOf(others), ...sumsOf(peak)])
            without.leaveOut(block, group, parts, WIDTH)
          }
        for (const [block, found] of without.shares().entries()) {
          const expected = served(groups.map(own => of(own.filter((_, i) => i !== block))))
          expect([found.n, found.peak]).toEqual([expected.n, expected.peak])
          for (const share of ['total', 'variance'] as const)
            if (expected[share] === null || found[share] === null) expect(found[share] ?? 0).toBeCloseTo(expected[share] ?? 0, 6)
            else expect(found[share]).toBeCloseTo(expected[share], 9)
        }
      }),
    )
  })

  test('all of a planted gap vanishes, and nothing where there is none', () => {
    const at = (mean: number, spread = 0) => Array.from({ length: 10 }, (_, i) => mean + (i % 2 === 0 ? spread : -spread))
    expect(served([{ peak: at(3), others: at(1) }])).toEqual({ n: 20, peak: 10, total: 0.5, variance: 1 })
    expect(served([{ peak: at(1, 2), others: at(1) }])).toMatchObject({ total: 0, variance: 0 })
    expect(served([])).toEqual({ n: 0, peak: 0, total: null, variance: null })
    expect(served([{ peak: [0, 0], others: [0] }])).toEqual({ n: 3, peak: 2, total: null, variance: null })
    expect(served([{ peak: [4, 4], others: [4] }])).toEqual({ n: 3, peak: 2, total: 0, variance: null })
  })
})

describe('jackknifeInterval', () => {
  test('of a mean equals Student’s t interval of the blocks', () => {
    const blocks = [4, 7, 1, 9, 6]
    const sum = blocks.reduce((all, value) => all + value, 0)
    const found = jackknifeInterval(
      sum / 5,
      blocks.map(value => (sum - value) / 4),
    )
    const variance = blocks.reduce((all, value) => all + (value - sum / 5) ** 2, 0) / 4
    expect(found.value).toBeCloseTo(sum / 5, 12)
    expect(found.standardError).toBeCloseTo(Math.sqrt(variance / 5), 12)
    expect(found.upper - found.value).toBeCloseTo(2.7764451051978 * Math.sqrt(variance / 5), 8) // qt(0.975, 4)
    expect(found.lower).toBeCloseTo(2 * found.value - found.upper, 12)
    expect(() => jackknifeInterval(1, [1])).toThrow(RangeError)
  })

  test('takes the bias out: of a variance over n it makes the one over n - 1', () => {
    const values = [4, 7, 1, 9, 6]
    const overN = (some: readonly number[]) => {
      const middle = some.reduce((sum, value) => sum + value, 0) / some.length
      return some.reduce((sum, value) => sum + (value - middle) ** 2, 0) / some.length
    }
    const found = jackknifeInterval(
      overN(values),
      values.map((_, i) => overN(values.toSpliced(i, 1))),
    )
    expect(found.value).toBeCloseTo(9.3, 12) // var(c(4, 7, 1, 9, 6))
    expect((found.lower + found.upper) / 2).toBeCloseTo(9.3, 12)
  })

  test('finds nothing that would vanish among a hundred people who serve all hours alike', () => {
    const random = randomStream(7)
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const weeks = Array.from({ length: 10 }, () => new Float64Array(100 * WIDTH))
    for (const week of weeks)
      for (let at = 0; at < week.length; at += WIDTH)
        for (const kind of [0, 0, 0, WIDTH / 2]) {
          const value = normal()
          week[at + kind]! += 1
          week[at + kind + 1]! += value
          week[at + kind + 2]! += value ** 2
        }
    const all = weeks[0]!.map((_, i) => weeks.reduce((sum, week) => sum + week[i]!, 0))
    const shareOf = (sums: Float64Array) => servedLikeOthers(sums).variance!
    const whole = shareOf(all)
    const found = jackknifeInterval(
      whole,
      weeks.map(week => shareOf(all.map((sum, i) => sum - week[i]!))),
    )
    expect(whole).toBeGreaterThan(0.01) // what chance alone makes of it
    expect(found.lower).toBeLessThan(0)
    expect(found.upper).toBeGreaterThan(0)
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combinationCount, combinations, randomCombination } from '#stats/combinations.ts'
import { differenceInDifferences } from '#stats/difference-in-differences.ts'
import { cellWeights } from '#stats/panel/cell-weights.ts'
import type { Panel } from '#stats/panel/panel.ts'
import { permutationTest } from '#stats/permutation-test.ts'
import { randomStream } from '#stats/random-stream.ts'
import { randomCase } from './random-panel.ts'
import { expectClose } from './reference.ts'

const changes = (of: readonly number[]): Panel => ({ values: of.map(change => [0, change]), weights: of.map(() => [1, 1]) })
const profile = [0, 1]
const tested = (of: readonly number[], treated: readonly number[], options = {}) =>
  permutationTest(differenceInDifferences(changes(of), { treated, profile })!, options)

describe('permutationTest', () => {
  test('by hand: five units, one treated, the second largest change', () => {
    // Each change less the mean of the four others: 6.5, -4.75, 1.5, -2.25, -1. Two of five are at least as large as 4.75.
    const found = tested([9, 0, 5, 2, 3], [1])
    expect(found).toMatchObject({ method: 'exact', assignments: 5, p: 0.4, lower: null, upper: null })
  })

  test('by hand: an interval of 60 % from five units', () => {
    // Taken out d from the treated, its statistic is 0 - 19/4 - d; another's (c - m) 5/4 + d/4. Two of four others have to be as large.
    const found = tested([9, 0, 5, 2, 3], [1], { confidence: 0.6 })
    const estimate = -4.75
    const reach = [6.5, 1.5, -2.25, -1].map(c => [(estimate - c) / 1.25, (estimate + c) / 0.75].sort((a, b) => a - b))
    expectClose(found.lower, reach.map(([low]) => low!).sort((a, b) => a - b)[1]!, 1e-9)
    expectClose(found.upper, reach.map(([, high]) => high!).sort((a, b) => b - a)[1]!, 1e-9)
  })

  test('two of four: the other two are the mirror image and always as large', () => {
    const found = tested([5, 4, 0, 1], [0, 1])
    expect(found.assignments).toBe(6)
    expectClose(found.p, 2 / 6, 1e-12)
  })

  test('all equal: p is 1 and nothing but zero fits', () => {
    const found = tested(
      Array.from({ length: 24 }, () => 0),
      [3],
    )
    expect(found.p).toBe(1)
    expect(found.lower! + found.upper!).toBeCloseTo(0, 12)
  })

  test('property: an effect inside the limits, taken out, has p above 5 %, one outside has not', () => {
    const units = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 22, maxLength: 30 })
    fc.assert(
      fc.property(units, of => {
        const found = tested(of, [0])
        if (found.lower === null || found.upper === null || found.upper - found.lower < 1e-3) return
        const pWithout = (effect: number) => tested([of[0]! - effect, ...of.slice(1)], [0]).p
        const nudge = 1e-6 * (1 + found.upper - found.lower)
        for (const [limit, inward] of [
          [found.lower, nudge],
          [found.upper, -nudge],
        ] as const) {
          expect(pWithout(limit + inward)).toBeGreaterThan(0.05)
          expect(pWithout(limit - inward)).toBeLessThanOrEqual(0.05)
        }
      }),
    )
  })

  test('property: p below 5 % exactly where zero lies outside, whatever the weights', () => {
    fc.assert(
      fc.property(randomCase, fc.double({ min: 0.2, max: 0.8, noNaN: true }), ({ panel, treated, profile }, confidence) => {
        const found = permutationTest(differenceInDifferences(panel, { treated, profile })!, { confidence })
        expect(Number.isNaN(found.p)).toBe(false)
        if (found.lower === null || found.upper === null) return
        const covers = found.lower <= 0 && found.upper >= 0
        if (Math.abs(found.p - (1 - confidence)) > 1e-9) expect(covers).toBe(found.p > 1 - confidence)
      }),
    )
  })

  test('many assignments: random ones agree with all of them, and the same seed gives the same', () => {
    const of = Array.from({ length: 14 }, (_, i) => Math.sin(i * 7) + (i < 4 ? 0.6 : 0))
    const exact = tested(of, [0, 1, 2, 3])
    const random = tested(of, [0, 1, 2, 3], { mostExact: 100 })
    expect([exact.method, random.method]).toEqual(['exact', 'random'])
    expect([exact.assignments, random.assignments]).toEqual([1001, 5000])
    expectClose(random.p, exact.p, 0, 0.03)
    expectClose(random.lower, exact.lower, 0, 0.1)
    expectClose(random.upper, exact.upper, 0, 0.1)
    expect(tested(of, [0, 1, 2, 3], { mostExact: 100 })).toEqual(random)
    expect(tested(of, [0, 1, 2, 3], { mostExact: 100, seed: 2 })).not.toEqual(random)
  })
})

describe('combinations', () => {
  test('all sets, in order', () => {
    expect([...combinations(4, 2)]).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ])
    expect([...combinations(3, 3)]).toEqual([[0, 1, 2]])
    expect([...combinations(2, 0)]).toEqual([[]])
    expect([...combinations(2, 3)]).toEqual([])
  })

  test('their number', () => {
    expect([combinationCount(24, 1), combinationCount(24, 2), combinationCount(10, 5), combinationCount(5, 0)]).toEqual([
      24, 276, 252, 1,
    ])
    expect(combinationCount(52, 5)).toBe(2_598_960)
  })

  test('random sets are equally likely', () => {
    const uniform = randomStream(7)
    const seen = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const key = randomCombination(4, 2, uniform)
        .sort((a, b) => a - b)
        .join()
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
    expect(seen.size).toBe(6)
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(110) // 3.8 standard errors
  })
})

test('randomStream: even, and its own for every seed', () => {
  const stream = randomStream(1)
  const drawn = Array.from({ length: 10_000 }, stream)
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...drawn)).toBeLessThan(1)
  expectClose(drawn.reduce((sum, each) => sum + each, 0) / drawn.length, 0.5, 0, 0.01)
  expect(randomStream(1)()).toBe(drawn[0])
  expect(randomStream(2)()).not.toBe(drawn[0])
})

describe('cellWeights', () => {
  const flat = (size: number) => ({
    n: [
      [size, size],
      [size, size],
      [size, 2 * size],
    ],
    values: [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
  })

  test('only chance within cells: in proportion to n', () => {
    const weights = cellWeights({
      ...flat(10),
      ss: [
        [90, 90],
        [90, 90],
        [90, 190],
      ],
    })
    expectClose(weights[2]![1]! / weights[0]![0]!, 2, 1e-12)
    expectClose(
      weights.flat().reduce((sum, each) => sum + each, 0),
      6,
      1e-12,
    )
  })

  test('only chance between cells: all alike', () => {
    const weights = cellWeights({
      ...flat(10),
      values: [
        [1, 9],
        [5, 2],
        [4, 4],
      ],
      ss: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    })
    for (const each of weights.flat()) expectClose(each, 1, 1e-12)
  })

  test('nothing varies, single values, missing cells, no cell', () => {
    expect(
      cellWeights({
        n: [
          [1, 0],
          [2, 3],
        ],
        values: [
          [4, 0],
          [4, 4],
        ],
        ss: [
          [0, 0],
          [0, 0],
        ],
      }),
    ).toEqual([
      [1, 0],
      [1, 1],
    ])
    expect(cellWeights({ n: [[1, 1]], values: [[1, 2]], ss: [[0, 0]] })).toEqual([[1, 1]])
    expect(cellWeights({ n: [], values: [], ss: [] })).toEqual([])
  })
})

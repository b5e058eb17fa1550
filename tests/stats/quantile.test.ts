import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantile } from '#stats/quantile.ts'
import { type QuantileInterval, quantileInterval, quantileRanks } from '#stats/quantile-interval.ts'
import { caseFile, expectClose, syntheticAnswers, syntheticRows } from './reference.ts'

type Answer = {
  n: number
  p: number
  estimate: number
  lo_index: number
  hi_index: number
  lo: number | null
  hi: number | null
  coverage: number
}

const file = caseFile<{ x: number[]; p: number }, Answer>('quantiles')

function expectQuantile(found: QuantileInterval, expected: Answer): void {
  expect(found).toMatchObject({ n: expected.n, lowerRank: expected.lo_index, upperRank: expected.hi_index })
  expectClose(found.estimate, expected.estimate, 1e-8, 1e-10)
  expectClose(found.lower, expected.lo, 1e-8)
  expectClose(found.upper, expected.hi, 1e-8)
  expectClose(found.coverage, expected.coverage, 1e-8)
}

const ascending = (values: readonly number[]) => Float64Array.from(values).sort()

describe('quantile and quantileInterval', () => {
  test.each(file.cases)('quantile(type = 7) in R: $name', ({ input, expected }) => {
    expectQuantile(quantileInterval(ascending(input.x), input.p)!, expected)
    expectClose(quantile(ascending(input.x), input.p), expected.estimate, 1e-8)
  })

  test('R: waits of eight branches', () => {
    const { wait_by_branch } = syntheticAnswers() as { wait_by_branch: Record<string, { median: Answer; p90: Answer }> }
    const rows = Map.groupBy(syntheticRows(), ({ branch }) => branch)
    for (const [branch, { median, p90 }] of Object.entries(wait_by_branch)) {
      const waits = ascending(rows.get(branch)!.flatMap(({ wait }) => wait ?? []))
      expectQuantile(quantileInterval(waits, 0.5)!, median)
      expectQuantile(quantileInterval(waits, 0.9)!, p90)
    }
  })

  test('property: between the ends, rising with p', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 50 })
    const share = fc.integer({ min: 0, max: 1000 }).map(thousandth => thousandth / 1000)
    fc.assert(
      fc.property(values, share, share, (unsorted, a, b) => {
        const sorted = ascending(unsorted)
        const [low, high] = [quantile(sorted, Math.min(a, b))!, quantile(sorted, Math.max(a, b))!]
        expect(low).toBeGreaterThanOrEqual(sorted[0]!)
        expect(high).toBeLessThanOrEqual(sorted.at(-1)!)
        expect(low).toBeLessThanOrEqual(high * (1 + 1e-12))
      }),
    )
  })

  test('none, one and equal', () => {
    expect(quantile([], 0.5)).toBeNull()
    expect(quantileInterval([], 0.5)).toBeNull()
    expect(quantile([7], 0.9)).toBe(7)
    expect(quantileInterval([7], 0.5)).toMatchObject({ estimate: 7, lower: null, upper: null })
    expect(quantile([4, 4, 4], 0.9)).toBe(4)
    for (const call of [
      () => quantile([1], 1.1),
      () => quantile([1], -0.1),
      () => quantileInterval([1], 0),
      () => quantileInterval([1], 1),
    ])
      expect(call).toThrow(RangeError)
  })

  test('a tail that a rank fills exactly is taken: two values, half the confidence in each tail of a coin', () => {
    const { coverage, ...ranks } = quantileRanks(2, 0.5, 0.5)
    expect(ranks).toEqual({ lowerRank: 1, upperRank: 2 })
    expectClose(coverage, 0.5, 1e-14)
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { histogramCountAtMost } from '#stats/histogram-count-at-most.ts'
import { histogramQuantile } from '#stats/histogram-quantile.ts'
import { boundsOf, bucketOf, middleOf } from '#stats/log-histogram.ts'
import { quantile } from '#stats/quantile.ts'
import { expectClose, syntheticRows } from './reference.ts'

const THIRTY_DAYS = 30 * 86_400
const seconds = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: THIRTY_DAYS }),
  fc.double({ min: 0.01, max: THIRTY_DAYS, noNaN: true }),
)

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(bucketOf(value), (counts.get(bucketOf(value)) ?? 0) + 1)
  return counts
}

describe('histogram of log-spaced buckets', () => {
  test('property: a duration lies in its bucket, whose middle is within 1 %', () => {
    fc.assert(
      fc.property(seconds, value => {
        const { lower, upper } = boundsOf(bucketOf(value))
        expect(value).toBeGreaterThanOrEqual(lower * (1 - 1e-12))
        expect(value).toBeLessThanOrEqual(upper * (1 + 1e-12))
        expectClose(middleOf(bucketOf(value)), value, 0.01)
      }),
    )
  })

  test('property: every quantile is within 1 % of the quantile of the values', () => {
    const share = fc.integer({ min: 0, max: 1000 }).map(thousandth => thousandth / 1000)
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1, maxLength: 200 }), share, (values, p) => {
        expectClose(histogramQuantile(countsOf(values), p), quantile(Float64Array.from(values).sort(), p), 0.01)
      }),
    )
  })

  test('waits of 29,285 customers: median and p90 within 1 %, merged from branches', () => {
    const waits = syntheticRows().flatMap(({ wait }) => (wait === null ? [] : [wait * 60]))
    const sorted = Float64Array.from(waits).sort()
    for (const p of [0.5, 0.9]) expectClose(histogramQuantile(countsOf(waits), p), quantile(sorted, p), 0.01)
  })

  test('counts up to a bound', () => {
    const counts = countsOf([0, 0, 60, 60, 60, 600])
    expect(histogramCountAtMost(counts, 300)).toEqual({ count: 5, total: 6 })
    expect(histogramCountAtMost(counts, 0)).toEqual({ count: 2, total: 6 })
    expect(histogramCountAtMost(counts, 60)).toEqual({ count: 5, total: 6 })
    expect(histogramCountAtMost(counts, 59)).toEqual({ count: 2, total: 6 })
  })

  test('none and one', () => {
    expect(histogramQuantile([], 0.5)).toBeNull()
    expect(histogramQuantile([[0, 3]], 0.9)).toBe(0)
    expect(
      [0, 1].map(p =>
        histogramQuantile(
          [
            [7, 1],
            [0, 3],
          ],
          p,
        ),
      ),
    ).toEqual([0, middleOf(7)])
    expect(histogramCountAtMost([], 10)).toEqual({ count: 0, total: 0 })
    expect(() => bucketOf(-1)).toThrow(RangeError)
    expect(() => histogramQuantile([[0, 3]], 1.1)).toThrow(RangeError)
    expect(() => histogramQuantile([[0, 3]], -0.1)).toThrow(RangeError)
  })
})

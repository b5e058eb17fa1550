import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketQuantile } from '#stats/bucket-quantile.ts'
import { bucketOf, middleOf } from '#stats/log-histogram.ts'
import { quantile } from '#stats/quantile.ts'

const filled = fc
  .array(fc.record({ bucket: fc.nat({ max: 500 }), n: fc.nat({ max: 6 }) }), { minLength: 1, maxLength: 12 })
  .map(all => {
    const counts = new Map(all.map(({ bucket, n }) => [bucket, n]))
    const inOrder = [...counts].sort(([a], [b]) => a - b)
    return { buckets: inOrder.map(([bucket]) => bucket), counts: inOrder.map(([, n]) => n) }
  })

describe('bucketQuantile', () => {
  test('is the quantile (type 7) of as many middles of the buckets; empty buckets do not count', () => {
    fc.assert(
      fc.property(filled, fc.double({ min: 0, max: 1, noNaN: true }), (of, p) => {
        const values = of.buckets.flatMap((bucket, i) => Array.from({ length: of.counts[i]! }, () => middleOf(bucket)))
        const found = bucketQuantile(of, p)
        if (values.length === 0) expect(found).toBeNull()
        else expect(found).toBeCloseTo(quantile(values, p)!, 6)
      }),
    )
  })

  test('none, one, and all in one bucket', () => {
    const bucket = bucketOf(90)
    expect(bucketQuantile({ buckets: [], counts: [] }, 0.5)).toBeNull()
    expect(bucketQuantile({ buckets: [bucket], counts: [1] }, 0.9)).toBe(middleOf(bucket))
    expect(bucketQuantile({ buckets: [bucket], counts: [7] }, 0.1)).toBe(middleOf(bucket))
  })

  test.each([-0.1, 1.1, Number.NaN])('refuses the share %d', p => {
    expect(() => bucketQuantile({ buckets: [1], counts: [1] }, p)).toThrow(RangeError)
  })
})

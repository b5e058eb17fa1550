import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile } from '#stats/quantile.ts'
import { unionQuantile } from '#stats/union-quantile.ts'

test('equals the quantile of all values at once, of whole numbers and of others', () => {
  const part = fc.oneof(
    fc.array(fc.nat(30), { maxLength: 20 }),
    fc.array(fc.nat(100_000), { maxLength: 5 }),
    fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { maxLength: 20 }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (parts, p) => {
      const sorted = parts.map(values => Float64Array.from(values).sort())
      expect(unionQuantile(sorted, p)).toEqual(quantile(Float64Array.from(parts.flat()).sort(), p))
    }),
  )
})

test('no value has none, and a share is between 0 and 1', () => {
  expect(unionQuantile([], 0.5)).toBeNull()
  expect(unionQuantile([Float64Array.of(), Float64Array.of()], 0.5)).toBeNull()
  expect(() => unionQuantile([Float64Array.of(1), Float64Array.of(2)], 1.5)).toThrow(RangeError)
})

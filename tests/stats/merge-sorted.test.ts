import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeSorted } from '#stats/merge-sorted.ts'

test('equals sorting everything at once, for any number of parts, and changes none', () => {
  const any = fc.double({ noNaN: true }).map(value => value + 0)
  const part = fc.oneof(
    fc.array(any, { maxLength: 20 }),
    fc.array(fc.nat(30), { maxLength: 20 }),
    fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 20 }),
    fc.array(
      fc.nat(30).map(value => value / 2),
      { maxLength: 20 },
    ),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), parts => {
      const sorted = parts.map(values => Float64Array.from(values).sort())
      const before = sorted.map(values => [...values])
      expect([...mergeSorted(sorted)]).toEqual([...Float64Array.from(parts.flat()).sort()])
      expect(sorted.map(values => [...values])).toEqual(before)
    }),
  )
})

test('none, one and empty parts', () => {
  expect([...mergeSorted([])]).toEqual([])
  expect([...mergeSorted([Float64Array.of(1, 2)])]).toEqual([1, 2])
  expect([...mergeSorted([Float64Array.of(0.5, 1), Float64Array.of(1)])]).toEqual([0.5, 1, 1])
  expect([...mergeSorted([Float64Array.of(-1), Float64Array.of(-2, 1)])]).toEqual([-2, -1, 1])
  expect([...mergeSorted([Float64Array.of(9), Float64Array.of(7)])]).toEqual([7, 9])
  expect([...mergeSorted([Float64Array.of(), Float64Array.of(3), Float64Array.of(1, 3)])]).toEqual([1, 3, 3])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nthSmallest } from '#stats/nth-smallest.ts'

const inOrder = (numbers: readonly number[]) => Float64Array.from(numbers).sort()

test('is the number at that position of all in order, whatever was asked before', () => {
  const few = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 300 })
  const any = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(fc.oneof(few, any), fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), (numbers, asked) => {
      const moved = Float64Array.from(numbers)
      for (const each of asked) {
        const position = each % numbers.length
        expect(nthSmallest(moved, position)).toBe(inOrder(numbers)[position])
      }
      expect(moved.sort()).toEqual(inOrder(numbers))
    }),
  )
})

test.each([
  ['in order', (i: number) => i],
  ['in the opposite order', (i: number) => -i],
  ['all the same', () => 7],
  ['up and down', (i: number) => (i < 50_000 ? i : 100_000 - i)],
  ['infinite for the most part', (i: number) => (i % 3 === 0 ? i : Infinity)],
])('numbers that stand %s', (_, at) => {
  const numbers = Array.from({ length: 100_000 }, (_each, i) => at(i))
  const sorted = inOrder(numbers)
  for (const position of [0, 1, 49_999, 50_000, 99_998, 99_999])
    expect(nthSmallest(Float64Array.from(numbers), position)).toBe(sorted[position])
})

test('no number stands before the first or after the last', () => {
  for (const position of [-1, 3, Number.NaN]) expect(() => nthSmallest(Float64Array.of(1, 2, 3), position)).toThrow(RangeError)
  expect(() => nthSmallest(new Float64Array(), 0)).toThrow(RangeError)
})

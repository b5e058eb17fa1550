import { describe, expect, test } from 'vitest'
import { nonresponseBounds } from '#stats/nonresponse-bounds.ts'
import { tippingPoint } from '#stats/tipping-point.ts'
import { expectClose } from './reference.ts'

const stars = { minimum: 1, maximum: 5 }

// By hand: (n mean + silent value) / (n + silent).
describe('nonresponseBounds', () => {
  test('are the means of all with the silent ones at the ends of the scale', () => {
    expect(nonresponseBounds({ n: 50, mean: 4, silent: 50 }, stars)).toEqual({ lowest: 2.5, highest: 4.5 })
    expect(nonresponseBounds({ n: 1, mean: 4, silent: 3 }, stars)).toEqual({ lowest: 1.75, highest: 4.75 })
  })

  test('where nobody was silent they meet', () => {
    expect(nonresponseBounds({ n: 3, mean: 4, silent: 0 }, stars)).toEqual({ lowest: 4, highest: 4 })
  })

  test('where nobody answered there are none; counts are not negative', () => {
    expect(nonresponseBounds({ n: 0, mean: 0, silent: 9 }, stars)).toBeNull()
    expect(() => nonresponseBounds({ n: -1, mean: 0, silent: 9 }, stars)).toThrow(RangeError)
    expect(() => nonresponseBounds({ n: 1, mean: 0, silent: Number.NaN }, stars)).toThrow(RangeError)
  })
})

describe('tippingPoint', () => {
  test('moves the mean of all to the target', () => {
    for (const [n, mean, silent, target] of [
      [50, 4, 50, 3.9],
      [2, 5, 18, 3],
      [10, 2, 90, 3.5],
    ] as const) {
      const shift = tippingPoint({ n, mean, silent }, target)!
      expectClose((n * mean + silent * (mean - shift)) / (n + silent), target, 1e-14)
    }
    expectClose(tippingPoint({ n: 50, mean: 4, silent: 50 }, 3.9), 0.2, 1e-12)
    expect(tippingPoint({ n: 10, mean: 2, silent: 90 }, 3.5)).toBeLessThan(0)
  })

  test('at the target nothing has to move; without silent or answers there is no such point', () => {
    expect(tippingPoint({ n: 5, mean: 4, silent: 5 }, 4)).toBe(0)
    expect(tippingPoint({ n: 5, mean: 4, silent: 0 }, 3)).toBeNull()
    expect(tippingPoint({ n: 0, mean: 0, silent: 5 }, 3)).toBeNull()
    expect(() => tippingPoint({ n: -1, mean: 0, silent: 5 }, 3)).toThrow(RangeError)
    expect(() => tippingPoint({ n: 1, mean: 0, silent: -5 }, 3)).toThrow(RangeError)
  })
})

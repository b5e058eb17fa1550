import { describe, expect, test } from 'vitest'
import { standardScore } from '#stats/standard-score.ts'

describe('standardScore', () => {
  test('distance in sigmas, signed', () => {
    expect(standardScore(7, { centre: 4, sigma: 2 })).toBe(1.5)
    expect(standardScore(2, { centre: 4, sigma: 4 })).toBe(-0.5)
    expect(standardScore(4, { centre: 4, sigma: 2 })).toBe(0)
  })
  test('without spread a value is on the centre or infinitely far', () => {
    expect(standardScore(4, { centre: 4, sigma: 0 })).toBe(0)
    expect(standardScore(5, { centre: 4, sigma: 0 })).toBe(Infinity)
    expect(standardScore(3, { centre: 4, sigma: 0 })).toBe(-Infinity)
    expect(standardScore(1, { centre: 0, sigma: 0 })).toBe(Infinity)
  })
  test('rounding is no distance, and no spread', () => {
    expect(standardScore(0.1 + 0.2, { centre: 0.3, sigma: 0 })).toBe(0)
    expect(standardScore(0.1 + 0.2, { centre: 0.3, sigma: 1e-20 })).toBe(0)
    expect(standardScore(0.4, { centre: 0.3, sigma: 1e-14 })).toBe(Infinity)
    expect(standardScore(0.3 + 1e-9, { centre: 0.3, sigma: 1e-10 })).toBeCloseTo(10, 4)
  })
})

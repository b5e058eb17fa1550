import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assurance } from '#stats/assurance.ts'

// Cases of NHSRplotthedots' ptd_calculate_assurance_type: consistently passing, inconsistent, consistently failing.
describe('assurance', () => {
  test.each([
    [0.8, 'higher', 'keeps'],
    [0.88, 'higher', 'may-miss'],
    [0.95, 'higher', 'misses'],
    [0.8, 'lower', 'misses'],
    [0.88, 'lower', 'may-miss'],
    [0.95, 'lower', 'keeps'],
  ] as const)('limits 0.84 to 0.93 and a target of %d, %s is better: %s', (target, better, expected) =>
    expect(assurance({ lower: 0.84, upper: 0.93 }, target, better)).toBe(expected),
  )

  test('a value at the target meets it: the limit on the bad side may touch it, the one on the good side leaves it to chance', () => {
    expect(assurance({ lower: 0.84, upper: 0.93 }, 0.84, 'higher')).toBe('keeps')
    expect(assurance({ lower: 0.84, upper: 0.93 }, 0.93, 'higher')).toBe('may-miss')
    expect(assurance({ lower: 5, upper: 9 }, 9, 'lower')).toBe('keeps')
    expect(assurance({ lower: 5, upper: 9 }, 5, 'lower')).toBe('may-miss')
  })

  test('all equal: at its target it is kept, whichever way is good; beside it it is not', () => {
    expect(assurance({ lower: 1, upper: 1 }, 1, 'higher')).toBe('keeps')
    expect(assurance({ lower: 0, upper: 0 }, 0, 'lower')).toBe('keeps')
    expect(assurance({ lower: 1, upper: 1 }, 1.1, 'higher')).toBe('misses')
    expect(assurance({ lower: 1, upper: 1 }, 0.9, 'lower')).toBe('misses')
  })

  test('property: turning the scale round turns nothing else', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.integer(), (lower, width, target) => {
        const turned = { lower: -lower - width, upper: -lower }
        expect(assurance({ lower, upper: lower + width }, target, 'higher')).toBe(assurance(turned, -target, 'lower'))
      }),
    )
  })

  test('limits the wrong way round, or missing ones, are refused', () => {
    expect(() => assurance({ lower: 2, upper: 1 }, 1, 'higher')).toThrow(RangeError)
    expect(() => assurance({ lower: NaN, upper: 1 }, 1, 'higher')).toThrow(RangeError)
    expect(() => assurance({ lower: 0, upper: 1 }, NaN, 'higher')).toThrow(RangeError)
  })
})

import { describe, expect, test } from 'vitest'
import { kaplanMeier, type Observation } from '#stats/kaplan-meier.ts'
import { survivalAt, survivalBands, survivalQuantile } from '#stats/survival-bands.ts'
import { expectClose } from './reference.ts'

const served = (time: number): Observation => ({ time, event: true })
const gaveUp = (time: number): Observation => ({ time, event: false })

describe('survivalBands', () => {
  // summary(survfit(Surv(time, cens) ~ 1)) in R, 6-MP arm of MASS::gehan, as R prints it.
  const events = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(served)
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(gaveUp)
  const bands = survivalBands(kaplanMeier([...events, ...censored]))

  test('standard errors and limits equal survfit', () => {
    const printed = [
      [0.0764, 0.72, 1],
      [0.0869, 0.653, 0.996],
      [0.0963, 0.586, 0.968],
      [0.1068, 0.51, 0.935],
      [0.1141, 0.439, 0.896],
      [0.1282, 0.337, 0.858],
      [0.1346, 0.249, 0.807],
    ] as const
    for (const [i, [error, lower, upper]] of printed.entries()) {
      expectClose(bands[i]!.standardError, error, 0, 5.1e-5)
      expectClose(bands[i]!.lower, lower, 0, 5.1e-4)
      expectClose(bands[i]!.upper, upper, 0, 5.1e-4)
    }
  })

  test('the median with its limits equals survfit: 23, from 16, no upper limit', () => {
    expect(survivalQuantile(bands, 0.5)).toEqual({ value: 23, lower: 16, upper: null })
    expect(survivalQuantile(bands, 0.1)).toEqual({ value: 6, lower: 6, upper: 16 })
  })

  test('without censoring the error is that of a share', () => {
    const [first] = survivalBands(kaplanMeier([1, 2, 3, 4].map(served)))
    expectClose(first!.standardError, Math.sqrt((0.25 * 0.75) / 4), 1e-14)
    expect(survivalBands(kaplanMeier([1, 2, 3, 4].map(served)), 0.99)[0]!.lower).toBeLessThan(first!.lower!)
  })

  test('where nobody is left there is no interval, and the lower limit of a quantile is that time at the latest', () => {
    const all = survivalBands(kaplanMeier([5, 5, 5].map(served)))
    expect(all).toEqual([{ time: 5, survival: 0, atRisk: 3, standardError: null, lower: null, upper: null }])
    expect(survivalQuantile(all, 0.5)).toEqual({ value: 5, lower: 5, upper: null })
  })

  test('a time between two steps has the earlier one; before the first there is none', () => {
    expect(survivalAt(bands, 6.5)!.time).toBe(6)
    expect(survivalAt(bands, 7)!.time).toBe(7)
    expect(survivalAt(bands, 99)!.time).toBe(23)
    expect(survivalAt(bands, 5.9)).toBeNull()
  })

  test('none, and shares that are none', () => {
    expect(survivalBands(kaplanMeier([gaveUp(3)]))).toEqual([])
    expect(survivalQuantile([], 0.5)).toEqual({ value: null, lower: null, upper: null })
    expect(() => survivalQuantile([], 0)).toThrow(RangeError)
    expect(() => survivalQuantile([], 1)).toThrow(RangeError)
  })

  test('a share is reached although rounding says almost', () => {
    const ten = survivalBands(kaplanMeier([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(served)))
    expect(survivalQuantile(ten, 0.9).value).toBe(9)
    expect(survivalQuantile(ten, 0.3).value).toBe(3)
  })
})

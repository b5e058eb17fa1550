import { describe, expect, test } from 'vitest'
import { betaQuantile } from '#stats/distributions/beta-quantile.ts'
import { binomialPmf } from '#stats/distributions/binomial-pmf.ts'
import { binomialQuantile } from '#stats/distributions/binomial-quantile.ts'
import { chiSquareQuantile } from '#stats/distributions/chi-square-quantile.ts'
import { deviancePart } from '#stats/distributions/deviance-part.ts'
import { digamma } from '#stats/distributions/digamma.ts'
import { fUpper } from '#stats/distributions/f-upper.ts'
import { incompleteBeta } from '#stats/distributions/incomplete-beta.ts'
import { incompleteGamma } from '#stats/distributions/incomplete-gamma.ts'
import { increasingRoot } from '#stats/distributions/increasing-root.ts'
import { inverseTrigamma } from '#stats/distributions/inverse-trigamma.ts'
import { logGamma } from '#stats/distributions/log-gamma.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import { studentTQuantile } from '#stats/distributions/student-t-quantile.ts'
import { tetragamma } from '#stats/distributions/tetragamma.ts'
import { trigamma } from '#stats/distributions/trigamma.ts'
import { normalCdf } from '#stats/distributions/normal-cdf.ts'
import { studentTCdf } from '#stats/distributions/student-t-cdf.ts'
import { chiSquareUpper } from '#stats/distributions/chi-square-upper.ts'
import { binomialCdf } from '#stats/distributions/binomial-cdf.ts'
import { poissonCdf } from '#stats/distributions/poisson-cdf.ts'
import { expectClose } from '../reference.ts'

describe('distributions at the edges of what they are asked', () => {
  test.each([
    ['betaQuantile needs 0 < p < 1 and positive shapes', () => betaQuantile(0.5, 0, 3)],
    ['betaQuantile needs 0 < p < 1 and positive shapes', () => betaQuantile(0.5, 2, 0)],
    ['betaQuantile needs 0 < p < 1 and positive shapes', () => betaQuantile(NaN, 2, 3)],
    ['binomialQuantile needs a probability', () => binomialQuantile(-0.1, 5, 0.5)],
    ['binomialQuantile needs a probability', () => binomialQuantile(1.1, 5, 0.5)],
    ['chiSquareQuantile needs 0 < p < 1 and df > 0', () => chiSquareQuantile(0.5, 0)],
    ['chiSquareQuantile needs 0 < p < 1 and df > 0', () => chiSquareQuantile(0.5, -2)],
    ['digamma needs a positive number', () => digamma(0)],
    ['inverseTrigamma needs a positive number', () => inverseTrigamma(0)],
    ['logGamma needs a positive number', () => logGamma(0)],
    ['normalQuantile needs a probability', () => normalQuantile(NaN)],
    ['studentTQuantile needs 0 < p < 1 and df > 0', () => studentTQuantile(0.5, 0)],
    ['studentTQuantile needs 0 < p < 1 and df > 0', () => studentTQuantile(0.3, -1)],
    ['trigamma needs a positive number', () => trigamma(0)],
  ])('refused in words: %s', (words, call) => {
    expect(call).toThrow(new RangeError(words))
  })

  test.each([
    ['normal', normalCdf(NaN)],
    ['student t', studentTCdf(NaN, 5)],
    ['chi-square', chiSquareUpper(NaN, 3)],
    ['F', fUpper(NaN, 2, 3)],
    ['binomial', binomialCdf(NaN, 5, 0.5)],
    ['Poisson', poissonCdf(NaN, 2).lower],
  ])('what is not a number has no probability: %s', (_, probability) => expect(probability).toBeNaN())

  test('binomial quantile where every trial succeeds or none, by its definition', () => {
    expect(binomialQuantile(0, 5, 1)).toBe(0)
    expect(binomialQuantile(1, 5, 0)).toBe(0)
    expect(binomialQuantile(1, 100, 0.01)).toBe(100)
  })

  test('binomial quantile of a hundred million trials, at once (scipy 1.17, binom.ppf)', () => {
    expect(binomialQuantile(0.975, 1e8, 0.3)).toBe(30_008_982)
    expect(binomialQuantile(0.025, 1e8, 0.3)).toBe(29_991_019)
  })

  test('binomial probability of a share too small to subtract from 1: (1 - 1e-12)^(1e12) by 60-digit arithmetic, and powers of q', () => {
    expectClose(binomialPmf(0, 1e12, 1e-12), 0.36787944117125837, 1e-14)
    expectClose(binomialPmf(1e12, 1e12, 1 - 1e-12, 1e-12), 0.36787944117125837, 1e-14)
    expectClose(binomialPmf(0, 2, 1, 1e-20), 1e-40, 1e-14)
    expectClose(binomialPmf(2, 2, 1e-20, 1), 1e-40, 1e-14)
  })

  test('incomplete beta and gamma outside their range are certain', () => {
    expect(incompleteBeta(-0.5, 2, 3)).toEqual({ lower: 0, upper: 1 })
    expect(incompleteBeta(1.5, 2, 3)).toEqual({ lower: 1, upper: 0 })
    expect(incompleteGamma(2, -1)).toEqual({ lower: 0, upper: 1 })
    expect(fUpper(-10, 2, 3)).toBe(1)
  })

  test('deviance part keeps its digits near its zero (60-digit arithmetic)', () => {
    expectClose(deviancePart(10_000_000_001, 10_000_000_000), 4.9999999998333336e-11, 1e-14)
    expectClose(deviancePart(1000.5, 1000), 0.00012497917187343803, 1e-14)
    expectClose(deviancePart(1000, 1000.5), 1000 * Math.log1p(-0.5 / 1000.5) + 0.5, 1e-9)
    expect(deviancePart(7, 7)).toBe(0)
  })

  test('tetragamma: -2 zeta(3) at 1, -14 zeta(3) at a half, and by 60-digit arithmetic', () => {
    const zeta3 = 1.2020569031595942
    expectClose(tetragamma(1), -2 * zeta3, 1e-14)
    expectClose(tetragamma(0.5), -14 * zeta3, 1e-14)
    expectClose(tetragamma(11.5), -0.008247469050652217, 5e-13)
    expectClose(tetragamma(12), -0.007547205368998912, 5e-13)
    expectClose(tetragamma(27.7), -0.0013511872230907304, 1e-14)
  })

  test('logarithm of the factorials of 0 and 1 is exactly 0', () => {
    expect(logGamma(1)).toBe(0)
    expect(logGamma(2)).toBe(0)
  })
})

describe('increasingRoot', () => {
  const counted = (value: (x: number) => number, slope: (x: number) => number, [low, start, high]: [number, number, number]) => {
    const asked: number[] = []
    const root = increasingRoot({
      value: x => {
        asked.push(x)
        return value(x)
      },
      slope,
      low,
      high,
      start,
    })
    return { root, asked }
  }

  test('doubles its digits at every step where the slope is right', () => {
    const { root, asked } = counted(
      x => x * x - 2,
      x => 2 * x,
      [0, 1, 2],
    )
    expectClose(root, Math.SQRT2, 1e-15)
    expect(asked.length).toBeLessThan(9)
  })

  test.each([0.05, 0.95])('never looks outside the bracket, from %f', start => {
    const { root, asked } = counted(
      x => Math.atan(20 * (x - 0.4)),
      x => 20 / (1 + (20 * (x - 0.4)) ** 2),
      [0, start, 1],
    )
    expectClose(root, 0.4, 1e-14)
    expect(Math.min(...asked)).toBeGreaterThan(0)
    expect(Math.max(...asked)).toBeLessThan(1)
    expect(asked.length).toBeLessThan(12)
  })
})

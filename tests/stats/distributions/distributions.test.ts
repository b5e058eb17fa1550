import { describe, expect, test } from 'vitest'
import { betaQuantile } from '#stats/distributions/beta-quantile.ts'
import { binomialCdf } from '#stats/distributions/binomial-cdf.ts'
import { binomialPmf } from '#stats/distributions/binomial-pmf.ts'
import { binomialQuantile } from '#stats/distributions/binomial-quantile.ts'
import { chiSquareQuantile } from '#stats/distributions/chi-square-quantile.ts'
import { chiSquareUpper } from '#stats/distributions/chi-square-upper.ts'
import { digamma } from '#stats/distributions/digamma.ts'
import { fUpper } from '#stats/distributions/f-upper.ts'
import { incompleteBeta } from '#stats/distributions/incomplete-beta.ts'
import { incompleteGamma } from '#stats/distributions/incomplete-gamma.ts'
import { increasingRoot } from '#stats/distributions/increasing-root.ts'
import { inverseTrigamma } from '#stats/distributions/inverse-trigamma.ts'
import { logGamma } from '#stats/distributions/log-gamma.ts'
import { normalCdf } from '#stats/distributions/normal-cdf.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import { studentTCdf } from '#stats/distributions/student-t-cdf.ts'
import { studentTQuantile } from '#stats/distributions/student-t-quantile.ts'
import { trigamma } from '#stats/distributions/trigamma.ts'
import { caseFile, expectClose } from '../reference.ts'

type Case = { fn: string; args: [number, number, number]; value: number }
const file = caseFile<never, never>('distributions') as unknown as { tolerance: { rel: number; abs: number }; cases: Case[] }

const functions: Record<string, (x: number, a: number, b: number) => number> = {
  pnorm: normalCdf,
  qnorm: normalQuantile,
  pt: studentTCdf,
  qt: studentTQuantile,
  pchisq_upper: chiSquareUpper,
  qchisq: chiSquareQuantile,
  pf_upper: fUpper,
  pbinom: binomialCdf,
  dbinom: binomialPmf,
  qbinom: binomialQuantile,
  pbeta: (x, a, b) => incompleteBeta(x, a, b).lower,
  qbeta: betaQuantile,
  lgamma: logGamma,
  digamma,
  trigamma,
}

describe('distributions, against R', () => {
  test.each(Object.keys(functions))('%s', name => {
    const cases = file.cases.filter(({ fn }) => fn === name)
    expect(cases.length).toBeGreaterThan(0)
    for (const { args, value } of cases) expectClose(functions[name]!(...args), value, file.tolerance.rel, file.tolerance.abs)
  })

  test('every function of the file is covered', () => {
    expect(new Set(file.cases.map(({ fn }) => fn))).toEqual(new Set(Object.keys(functions)))
  })
})

describe('distributions, against exact values', () => {
  test('normal quantile undoes the normal cdf to 1e-13', () => {
    for (const z of [-8, -5.5, -3, -1.2, -0.1, 0.4, 1.9599, 3.3]) expectClose(normalQuantile(normalCdf(z)), z, 1e-13)
  })

  test('normal tail at -37.5 is still right', () => {
    expectClose(normalCdf(-37.5), 4.605353009581e-308, 1e-10)
  })

  test('incomplete gamma of shape 1 is the exponential', () => {
    for (const x of [1e-8, 0.3, 2, 40]) expectClose(incompleteGamma(1, x).upper, Math.exp(-x), 1e-14)
  })

  test('binomial cdf is the sum of its probabilities', () => {
    let sum = 0
    for (let x = 0; x <= 30; x++) {
      sum += binomialPmf(x, 30, 0.37)
      expectClose(binomialCdf(x, 30, 0.37), sum, 1e-13)
    }
  })

  test('binomial quantile is the smallest count that reaches the share', () => {
    for (const p of [0.001, 0.025, 0.31, 0.5, 0.975, 0.999])
      for (const n of [1, 7, 40, 333]) {
        const x = binomialQuantile(p, n, 0.23)
        expect(binomialCdf(x, n, 0.23)).toBeGreaterThanOrEqual(p)
        expect(binomialCdf(x - 1, n, 0.23)).toBeLessThan(p)
      }
  })

  test('certain and impossible outcomes', () => {
    expect(binomialPmf(0, 5, 0)).toBe(1)
    expect(binomialPmf(1, 5, 0)).toBe(0)
    expect(binomialPmf(4, 5, 1)).toBe(0)
    expect(binomialPmf(-1, 5, 0.5)).toBe(0)
    expect(binomialCdf(-1, 5, 0.5)).toBe(0)
    expect(binomialCdf(5, 5, 0.5)).toBe(1)
    expect(binomialQuantile(0, 5, 0.5)).toBe(0)
    expect(binomialQuantile(1, 5, 0.5)).toBe(5)
    expect(binomialQuantile(0.5, 5, 0)).toBe(0)
    expect(binomialQuantile(0.5, 5, 1)).toBe(5)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(studentTCdf(-Infinity, 3)).toBe(0)
    expect(fUpper(0, 2, 3)).toBe(1)
    expect(fUpper(-1, 2, 3)).toBe(1)
    expect(fUpper(Infinity, 2, 3)).toBe(0)
    expect(incompleteBeta(0, 2, 3)).toEqual({ lower: 0, upper: 1 })
    expect(incompleteBeta(1, 2, 3)).toEqual({ lower: 1, upper: 0 })
    expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 })
    expect(incompleteGamma(2, Infinity)).toEqual({ lower: 1, upper: 0 })
    expect(binomialPmf(5, 5, 1)).toBe(1)
    expect(binomialPmf(6, 5, 0.5)).toBe(0)
    expect(binomialQuantile(0.5, 0, 0.3)).toBe(0)
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(studentTQuantile(0.5, 3)).toBe(0)
    expect(studentTCdf(Infinity, 3)).toBe(1)
  })

  test('none and all successes, likely or not', () => {
    for (const p of [0.05, 0.5, 0.95]) {
      expectClose(binomialPmf(0, 7, p), (1 - p) ** 7, 1e-14)
      expectClose(binomialPmf(7, 7, p), p ** 7, 1e-14)
    }
  })

  test('a root at the edge of its bracket is halved towards', () => {
    expect(increasingRoot({ value: x => x, slope: () => 0, low: 0, high: 1, start: 0.5 })).toBe(0.5 ** 201)
    expect(increasingRoot({ value: x => x - 0.5, slope: () => 1, low: 0, high: 1, start: 0.5 })).toBe(0.5)
  })

  test('inverse of trigamma, far out', () => {
    expect(inverseTrigamma(4e8)).toBe(0.5 / 1e4)
    expect(inverseTrigamma(1e-7)).toBe(1 / 1e-7)
  })

  test('inverse of trigamma', () => {
    for (const x of [1e-9, 0.01, 0.5, 3, 27.7, 5000]) expectClose(inverseTrigamma(trigamma(x)), x, 1e-12)
  })

  test('outside their range they refuse', () => {
    for (const call of [
      () => normalQuantile(1.1),
      () => logGamma(0),
      () => studentTQuantile(0, 3),
      () => chiSquareQuantile(1, 3),
      () => chiSquareQuantile(0, 3),
      () => betaQuantile(0, 2, 3),
      () => betaQuantile(1, 2, 3),
      () => betaQuantile(0.5, 0, 3),
      () => betaQuantile(0.5, 2, 0),
      () => binomialQuantile(-0.1, 5, 0.5),
      () => binomialQuantile(1.1, 5, 0.5),
      () => normalQuantile(-0.1),
      () => digamma(0),
      () => trigamma(0),
      () => inverseTrigamma(0),
      () => studentTQuantile(1, 3),
    ])
      expect(call).toThrow(RangeError)
  })
})

import { describe, expect, test } from 'vitest'
import { fixedVariance } from '#stats/reml/fixed-variance.ts'
import { expectClose } from '../reference.ts'

describe('fixedVariance, by hand', () => {
  const covariance = [
    [0.04, 0.01],
    [0.01, 0.09],
  ]
  const columns = [
    [1, 0.5],
    [0.5, 2],
  ]

  test('two coefficients: b S b less tr(S C), with its error', () => {
    const { fitted, variance, standardError, parts } = fixedVariance({ coefficients: [2, 1], covariance }, columns)
    // S b = (2.5, 3); S C = (0.045, 0.055; 0.04, 0.185); C S b = (0.13, 0.295)
    expectClose(fitted, 8, 1e-12)
    expectClose(variance, 8 - 0.23, 1e-12)
    expectClose(standardError, Math.sqrt(4 * (2.5 * 0.13 + 3 * 0.295) + 2 * (0.045 ** 2 + 2 * 0.055 * 0.04 + 0.185 ** 2)), 1e-12)
    for (const [a, part] of [2 * 2.5 - 0.045, 3 - 0.185].entries()) expectClose(parts[a], part, 1e-12)
  })

  test('smaller than its error makes it: none, not below zero', () => {
    const { fitted, variance } = fixedVariance({ coefficients: [0.1, 0], covariance }, columns)
    expectClose(fitted, 0.01, 1e-12)
    expect(variance).toBe(0)
  })

  test('no coefficient, and coefficients known without error', () => {
    expect(fixedVariance({ coefficients: [], covariance: [] }, [])).toEqual({
      fitted: 0,
      variance: 0,
      standardError: 0,
      parts: [],
    })
    expect(fixedVariance({ coefficients: [3], covariance: [[0]] }, [[2]])).toEqual({
      fitted: 18,
      variance: 18,
      standardError: 0,
      parts: [18],
    })
  })
})

import { describe, expect, test } from 'vitest'
import { answersNeeded } from '#stats/answers-needed.ts'
import { nestedAnswersNeeded } from '#stats/nested-answers-needed.ts'
import { nestedReml } from '#stats/nested-reml.ts'
import { expectClose, syntheticRows } from './reference.ts'

const weight = (between: number, within: number, n: number) => between / (between + within / n)
const nestedWeight = (sizes: readonly number[], outer: number, inner: number, within: number) => {
  const S = sizes.reduce((sum, n) => sum + 1 / (inner + within / n), 0)
  return (outer * S) / (1 + outer * S)
}

describe('answersNeeded', () => {
  test('by hand: 0.7 / 0.3 times 0.8 / 0.05 is 37.3', () => {
    expect(answersNeeded({ between: 0.05, within: 0.8 })).toBe(38)
    expect(answersNeeded({ between: 0.3, within: 0.9, reliability: 0.5 })).toBe(3)
  })

  test('is the smallest number that reaches the weight', () => {
    for (const [between, within, reliability] of [
      [0.086, 0.78, 0.7],
      [2, 0.1, 0.7],
      [0.01, 5, 0.9],
    ] as const) {
      const n = answersNeeded({ between, within, reliability })!
      expect(weight(between, within, n)).toBeGreaterThanOrEqual(reliability)
      if (n > 1) expect(weight(between, within, n - 1)).toBeLessThan(reliability)
    }
  })

  test('no spread between groups is never enough; none within needs one value', () => {
    expect(answersNeeded({ between: 0, within: 1 })).toBeNull()
    expect(answersNeeded({ between: 1, within: 0 })).toBe(1)
  })

  test('refuses what is no variance and no reliability', () => {
    expect(() => answersNeeded({ between: -1, within: 1 })).toThrow(RangeError)
    expect(() => answersNeeded({ between: 1, within: Number.NaN })).toThrow(RangeError)
    for (const reliability of [0, 1]) expect(() => answersNeeded({ between: 1, within: 1, reliability })).toThrow(RangeError)
  })
})

describe('nestedAnswersNeeded', () => {
  test('is the smallest number at the same mix that reaches the weight', () => {
    const sizes = [242, 116, 124, 23, 10, 77]
    const [outer, inner, within] = [0.0863, 0.079, 0.7796]
    const { answers, groups } = nestedAnswersNeeded(sizes, { outer, inner, within })
    const at = (n: number) =>
      nestedWeight(
        sizes.map(size => (size * n) / 592),
        outer,
        inner,
        within,
      )
    expect(at(answers!)).toBeGreaterThanOrEqual(0.7 - 1e-9)
    expect(at(answers! - 1)).toBeLessThan(0.7)
    expect(groups).toBe(3)
  })

  test('with equal sizes it solves in closed form', () => {
    // J / (B + J E / n) = r / ((1 - r) A), with J = 6, A = B = 0.1, E = 0.8: n = 4.8 / (6 * 0.3 / 7 - 0.1) = 30.55
    expect(nestedAnswersNeeded(Array(6).fill(50), { outer: 0.1, inner: 0.1, within: 0.8 })).toEqual({ answers: 31, groups: 3 })
    expect(nestedAnswersNeeded(Array(6).fill(1), { outer: 0.1, inner: 0.1, within: 0.8 }).answers).toBe(31)
  })

  test('too few people: no number of answers is enough', () => {
    const variances = { outer: 0.1, inner: 0.1, within: 0.8 }
    expect(nestedAnswersNeeded([500, 500], variances)).toEqual({ answers: null, groups: 3 })
    expect(nestedAnswersNeeded([500, 500, 0], variances)).toEqual({ answers: null, groups: 3 })
    expect(nestedAnswersNeeded([500, 500], variances, 0.6).answers).not.toBeNull()
  })

  test('places that do not differ, people that do not differ, values that do not differ', () => {
    expect(nestedAnswersNeeded([5], { outer: 0, inner: 1, within: 1 })).toEqual({ answers: null, groups: null })
    expect(nestedAnswersNeeded([5, 5], { outer: 0.05, inner: 0, within: 0.8 })).toEqual({ answers: 38, groups: 1 })
    expect(nestedAnswersNeeded([5, 5, 5], { outer: 1, inner: 1, within: 0 })).toEqual({ answers: 3, groups: 3 })
    expect(nestedAnswersNeeded([1], { outer: 100, inner: 0, within: 0.01 }).answers).toBe(1)
  })

  test('refuses no values, what is no variance and no reliability', () => {
    expect(() => nestedAnswersNeeded([0], { outer: 1, inner: 1, within: 1 })).toThrow(RangeError)
    expect(() => nestedAnswersNeeded([1], { outer: -1, inner: 1, within: 1 })).toThrow(RangeError)
    expect(() => nestedAnswersNeeded([1], { outer: 1, inner: 1, within: 1 }, 0)).toThrow(RangeError)
  })

  test('agrees with the weights of the fitted model: locations above 0.7 have as many as they need, the others do not', () => {
    const groups = Map.groupBy(
      syntheticRows().filter(({ csat }) => csat !== null),
      ({ branch, provider }) => `${branch}/${provider}`,
    )
    const leaves = Array.from(groups, ([id, rows]) => {
      const mean = rows.reduce((sum, { csat }) => sum + csat!, 0) / rows.length
      return { path: id.split('/'), n: rows.length, mean, ss: rows.reduce((sum, { csat }) => sum + (csat! - mean) ** 2, 0) }
    })
    const fit = nestedReml(leaves, { tests: false })
    const [outer, inner] = fit.components.map(({ variance }) => variance) as [number, number]
    for (const node of fit.nodes[0]!) {
      const sizes = leaves.filter(({ path }) => path[0] === node.path[0]).map(({ n }) => n)
      const { answers } = nestedAnswersNeeded(sizes, { outer, inner, within: fit.residual.variance })
      expect(answers !== null && node.n >= answers).toBe(node.weight >= 0.7)
      expectClose(nestedWeight(sizes, outer, inner, fit.residual.variance), node.weight, 1e-9)
    }
  })
})

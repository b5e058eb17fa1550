import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeInterval } from '#stats/change-interval.ts'
import { clusterRobustError } from '#stats/cluster-robust-error.ts'
import { differenceInDifferences } from '#stats/difference-in-differences.ts'
import type { Panel } from '#stats/panel/panel.ts'
import { denseDifference } from './dense-least-squares.ts'
import { randomCase } from './random-panel.ts'
import { expectClose } from './reference.ts'

const equal = (values: number[][]): Panel => ({ values, weights: values.map(row => row.map(() => 1)) })

describe('differenceInDifferences', () => {
  test('Card and Krueger 1994, table 3: employment in New Jersey and Pennsylvania before and after', () => {
    // Full-time equivalents per store: NJ 20.44 to 21.03, PA 23.33 to 21.17; the published difference is 2.76 (of rounded means 2.75).
    const found = differenceInDifferences(
      equal([
        [20.44, 21.03],
        [23.33, 21.17],
      ]),
      { treated: [0], profile: [0, 1] },
    )!
    expectClose(found.estimate, 2.75, 1e-12)
  })

  test('by hand: changes of 5 and 3 against 1 and 1', () => {
    const panel = equal([
      [1, 6],
      [2, 5],
      [0, 1],
      [7, 8],
    ])
    expectClose(differenceInDifferences(panel, { treated: [0, 1], profile: [0, 1] })!.estimate, 3, 1e-12)
  })

  test('property: least squares by full matrices, with missing cells and any weights', () => {
    fc.assert(
      fc.property(randomCase, ({ panel, treated, profile }) => {
        const expected = denseDifference(panel, treated, profile)
        const found = differenceInDifferences(panel, { treated, profile })!
        expectClose(found.estimate, expected.estimate, 1e-7, 1e-8)
      }),
    )
  })

  test('property: constants of a unit or a period change nothing; scale and a known effect carry over', () => {
    fc.assert(
      fc.property(randomCase, fc.double({ min: -50, max: 50, noNaN: true }), ({ panel, treated, profile }, shift) => {
        const estimate = (values: number[][], of = treated) =>
          differenceInDifferences({ ...panel, values }, { treated: of, profile })!.estimate
        const before = estimate(panel.values.map(row => [...row]))
        const close = (found: number, wanted: number) => expectClose(found, wanted, 1e-7, 1e-7)
        close(estimate(panel.values.map((row, i) => row.map(each => each + (i === 1 ? shift : 0)))), before)
        close(estimate(panel.values.map(row => row.map((each, t) => each + (t === 1 ? shift : 0)))), before)
        close(estimate(panel.values.map(row => row.map(each => each * 3))), 3 * before)
        const moved = panel.values.map((row, i) => row.map((each, t) => each + (treated.includes(i) ? shift * profile[t]! : 0)))
        close(estimate(moved), before + shift)
        const others = panel.values.flatMap((_, i) => (treated.includes(i) ? [] : [i]))
        close(
          estimate(
            panel.values.map(row => [...row]),
            others,
          ),
          -before,
        )
      }),
    )
  })

  test('property: sums of scores over sums of the gram are the estimate of any set', () => {
    fc.assert(
      fc.property(randomCase, ({ panel, treated, profile }) => {
        const { scores, gram } = differenceInDifferences(panel, { treated, profile })!
        const set = [1, scores.length - 1]
        const numerator = set.reduce((sum, i) => sum + scores[i]!, 0)
        const denominator = set.reduce((sum, i) => sum + set.reduce((own, j) => own + gram[i]![j]!, 0), 0)
        expectClose(numerator / denominator, differenceInDifferences(panel, { treated: set, profile })!.estimate, 1e-6, 1e-7)
      }),
    )
  })

  test('nobody treated, nobody else, no change of the profile, no unit, no weight: nothing to say', () => {
    const panel = equal([
      [1, 2],
      [3, 5],
      [2, 2],
    ])
    expect(differenceInDifferences(panel, { treated: [], profile: [0, 1] })).toBeNull()
    expect(differenceInDifferences(panel, { treated: [0, 1, 2], profile: [0, 1] })).toBeNull()
    expect(differenceInDifferences(panel, { treated: [0], profile: [1, 1] })).toBeNull()
    expect(differenceInDifferences({ values: [], weights: [] }, { treated: [], profile: [] })).toBeNull()
    expect(
      differenceInDifferences(
        {
          ...panel,
          weights: [
            [0, 0],
            [1, 1],
            [1, 1],
          ],
        },
        { treated: [0], profile: [0, 1] },
      ),
    ).toBeNull()
  })

  test('all equal: no effect', () => {
    const panel = equal([
      [4, 4, 4],
      [4, 4, 4],
      [4, 4, 4],
      [4, 4, 4],
    ])
    const found = differenceInDifferences(panel, { treated: [0, 1], profile: [0, 1, 1] })!
    expect(found.estimate).toBeCloseTo(0, 12)
    expect(
      clusterRobustError({ weights: panel.weights }, { ...found, residuals: panel.values.map(row => row.map(() => 0)) }),
    ).toBeNull()
    expect(
      changeInterval(panel, { ...found, residuals: panel.values.map(row => row.map(() => 0)) }, { profile: [0, 1, 1] }),
    ).toBeNull()
  })
})

describe('clusterRobustError', () => {
  test('property: the sandwich by full matrices', () => {
    fc.assert(
      fc.property(randomCase, ({ panel, treated, profile }) => {
        const found = clusterRobustError(panel, differenceInDifferences(panel, { treated, profile })!)
        if (treated.length < 2) expect(found).toBeNull()
        else expectClose(found!.standardError, denseDifference(panel, treated, profile).clusterError, 1e-6, 1e-8)
      }),
    )
  })

  test('by hand: two periods, changes 5 and 3 against 0 and 2', () => {
    // Residual changes ±1; the error of a difference of two means of two, 1/sqrt(2) each squared = 1/2 + 1/2, times 4/3 x 7/5.
    const panel = equal([
      [1, 6],
      [2, 5],
      [0, 0],
      [7, 9],
    ])
    const found = clusterRobustError(panel, differenceInDifferences(panel, { treated: [0, 1], profile: [0, 1] })!)!
    expectClose(found.standardError, Math.sqrt((4 / 3) * (7 / 5)), 1e-12)
    expect(found.df).toBe(3)
    // R: qt(0.975, 3) = 3.182446305283708
    expectClose(found.upper - 3, 3.182446305283708 * found.standardError, 1e-9)
    expectClose(3 - found.lower, 3.182446305283708 * found.standardError, 1e-9)
    // Distribution of t with 3 degrees of freedom in closed form.
    const x = 3 / found.standardError / Math.sqrt(3)
    expectClose(found.p, 1 - (2 / Math.PI) * (x / (1 + x * x) + Math.atan(x)), 1e-9)
  })
})

describe('changeInterval', () => {
  test('two periods: Student’s t of the changes, t.test(c(5, 3), c(0, 2, 1), var.equal = TRUE)', () => {
    const panel = equal([
      [1, 6],
      [2, 5],
      [0, 0],
      [7, 9],
      [3, 4],
    ])
    const profile = [0, 1]
    const found = changeInterval(panel, differenceInDifferences(panel, { treated: [0, 1], profile })!, { profile })!
    // Pooled variance (2 + 2)/3, error sqrt(4/3 (1/2 + 1/3)), t(3).
    expectClose(found.standardError, Math.sqrt((4 / 3) * (5 / 6)), 1e-12)
    expectClose(found.upper - 3, 3.182446305283708 * found.standardError, 1e-9)
    expect(found.df).toBe(3)
    expect(found.p).toBeGreaterThan(0.05)
    expect(found.lower).toBeLessThan(0)
  })

  test('one other unit is too few', () => {
    const panel = equal([
      [1, 6],
      [2, 5],
      [0, 0],
    ])
    expect(
      changeInterval(panel, differenceInDifferences(panel, { treated: [0, 1], profile: [0, 1] })!, { profile: [0, 1] }),
    ).toBeNull()
  })
})

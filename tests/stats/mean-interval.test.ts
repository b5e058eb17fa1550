import { describe, expect, test } from 'vitest'
import { mean } from '#stats/mean.ts'
import { meanInterval, type MeanInterval } from '#stats/mean-interval.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { caseFile, expectClose, syntheticAnswers, syntheticRows } from './reference.ts'

type Answer = { n: number; mean: number; sd: number | null; se: number | null; lo: number | null; hi: number | null }

const file = caseFile<{ x: number[] }, Answer>('mean-ci')

function expectMean(found: MeanInterval, expected: Answer): void {
  expect(found.n).toBe(expected.n)
  for (const key of ['mean', 'sd', 'se'] as const) expectClose(found[key], expected[key], 1e-8, 1e-10)
  expectClose(found.lower, expected.lo, 1e-8, 1e-10)
  expectClose(found.upper, expected.hi, 1e-8, 1e-10)
}

describe('meanInterval', () => {
  test.each(file.cases)('t.test in R: $name', ({ input, expected }) => expectMean(meanInterval(sufficientOf(input.x)), expected))

  test('t.test in R: eight branches', () => {
    const { csat_by_branch } = syntheticAnswers() as { csat_by_branch: Record<string, Answer> }
    const rows = Map.groupBy(syntheticRows(), ({ branch }) => branch)
    for (const [branch, expected] of Object.entries(csat_by_branch)) {
      const ratings = rows.get(branch)!.flatMap(({ csat }) => csat ?? [])
      expectMean(meanInterval(sufficientOf(ratings)), expected)
    }
  })

  test('none: nothing to say', () => {
    expect(meanInterval(sufficientOf([]))).toEqual({ n: 0, mean: null, sd: null, se: null, lower: null, upper: null })
    expect(() => mean([])).toThrow(RangeError)
  })
  test('all equal: no width', () => expect(meanInterval(sufficientOf([4, 4, 4]))).toMatchObject({ sd: 0, lower: 4, upper: 4 }))
})

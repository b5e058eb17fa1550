import { describe, expect, test } from 'vitest'
import { type Anova, anova } from '#stats/anova.ts'
import { brownForsythe } from '#stats/brown-forsythe.ts'
import { kruskalWallis } from '#stats/kruskal-wallis.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { medianOfTally, sufficientOfTally, type Tally, tallyOf } from '#stats/tally.ts'
import { varianceRatio } from '#stats/variance-ratio.ts'
import { welchAnova } from '#stats/welch-anova.ts'
import { caseFile, expectClose, syntheticAnswers, syntheticRows } from './reference.ts'

type FTest = { statistic: number; df1: number; df2: number; p: number }
type Kruskal = { n: number; H: number; df: number; p: number; epsilon2: number }
type OneWay = {
  F: number
  df1: number
  df2: number
  p: number
  icc1_anova: number
  eta2: number
  omega2: number
  welch: { F: number; df1: number; df2: number; p: number }
}
type Answer = { brown_forsythe: FTest; kruskal: Kruskal; anova: OneWay }

const singles = (values: readonly number[]): Tally => values.map(value => ({ value, n: 1 }))

function expectBrownForsythe(found: Anova | null, { statistic, df1, df2, p }: FTest, relative: number): void {
  expectClose(found?.f, statistic, relative)
  expect([found?.df1, found?.df2]).toEqual([df1, df2])
  expectClose(found?.p, p, 1e-4, 1e-300)
}

function expectKruskal(groups: readonly Tally[], { n, H, df, p, epsilon2 }: Kruskal, relative: number): void {
  const found = kruskalWallis(groups)!
  expect([found.n, found.df]).toEqual([n, df])
  expectClose(found.h, H, relative)
  expectClose(found.epsilon2, epsilon2, relative)
  expectClose(found.p, p, 1e-4, 1e-300)
}

function expectAnova(groups: readonly Tally[], expected: OneWay, relative: number): void {
  const found = anova(groups.map(group => sufficientOfTally(group)))!
  expectClose(found.f, expected.F, relative)
  expectClose(found.p, expected.p, 1e-4, 1e-300)
  expectClose(found.icc, expected.icc1_anova, relative)
  expectClose(found.eta2, expected.eta2, relative)
  expectClose(found.omega2, expected.omega2, relative)
  const welch = welchAnova(groups.map(group => sufficientOfTally(group)))!
  expectClose(welch.f, expected.welch.F, relative)
  expectClose(welch.df2, expected.welch.df2, relative)
  expectClose(welch.p, expected.welch.p, 1e-4, 1e-300)
}

function expectAll(groups: readonly Tally[], expected: Answer): void {
  expectBrownForsythe(brownForsythe(groups), expected.brown_forsythe, 1e-8)
  expectKruskal(groups, expected.kruskal, 1e-8)
  expectAnova(groups, expected.anova, 1e-8)
}

const rows = caseFile<{ groups: Record<string, number[]> }, Answer>('group-tests')
const histograms = caseFile<{ histograms: Record<string, number[]> }, Answer & { medians: Record<string, number> }>(
  'group-tests-from-histograms',
)

describe('tests of groups', () => {
  test.each(rows.cases)('R: $name', ({ input, expected }) => expectAll(Object.values(input.groups).map(singles), expected))

  test.each(histograms.cases)('R, from histograms: $name', ({ input, expected }) => {
    const groups = Object.values(input.histograms).map(counts => tallyOf(counts, 1))
    expectAll(groups, expected)
    expect(groups.map(medianOfTally)).toEqual(Object.values(expected.medians))
  })

  test('R: branches of the large file', () => {
    const answers = syntheticAnswers() as {
      csat_histogram: Record<string, number[]>
      tests: Record<string, FTest & Kruskal & OneWay>
    }
    const { tests } = answers
    const ratings = Object.values(answers.csat_histogram).map(counts => tallyOf(counts, 1))
    expectBrownForsythe(brownForsythe(ratings), tests.brown_forsythe_csat_branch!, 1e-6)
    expectKruskal(ratings, tests.kruskal_csat_branch!, 1e-6)
    expectAnova(ratings, tests.anova_csat_branch!, 1e-6)
    const waits = [...Map.groupBy(syntheticRows(), ({ branch }) => branch).values()].map(group =>
      singles(group.flatMap(({ wait }) => wait ?? [])),
    )
    expectKruskal(waits, tests.kruskal_wait_branch!, 1e-6)
    expectBrownForsythe(brownForsythe(waits), tests.brown_forsythe_wait_branch!, 1e-6)
  })

  test('by hand: two groups of two, ranks 1, 3 and 2, 4; a group whose bins are empty does not count', () => {
    const groups = [singles([1, 5]), singles([3, 8]), [{ value: 9, n: 0 }]]
    const found = kruskalWallis(groups)!
    expect([found.k, found.n, found.df]).toEqual([2, 4, 1])
    expectClose(found.h, (12 * (4 ** 2 + 6 ** 2)) / 2 / (4 * 5) - 15, 1e-12)
    expectClose(found.epsilon2, found.h / 3, 1e-12)
  })

  test('none, one, equal and empty groups', () => {
    for (const groups of [[], [singles([1, 2])], [singles([4, 4]), singles([4])], [singles([1, 2]), []]]) {
      expect(kruskalWallis(groups)).toBeNull()
      expect(brownForsythe(groups)).toBeNull()
      expect(anova(groups.map(group => sufficientOfTally(group)))).toBeNull()
      expect(welchAnova(groups.map(group => sufficientOfTally(group)))).toBeNull()
    }
    expect(medianOfTally([])).toBeNull()
  })
})

type Ratio = { ratio: number; df1: number; df2: number; p: number; lo: number; hi: number }
const ratios = caseFile<{ x: number[]; y: number[] }, Ratio>('variance-ratio')

describe('varianceRatio', () => {
  test.each(ratios.cases)('var.test in R: $name', ({ input, expected }) => {
    const found = varianceRatio(sufficientOf(input.x), sufficientOf(input.y))!
    expectClose(found.ratio, expected.ratio, 1e-8)
    expectClose(found.p, expected.p, 1e-8)
    expectClose(found.lower, expected.lo, 1e-8)
    expectClose(found.upper, expected.hi, 1e-8)
  })
  test('one value, or none that vary', () => {
    expect(varianceRatio(sufficientOf([1, 2]), sufficientOf([1]))).toBeNull()
    expect(varianceRatio(sufficientOf([1, 2]), sufficientOf([3, 3]))).toBeNull()
  })
})

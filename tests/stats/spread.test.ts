import { describe, expect, test } from 'vitest'
import { gini } from '#stats/gini.ts'
import { mean } from '#stats/mean.ts'
import { seasonalIndex } from '#stats/seasonal-index.ts'
import { spread } from '#stats/spread.ts'
import { successiveDifferences } from '#stats/successive-differences.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { caseFile, expectClose, syntheticAnswers, syntheticRows } from './reference.ts'

type SpreadAnswer = { n: number; mean: number; sd: number; cv: number; gini: number; iqr: number; mad: number; range: number }
type Successive = { mssd: number; rmssd: number; eta: number; z: number; p_two_sided: number; lag1_autocorr: number }
type Cell = { weekday: number; hour: number; n: number; geometric_mean: number; index: number }

const spreads = caseFile<{ x: number[] }, SpreadAnswer>('spread')
const successive = caseFile<{ x: number[] }, Successive>('successive')
const seasons = caseFile<{ rows: { weekday: number; hour: number; wait: number }[] }, { cells: Cell[] }>('seasonality')

function expectSpread(values: readonly number[], expected: SpreadAnswer, relative: number): void {
  const found = spread(values)
  for (const key of ['n', 'mean', 'sd', 'cv', 'gini', 'iqr', 'mad', 'range'] as const)
    expectClose(found[key], expected[key], relative, 1e-10)
}

function expectSuccessive(values: readonly number[], expected: Successive, relative: number): void {
  const found = successiveDifferences(values)!
  expectClose(found.mssd, expected.mssd, relative)
  expectClose(found.rmssd, expected.rmssd, relative)
  expectClose(found.eta, expected.eta, relative)
  expectClose(found.z, expected.z, relative)
  expectClose(found.p, expected.p_two_sided, relative)
  expectClose(found.lag1, expected.lag1_autocorr, relative, 1e-10)
}

describe('spread', () => {
  test.each(spreads.cases)('R: $name', ({ input, expected }) => expectSpread(input.x, expected, 1e-8))

  test('R: waits of eight branches', () => {
    const { wait_by_branch } = syntheticAnswers() as { wait_by_branch: Record<string, { spread: SpreadAnswer }> }
    const rows = Map.groupBy(syntheticRows(), ({ branch }) => branch)
    for (const [branch, expected] of Object.entries(wait_by_branch))
      expectSpread(
        rows.get(branch)!.flatMap(({ wait }) => wait ?? []),
        expected.spread,
        1e-6,
      )
  })

  test('R: how branches and providers of the large file differ, and their work', () => {
    const { spread_between: expected } = syntheticAnswers() as { spread_between: Record<string, SpreadAnswer> }
    const rows = syntheticRows()
    const groups = (key: (row: (typeof rows)[number]) => string) => [...Map.groupBy(rows, key).values()]
    const ratings = (group: typeof rows) => group.flatMap(({ csat }) => csat ?? [])
    const branches = groups(({ branch }) => branch).map(ratings)
    const providers = groups(({ branch, provider }) => `${branch}/${provider}`)
    const rated = providers.map(ratings).filter(({ length }) => length >= 20)
    expectSpread(branches.map(mean), expected.branch_csat_means!, 1e-6)
    expectSpread(rated.map(mean), expected.provider_csat_means_n20!, 1e-6)
    expectSpread(
      providers.map(({ length }) => length),
      expected.workload_per_provider!,
      1e-6,
    )
  })

  test('none, one and nothing at all', () => {
    expect(spread([])).toMatchObject({ n: 0, sd: null, gini: null })
    expect(spread([3])).toMatchObject({ n: 1, sd: null, cv: null, gini: 0, range: 0 })
    expect(spread([0, 0])).toMatchObject({ sd: 0, cv: null, gini: null })
    expect(gini([])).toBeNull()
  })
})

describe('successiveDifferences', () => {
  test.each(successive.cases)('psych::mssd in R: $name', ({ input, expected }) => expectSuccessive(input.x, expected, 1e-8))

  test('psych::mssd in R: providers of the large file, in order of time', () => {
    const { successive_provider_csat } = syntheticAnswers() as { successive_provider_csat: Record<string, Successive> }
    const rows = Map.groupBy(syntheticRows(), ({ branch, provider }) => `${branch}/${provider}`)
    for (const [id, expected] of Object.entries(successive_provider_csat)) {
      const ordered = rows.get(id)!.sort((a, b) => (a.startedAt + a.id < b.startedAt + b.id ? -1 : 1))
      expectSuccessive(
        ordered.flatMap(({ csat }) => csat ?? []),
        expected,
        1e-6,
      )
    }
  })

  test('too few, or all equal', () => {
    for (const values of [[], [1], [1, 2], [4, 4, 4]]) expect(successiveDifferences(values)).toBeNull()
  })
})

describe('seasonalIndex', () => {
  test.each(seasons.cases)('R: $name', ({ input, expected }) => {
    const logs = expected.cells.map(({ weekday, hour }) =>
      sufficientOf(input.rows.filter(row => row.weekday === weekday && row.hour === hour).map(({ wait }) => Math.log(wait))),
    )
    for (const [i, cell] of seasonalIndex(logs).entries()) {
      expect(cell.n).toBe(expected.cells[i]!.n)
      expectClose(cell.geometricMean, expected.cells[i]!.geometric_mean, 1e-8)
      expectClose(cell.index, expected.cells[i]!.index, 1e-8)
    }
  })
  test('an empty cell has no index', () => {
    expect(seasonalIndex([sufficientOf([]), sufficientOf([0])])).toEqual([
      { n: 0, geometricMean: null, index: null },
      { n: 1, geometricMean: 1, index: 1 },
    ])
  })
})

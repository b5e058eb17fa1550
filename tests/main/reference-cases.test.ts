import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Session } from '#main/session.ts'
import { caseFile, expectClose } from '../stats/reference.ts'
import { ask, imported, temporaryFolder, temporarySession } from './session-fixture.ts'

type Row = { person?: string; csat?: number; wait?: number; service?: number; date?: string; time?: string }

const HEADER = 'id,branch,employee,arrived_at,wait_s,service_s,csat'
const day = (i: number) => new Date(Date.UTC(2026, 0, 5 + i)).toISOString().slice(0, 10)

/** A session on a file of one branch, brought in by a real import; a row has the day of its place unless it says its own. */
async function importedRows(rows: readonly Row[]): Promise<Session> {
  const folder = temporaryFolder()
  const lines = rows.map(({ person = 'E1', csat, wait, service, date, time = '09:00' }, i) =>
    [i + 1, 'Northgate', person, `${date ?? day(i)} ${time}`, wait ?? '', service ?? '', csat ?? ''].join(','),
  )
  writeFileSync(join(folder, 'export.csv'), [HEADER, ...lines].join('\n'))
  const session = temporarySession({ data: join(folder, 'company.branchwise') })
  const end = await imported(session, [join(folder, 'export.csv')])
  if (end.state !== 'done') throw new Error(JSON.stringify(end.failure ?? end.result))
  await ask(session, 'settings.set', { names: 'names', minimumGroup: 1 })
  return session
}

type F = { statistic: number; df1: number; df2: number; p: number }
type Groups = {
  brown_forsythe: F
  kruskal: { H: number; df: number; p: number; epsilon2: number }
  anova: { F: number; df1: number; df2: number; p: number; eta2: number; omega2: number; icc1_anova: number }
}

async function expectGroupTests(session: Session, metric: 'csat' | 'service', expected: Groups): Promise<void> {
  const input = { metric, between: 'providers', ...(metric === 'service' ? { scale: 'raw' as const } : {}) } as const
  const { comparisons } = await ask(session, 'variability.tests', input)
  const [{ brownForsythe, kruskalWallis, anova }] = comparisons as [(typeof comparisons)[number]]
  const spread = (await ask(session, 'variability.spread', input)).comparisons[0]!.test!
  for (const found of [brownForsythe!, spread]) {
    expect([found.df1, found.df2]).toEqual([expected.brown_forsythe.df1, expected.brown_forsythe.df2])
    expectClose(found.statistic, expected.brown_forsythe.statistic, 1e-8)
    expectClose(found.p, expected.brown_forsythe.p, 1e-6)
  }
  expectClose(kruskalWallis!.statistic, expected.kruskal.H, 1e-8)
  expectClose(kruskalWallis!.p, expected.kruskal.p, 1e-6)
  expectClose(kruskalWallis!.epsilon2, expected.kruskal.epsilon2, 1e-8)
  expectClose(anova!.statistic, expected.anova.F, 1e-8)
  expectClose(anova!.eta2, expected.anova.eta2, 1e-8)
  expectClose(anova!.omega2, expected.anova.omega2, 1e-8)
  expectClose(anova!.icc, expected.anova.icc1_anova, 1e-8)
}

describe('R’s answers to small cases, through an import and the operation', () => {
  const grouped = caseFile<{ groups: Record<string, number[]> }, Groups>('group-tests')
  test.each(grouped.cases)('group tests: $name', async ({ input, expected }) => {
    const rows = Object.entries(input.groups).flatMap(([person, values]) => values.map(service => ({ person, service })))
    await expectGroupTests(await importedRows(rows), 'service', expected)
  })

  const histograms = caseFile<{ histograms: Record<string, number[]> }, Groups>('group-tests-from-histograms')
  test.each(histograms.cases)('group tests from histograms: $name', async ({ input, expected }) => {
    const rows = Object.entries(input.histograms).flatMap(([person, counts]) =>
      counts.flatMap((n, i) => Array.from({ length: n }, () => ({ person, csat: i + 1 }))),
    )
    await expectGroupTests(await importedRows(rows), 'csat', expected)
  })

  type Ratio = { ratio: number; df1: number; df2: number; p: number; lo: number; hi: number }
  const ratios = caseFile<{ x: number[]; y: number[] }, Ratio>('variance-ratio')
  test.each(ratios.cases)('variance ratio: $name', async ({ input, expected }) => {
    const rated = (person: string, values: number[]) => values.map(csat => ({ person, csat }))
    const session = await importedRows([...rated('E1', input.x), ...rated('E2', input.y)])
    const { ratio } = (await ask(session, 'variability.spread', { metric: 'csat', between: 'providers' })).comparisons[0]!
    expect([ratio!.df1, ratio!.df2]).toEqual([expected.df1, expected.df2])
    expectClose(ratio!.ratio, expected.ratio, 1e-8)
    expectClose(ratio!.p, expected.p, 1e-6)
    expectClose(ratio!.lower, expected.lo, 1e-6)
    expectClose(ratio!.upper, expected.hi, 1e-6)
  })

  type Order = {
    n: number
    mssd: number
    rmssd: number
    von_neumann: number
    z: number
    p_two_sided: number
    lag1_autocorr: number
  }
  const orders = caseFile<{ x: number[] }, Order>('successive')
  test.each(orders.cases.filter(({ input }) => input.x.every(Number.isInteger)))(
    'successive: $name',
    async ({ input, expected }) => {
      const session = await importedRows(input.x.map(csat => ({ csat })))
      const [row] = (await ask(session, 'providers.consistency', { metric: 'csat' })).rows
      if (row?.state !== 'shown') throw new Error('nobody is hidden here')
      expect(row.n).toBe(expected.n)
      expectClose(row.successive!.mssd, expected.mssd, 1e-8)
      expectClose(row.successive!.rmssd, expected.rmssd, 1e-8)
      expectClose(row.successive!.ratio, expected.von_neumann, 1e-8)
      expectClose(row.successive!.z, expected.z, 1e-8)
      expectClose(row.successive!.p, expected.p_two_sided, 1e-6)
      expectClose(row.successive!.lag1, expected.lag1_autocorr, 1e-8)
    },
  )

  const distribution = async (waits: readonly number[]) => {
    const session = await importedRows(waits.map(wait => ({ wait })))
    const [row] = (await ask(session, 'distributions.values', { metric: 'wait' })).rows
    if (row?.state !== 'shown') throw new Error('a region is never hidden')
    return row
  }

  type Quantile = { estimate: number; lo_index: number; hi_index: number; lo: number | null; hi: number | null; coverage: number }
  const quantiles = caseFile<{ x: number[]; p: number }, Quantile>('quantiles')
  test.each(quantiles.cases.filter(({ input }) => input.p === 0.5 || input.p === 0.9))(
    'quantiles: $name',
    async ({ input, expected }) => {
      const row = await distribution(input.x)
      const found = (input.p === 0.5 ? row.median : row.p90)!
      expect([found.lowerRank, found.upperRank]).toEqual([expected.lo_index, expected.hi_index])
      expectClose(found.value, expected.estimate, 1e-8)
      expectClose(found.lower, expected.lo, 1e-8)
      expectClose(found.upper, expected.hi, 1e-8)
      expectClose(found.coverage, expected.coverage, 1e-8)
    },
  )

  type Spread = { mean: number; sd: number; cv: number | null; gini: number | null; iqr: number; mad: number; range: number }
  const spreads = caseFile<{ x: number[] }, Spread>('spread')
  test.each(spreads.cases)('spread: $name', async ({ input, expected }) => {
    const { mean, spread } = await distribution(input.x)
    expectClose(mean.value, expected.mean, 1e-8)
    expectClose(mean.sd, expected.sd, 1e-8)
    for (const part of ['cv', 'gini', 'iqr', 'mad', 'range'] as const) expectClose(spread[part], expected[part], 1e-8)
  })

  type Hour = { weekday: number; hour: number; n: number; geometric_mean: number; index: number }
  const seasons = caseFile<{ rows: { weekday: number; hour: number; wait: number }[] }, { cells: Hour[] }>('seasonality')
  test.each(seasons.cases)('seasonality: $name', async ({ input, expected }) => {
    const rows = input.rows.map(({ weekday, hour, wait }, i) => {
      const minute = String(i % 60).padStart(2, '0')
      return { wait, date: day(weekday - 1), time: `${String(hour).padStart(2, '0')}:${minute}` }
    })
    const { cells } = await ask(await importedRows(rows), 'moments.grid', { metric: 'wait' })
    for (const { weekday, hour, n, geometric_mean, index } of expected.cells.filter(cell => cell.n > 0)) {
      const cell = cells.find(found => found.weekday === weekday && found.hour === hour)!
      expect(cell.n).toBe(n)
      expectClose(cell.value, geometric_mean, 1e-8)
      expectClose(cell.index, index, 1e-8)
    }
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import type { SpreadComparison, UnitSpread } from '#contract/comparisons.ts'
import type { Input } from '#contract/operations.ts'
import type { Session } from '#main/session.ts'
import { spreadLimits } from '#stats/spread-limits.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { importedSynthetic } from '../imported-synthetic.ts'
import { ask, sessionWith } from '../session-fixture.ts'
import type { Visit } from '../store-fixture.ts'

type Test = { k: number; n: number; statistic: number; df1: number; df2: number; p: number }
type Answers = {
  volatility_provider_csat: {
    df_prior: number
    var_prior: number
    units: { id: string; n: number; mean: number; sd: number; sd_shrunk: number }[]
  }
  tests: {
    brown_forsythe_csat_branch: Test
    brown_forsythe_log_wait_branch: Test
    brown_forsythe_wait_branch: Test
    within_branch: Record<string, { brown_forsythe_csat_providers: Test }>
  }
}

async function spreads(session: Session, input: Input<'variability.spread'>) {
  const answer = await ask(session, 'variability.spread', input)
  for (const { reading } of [answer, ...answer.comparisons]) expect(sayReading(reading)).not.toMatch(/undefined|NaN|\{|Infinity/)
  return answer
}

const shown = ({ rows }: SpreadComparison) => rows.filter((row): row is UnitSpread => row.state === 'shown')

function expectTest(found: SpreadComparison, expected: Test): void {
  expect([found.state, found.units]).toEqual(['compared', expected.k])
  expect([found.test!.df1, found.test!.df2]).toEqual([expected.df1, expected.df2])
  expectClose(found.test!.statistic, expected.statistic, 1e-6)
  expectClose(found.test!.p, expected.p, 1e-4)
}

describe('variability.spread of an imported file equals R', () => {
  const { tests: expected, volatility_provider_csat: volatility } = syntheticAnswers() as Answers
  let session: Session
  beforeAll(async () => {
    session = await importedSynthetic()
  }, 60_000)

  test('Brown-Forsythe between locations: ratings from histograms, waits by value and by logarithm', async () => {
    const csat = await spreads(session, { metric: 'csat' })
    expect([csat.between, csat.method]).toEqual(['locations', 'exact'])
    expectTest(csat.comparisons[0]!, expected.brown_forsythe_csat_branch)
    expectTest((await spreads(session, { metric: 'wait' })).comparisons[0]!, expected.brown_forsythe_log_wait_branch)
    const raw = (await spreads(session, { metric: 'wait', scale: 'raw' })).comparisons[0]!
    expectTest(raw, expected.brown_forsythe_wait_branch)
    expect(sayReading(csat.reading)).toContain('Most uneven: Millbrook')
  })

  test('between the people of each location, with what limma’s squeezeVar gives over all people', async () => {
    const { comparisons, prior } = await spreads(session, { metric: 'csat', between: 'providers' })
    expect(comparisons.map(one => one.locationName)).toEqual(Object.keys(expected.within_branch))
    for (const one of comparisons) expectTest(one, expected.within_branch[one.locationName!]!.brown_forsythe_csat_providers)
    expectClose(prior!.df, volatility.df_prior, 1e-6)
    expectClose(prior!.variance, volatility.var_prior, 1e-6)
    const byId = new Map(comparisons.flatMap(shown).map(row => [`${row.locationName}/${row.name}`, row]))
    for (const { id, n, mean, sd, sd_shrunk } of volatility.units) {
      const row = byId.get(id)!
      expect(row.n).toBe(n)
      expectClose(row.mean, mean, 1e-9)
      expectClose(row.sd, sd, 1e-9)
      expectClose(row.shrunken, sd_shrunk, 1e-6)
      const largest = Math.sqrt(((mean - 1) * (5 - mean) * n) / (n - 1))
      expectClose(row.shareOfLargest, sd_shrunk / largest, 1e-6)
    }
    expect(comparisons.every(one => one.pAdjusted! >= one.test!.p)).toBe(true)
  })

  test('whoever lies beyond the limits of the common spread is marked; the limits allow for ratings having two ends', async () => {
    const { comparisons } = await spreads(session, { metric: 'csat', between: 'providers' })
    const millbrook = comparisons.find(one => one.locationName === 'Millbrook')!
    const df = shown(millbrook).reduce((sum, { n }) => sum + n - 1, 0)
    const ss = shown(millbrook).reduce((sum, { n, sd }) => sum + (n - 1) * (sd ?? 0) ** 2, 0)
    expectClose(millbrook.common, Math.sqrt(ss / df), 1e-9)
    expect(millbrook.kurtosis).toBeGreaterThan(1)
    const uneven = shown(millbrook).find(row => row.name === 'E874')!
    expect(uneven.signal).toBe('beyond-998')
    expectClose(uneven.limits!.upper95, spreadLimits(uneven.n, millbrook.common!)!.upper95, 1e-12)
    expectClose(uneven.adjusted!.upper95, spreadLimits(uneven.n, millbrook.common!, millbrook.kurtosis!)!.upper95, 1e-12)
    for (const row of comparisons.flatMap(shown).filter(({ adjusted }) => adjusted !== null)) {
      const { lower95, upper95 } = row.adjusted!
      expect(row.signal === 'none').toBe(row.sd! >= lower95 && row.sd! <= upper95)
    }
    expect(comparisons.every(one => one.ratio === null)).toBe(true)
  })

  test('one location alone is one comparison with the same test', async () => {
    const all = await spreads(session, { metric: 'csat', between: 'providers' })
    const { locationId, test: own } = all.comparisons[3]!
    const one = await spreads(session, { metric: 'csat', between: 'providers', locationId: locationId! })
    expect(one.comparisons).toHaveLength(1)
    expect(one.comparisons[0]!.test).toEqual(own)
  })
})

describe('variability.spread without much to go on', () => {
  const date = '2026-01-05'
  const rated = (place: string, ...ratings: number[]): Visit[] => ratings.map(csat => ({ date, place, csat }))
  const of = async (visits: readonly Visit[], input: Partial<Input<'variability.spread'>> = {}) =>
    spreads(await sessionWith(visits), { metric: 'csat', ...input })

  test('nobody; no value; one location', async () => {
    expect(await of([])).toMatchObject({ comparisons: [], prior: null, n: 0, reading: { id: 'spread.none' } })
    expect((await of([{ date }])).comparisons).toMatchObject([
      { state: 'too-few', n: 0, missing: 1, reading: { id: 'spread.none' } },
    ])
    expect((await of(rated('Harbour', 1, 5))).comparisons).toMatchObject([{ state: 'too-few', units: 1, test: null }])
  })

  test('a location of one value is left out and has no spread', async () => {
    const { comparisons } = await of([...rated('A', 1, 5, 3), ...rated('B', 3, 3, 4), ...rated('C', 4)])
    expect(comparisons[0]).toMatchObject({ units: 2, leftOut: 1, n: 7 })
    expect(shown(comparisons[0]!)[2]).toMatchObject({ n: 1, sd: null, lower: null, shrunken: null, shareOfLargest: null })
  })

  test('all equal', async () => {
    const { comparisons, prior } = await of([...rated('A', 4, 4, 4), ...rated('B', 4, 4)])
    expect(comparisons).toMatchObject([{ state: 'equal', test: null, pAdjusted: null, reading: { id: 'spread.equal' } }])
    expect(prior).toEqual({ df: null, variance: 0 })
    expect((await of([...rated('A', 5, 5, 5), ...rated('B', 5, 5)])).comparisons[0]!.rows).toMatchObject([
      { sd: 0, shareOfLargest: null },
      { sd: 0, shareOfLargest: null },
    ])
  })

  test('a share has no spread', async () => {
    const visits = ['A', 'B'].flatMap(place => [true, false].map(complaint => ({ date, place, complaint })))
    const { comparisons } = await of(visits, { metric: 'complaint' })
    expect(comparisons).toMatchObject([{ state: 'no-spread', test: null, rows: [{ sd: null }, { sd: null }] }])
  })

  test('ratings between steps are read from the rows, not rounded', async () => {
    const { comparisons } = await of([...rated('A', 1.5, 4.5), ...rated('B', 3, 3.5, 4)])
    expectClose(shown(comparisons[0]!)[0]!.sd, Math.sqrt(4.5), 1e-12)
  })

  test('people: those below the smallest group have no figures; several places say where', async () => {
    const visits = ['A', 'B'].flatMap(place => [
      ...[1, 5, 1, 5, 1, 5, 1, 5, 1, 5].map(csat => ({ date, place, person: `Ana ${place}`, csat })),
      ...[3, 3, 3, 3, 3, 3, 3, 3, 3, 4].map(csat => ({ date, place, person: `Ben ${place}`, csat })),
      { date, place, person: `Cy ${place}`, csat: 2 },
      { date, place, person: null, csat: 2 },
    ])
    const { comparisons, reading, missingProvider } = await of(visits, { between: 'providers' })
    expect(comparisons.map(one => one.rows.map(row => row.state))).toEqual([
      ['shown', 'shown', 'too-few'],
      ['shown', 'shown', 'too-few'],
    ])
    expect(missingProvider).toBe(2)
    expect(sayReading(reading)).toBe('Satisfaction: the people differ in how uneven they are at 2 of 2 locations (A, B).')
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { ShownDistribution } from '#contract/distributions.ts'
import type { Input } from '#contract/operations.ts'
import { distributionValues } from '#main/distributions/values.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { importedSynthetic } from '../imported-synthetic.ts'
import { ask, sessionWith } from '../session-fixture.ts'
import type { Visit } from '../store-fixture.ts'

type Quantile = { n: number; estimate: number; lo_index: number; hi_index: number; lo: number; hi: number; coverage: number }
type Mean = { n: number; mean: number; sd: number; se: number; lo: number; hi: number }
type Spread = { cv: number; gini: number; iqr: number; mad: number; range: number }
type Branch = { median: Quantile; p90: Quantile; mean: Mean; geometric_mean?: number; spread?: Spread }
type Answers = { wait_by_branch: Record<string, Branch>; service_by_branch: Record<string, Branch> }

async function distributions(session: Session, input: Input<'distributions.values'>) {
  const answer = await ask(session, 'distributions.values', input)
  const rows = answer.rows.filter((row): row is ShownDistribution => row.state === 'shown')
  for (const { reading } of [answer, ...rows]) expect(sayReading(reading)).not.toMatch(/undefined|NaN|\{|Infinity/)
  for (const row of rows) expect(row.bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(row.n)
  return { ...answer, rows, byName: new Map(rows.map(row => [row.name, row])) }
}

describe('distributions.values of an imported file equals R', () => {
  const expected = syntheticAnswers() as Answers
  let session: Session
  beforeAll(async () => {
    session = await importedSynthetic()
  }, 60_000)

  // R counts in minutes; P90 lies between two values, so the last digits of minutes times 60 are kept.
  test.each(['wait', 'service'] as const)('%s: quantiles, means and spread of every location', async metric => {
    const { byName, method } = await distributions(session, { metric, by: 'location' })
    expect(method).toBe('exact')
    for (const [name, branch] of Object.entries(expected[`${metric}_by_branch`])) {
      const row = byName.get(name)!
      expect([row.n, row.enough]).toEqual([branch.median.n, true])
      for (const part of ['median', 'p90'] as const) {
        const [own, right] = [row[part]!, branch[part]]
        expect([own.lowerRank, own.upperRank]).toEqual([right.lo_index, right.hi_index])
        expectClose(own.value, right.estimate * 60, 1e-9)
        expectClose(own.lower, right.lo * 60, 1e-9)
        expectClose(own.upper, right.hi * 60, 1e-9)
        expectClose(own.coverage, right.coverage, 1e-9)
      }
      const { mean } = row
      const pairs = [
        [mean.value, branch.mean.mean],
        [mean.sd, branch.mean.sd],
        [mean.standardError, branch.mean.se],
        [mean.lower, branch.mean.lo],
        [mean.upper, branch.mean.hi],
      ] as const
      for (const [own, right] of pairs) expectClose(own, right * 60, 1e-9)
      if (branch.geometric_mean !== undefined) expectClose(row.geometricMean.value, branch.geometric_mean * 60, 1e-9)
      if (branch.spread === undefined) continue
      for (const part of ['cv', 'gini'] as const) expectClose(row.spread[part], branch.spread[part], 1e-9)
      for (const part of ['iqr', 'mad', 'range'] as const) expectClose(row.spread[part], branch.spread[part] * 60, 1e-9)
    }
  })

  test('the histogram stays within one per cent, by person too', async () => {
    const store = await session.store()
    for (const input of [
      { metric: 'wait', by: 'location' },
      { metric: 'wait', by: 'provider' },
      { metric: 'service', by: 'location' },
    ] as const) {
      const exact = await distributionValues(store.db, input)
      const rough = operations['distributions.values'].output.parse(
        await distributionValues(store.db, input, { exactUpTo: 1000 }),
      )
      expect([exact.method, rough.method]).toEqual(['exact', 'histogram'])
      for (const [i, row] of rough.rows.entries()) {
        const right = exact.rows[i]!
        if (row.state !== 'shown' || right.state !== 'shown') throw new Error('the service itself hides nobody')
        expect(row.n).toBe(right.n)
        if (right.n === 0) continue
        for (const part of ['value', 'lower', 'upper'] as const) expectClose(row.median![part], right.median![part], 0.0101)
        expectClose(row.p90!.value, right.p90!.value, 0.0101)
        expectClose(row.mean.value, right.mean.value, 1e-9)
        expectClose(row.mean.sd, right.mean.sd, 1e-7)
      }
    }
  })

  test('the box of the region is the box of its values', async () => {
    const { rows } = await distributions(session, { metric: 'wait' })
    const { box, spread, n } = rows[0]!
    expect(rows).toHaveLength(1)
    expectClose(spread.iqr, box!.q3 - box!.q1, 1e-12)
    expect(box!.upperWhisker).toBeLessThanOrEqual(box!.q3 + 1.5 * (box!.q3 - box!.q1))
    expect(box!.outliersAbove).toBeGreaterThan(0)
    expect(box!.outliersAbove).toBeLessThan(n / 4)
  })
})

describe('distributions.values without much to go on', () => {
  const date = '2026-01-05'
  const only = async (visits: readonly Visit[]) => (await distributions(await sessionWith(visits), { metric: 'wait' })).rows[0]

  test('nobody, and customers without a wait', async () => {
    const empty = await distributions(await sessionWith([]), { metric: 'wait', by: 'location' })
    expect(empty).toMatchObject({ rows: [], n: 0, method: 'exact', reading: { id: 'distribution.none' } })
    const row = await only([{ date }, { date, outcome: 'abandoned', wait: 30 }])
    expect(row).toMatchObject({ n: 0, missing: 2, median: null, box: null, bins: [], enough: false, mean: { value: null } })
    expect(row!.spread).toEqual({ cv: null, gini: null, iqr: null, mad: null, range: null })
  })

  test('one value has quantiles without limits', async () => {
    const row = await only([{ date, wait: 90 }])
    expect(row).toMatchObject({
      n: 1,
      enough: false,
      median: { value: 90, lower: null, upper: null },
      mean: { value: 90, sd: null },
    })
    expect(row!.geometricMean).toMatchObject({ lower: null, upper: null })
    expectClose(row!.geometricMean.value, 90, 1e-12)
  })

  test('all equal, all zero', async () => {
    const equal = await only(Array.from({ length: 40 }, () => ({ date, wait: 60 })))
    expect(equal).toMatchObject({
      enough: true,
      mean: { value: 60, lower: 60, upper: 60, sd: 0 },
      spread: { cv: 0, gini: 0, mad: 0 },
    })
    const zero = await only(Array.from({ length: 40 }, () => ({ date, wait: 0 })))
    expect(zero).toMatchObject({
      zeros: 40,
      geometricMean: { value: null },
      spread: { cv: null, gini: null },
      median: { value: 0 },
    })
  })

  test('P90 of too few values has a lower limit only, and the sentence says so', async () => {
    const row = await only(Array.from({ length: 20 }, (_, i) => ({ date, wait: 10 * (i + 1) })))
    expect(row!.p90).toMatchObject({ upper: null })
    expect(row!.p90!.lower).not.toBeNull()
    expect(sayReading(row!.reading)).toContain('too few values for an upper limit')
  })

  test('the mean’s lower limit is no negative time', async () => {
    const row = await only([1, 2, 900].map(wait => ({ date, wait })))
    expect(row!.mean.lower).toBe(0)
  })

  test('two kinds of wait are not mixed; people below the smallest group have no figures and are in no sentence', async () => {
    const kinds = await only([
      ...[60, 120, 180].map(wait => ({ date, wait })),
      ...[7200, 9000].map(wait => ({ date, wait, waitKind: 'first_reply' as const })),
    ])
    expect(kinds).toMatchObject({ n: 3, missing: 2, median: { value: 120 } })
    const session = await sessionWith([
      ...Array.from({ length: 6 }, (_, i) => ({ date, wait: 60 + i })),
      { date, person: 'Ben', wait: 7777 },
      { date, person: null, wait: 5 },
    ])
    const answer = await ask(session, 'distributions.values', { metric: 'wait', by: 'provider' })
    expect(answer.rows.map(row => row.state)).toEqual(['shown', 'too-few'])
    expect([answer.missingProvider, answer.reading.id]).toEqual([1, 'distribution.people'])
    expect(JSON.stringify(answer)).not.toContain('7777')
  })
})

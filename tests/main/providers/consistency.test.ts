import { beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { Input } from '#contract/operations.ts'
import type { ConsistencyRow } from '#contract/providers.ts'
import { consistencyOfProviders } from '#main/providers/consistency.ts'
import type { Session } from '#main/session.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { importedSynthetic } from '../imported-synthetic.ts'
import { ask, sessionWith } from '../session-fixture.ts'
import type { Visit } from '../store-fixture.ts'

type Answers = {
  volatility_provider_csat: {
    df_prior: number
    var_prior: number
    units: { id: string; n: number; sd: number; sd_shrunk: number }[]
  }
  successive_provider_csat: Record<
    string,
    { n: number; mssd: number; rmssd: number; von_neumann: number; z: number; p_two_sided: number; lag1_autocorr: number }
  >
  vc_csat_four_level_week: { n_periods: number; var: { period: number }; share: { period: number } }
}

async function consistency(session: Session, input: Partial<Input<'providers.consistency'>> = {}) {
  const answer = await ask(session, 'providers.consistency', { metric: 'csat', ...input })
  const rows = answer.rows.filter((row): row is ConsistencyRow => row.state === 'shown')
  for (const { reading } of [answer, ...rows]) expect(sayReading(reading)).not.toMatch(/undefined|NaN|\{|Infinity/)
  return { ...answer, rows, byId: new Map(rows.map(row => [`${row.locationName}/${row.name}`, row])) }
}

describe('providers.consistency of an imported file equals R', () => {
  const expected = syntheticAnswers() as Answers
  let session: Session
  beforeAll(async () => {
    session = await importedSynthetic()
  }, 60_000)

  test('spreads allowing for few answers, and what they have in common', async () => {
    const { byId, prior } = await consistency(session)
    const { df_prior, var_prior, units } = expected.volatility_provider_csat
    expectClose(prior!.df, df_prior, 1e-6)
    expectClose(prior!.variance, var_prior, 1e-6)
    for (const { id, n, sd, sd_shrunk } of units) {
      expect(byId.get(id)!.n).toBe(n)
      expectClose(byId.get(id)!.ownSpread, sd, 1e-9)
      expectClose(byId.get(id)!.spread, sd_shrunk, 1e-6)
    }
    expect((await ask(session, 'providers.list', { metric: 'csat' })).prior).toEqual(prior)
  })

  test('successive differences in order of arrival, then of id', async () => {
    const { byId } = await consistency(session)
    for (const [id, one] of Object.entries(expected.successive_provider_csat)) {
      const { n, successive, pattern } = byId.get(id)!
      expect([n, pattern]).toEqual([one.n, 'none'])
      expectClose(successive!.mssd, one.mssd, 1e-9)
      expectClose(successive!.rmssd, one.rmssd, 1e-9)
      expectClose(successive!.ratio, one.von_neumann, 1e-9)
      expectClose(successive!.z, one.z, 1e-6)
      expectClose(successive!.p, one.p_two_sided, 1e-6)
      expectClose(successive!.lag1, one.lag1_autocorr, 1e-6)
    }
  })

  test('weeks of one person in the model of all equal lme4', async () => {
    const { everybody } = await consistency(session)
    const { n_periods, var: variance, share } = expected.vc_csat_four_level_week
    expect(everybody).toMatchObject({ weeks: n_periods, state: 'estimated' })
    expectClose(everybody!.variance, variance.period, 1e-4)
    expectClose(everybody!.share, share.period, 1e-4)
    expect(everybody!.p).toBeGreaterThan(0)
  })

  test('a person’s page says the same, beside the weeks of the location', async () => {
    const { rows } = await consistency(session)
    const { providerId, locationId, ownSpread, successive, pattern, weeks, weeksTest } = rows.find(row => row.n > 200)!
    const detail = await ask(session, 'providers.detail', { providerId })
    if (detail.state !== 'shown') throw new Error('nobody is hidden here')
    expect(detail.consistency.map(one => one.metric)).toEqual(['csat', 'wait'])
    expect(detail.consistency[0]).toMatchObject({ ownSpread, successive, pattern, weeks, weeksTest })
    const split = await ask(session, 'variability.split', {
      metric: 'csat',
      levels: ['provider', 'week'],
      filter: { locations: [locationId] },
    })
    expect(detail.consistency[0]!.colleagues!.share).toBe(split.levels[1]!.share)
  })

  test('one location: its people, with the same own figures', async () => {
    const all = await consistency(session)
    const { locationId } = all.rows[0]!
    const here = await consistency(session, { locationId })
    expect(here.rows.map(row => row.successive)).toEqual(
      all.rows.filter(row => row.locationId === locationId).map(row => row.successive),
    )
  })

  test('beyond the number of values that are read, order is not told', async () => {
    const { db } = await session.store()
    const answer = operations['providers.consistency'].output.parse(
      await consistencyOfProviders(db, { metric: 'csat' }, { exactUpTo: 100 }),
    )
    expect(answer.reading.id).toBe('consistency.not-read')
    expect(answer.rows[0]).toMatchObject({ successive: null, pattern: 'not-read', enough: false })
    expect(sayReading(answer.rows.find(row => row.state === 'shown')!.reading)).toContain('too many values')
  })
})

describe('providers.consistency of planted and of little data', () => {
  const day = (i: number) => new Date(Date.UTC(2026, 0, 5 + i)).toISOString().slice(0, 10)
  const rated = (person: string, ratings: readonly number[]): Visit[] =>
    ratings.map((csat, i) => ({ person, date: day(i), csat }))
  const times = (n: number, of: (i: number) => number) => Array.from({ length: n }, (_, i) => of(i))

  test('drifting in spells, a see-saw, and neither', async () => {
    const spells = times(40, i => (Math.floor(i / 10) % 2 === 0 ? 5 : 2))
    const seesaw = times(40, i => (i % 2 === 0 ? 5 : 2))
    // 5 5 2 2 5 5 2 2 ...: as many repeats as changes, von Neumann's ratio near 2
    const neither = times(40, i => (i % 4 < 2 ? 5 : 2))
    const session = await sessionWith([...rated('Ana', spells), ...rated('Ben', seesaw), ...rated('Cy', neither)], {
      names: 'names',
    })
    const { rows, reading } = await consistency(session)
    expect(rows.map(row => [row.name, row.pattern])).toEqual([
      ['Ana', 'drifting'],
      ['Ben', 'see-saw'],
      ['Cy', 'none'],
    ])
    expect(rows[0]!.successive!.z).toBeLessThan(0)
    expect(rows[1]!.successive!.lag1).toBeLessThan(-0.9)
    expect(sayReading(rows[0]!.reading)).toContain('drifting in spells')
    expect(sayReading(reading)).toMatch(/of 3 people, 1 is steady .*, 1 drifts in spells and 1 is a see-saw/)
  })

  test('weeks that differ are found, with their share; equal within weeks leaves all to the weeks', async () => {
    const noisy = times(56, i => (Math.floor(i / 7) % 2 === 0 ? 4 : 2) + (i % 2))
    const { rows } = await consistency(await sessionWith(rated('Ana', noisy)))
    expect(rows[0]!.weeks).toMatchObject({ weeks: 8, state: 'estimated' })
    expect(rows[0]!.weeks!.p).toBeLessThan(0.001)
    expect(rows[0]!.weeksTest!.df1).toBe(7)
    expect(sayReading(rows[0]!.reading)).toMatch(/is from week to week/)
    const pure = times(56, i => (Math.floor(i / 7) % 2 === 0 ? 4 : 2))
    const { rows: only } = await consistency(await sessionWith(rated('Ana', pure)))
    expect(only[0]!.weeks!.share).toBe(1)
    expect(only[0]!.weeksTest).toBeNull()
  })

  test('customers of one minute stand in the order of their ids: 9 before 10', async () => {
    const session = await sessionWith(
      [5, 1, 3].map(csat => ({ date: day(0), csat })),
      { minimumGroup: '1' },
    )
    const { db } = await session.store()
    const rows = await db.selectFrom('interaction').select(['id', 'csat_value']).orderBy('id').execute()
    for (const [i, external] of ['10', '9', '2'].entries())
      await db.updateTable('interaction_row').set({ external_id: external }).where('id', '=', rows[i]!.id).execute()
    // in order 3, 1, 5: squares of differences 4 and 16
    expect((await consistency(session)).rows[0]!.successive!.mssd).toBe(10)
  })

  test('nobody; no value; one value; all equal', async () => {
    expect(await consistency(await sessionWith([]))).toMatchObject({
      rows: [],
      prior: null,
      everybody: null,
      n: 0,
      reading: { id: 'consistency.nobody' },
    })
    const none = await consistency(await sessionWith(times(6, i => i).map(i => ({ date: day(i), wait: 5 }))))
    expect(none.rows).toEqual([]) // hidden: no value is below the smallest group
    const open = { minimumGroup: '1' }
    const one = (await consistency(await sessionWith(rated('Ana', [4]), open))).rows[0]
    expect(one).toMatchObject({
      n: 1,
      ownSpread: null,
      spread: null,
      successive: null,
      pattern: 'too-few',
      weeks: null,
      enough: false,
    })
    const two = (await consistency(await sessionWith(rated('Ana', [4, 5]), open))).rows[0]
    expect(two).toMatchObject({ n: 2, successive: null, weeks: { weeks: 1, state: 'not-identifiable', p: null } })
    const equal = (
      await consistency(
        await sessionWith(
          rated(
            'Ana',
            times(30, () => 4),
          ),
        ),
      )
    ).rows[0]
    expect(equal).toMatchObject({ ownSpread: 0, spread: 0, successive: null, pattern: 'none', weeks: { share: 0, p: 1 } })
  })

  test('too few for a pattern, people below the smallest group, shares', async () => {
    const session = await sessionWith([
      ...rated(
        'Ana',
        times(19, i => 1 + (i % 5)),
      ),
      ...rated('Ben', [1, 5, 1]),
    ])
    const answer = await ask(session, 'providers.consistency', { metric: 'csat' })
    expect(answer.rows).toMatchObject([{ state: 'shown', pattern: 'too-few' }, { state: 'too-few' }])
    expect(answer.reading.id).toBe('consistency.too-few')
    const visits = times(30, i => i).map(i => ({ date: day(i), complaint: i % 3 === 0 }))
    const share = await consistency(await sessionWith(visits), { metric: 'complaint' })
    expect(share.prior).toBeNull()
    expect(share.rows[0]).toMatchObject({ n: 30, spread: null, ownSpread: null })
    expect(share.rows[0]!.successive).not.toBeNull()
  })

  test('waits are followed by their logarithm', async () => {
    const waits = [60, 120, 90, 400, 30]
    const { rows, scale } = await consistency(await sessionWith(waits.map((wait, i) => ({ date: day(i), wait }))), {
      metric: 'wait',
    })
    expect(scale.kind).toBe('log-seconds')
    const squares = waits.slice(1).map((wait, i) => Math.log(wait / waits[i]!) ** 2)
    expectClose(rows[0]!.successive!.mssd, squares.reduce((a, b) => a + b, 0) / 4, 1e-12)
    expectClose(rows[0]!.ownSpread, Math.sqrt(sufficientOf(waits.map(Math.log)).ss / 4), 1e-12)
  })

  test('a page without enough values of a metric says nothing about its consistency', async () => {
    const session = await sessionWith([
      ...rated(
        'Ana',
        times(30, i => 1 + (i % 5)),
      ),
      { person: 'Ana', date: day(1), wait: 777 },
    ])
    const { rows } = await consistency(session)
    const detail = await ask(session, 'providers.detail', { providerId: rows[0]!.providerId })
    if (detail.state !== 'shown') throw new Error('Ana has enough values')
    expect(detail.consistency.map(one => one.metric)).toEqual(['csat'])
  })
})

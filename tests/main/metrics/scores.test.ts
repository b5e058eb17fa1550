import { beforeAll, describe, expect, test } from 'vitest'
import type { Input } from '#contract/operations.ts'
import type { ScoredMetric, ShownScore } from '#contract/scores.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { importedSynthetic } from '../imported-synthetic.ts'
import { ask, sessionWith } from '../session-fixture.ts'
import type { Visit } from '../store-fixture.ts'

type Mean = { n: number; mean: number; sd: number; se: number; lo: number; hi: number }
type Score = { nps: number; se: number; lo: number; hi: number }
type Answers = {
  csat_by_branch: Record<string, Mean>
  ces_by_branch: Record<string, Mean>
  csat_histogram: Record<string, number[]>
  satisfied_by_branch: { wilson: { id: string; x: number; n: number; p: number; lo: number; hi: number }[] }
  nps_by_branch: Record<string, Score & { n: number; promoters: number; passives: number; detractors: number; adj_wald: Score }>
}

async function scores(session: Session, input: Input<'metrics.scores'>) {
  const answer = await ask(session, 'metrics.scores', input)
  const rows = answer.rows.filter((row): row is ShownScore => row.state === 'shown')
  for (const { reading } of [answer, ...rows]) expect(sayReading(reading)).not.toMatch(/undefined|NaN|\{|Infinity/)
  for (const row of rows) expect(row.n + row.missing).toBe(row.interactions)
  return { ...answer, rows, byName: new Map(rows.map(row => [row.name, row])) }
}

async function scoreOf(visits: readonly Visit[], metric: ScoredMetric): Promise<ShownScore> {
  const { rows } = await scores(await sessionWith(visits), { metric })
  expect(rows).toHaveLength(1)
  return rows[0]!
}

describe('metrics.scores of an imported file equals R', () => {
  const expected = syntheticAnswers() as Answers
  let session: Session
  beforeAll(async () => {
    session = await importedSynthetic()
  }, 60_000)

  test.each(['csat', 'ces'] as const)('%s: mean, spread and t interval of every location', async metric => {
    const { byName, rows } = await scores(session, { metric, by: 'location' })
    expect(rows.map(row => row.name)).toEqual(Object.keys(expected[`${metric}_by_branch`]))
    for (const [name, { n, mean, sd, se, lo, hi }] of Object.entries(expected[`${metric}_by_branch`])) {
      const { n: own, rating, figure, enough } = byName.get(name)!
      expect([own, enough]).toEqual([n, true])
      expectClose(rating!.mean, mean, 1e-9)
      expectClose(rating!.sd, sd, 1e-9)
      expectClose(rating!.standardError, se, 1e-9)
      expectClose(rating!.lower, lo, 1e-9)
      expectClose(rating!.upper, hi, 1e-9)
      expect(figure).toEqual({ value: rating!.mean, lower: rating!.lower, upper: rating!.upper })
    }
  })

  test('histograms and satisfied customers with Wilson', async () => {
    const { byName } = await scores(session, { metric: 'csat', by: 'location' })
    for (const [name, counts] of Object.entries(expected.csat_histogram))
      expect(byName.get(name)!.rating!.histogram).toEqual(counts)
    for (const { id, x, n, p, lo, hi } of expected.satisfied_by_branch.wilson) {
      const { satisfied } = byName.get(id)!.rating!
      expect([satisfied.count, satisfied.n]).toEqual([x, n])
      expectClose(satisfied.share, p, 1e-12)
      expectClose(satisfied.lower, lo, 1e-9)
      expectClose(satisfied.upper, hi, 1e-9)
    }
  })

  test('net promoter scores, plain and adjusted', async () => {
    const { byName } = await scores(session, { metric: 'nps', by: 'location' })
    for (const [name, one] of Object.entries(expected.nps_by_branch)) {
      const { score, figure } = byName.get(name)!
      expect([score!.promoters, score!.passives, score!.detractors]).toEqual([one.promoters, one.passives, one.detractors])
      for (const [own, right] of [
        [score!, one],
        [score!.adjusted, one.adj_wald],
      ] as const) {
        expectClose(own.score, right.nps, 1e-9)
        expectClose(own.standardError, right.se, 1e-9)
        expectClose(own.lower, right.lo, 1e-9)
        expectClose(own.upper, right.hi, 1e-9)
      }
      expect([score!.limits, figure.lower]).toEqual(['wald', score!.lower])
    }
  })

  test('complaints with exposure, by person too; the region is the sum of its parts', async () => {
    const region = await scores(session, { metric: 'complaint' })
    const people = await scores(session, { metric: 'complaint', by: 'provider' })
    const sum = people.rows.reduce((total, { rate }) => total + rate!.count, 0)
    expect(region.rows[0]!.rate).toEqual({ count: sum, exposure: 29_643 })
    expect(people.rows).toHaveLength(75)
    expect(people.rows.every(row => row.figure.lower! <= row.figure.value! && row.figure.value! <= row.figure.upper!)).toBe(true)
  })

  test('response, and what the silent ones could do', async () => {
    const { rows, centre } = await scores(session, { metric: 'csat', by: 'location' })
    for (const { response, n, interactions, rating } of rows) {
      const { asked, ifWorst, ifBest, tippingPoint, basis } = response!
      expect([asked, basis]).toEqual([interactions, 'all'])
      const silent = interactions - n
      expectClose(ifWorst, (n * rating!.mean + silent) / interactions, 1e-12)
      expectClose(ifBest, (n * rating!.mean + 5 * silent) / interactions, 1e-12)
      expectClose((n * rating!.mean + silent * (rating!.mean - tippingPoint!)) / interactions, centre, 1e-12)
    }
  })

  test('one location, one person, a period', async () => {
    const { rows } = await scores(session, { metric: 'csat', by: 'location' })
    const { locationId, n } = rows[0]!
    expect((await scores(session, { metric: 'csat', locationId: locationId! })).rows).toMatchObject([{ locationId, n }])
    const people = await scores(session, { metric: 'csat', locationId: locationId!, by: 'provider' })
    expect(people.rows.reduce((total, row) => total + row.n, 0)).toBe(n)
    const { providerId } = people.rows[0]!
    const alone = await scores(session, { metric: 'csat', providerId: providerId!, from: '2024-07-01', to: '2024-12-31' })
    expect(alone.rows).toMatchObject([{ providerId }])
    expect(alone.rows[0]!.n).toBeLessThan(people.rows[0]!.n)
  })
})

describe('metrics.scores without much to go on', () => {
  const date = '2026-01-05'
  const times = (count: number, visit: Partial<Visit>): Visit[] => Array.from({ length: count }, () => ({ date, ...visit }))

  test('nobody', async () => {
    const answer = await scores(await sessionWith([]), { metric: 'csat', by: 'location' })
    expect(answer).toMatchObject({ rows: [], n: 0, centre: null, reading: { id: 'scores.none' } })
  })

  test('customers without a value', async () => {
    const row = await scoreOf(times(3, {}), 'nps')
    expect(row).toMatchObject({ n: 0, missing: 3, figure: { value: null }, score: null, response: null, enough: false })
    expect(row.reading.id).toBe('scores.none')
  })

  test('a single value has a figure and no interval', async () => {
    const row = await scoreOf(times(1, { csat: 4 }), 'csat')
    expect(row).toMatchObject({ figure: { value: 4, lower: null, upper: null }, rating: { sd: null, standardError: null } })
    expect(row.rating!.histogram).toEqual([0, 0, 0, 1, 0])
    expect(row.reading.id).toBe('scores.one')
  })

  test('all equal: no spread, an interval of no width; satisfied customers keep theirs', async () => {
    const row = await scoreOf(times(8, { csat: 5 }), 'csat')
    expect(row.figure).toEqual({ value: 5, lower: 5, upper: 5 })
    expect(sayReading(row.reading)).toMatch(/8 values that are all equal/)
    // Wilson for 8 of 8: 1 / (1 + z^2 / 8)
    expectClose(row.rating!.satisfied.lower, 1 / (1 + 1.959963984540054 ** 2 / 8), 1e-12)
  })

  test('a t interval ends where the scale ends', async () => {
    const row = await scoreOf([...times(2, { csat: 5 }), ...times(1, { csat: 3 })], 'csat')
    expect(row.figure.upper).toBe(5)
    expect(row.rating!.upper).toBeGreaterThan(5)
  })

  test('below 100 answers a net promoter score shows the adjusted limits, and never leaves -100 to 100', async () => {
    const row = await scoreOf(times(5, { nps: 10 }), 'nps')
    expect(row.score).toMatchObject({ score: 100, lower: 100, upper: 100, limits: 'adjusted-wald' })
    expect(row.figure).toEqual({ value: 100, lower: row.score!.adjusted.lower, upper: 100 })
    expect(row.figure.lower).toBeLessThan(75)
    const hundred = await scoreOf([...times(99, { nps: 10 }), ...times(1, { nps: 0 })], 'nps')
    expect(hundred.score!.limits).toBe('wald')
  })

  test('no complaint has an upper limit; rows of a source without the column are no exposure; no exposure has no rate', async () => {
    const row = await scoreOf([...times(20, { complaint: false }), ...times(30, {})], 'complaint')
    // R: poisson.test(0, 20)$conf.int = 0, 0.184444
    expect(row).toMatchObject({ n: 20, missing: 30, rate: { count: 0, exposure: 20 }, figure: { value: 0, lower: 0 } })
    expectClose(row.figure.upper, 184.443972, 1e-6)
    expect(await scoreOf(times(3, { csat: 4 }), 'complaint')).toMatchObject({ n: 0, rate: null, figure: { value: null } })
  })

  test('everybody gave up; nobody did', async () => {
    const all = await scoreOf(times(6, { outcome: 'abandoned' }), 'abandoned')
    expect(all).toMatchObject({ figure: { value: 1, upper: 1 }, share: { count: 6, n: 6 } })
    const no = await scoreOf(times(6, { outcome: 'served' }), 'abandoned')
    expect(no).toMatchObject({ figure: { value: 0, lower: 0 }, share: { count: 0, n: 6 } })
  })

  test('few answers: a caution with the worst and the best that the silent ones could do', async () => {
    const visits = [...times(40, { place: 'Harbour', csat: 3 }), ...times(2, { csat: 5 }), ...times(18, {})]
    const { byName } = await scores(await sessionWith(visits), { metric: 'csat', by: 'location' })
    const { response, reading, enough } = byName.get('Northgate')!
    expect(enough).toBe(false)
    expect(response).toMatchObject({ answered: 2, asked: 20, low: true, ifWorst: 1.4, ifBest: 5, tippingPossible: true })
    // region (40 x 3 + 2 x 5) / 42; the silent 18 would have to lie lower by (5 - region) x 20 / 18
    expectClose(response!.tippingPoint, ((5 - 130 / 42) * 20) / 18, 1e-12)
    expect(sayReading(reading)).toContain('Only 10\u00a0% answered')
    expect(sayReading(reading)).toContain('2.12 worse on average')
    expect(byName.get('Harbour')!.response).toMatchObject({ share: 1, low: false, tippingPoint: null, tippingPossible: null })
  })

  test('what was offered counts as asked where the source says so', async () => {
    const visits = [...times(4, { offered: true, csat: 2 }), ...times(6, { offered: true }), ...times(10, { offered: false })]
    expect((await scoreOf(visits, 'csat')).response).toMatchObject({ answered: 4, asked: 10, basis: 'offered', ifWorst: 1.4 })
    const mixed = [...visits, ...times(5, { csat: 2 })]
    expect((await scoreOf(mixed, 'csat')).response).toMatchObject({ answered: 9, asked: 15, basis: 'mixed' })
    const odd = times(3, { offered: false, csat: 2 })
    expect((await scoreOf(odd, 'csat')).response).toMatchObject({ answered: 3, asked: 3, share: 1, ifWorst: 2, ifBest: 2 })
  })

  test('where low is best the worst is high, and differences turn round', async () => {
    const effort = (value: number) => ({ raw: String(value), value, minimum: 1, maximum: 5, direction: 'lower_better' as const })
    const visits = [...times(10, { place: 'Harbour', ces: effort(4) }), ...times(5, { ces: effort(2) }), ...times(5, {})]
    const { byName, better } = await scores(await sessionWith(visits), { metric: 'ces', by: 'location' })
    expect(better).toBe('lower')
    const { response } = byName.get('Northgate')!
    expect(response).toMatchObject({ ifWorst: 3.5, ifBest: 1.5 })
    expectClose(response!.tippingPoint, ((50 / 15 - 2) * 10) / 5, 1e-12)
  })

  test('two scales: shares of the scale, without a histogram', async () => {
    const ten = { raw: '10', value: 10, minimum: 1, maximum: 10, direction: 'higher_better' as const }
    const row = await scoreOf([...times(3, { csat: 5 }), ...times(3, { csat: ten })], 'csat')
    expect(row.rating).toMatchObject({ mean: 1, histogram: null })
    const wide = { raw: '50', value: 50, minimum: 0, maximum: 100, direction: 'higher_better' as const }
    expect((await scoreOf(times(3, { csat: wide }), 'csat')).rating).toMatchObject({ mean: 50, histogram: null })
  })

  test('people below the smallest group have no figures, those without a known person are counted', async () => {
    const visits = [...times(6, { csat: 4 }), ...times(3, { person: 'Ben', csat: 1 }), ...times(2, { person: null, csat: 5 })]
    const session = await sessionWith(visits)
    const { rows, missingProvider } = await ask(session, 'metrics.scores', { metric: 'csat', by: 'provider' })
    expect(rows.map(row => row.state)).toEqual(['shown', 'too-few'])
    expect(Object.keys(rows[1]!).sort()).toEqual(['locationId', 'locationName', 'name', 'providerId', 'state'])
    expect(missingProvider).toBe(2)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Input, operations, type Output } from '#contract/operations.ts'
import type { Store } from '#db/sqlite/open.ts'
import { compareLocations } from '#main/locations/compare.ts'
import { detailOfLocation } from '#main/locations/detail.ts'
import { listLocations } from '#main/locations/list.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { storeWith, type Visit } from '../store-fixture.ts'
import { syntheticStore } from '../synthetic-store.ts'

type Quantile = { n: number; estimate: number; lo: number; hi: number }
type Answers = {
  vc_csat: { mu: number; locations: { id: string; n: number; mean: number; estimate: number; se: number; shrink: number }[] }
  vc_log_wait: { mu: number; locations: { id: string; n: number; mean: number; estimate: number; se: number }[] }
  csat_by_branch: Record<string, { n: number; mean: number; lo: number; hi: number }>
  satisfied_by_branch: { wilson: { id: string; x: number; n: number; p: number; lo: number; hi: number }[] }
  rank_branch_csat: { pairs: { a: string; b: string; diff: number; p: number }[] }
  rank_branch_csat_eb: { units: { id: string; rank: number; rank_lo: number; rank_hi: number }[]; pairs: Pair[] }
  nps_by_branch: Record<string, { n: number; nps: number; lo: number; hi: number }>
  wait_by_branch: Record<string, { median: Quantile; p90: Quantile; geometric_mean: number; mean: { mean: number } }>
}
type Pair = { a: string; b: string; diff: number; se: number }

const answers = syntheticAnswers() as Answers
let store: Store
let ids: Map<string, string>
beforeAll(async () => {
  store = await syntheticStore()
  const rows = await store.db.selectFrom('location').select(['name', 'public_id']).execute()
  ids = new Map(rows.map(row => [row.name, row.public_id]))
}, 60_000)
afterAll(() => store.close())

const list = async (input: object): Promise<Output<'locations.list'>> => {
  const checked = operations['locations.list'].input.parse(input)
  return operations['locations.list'].output.parse(await listLocations(store.db, checked))
}
const compare = async (input: Input<'locations.compare'>) =>
  operations['locations.compare'].output.parse(await compareLocations(store.db, input))
const rowNamed = ({ rows }: Output<'locations.list'>, name: string) => rows.find(row => row.name === name)!

describe('locations.list equals R on 29,643 interactions', () => {
  test('estimates, intervals and ranges of places for ratings', async () => {
    const found = await list({ metric: 'csat' })
    expectClose(found.centre, answers.vc_csat.mu, 0, 1e-4)
    for (const unit of answers.vc_csat.locations) {
      const row = rowNamed(found, unit.id)
      expect(row.n).toBe(unit.n)
      expectClose(row.raw, unit.mean, 1e-9)
      expectClose(row.estimate, unit.estimate, 0, 1e-4)
      expectClose(row.model!.standardError, unit.se, 1e-4)
      expectClose(row.lower, unit.estimate - 1.959964 * unit.se, 0, 1e-4)
      expectClose(row.model!.weight, unit.shrink, 1e-4)
      expect(row.missing).toBe(row.interactions - row.n)
    }
    for (const { id, rank, rank_lo: best, rank_hi: worst } of answers.rank_branch_csat_eb.units)
      expect(rowNamed(found, id).rank).toMatchObject({ rank, best, worst })
  })

  test('satisfied customers with Wilson’s interval', async () => {
    const found = await list({ metric: 'csat' })
    for (const { id, x, n, p, lo, hi } of answers.satisfied_by_branch.wilson) {
      const satisfied = rowNamed(found, id).satisfied!
      expect([satisfied.count, satisfied.n]).toEqual([x, n])
      expectClose(satisfied.share, p, 1e-9)
      expectClose(satisfied.lower, lo, 1e-9)
      expectClose(satisfied.upper, hi, 1e-9)
    }
  })

  test('waits in seconds: geometric means from the model, medians and 90th percentiles from the values', async () => {
    const found = await list({ metric: 'wait' })
    expect(found.method).toBe('exact')
    expectClose(found.centre, 60 * Math.exp(answers.vc_log_wait.mu), 1e-4)
    for (const unit of answers.vc_log_wait.locations) {
      const row = rowNamed(found, unit.id)
      expectClose(row.estimate, 60 * Math.exp(unit.estimate), 1e-4)
      expectClose(row.upper, 60 * Math.exp(unit.estimate + 1.959964 * unit.se), 1e-4)
      expectClose(row.raw, 60 * answers.wait_by_branch[unit.id]!.geometric_mean, 1e-8)
      expectClose(row.median, 60 * answers.wait_by_branch[unit.id]!.median.estimate, 1e-9)
      expectClose(row.p90, 60 * answers.wait_by_branch[unit.id]!.p90.estimate, 1e-9)
    }
  })

  test('says who stands apart, and lower is better for waits', async () => {
    const csat = await list({ metric: 'csat' })
    expect(csat.rows.filter(row => row.standing === 'better').map(row => row.name)).toEqual(['Kingsway', 'Riverside'])
    expect(sayReading(csat.reading)).toBe(
      'Of 8 locations, 2 are worse than the region’s mean of 3.88 (Dunmore most of all) and 2 are better (Riverside most of all). ' +
        'The other 4 cannot be told apart from it.',
    )
    const wait = await list({ metric: 'wait' })
    expect(rowNamed(wait, 'Riverside').standing).toBe('better')
    expect(wait.better).toBe('lower')
  })

  test('a period and a filter limit all figures alike', async () => {
    const found = await list({
      metric: 'csat',
      from: '2025-01-06',
      to: '2025-03-30',
      filter: { services: ['Loans'], locations: [ids.get('Dunmore')!] },
    })
    expect(found.rows.map(row => row.name)).toEqual(['Dunmore'])
    expect(found.rows[0]).toMatchObject({ rank: null, interactions: found.about.interactions })
    expect(found.about).toMatchObject({ from: '2025-01-06', to: '2025-03-30' })
    const nothing = await list({ metric: 'csat', filter: { services: ['no such service'] } })
    expect([nothing.rows.length, nothing.about.cutOff, nothing.centre]).toEqual([0, null, null])
  })

  test.each(operations['locations.list'].input.shape.metric.options)('%s has a defined answer', async metric => {
    const found = await list({ metric })
    expect(found.n + found.missing).toBe(found.about.interactions)
    expect(sayReading(found.reading)).not.toMatch(/–|undefined|NaN/)
  })

  test('refuses a location that does not exist', async () => {
    await expect(list({ metric: 'csat', filter: { locations: ['nowhere'] } })).rejects.toMatchObject({ code: 'unknown-location' })
  })
})

describe('locations.compare', () => {
  test('differences as customers met them and as places equal R', async () => {
    const pair = answers.rank_branch_csat_eb.pairs[0]!
    const found = await compare({ a: ids.get(pair.a)!, b: ids.get(pair.b)! })
    const csat = found.metrics.find(({ metric }) => metric === 'csat')!
    expectClose(csat.fair!.value, pair.diff, 0, 1e-4)
    expectClose(csat.fair!.upper! - csat.fair!.value!, 1.959964 * pair.se, 1e-3)
    expectClose(csat.observed.value, answers.rank_branch_csat.pairs[0]!.diff, 1e-9)
    expect(csat.verdict).toBe('a-better')
    for (const side of ['a', 'b'] as const) {
      const expected = answers.csat_by_branch[pair[side]]!
      expectClose(csat[side].lower, expected.lo, 1e-8)
      expectClose(csat[side].upper, expected.hi, 1e-8)
      const nps = found.metrics.find(({ metric }) => metric === 'nps')![side]
      expectClose(nps.value, answers.nps_by_branch[pair[side]]!.nps, 1e-9)
      expectClose(nps.lower, answers.nps_by_branch[pair[side]]!.lo, 1e-8)
    }
    expect(sayReading(csat.reading)).toBe(
      'Satisfaction: Alderbrook does better than Dunmore, by 0.52 points (between 0.23 and 0.80 points).',
    )
  })

  test('durations differ by a ratio, shares by Newcombe', async () => {
    const found = await compare({ a: ids.get('Riverside')!, b: ids.get('Alderbrook')! })
    const wait = found.metrics.find(({ metric }) => metric === 'wait')!
    const ratio = answers.wait_by_branch.Riverside!.geometric_mean / answers.wait_by_branch.Alderbrook!.geometric_mean
    expectClose(wait.observed.value, ratio - 1, 1e-8)
    expect(wait.verdict).toBe('a-better')
    const complaint = found.metrics.find(({ metric }) => metric === 'complaint')!
    expectClose(complaint.observed.value, complaint.a.value! - complaint.b.value!, 1e-9)
    expect(complaint.observed.lower).toBeLessThan(complaint.observed.value!)
    expect(found.series.map(({ metric }) => metric)).toEqual(['csat', 'wait', 'complaint'])
    expectClose(found.waits.a.median.value, 60 * answers.wait_by_branch.Riverside!.median.estimate, 1e-9)
    expect(sayReading(found.reading)).toBe(
      'Riverside does better on ease of service, wait and complaints. On 4 other metrics they cannot be told apart.',
    )
  })

  test('a location is not compared with itself', async () => {
    const itself = { a: ids.get('Dunmore')!, b: ids.get('Dunmore')! }
    await expect(compare(itself)).rejects.toMatchObject({ code: 'same-location', values: { name: 'Dunmore' } })
  })
})

test('locations.detail puts a location beside the others', async () => {
  const locationId = ids.get('Oakridge')!
  const found = operations['locations.detail'].output.parse(await detailOfLocation(store.db, { locationId }))
  const expected = answers.wait_by_branch.Oakridge!
  expectClose(found.waits.median.value, 60 * expected.median.estimate, 1e-9)
  expectClose(found.waits.median.lower, 60 * expected.median.lo, 1e-9)
  expectClose(found.waits.median.upper, 60 * expected.median.hi, 1e-9)
  expectClose(found.waits.p90.upper, 60 * expected.p90.hi, 1e-9)
  expectClose(found.waits.mean, 60 * expected.mean.mean, 1e-9)
  expectClose(found.waits.geometricMean, 60 * expected.geometric_mean, 1e-8)
  expect(found.waits.bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(found.waits.n)
  expect(found.waits.curve.length).toBeLessThanOrEqual(60)
  expect(found.waits.curve.at(-1)!.served).toBe(1)
  expect(found.peers.n + found.waits.n).toBe(29_285)
  expect(found.splits.map(({ metric, levels }) => [metric, ...levels.map(({ level }) => level)])).toEqual([
    ['csat', 'provider', 'week', 'interaction'],
    ['wait', 'provider', 'week', 'interaction'],
  ])
  const region = await list({ metric: 'csat' })
  expect(found.standings.find(({ metric }) => metric === 'csat')!.row).toEqual(rowNamed(region, 'Oakridge'))
  for (const reading of [...found.notes, ...found.splits.map(split => split.reading)])
    expect(sayReading(reading)).not.toContain('–')
})

test('values where nobody is known to have served are recorded, left out of estimates, and counted', async () => {
  const visits: Visit[] = Array.from({ length: 1200 }, (_, i) => ({
    date: `2026-01-${String(1 + (i % 28)).padStart(2, '0')}`,
    place: `L${i % 4}`,
    person: i % 3 === 0 ? null : `P${i % 8}`,
    wait: i % 3 === 0 ? 30 : 300 + (i % 7) * 20,
  }))
  const own = await storeWith(visits)
  const found = operations['locations.list'].output.parse(await listLocations(own.db, { metric: 'wait' }))
  expect(found).toMatchObject({ n: 1200, missingProvider: 400 })
  for (const { raw, lower } of found.rows) expect(raw!).toBeLessThan(lower!)
  const unknown = await storeWith(visits.map(visit => ({ ...visit, person: null })))
  const alone = operations['locations.list'].output.parse(await listLocations(unknown.db, { metric: 'wait' }))
  expect(alone.missingProvider).toBe(0)
  own.close()
  unknown.close()
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { Split } from '#contract/variability.ts'
import type { Store } from '#db/sqlite/open.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import { split } from '#main/variability/split.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers, syntheticTruth } from '../../stats/reference.ts'
import { storeWith, type Visit } from '../store-fixture.ts'
import { syntheticStore } from '../synthetic-store.ts'

type Unit = { id: string; n: number; mean: number; shrink: number; estimate: number; se: number }
type Fit = {
  n: number
  mu: number
  se_mu?: number
  reml_crit: number
  var: Record<string, number>
  share?: Record<string, number>
  lrt?: Record<string, { p: number }>
  locations?: Unit[]
  providers?: Unit[]
}

const LN_60 = Math.log(60)

describe('variability.split equals lme4 on 29,643 interactions', () => {
  const answers = syntheticAnswers() as Record<string, Fit>
  let store: Store
  beforeAll(async () => {
    store = await syntheticStore()
  })
  afterAll(() => store.close())

  test.each([
    ['vc_csat', { metric: 'csat' }, 0],
    ['vc_log_wait', { metric: 'wait' }, LN_60],
    ['vc_csat_four_level_week', { metric: 'csat', levels: ['location', 'provider', 'week'] }, 0],
    ['vc_log_wait_branch_week', { metric: 'wait', levels: ['location', 'week'] }, LN_60],
  ] as const)('%s', async (id, input, shift) => {
    const expected = answers[id]!
    const found = await answered(store, input)
    const { residual, total: _, ...components } = expected.var
    for (const [k, variance] of Object.values(components).entries()) expectClose(found.levels[k]!.variance, variance, 1e-4)
    expectClose(found.levels.at(-1)!.variance, residual ?? null, 1e-4)
    expectClose(found.mean, expected.mu + shift, 0, 1e-4)
    expectClose(found.criterion, expected.reml_crit, 0, 1e-4)
    if (expected.se_mu) expectClose(found.meanStandardError, expected.se_mu, 1e-4)
    for (const [k, { p }] of Object.values(expected.lrt ?? {}).entries()) expectClose(found.levels[k]!.p, p, 1e-4, 1e-12)
    expectUnits(found.locations, expected.locations ?? [], shift, location => location.name)
    expectUnits(found.providers, expected.providers ?? [], shift, provider => providerKey(found, provider))
  })

  test('counts what is missing', async () => {
    const found = await answered(store, { metric: 'csat' })
    expect(found.about.interactions).toBe(29_643)
    expect([found.n, found.missing, found.missingProvider, found.zeros]).toEqual([9397, 29_643 - 9397, 0, 0])
    expect(found.scale).toEqual({ kind: 'rating', minimum: 1, maximum: 5 })
  })

  test('names the parts and what they mean', async () => {
    expect(sayReading((await answered(store, { metric: 'csat' })).reading)).toBe(
      'Of all differences in satisfaction, 9.1\u00a0% is which location, 8.4\u00a0% is which person, 83\u00a0% is visit to visit. ' +
        'Locations differ most: compare how the strongest and the weakest work.',
    )
  })

  test('a 0..1 scale divides variances by the square of the range', async () => {
    const raw = await answered(store, { metric: 'csat' })
    const unit = await answered(store, { metric: 'csat', scale: 'unit' })
    expect(unit.scale).toEqual({ kind: 'unit', minimum: 0, maximum: 1 })
    for (const [k, level] of unit.levels.entries()) expectClose(level.variance, raw.levels[k]!.variance / 16, 1e-6)
    expectClose(unit.mean, (raw.mean! - 1) / 4, 1e-9)
  })

  test('shares carry their error and interval, correlations their interval', async () => {
    const { levels } = await answered(store, { metric: 'csat' })
    const [location, provider, interaction] = levels
    for (const { share, shareInterval, shareStandardError } of levels) {
      expect(shareInterval!.lower).toBeLessThan(share)
      expect(shareInterval!.upper).toBeGreaterThan(share)
      expect(shareStandardError).toBeGreaterThan(0)
    }
    expectClose(location!.icc, 0.0913324050408741, 1e-4)
    expectClose(provider!.icc, 0.174912007245392, 1e-4)
    expect(interaction).toMatchObject({ icc: null, iccInterval: null, lrt: null, p: null, absorbedBy: null })
    expectClose(location!.lrt, 28.5814710896739, 0, 1e-4)
    expectClose(provider!.lrt, 627.404306211825, 0, 1e-4)
  })

  test.each([
    [['week'], 78],
    [['month'], 18],
    [['day'], 467],
    [['provider'], 74],
    [['provider', 'week'], 3791],
    [['location', 'month'], 144],
    [['location', 'provider', 'month', 'week', 'day'], null],
  ] as const)('any depth: %j', async (levels, groups) => {
    const found = await answered(store, { metric: 'csat', levels })
    expect(found.levels.map(({ level }) => level)).toEqual([...levels, 'interaction'])
    if (groups !== null) expect(found.levels.at(-2)!.groups).toBe(groups)
    expect(found.n).toBe(9397)
    expect(found.locations.length).toBe((levels as readonly string[]).includes('location') ? 8 : 0)
    expect(found.providers.length).toBe((levels as readonly string[]).includes('provider') ? 74 : 0)
    expect(sayReading(found.reading)).not.toContain('–')
  })

  test.each([[['provider', 'location']], [['week', 'provider']], [['day', 'week']], [['location', 'location']]])(
    'levels that do not nest are refused: %j',
    async levels => {
      await expect(answered(store, { metric: 'csat', levels })).rejects.toMatchObject({
        code: 'levels-out-of-order',
        values: { levels: levels.join(' / '), order: 'location / provider / month / week / day' },
      })
    },
  )

  test('what chance alone could make is said', async () => {
    const found = await answered(store, { metric: 'csat', levels: ['location', 'provider', 'week'] })
    expect(found.levels[2]!.p).toBeGreaterThan(0.05)
    expect(found.levels[2]!.shareInterval!.lower).toBe(0)
    expect(sayReading(found.reading)).toContain('0.2\u00a0% is week to week (chance alone could make it), ')
  })
})

describe('variability.split with moment effects on 29,643 interactions', () => {
  let store: Store
  beforeAll(async () => {
    store = await syntheticStore()
  })
  afterAll(() => store.close())

  test('weekday and hour of waits are what was planted in the data', async () => {
    const found = await answered(store, { metric: 'wait', effects: ['weekday', 'hour'] })
    const [weekday, hour] = found.effects
    expect(found.levels.map(({ level }) => level)).toEqual(['location', 'provider', 'moment', 'interaction'])
    expectClose(
      found.levels.reduce((sum, { share }) => sum + share, 0),
      1,
      1e-12,
    )
    expect([found.n, found.missingMoment]).toEqual([29_285, 0])
    const planted = syntheticTruth().log_wait
    expectPlanted(weekday!.moments, moment => planted.weekday_effects_sun_to_sat[moment % 7]!)
    expectPlanted(hour!.moments, moment => planted.hour_effects[String(moment)]!)
    expect(weekday!.p).toBeLessThan(1e-100)
    expect(hour!.p).toBeLessThan(1e-200)
    expectClose(weekday!.share + hour!.share, found.levels[2]!.share, 1e-9)
    expect(sayReading(found.reading)).toMatch(/5\.\d\u00a0% is weekday and hour, /)
  })

  test('the weekday alone, and how busy it is', async () => {
    const found = await answered(store, { metric: 'wait', effects: ['load', 'weekday'], levels: ['location', 'week'] })
    expect(found.effects.map(({ effect, state, moments }) => [effect, state, moments.length])).toEqual([
      ['weekday', 'estimated', 6],
      ['load', 'estimated', 1],
    ])
    expect(found.levels.map(({ level }) => level)).toEqual(['location', 'week', 'moment', 'interaction'])
    expect(sayReading(found.reading)).toContain('is weekday and how busy it is')
  })

  test('what no moment explains stays where it was', async () => {
    const plain = await answered(store, { metric: 'csat' })
    const found = await answered(store, { metric: 'csat', effects: ['weekday', 'hour', 'load'] })
    for (const k of [0, 1]) expect(Math.abs(found.levels[k]!.share - plain.levels[k]!.share)).toBeLessThan(0.003)
    expect(found.levels[2]!.share).toBeLessThan(0.005)
    expect(plain.effects).toEqual([])
  })
})

describe('variability.split without much to split', () => {
  const visits = (count: number, visit: (i: number) => Partial<Visit>): Visit[] =>
    Array.from({ length: count }, (_, i) => ({ date: '2025-03-03', ...visit(i) }))

  test.each([
    ['nothing', [], 'split.none', 'too-few'],
    ['no value', visits(5, () => ({})), 'split.none', 'too-few'],
    ['one value', visits(1, () => ({ csat: 4 })), 'split.too-few', 'too-few'],
    ['equal values', visits(6, i => ({ csat: 4, person: `P${i % 2}` })), 'split.equal', 'estimated'],
    ['one location and one person', visits(6, i => ({ csat: 1 + (i % 5) })), 'split.one-group', 'estimated'],
    ['one value each', visits(6, i => ({ csat: 1 + (i % 5), place: `L${i}`, person: `P${i}` })), 'split.one-group', 'estimated'],
    ['one location', visits(12, i => ({ csat: 1 + (i % 5), person: `P${i % 3}` })), 'split.shares', 'estimated'],
    [
      'locations without people',
      visits(12, i => ({ csat: 1 + (i % 5), place: `L${i % 3}`, person: null })),
      'split.shares',
      'estimated',
    ],
  ])('%s', async (_, rows, reading, state) => {
    const store = await storeWith(rows)
    const found = await answered(store, { metric: 'csat' })
    expect([found.reading.id, found.state]).toEqual([reading, state])
    expect(sayReading(found.reading)).not.toContain('–')
    store.close()
  })

  test.each([
    ['one location', visits(12, i => ({ csat: 1 + (i % 5), person: `P${i % 3}` })), {}, 'All values come from one location.'],
    [
      'one value for each person',
      visits(12, i => ({ csat: 1 + (i % 5), person: `P${i}`, place: `L${i % 3}` })),
      {},
      'With one value for each person, which person cannot be told from visit to visit.',
    ],
    [
      'one person at each location',
      visits(12, i => ({ csat: 1 + (i % 5), place: `L${i % 3}` })),
      {},
      'With one person in each group outside it, which person cannot be told from that.',
    ],
    [
      'one week',
      visits(12, i => ({ csat: 1 + (i % 5), place: `L${i % 3}` })),
      { levels: ['location', 'week'] },
      'With one week in each group outside it, week to week cannot be told from that.',
    ],
  ])('says what hides a level: %s', async (_, rows, input, sentence) => {
    const store = await storeWith(rows)
    const found = await answered(store, { metric: 'csat', ...input })
    const hidden = found.levels.filter(({ state }) => state === 'not-identifiable')
    expect(hidden.length).toBe(1)
    expect(hidden[0]).toMatchObject({ variance: 0, standardError: null, shareInterval: null, icc: null, p: null })
    expect(sayReading(found.reading)).toContain(sentence)
    store.close()
  })

  test.each([
    ['nothing', [], []],
    ['one value', visits(1, () => ({ csat: 4 })), ['too-few', 'too-few', 'too-few']],
    ['too few values', visits(12, i => ({ csat: 1 + (i % 5), time: `1${i % 5}:00` })), ['too-few', 'too-few', 'too-few']],
    ['equal values', visits(80, i => ({ csat: 4, time: `0${8 + (i % 2)}:00` })), ['constant', 'constant', 'constant']],
    [
      'one hour',
      visits(40, i => ({ csat: 1 + (i % 5), date: `2025-03-0${3 + (i % 2)}` })),
      ['estimated', 'constant', 'constant'],
    ],
    [
      'one provider, the hour explains everything',
      visits(80, i => ({ csat: 1 + (i % 4), time: `0${4 + (i % 4)}:00` })),
      ['constant', 'estimated', 'constant'],
    ],
  ])('moment effects of %s', async (_, rows, states) => {
    const store = await storeWith(rows)
    const found = await answered(store, { metric: 'csat', effects: ['weekday', 'hour', 'load'] })
    expect(found.effects.map(({ state }) => state)).toEqual(states.length === 0 ? ['too-few', 'too-few', 'too-few'] : states)
    expect(JSON.stringify(found)).not.toContain('NaN')
    expect(sayReading(found.reading)).not.toContain('–')
    store.close()
  })

  test('values without a time of day are left out of moments and counted', async () => {
    const store = await storeWith(
      visits(60, i => ({ csat: 1 + (i % 5), time: `0${8 + (i % 2)}:00`, person: i < 10 ? null : 'Ana' })),
    )
    await store.db
      .updateTable('interaction_row')
      .set({ local_minute: null })
      .where('id', 'in', store.db.selectFrom('interaction').select('id').orderBy('id', 'desc').limit(5))
      .execute()
    rebuildRollups(store.raw)
    const found = await answered(store, { metric: 'csat', effects: ['hour'] })
    expect([found.n, found.missing, found.missingMoment, found.missingProvider]).toEqual([45, 15, 5, 10])
    store.close()
  })

  test('values without a person are left out and counted; so are waits of zero and of another kind', async () => {
    const rows = [
      ...visits(20, i => ({ wait: 60 + i, place: `L${i % 2}`, person: `P${i % 4}` })),
      ...visits(3, () => ({ wait: 60, person: null })),
      ...visits(2, () => ({ wait: 0 })),
      ...visits(4, () => ({ wait: 3600, waitKind: 'first_reply' as const })),
      ...visits(5, () => ({})),
    ]
    const store = await storeWith(rows)
    const found = await answered(store, { metric: 'wait' })
    expect([found.n, found.missing, found.missingProvider, found.zeros]).toEqual([20, 14, 3, 2])
    const seconds = await answered(store, { metric: 'wait', scale: 'raw' })
    expect([seconds.n, seconds.zeros, seconds.scale.kind]).toEqual([22, 0, 'seconds'])
    store.close()
  })

  test('giving up is split by place and week, because nobody had served', async () => {
    const outcomes = ['served', 'served', 'abandoned'] as const
    const store = await storeWith(
      visits(60, i => ({
        outcome: outcomes[i % 3]!,
        person: i % 3 === 2 ? null : 'Ana',
        place: `L${i % 4}`,
        date: `2025-03-${10 + (i % 20)}`,
      })),
    )
    const found = await answered(store, { metric: 'abandoned' })
    expect(found.levels.map(({ level }) => level)).toEqual(['location', 'week', 'interaction'])
    expect([found.n, found.missingProvider]).toEqual([60, 0])
    expect(found.mean).toBeCloseTo(1 / 3, 6)
    store.close()
  })

  test('inside one location people are not compared with branches', async () => {
    const store = await storeWith(visits(60, i => ({ csat: (i % 3) + 1 + (i % 2), person: `P${i % 3}` })))
    const found = await answered(store, { metric: 'csat', levels: ['provider'], filter: { locations: [await onlyPlace(store)] } })
    expect(found.reading.values).toMatchObject({ focus: 'people', place: 'Northgate' })
    store.close()
  })

  test('ratings on two scales meet as 0..1, turned round where low is best', async () => {
    const school = (value: number) => ({ raw: String(value), value, minimum: 1, maximum: 6, direction: 'lower_better' as const })
    const store = await storeWith([
      ...visits(10, i => ({ csat: 1 + (i % 5), place: 'East' })),
      ...visits(10, i => ({ csat: school(1 + (i % 5)), place: 'West' })),
    ])
    const both = await answered(store, { metric: 'csat', levels: ['location'] })
    expect(both.scale.kind).toBe('unit')
    expect(both.locations.map(({ name, mean }) => [name, mean])).toEqual([
      ['East', 0.5],
      ['West', 0.6],
    ])
    const west = both.locations.find(({ name }) => name === 'West')!
    const one = await answered(store, { metric: 'csat', levels: ['provider'], filter: { locations: [west.locationId] } })
    expect([one.scale.maximum, one.mean]).toEqual([6, 3])
    store.close()
  })
})

async function answered(store: Store, input: Parameters<typeof split>[1] | object): Promise<Split> {
  const checked = operations['variability.split'].input.parse(input)
  return operations['variability.split'].output.parse(await split(store.db, checked))
}

/** Effects as planted, less their average over the values, within four standard errors. */
function expectPlanted(moments: Split['effects'][number]['moments'], planted: (moment: number) => number): void {
  const n = moments.reduce((sum, moment) => sum + moment.n, 0)
  const average = moments.reduce((sum, moment) => sum + (moment.n / n) * planted(moment.moment!), 0)
  for (const { moment, effect, standardError } of moments)
    expect(Math.abs(effect - (planted(moment!) - average))).toBeLessThan(4 * standardError)
}

async function onlyPlace({ db }: Store): Promise<string> {
  return (await db.selectFrom('location').select('public_id').executeTakeFirstOrThrow()).public_id
}

function providerKey(found: Split, { locationId, name }: { locationId: string; name: string }): string {
  return `${found.locations.find(location => location.locationId === locationId)!.name}/${name}`
}

function expectUnits<Found extends object>(
  found: readonly Found[],
  expected: readonly Unit[],
  shift: number,
  key: (unit: Found) => string,
): void {
  const byKey = new Map(
    found.map(unit => [
      key(unit),
      unit as unknown as { n: number; mean: number; estimate: number; standardError: number; weight: number },
    ]),
  )
  if (expected.length > 0) expect(byKey.size).toBe(expected.length)
  for (const unit of expected) {
    const own = byKey.get(unit.id)!
    expect(own.n).toBe(unit.n)
    expectClose(own.mean, unit.mean + shift, 1e-8)
    expectClose(own.estimate, unit.estimate + shift, 0, 1e-4)
    expectClose(own.standardError, unit.se, 1e-4)
    expectClose(own.weight, unit.shrink, 1e-4)
  }
}

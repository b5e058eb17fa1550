import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Input, Output } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { ask, refused, sessionWith } from '../session-fixture.ts'
import { syntheticVisits } from '../synthetic-store.ts'
import type { Visit } from '../store-fixture.ts'

type Limits = { lo95: number; hi95: number; lo998: number; hi998: number }
type Unit = {
  id: string
  n: number
  z: number
  z_od: number
  od_lo95: number
  od_hi95: number
  od_lo998: number
  od_hi998: number
}
type Share = Unit & {
  x: number
  p: number
  z_arcsine: number
  exact_p_two_sided: number
  exact_lo95: number
  exact_hi95: number
  exact_lo998: number
  exact_hi998: number
}
type Shares = {
  target: number
  overdispersion: { arcsine: { phi: number; phi_threshold: number; tau2: number } }
  units: Share[]
}
type Answers = {
  satisfied_by_branch: { funnel: Shares }
  late_by_branch: { funnel: Shares }
  csat_funnel_mean_branch: {
    target: number
    overdispersion: { phi: number; phi_threshold: number; tau2: number }
    units: (Unit & Limits & { mean: number })[]
  }
}
const answers = syntheticAnswers() as Answers

const named = ({ units }: Output<'locations.funnel'>, name: string) => units.find(unit => unit.name === name)!

function signalOfP(p: number): Output<'locations.funnel'>['units'][number]['signal'] {
  if (p <= 0.002) return 'beyond-998'
  return p <= 0.05 ? 'beyond-95' : 'none'
}

/** Target, over-dispersion, and both pairs of limits of every unit, as FunnelPlotR has them. */
function expectShares(found: Output<'locations.funnel'>, expected: Shares): void {
  const { phi, phi_threshold, tau2 } = expected.overdispersion.arcsine
  expectClose(found.target, expected.target, 1e-9)
  expectClose(found.phi, phi, 1e-6)
  expectClose(found.threshold, phi_threshold, 1e-9)
  expectClose(found.tau2, tau2, 1e-6)
  for (const unit of expected.units) {
    const own = named(found, unit.id)
    expect([own.count, own.n]).toEqual([unit.x, unit.n])
    expectClose(own.plain.lower95, unit.exact_lo95, 1e-6)
    expectClose(own.plain.upper95, unit.exact_hi95, 1e-6)
    expectClose(own.plain.lower998, unit.exact_lo998, 1e-6)
    expectClose(own.plain.upper998, unit.exact_hi998, 1e-6)
    expectClose(own.adjusted.lower95, unit.od_lo95, 1e-6)
    expectClose(own.adjusted.upper998, unit.od_hi998, 1e-6)
    expectClose(own.z, unit.z_arcsine, 1e-6)
    expectClose(own.zAdjusted, unit.z_od, 1e-6)
    expect(own).toMatchObject(own.adjusted)
    expect(own.plainSignal).toBe(signalOfP(unit.exact_p_two_sided))
  }
}

describe('on 29,643 interactions', () => {
  let session: Session
  beforeAll(async () => {
    session = await sessionWith(syntheticVisits())
  }, 60_000)
  afterAll(() => session.close())
  const funnel = (input: Input<'locations.funnel'>) => ask(session, 'locations.funnel', input)

  test('shares equal the exact and the widened limits of FunnelPlotR', async () => {
    const expected = answers.satisfied_by_branch.funnel
    const found = await funnel({ metric: 'csat' })
    expect([found.kind, found.unit, found.state, found.widened, found.enough]).toEqual(['share', 'share', 'drawn', true, false])
    expectShares(found, expected)
    expect(sayReading(found.reading)).toBe(
      'All 8 locations lie inside the funnel. They differ in satisfied customers by more than chance, but none of them stands out from that; with so few of them one that stands out widens the limits itself, so look at the ranges of ranks too.',
    )
  })

  test('means equal R, with the residual of the model as spread within', async () => {
    const expected = answers.csat_funnel_mean_branch
    const found = await funnel({ metric: 'csat', kind: 'mean' })
    expect([found.unit, found.scale.maximum]).toEqual(['points', 5])
    expectClose(found.target, expected.target, 1e-9)
    expectClose(found.phi, expected.overdispersion.phi, 1e-4)
    expectClose(found.tau2, expected.overdispersion.tau2, 1e-4)
    for (const unit of expected.units) {
      const own = named(found, unit.id)
      expectClose(own.value, unit.mean, 1e-9)
      expectClose(own.z, unit.z, 1e-4)
      expectClose(own.plain.lower95, unit.lo95, 1e-5)
      expectClose(own.plain.upper998, unit.hi998, 1e-5)
      expectClose(own.adjusted.upper95, unit.od_hi95, 1e-4)
      expectClose(own.adjusted.lower998, unit.od_lo998, 1e-4)
    }
  })

  test('waits are drawn in seconds around their geometric mean', async () => {
    const waits = syntheticVisits().flatMap(({ wait }) => (wait ? [Math.log(wait)] : []))
    const found = await funnel({ metric: 'wait' })
    expect([found.kind, found.unit, found.better]).toEqual(['mean', 'seconds', 'lower'])
    expectClose(found.target, Math.exp(waits.reduce((sum, value) => sum + value, 0) / waits.length), 1e-9)
    for (const unit of found.units) expect(unit.lower95).toBeLessThan(found.target!)
  })

  test('complaints are a rate per 1,000 with Poisson limits, or a share when asked', async () => {
    const found = await funnel({ metric: 'complaint' })
    const visits = syntheticVisits()
    expect([found.kind, found.unit]).toEqual(['rate', 'per-thousand'])
    expectClose(found.target, (1000 * visits.filter(({ complaint }) => complaint).length) / visits.length, 1e-9)
    for (const unit of found.units) expectClose(unit.value, (1000 * unit.count!) / unit.n, 1e-9)
    const share = await funnel({ metric: 'complaint', kind: 'share' })
    for (const [i, unit] of share.units.entries()) {
      expect(unit.plain.upper998).toBeLessThanOrEqual(found.units[i]!.plain.upper998)
      expectClose(unit.plain.upper998, found.units[i]!.plain.upper998, 0.02)
    }
  })

  test('waits longer than 10 minutes equal FunnelPlotR’s limits for late waits', async () => {
    const expected = answers.late_by_branch.funnel
    const found = await funnel({ metric: 'wait', promiseSeconds: 600 })
    expect([found.kind, found.unit, found.better, found.promise]).toEqual([
      'share',
      'share',
      'lower',
      { kind: 'seconds', seconds: 600 },
    ])
    expectShares(found, expected)
    expect(sayReading(found.reading)).toMatch(/ 8 locations .*waits longer than 10\.0 min/)
    expect(sayReading((await funnel({ metric: 'wait', kind: 'share' })).reading)).toContain('name a promise')
    for (const input of [{ metric: 'csat' }, { metric: 'wait', kind: 'mean' }])
      expect(await refused(session, 'locations.funnel', { ...input, promiseSeconds: 600 })).toMatchObject({ code: 'bad-input' })
  })

  test.each(metrics)('%s has limits around each location and curves to draw them', async metric => {
    const found = await funnel({ metric })
    expect(found.n + found.missing).toBe(found.about.interactions)
    expect(sayReading(found.reading)).not.toMatch(/–|undefined|NaN/)
    for (const { value, lower998, lower95, upper95, upper998, signal } of found.units) {
      expect(lower998 <= lower95 && lower95 <= upper95 && upper95 <= upper998).toBe(true)
      if (signal !== 'none') expect(value < lower95 || value > upper95).toBe(true)
      else if (found.widened || found.kind === 'mean') expect(value >= lower95 && value <= upper95).toBe(true)
    }
    if (found.state === 'drawn') expect(found.curve.length).toBeGreaterThan(1)
  })

  test('promoters are a share of answers; a wait has none', async () => {
    const found = await funnel({ metric: 'nps', kind: 'share' })
    const promoters = syntheticVisits().filter(({ nps }) => typeof nps === 'number' && nps >= 9).length
    expect(found.units.reduce((sum, { count }) => sum + count!, 0)).toBe(promoters)
    expect(await refused(session, 'locations.funnel', { metric: 'service', kind: 'share' })).toMatchObject({ code: 'bad-input' })
  })
})

const date = '2025-03-03'
const visits = (place: string, count: number, visit: (i: number) => Partial<Visit>): Visit[] =>
  Array.from({ length: count }, (_, i) => ({ place, date, ...visit(i) }))

test.each<[string, Visit[], Input<'locations.funnel'>, Output<'locations.funnel'>['state'], string]>([
  [
    'no values',
    visits('A', 3, () => ({})),
    { metric: 'csat' },
    'none',
    'Nothing is known about satisfied customers in this selection.',
  ],
  [
    'one location',
    visits('A', 9, i => ({ csat: 1 + (i % 5) })),
    { metric: 'csat' },
    'one',
    'Only A has values for satisfied customers: a funnel needs at least two locations.',
  ],
  [
    'all satisfied',
    [...visits('A', 9, () => ({ csat: 5 })), ...visits('B', 30, () => ({ csat: 5 }))],
    { metric: 'csat' },
    'equal',
    'Values of satisfied customers never differ within any of 2 locations: there is no funnel to draw.',
  ],
  [
    'all ratings equal, as means',
    [...visits('A', 9, () => ({ csat: 5 })), ...visits('B', 30, () => ({ csat: 5 }))],
    { metric: 'csat', kind: 'mean' },
    'equal',
    'Values of satisfaction never differ within any of 2 locations: there is no funnel to draw.',
  ],
  [
    'never a complaint',
    [...visits('A', 9, () => ({ complaint: false })), ...visits('B', 9, () => ({ complaint: false }))],
    { metric: 'complaint' },
    'equal',
    'Values of complaints never differ within any of 2 locations: there is no funnel to draw.',
  ],
])('%s: a defined state and sentence, no limits without meaning', async (_, rows, input, state, sentence) => {
  const found = await ask(await sessionWith(rows), 'locations.funnel', input)
  expect([found.state, found.curve, sayReading(found.reading)]).toEqual([state, [], sentence])
  for (const unit of found.units) expect(unit.signal).toBe('none')
})

test('an outlier among many is named, with its side; a place without exposure is left out', async () => {
  const rows = [
    ...Array.from({ length: 14 }, (_, p) => visits(`Plain ${p}`, 200, i => ({ complaint: i % 20 === p % 3 }))).flat(),
    ...visits('Bad', 200, i => ({ complaint: i % 4 === 0 })),
    ...visits('Unasked', 20, () => ({})),
  ]
  const found = await ask(await sessionWith(rows), 'locations.funnel', { metric: 'complaint' })
  expect(found.units.map(({ name }) => name)).not.toContain('Unasked')
  expect([found.enough, found.widened]).toEqual([true, false])
  expect(sayReading(found.reading)).toBe(
    '1 of 15 locations lies outside the funnel for complaints, worth asking why: Bad on the worse side.',
  )
})

/** Twice the upper tail: 2 * 0.7^5 = 0.34, 2 * 0.7^18 = 0.003, 2 * 0.71^24 = 0.0005, the target being near 0.7. */
test.each([
  [5, 'none'],
  [18, 'beyond-95'],
  [24, 'beyond-998'],
] as const)(
  'all of %d satisfied where 70 in 100 are: the exact test says %s, not the line between two counts',
  async (n, signal) => {
    const rows = [
      ...Array.from({ length: 11 }, (_, p) => visits(`Plain ${p}`, 60, i => ({ csat: i % 10 < 7 ? 5 : 2 }))).flat(),
      ...visits('Tiny', n, () => ({ csat: 5 })),
    ]
    const found = await ask(await sessionWith(rows), 'locations.funnel', { metric: 'csat' })
    expect(found.widened).toBe(false)
    expect(named(found, 'Tiny')).toMatchObject({ signal, plainSignal: signal })
  },
)

test('a place outside where few answered is said to be doubtful', async () => {
  const rated = (place: string, share: number, good: number) =>
    visits(place, 1000, i => ({ offered: true, csat: i % 100 < share ? (i % 10 < good ? 5 : 2) : null }))
  const rows = [...Array.from({ length: 12 }, (_, p) => rated(`Plain ${p}`, 60, 7)).flat(), ...rated('Gamed', 7, 10)]
  const found = await ask(await sessionWith(rows), 'locations.funnel', { metric: 'csat' })
  expect(sayReading(found.reading)).toBe(
    '1 of 13 locations lies outside the funnel for satisfied customers, worth asking why: Gamed on the better side. Few answered at Gamed: treat with care.',
  )
})

test('late waits are of the served with a wait, against what each was told where nothing is promised to all', async () => {
  const rows = [
    ...visits('A', 40, i => ({ wait: i < 10 ? 700 : 300, quoted: 400 })),
    ...visits('B', 40, i => ({ wait: 300, quoted: i < 4 ? 200 : 400 })),
    ...visits('C', 10, () => ({ outcome: 'abandoned', wait: 5000, quoted: 400 })),
  ]
  const session = await sessionWith(rows)
  const counts = async (input: Input<'locations.funnel'>) => {
    const { units, n, missing, reading } = await ask(session, 'locations.funnel', input)
    return { units: units.map(unit => [unit.name, unit.count, unit.n]), n, missing, sentence: sayReading(reading) }
  }
  const told = await counts({ metric: 'wait', kind: 'share' })
  expect(told).toMatchObject({
    units: [
      ['A', 10, 40],
      ['B', 4, 40],
    ],
    n: 80,
    missing: 10,
  })
  expect(told.sentence).toContain('waits longer than customers were told')
  expect((await counts({ metric: 'wait', promiseSeconds: 300 })).units).toEqual([
    ['A', 10, 40],
    ['B', 0, 40],
  ])
  expect((await counts({ metric: 'wait', promiseSeconds: 3000 })).sentence).toBe(
    'Values of waits longer than 50.0 min never differ within any of 2 locations: there is no funnel to draw.',
  )
})

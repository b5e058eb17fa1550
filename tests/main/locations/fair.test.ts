import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Input, Output } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { composed } from '../reports/composed.ts'
import { ask, sessionWith } from '../session-fixture.ts'
import type { Visit } from '../store-fixture.ts'
import { syntheticVisits } from '../synthetic-store.ts'

type Variances = { location: number; provider: number; residual: number }
type Answers = {
  rank_branch_csat_eb: {
    pairs: { a: string; b: string; diff: number; se: number; p: number; p_bh: number }[]
  }
  vc_csat: {
    var: Variances
    locations: { id: string; n: number; shrink: number }[]
    providers: { id: string; n: number; shrink: number }[]
  }
  vc_log_wait_branch_week: { mu: number; var: { location: number; period: number; residual: number } }
}
const answers = syntheticAnswers() as Answers

describe('on 29,643 interactions', () => {
  let session: Session
  const all = syntheticVisits()
  beforeAll(async () => {
    session = await sessionWith(all)
  }, 60_000)
  afterAll(() => session.close())

  test('locations.pairs equals z tests of all pairs with p.adjust BH in R', async () => {
    const found = await ask(session, 'locations.pairs', { metric: 'csat' })
    expect([found.pairs, found.control, found.locations]).toEqual([28, 'benjamini-hochberg', 8])
    for (const pair of answers.rank_branch_csat_eb.pairs) {
      const own = found.rows.find(({ a, b }) => a.name === pair.a && b.name === pair.b)!
      expectClose(own.difference.value, pair.diff, 0, 1e-4)
      expectClose(own.model.standardError, pair.se, 1e-4)
      expectClose(own.p, pair.p, 0.01, 1e-6)
      expectClose(own.adjustedP, pair.p_bh, 0.01, 1e-6)
      const verdict = pair.p_bh >= 0.05 ? 'not-distinguishable' : pair.diff > 0 ? 'a-better' : 'b-better'
      expect(own.verdict).toBe(verdict)
    }
    expect(found.different).toBe(answers.rank_branch_csat_eb.pairs.filter(pair => pair.p_bh < 0.05).length)
    expect(sayReading(found.reading)).toMatch(/^15 of 28 pairs of locations differ on satisfaction/)
    const few = await ask(session, 'locations.pairs', { metric: 'csat', limit: 3 })
    expect([few.rows.length, few.pairs, few.rows]).toEqual([3, 28, found.rows.slice(0, 3)])
  })

  test('locations.answers: enough where the weight is 0.7, and by formula how many are needed', async () => {
    const found = await ask(session, 'locations.answers', { metric: 'csat' })
    const { location: A, provider: B, residual: E } = answers.vc_csat.var
    expect(found.neededForPerson).toBe(Math.ceil((0.7 / 0.3) * (E / B)))
    for (const { id, n, shrink } of answers.vc_csat.locations) {
      const own = found.locations.find(({ name }) => name === id)!
      expect([own.n, own.enough]).toEqual([n, shrink >= 0.7])
      expectClose(own.weight, shrink, 1e-4)
      const sizes = answers.vc_csat.providers.filter(provider => provider.id.startsWith(`${id}/`)).map(provider => provider.n)
      const weightAt = (values: number) => {
        const S = sizes.reduce((sum, size) => sum + 1 / (B + E / ((size * values) / n)), 0)
        return (A * S) / (1 + A * S)
      }
      expect(weightAt(own.needed! * 1.001)).toBeGreaterThanOrEqual(0.7)
      expect(weightAt(own.needed! * 0.999 - 1)).toBeLessThan(0.7)
      expect(own.peopleNeeded).toBe(Math.floor((0.7 / 0.3) * (B / A)) + 1)
      expect(own.state).toBe(shrink >= 0.7 ? 'enough' : 'more')
    }
    for (const provider of found.providers) {
      if (!('weight' in provider)) continue
      expect(provider.enough).toBe(provider.n >= found.neededForPerson!)
    }
    const strict = await ask(session, 'locations.answers', { metric: 'csat', reliability: 0.95 })
    for (const own of strict.locations) expect(['more', 'more-people']).toContain(own.state)
    const list = await ask(session, 'locations.list', { metric: 'csat' })
    for (const { name, needed, state, peopleNeeded } of found.locations)
      expect(list.rows.find(row => row.name === name)!.needed).toEqual({ values: needed, people: peopleNeeded, state })
  })

  test('locations.periods are the BLUPs of weeks in locations, by dense equations with the variances of R', async () => {
    const found = await ask(session, 'locations.periods', { metric: 'wait' })
    const { mu, var: variances } = answers.vc_log_wait_branch_week
    for (const [name, weeks] of Map.groupBy(found.rows, row => row.name)) {
      const y = weeks.map(({ raw }) => Math.log(raw / 60) - mu)
      const cov = weeks.map((_, i) => weeks.map((_, j) => variances.location + (i === j ? variances.period : 0)))
      const V = cov.map((row, i) => row.map((value, j) => value + (i === j ? variances.residual / weeks[i]!.n : 0)))
      const solved = solve(V, y)
      const usual = mu + variances.location * solved.reduce((sum, value) => sum + value, 0)
      for (const [i, week] of weeks.entries()) {
        const blup = mu + cov[i]!.reduce((sum, value, j) => sum + value * solved[j]!, 0)
        expectClose(Math.log(week.estimate.value! / 60), blup, 0, 2e-4)
        expectClose(Math.log(week.usual / 60), usual, 0, 2e-4)
      }
      expect(new Date(`${weeks[0]!.start}T00:00:00Z`).getUTCDay(), name).toBe(1)
    }
    expectClose(found.needed, Math.ceil((0.7 / 0.3) * (variances.residual / variances.period)), 0, 1)
    for (const { weight } of found.rows.map(row => row.model)) expect(weight > 0 && weight < 1).toBe(true)
  })

  test('locations.periods by month, and of one location from the same model', async () => {
    const months = await ask(session, 'locations.periods', { metric: 'csat', grain: 'month' })
    expect(months.rows[0]!.start).toBe('2024-07-01')
    const { locationId } = months.rows[0]!
    const one = await ask(session, 'locations.periods', { metric: 'csat', grain: 'month', locationId })
    expect(one.rows).toEqual(months.rows.filter(row => row.locationId === locationId))
    const july = all.filter(
      ({ place, date, csat }) => place === months.rows[0]!.name && date < '2024-08' && typeof csat === 'number',
    )
    expect(months.rows[0]!.n).toBe(july.length)
    expectClose(months.rows[0]!.raw, july.reduce((sum, { csat }) => sum + Number(csat), 0) / july.length, 1e-9)
  })

  const band = ({ time }: Visit) => Math.floor(Number(time!.slice(0, 2)) / 3)
  const stratum = (visit: Visit) => `${visit.service}/${visit.channel}/${band(visit)}`

  test('locations.expected: complaints of the same mix, counted from the rows', async () => {
    const found = await ask(session, 'locations.expected', { metric: 'complaint' })
    expect([found.kind, found.dimensions]).toEqual(['count', ['service', 'channel', 'hourBand']])
    const rates = new Map(
      Array.from(Map.groupBy(all, stratum), ([key, held]) => [
        key,
        held.filter(({ complaint }) => complaint).length / held.length,
      ]),
    )
    for (const row of found.rows) {
      const own = all.filter(({ place }) => place === row.name)
      expect([row.observed, row.n]).toEqual([own.filter(({ complaint }) => complaint).length, own.length])
      expectClose(
        row.expected,
        own.reduce((sum, visit) => sum + rates.get(stratum(visit))!, 0),
        1e-9,
      )
      expectClose(row.ratio!.value, row.observed / row.expected, 1e-12)
    }
    expectClose(
      found.rows.reduce((sum, row) => sum + row.expected, 0),
      found.rows.reduce((sum, row) => sum + row.observed, 0),
      1e-9,
    )
  })

  test('locations.expected: ratings by service alone, and waits as a ratio', async () => {
    const found = await ask(session, 'locations.expected', { metric: 'csat', by: ['service'] })
    const rated = all.filter(({ csat }) => typeof csat === 'number')
    const means = new Map(
      Array.from(
        Map.groupBy(rated, ({ service }) => service!),
        ([key, held]) => [key, held.reduce((sum, { csat }) => sum + Number(csat), 0) / held.length],
      ),
    )
    for (const row of found.rows) {
      const own = rated.filter(({ place }) => place === row.name)
      expectClose(row.expected, own.reduce((sum, { service }) => sum + means.get(service!)!, 0) / own.length, 1e-9)
      expectClose(row.difference!.value, row.observed - row.expected, 1e-9)
    }
    const waits = await ask(session, 'locations.expected', { metric: 'wait' })
    for (const row of waits.rows) expectClose(row.difference!.value, row.observed / row.expected - 1, 1e-9)
  })

  test.each(metrics)('%s: defined answers and sentences', async metric => {
    for (const name of ['locations.pairs', 'locations.answers', 'locations.periods', 'locations.expected'] as const) {
      const found = await ask(session, name, { metric })
      expect(found.n + found.missing).toBe(found.about.interactions)
      expect(sayReading(found.reading), name).not.toMatch(/–|undefined|NaN/)
    }
  })

  test('locations.compare: the difference at the same mix, from the rows', async () => {
    const list = await ask(session, 'locations.list', { metric: 'csat' })
    const [a, b] = ['Alderbrook', 'Dunmore'].map(name => list.rows.find(row => row.name === name)!.locationId) as [string, string]
    const found = await ask(session, 'locations.compare', { a, b })
    for (const [metric, valueOf] of [
      ['csat', ({ csat }: Visit) => csat as number | null],
      ['wait', ({ wait }: Visit) => (wait ? Math.log(wait) : null)],
      ['complaint', ({ complaint }: Visit) => (complaint ? 1000 : 0)],
    ] as const) {
      const { mix, observed } = found.metrics.find(each => each.metric === metric)!
      const known = all.filter(visit => valueOf(visit) !== null)
      const at = (place: string) =>
        Map.groupBy(
          known.filter(visit => visit.place === place),
          stratum,
        )
      const [ours, theirs] = [at('Alderbrook'), at('Dunmore')]
      const shared = [...ours.keys()].filter(key => theirs.has(key))
      const meanOf = (held: readonly Visit[]) => held.reduce((sum, visit) => sum + valueOf(visit)!, 0) / held.length
      const size = (key: string) => ours.get(key)!.length + theirs.get(key)!.length
      const total = shared.reduce((sum, key) => sum + size(key), 0)
      const standardised = shared.reduce(
        (sum, key) => sum + (size(key) / total) * (meanOf(ours.get(key)!) - meanOf(theirs.get(key)!)),
        0,
      )
      const rows = (side: typeof ours) => shared.flatMap(key => side.get(key)!)
      const crude = meanOf(rows(ours)) - meanOf(rows(theirs))
      const put = metric === 'wait' ? Math.expm1 : (value: number) => value
      expectClose(mix!.crude, observed.value, 1e-9)
      expectClose(mix!.shared, put(crude), 1e-9)
      expectClose(mix!.standardised.value, put(standardised), 1e-8)
      expectClose(mix!.explained.value, put(crude - standardised), 1e-6, 1e-9)
      expect(mix!.explained.lower! < mix!.explained.value! && mix!.explained.value! < mix!.explained.upper!).toBe(true)
      expect([mix!.strata, mix!.dimensions]).toEqual([shared.length, ['service', 'channel', 'hourBand']])
      expectClose(mix!.coverage.a, rows(ours).length / [...ours.values()].flat().length, 1e-12)
      expect(mix!.standardised.lower! < mix!.standardised.value! && mix!.standardised.value! < mix!.standardised.upper!).toBe(
        true,
      )
    }
  })
})

function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let k = 0; k < rows.length; k++) {
    const pivot = rows[k]!
    for (let i = 0; i < rows.length; i++) {
      if (i === k) continue
      const factor = rows[i]![k]! / pivot[k]!
      for (let j = k; j <= rows.length; j++) rows[i]![j]! -= factor * pivot[j]!
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!)
}

const date = '2025-03-03'
const visits = (place: string, count: number, visit: (i: number) => Partial<Visit>): Visit[] =>
  Array.from({ length: count }, (_, i) => ({ place, date, person: `${place} ${i % 3}`, ...visit(i) }))

async function compared(rows: readonly Visit[], metric: string): Promise<Output<'locations.compare'>['metrics'][number]> {
  const session = await sessionWith(rows)
  const list = await ask(session, 'locations.list', { metric: 'csat' })
  const [a, b] = ['A', 'B'].map(name => list.rows.find(row => row.name === name)!.locationId) as [string, string]
  return (await ask(session, 'locations.compare', { a, b })).metrics.find(each => each.metric === metric)!
}

describe('mix', () => {
  /** Loans take 600 s and cash 60 s at both; A has nine loans to one, B one to nine. */
  const service = (i: number, loans: number) => (i % 10 < loans ? 'Loans' : 'Cash')
  const served = (place: string, loans: number) =>
    visits(place, 200, i => ({
      service: service(i, loans),
      wait: service(i, loans) === 'Loans' ? 570 + (i % 7) * 10 : 57 + (i % 7),
      channel: 'counter',
    }))

  test('a difference that is mix alone is said to be', async () => {
    const { mix } = await compared([...served('A', 9), ...served('B', 1)], 'wait')
    expect(mix!.dimensions).toEqual(['service'])
    expect(mix!.enough).toBe(true)
    expectClose(mix!.explainedShare!.value, 1, 0.02)
    expect(mix!.explainedShare!.lower > 0.9 && mix!.explainedShare!.upper < 1.1).toBe(true)
    expect(Math.abs(mix!.standardised.value!)).toBeLessThan(0.02)
    expect(sayReading(mix!.reading)).toMatch(
      /(100\u00a0% \(100\u00a0% to 10\d\u00a0%\)|All) of the difference in waits is mix.*: with the same service it goes from .* to .*What is left can be chance/,
    )
  })

  /** Loans are rated `gap` lower than cash at both, A `own` higher than B. */
  const rated = (share: { a: number; b: number }, { gap, own, many = 400 }: { gap: number; own: number; many?: number }) =>
    (['A', 'B'] as const).flatMap(place =>
      visits(place, many, i => {
        const kind = service(i, place === 'A' ? share.a : share.b)
        return { service: kind, csat: 3 + (i % 3) - 1 + (kind === 'Loans' ? -gap : 0) + (place === 'A' ? own : 0) }
      }),
    )

  test.each([
    [
      'some',
      { a: 1, b: 9 },
      { gap: 1, own: 1 },
      /^44\u00a0% \(\d+\u00a0% to \d+\u00a0%\) of the difference in satisfaction is mix: /,
    ],
    [
      'all',
      { a: 1, b: 9 },
      { gap: 2, own: -1 },
      /^All of the difference in satisfaction is mix \(\d+\u00a0% to \d+\u00a0% of it\): .* the other way\./,
    ],
    [
      'hidden',
      { a: 9, b: 1 },
      { gap: 1, own: 2 },
      /^Mix hides part of the difference in satisfaction: .* it grows by \d+\u00a0% to \d+\u00a0%, from 1\.20 points to 2\.00 points\./,
    ],
    [
      'little',
      { a: 5, b: 5 },
      { gap: 1, own: 1 },
      /^Hardly any of the difference in satisfaction is mix \(−\d\.\d\u00a0% to \d\.\d\u00a0% of it\): /,
    ],
    [
      'unsure',
      { a: 4, b: 6 },
      { gap: 1, own: 1, many: 20 },
      /^How much of the difference in satisfaction is mix cannot be told \(−\d+\u00a0% to \d+\u00a0% of it\): /,
    ],
  ] as const)('how much is mix is said with its limits: %s', async (_, share, made, words) => {
    const { mix } = await compared(rated(share, made), 'csat')
    expect(sayReading(mix!.reading)).toMatch(words)
  })

  test('kind of customer counts too; strata of one side only are left out and said', async () => {
    const rows = [
      ...visits('A', 60, i => ({ csat: 3 + (i % 3), customerType: i % 2 ? 'new' : 'regular' })),
      ...visits('B', 60, i => ({ csat: 2 + (i % 3), customerType: i % 3 ? 'regular' : 'business' })),
    ]
    const { mix } = await compared(rows, 'csat')
    expect(mix!.dimensions).toEqual(['customerType'])
    expect([mix!.strata, mix!.strataLeftOut]).toEqual([1, 2])
    expect(mix!.coverage).toEqual({ a: 0.5, b: 40 / 60 })
  })

  test('nothing recorded, and nothing in common', async () => {
    const same = await compared(
      [...visits('A', 30, i => ({ csat: 1 + (i % 5) })), ...visits('B', 30, i => ({ csat: 1 + (i % 5) }))],
      'csat',
    )
    expect(sayReading(same.mix!.reading)).toMatch(/^Nothing that is recorded/)
    const apart = await compared(
      [
        ...visits('A', 30, i => ({ csat: 1 + (i % 5), service: 'x' })),
        ...visits('B', 30, i => ({ csat: 1 + (i % 5), service: 'y' })),
      ],
      'csat',
    )
    expect([apart.mix!.shared, apart.mix!.standardised.value, apart.mix!.enough]).toEqual([null, null, false])
    expect(sayReading(apart.mix!.reading)).toMatch(/too little in common in service to compare satisfaction/)
  })
})

describe('few answers', () => {
  const rated = (place: string, share: number, csat: number) =>
    visits(place, 300, i => ({ offered: true, csat: i % 100 < Math.round(share * 100) ? csat + (i % 2) : null }))

  test('a low response is said in the sentence of every comparison of ratings', async () => {
    const metric = await compared([...rated('A', 0.07, 4), ...rated('B', 0.6, 3)], 'csat')
    expect(metric.response).toEqual({ a: 0.07, b: 0.6, doubtful: true })
    expect(sayReading(metric.reading)).toMatch(/Only 7\.0\u00a0% answered at A: treat its ratings with care\.$/)
    const both = await compared([...rated('A', 0.07, 4), ...rated('B', 0.1, 3)], 'csat')
    expect(sayReading(both.reading)).toMatch(/Only 7\.0\u00a0% answered at A and 10\u00a0% at B/)
    const uneven = await compared([...rated('A', 0.25, 4), ...rated('B', 0.8, 3)], 'csat')
    expect(sayReading(uneven.reading)).toMatch(/At A 25\u00a0% answered, at B 80\u00a0%/)
    const untold = visits('B', 300, i => ({ csat: i % 100 < 7 ? 5 : null }))
    const mixed = await compared([...rated('A', 0.6, 3), ...untold], 'csat')
    expect(mixed.response).toEqual({ a: 0.6, b: 0.07, doubtful: true }) // of all, where no file tells of offers
    expect(sayReading(mixed.reading)).toMatch(/Only 7\.0\u00a0% answered at B: treat its ratings with care\.$/)
    const never = visits('B', 300, i => ({ offered: false, csat: 4 + (i % 2) }))
    const unknown = await compared([...rated('A', 0.6, 3), ...never], 'csat')
    expect(unknown.response).toEqual({ a: 0.6, b: null, doubtful: true })
    expect(sayReading(unknown.reading)).toMatch(/How many answered at B is not known: treat its ratings with care\.$/)
    const alike = await compared([...rated('A', 0.5, 4), ...rated('B', 0.6, 3)], 'csat')
    expect(alike.response!.doubtful).toBe(false)
    expect(sayReading(alike.reading)).not.toMatch(/answered/)
  })

  test('a place that stands apart in the list though few answered is said to be doubtful', async () => {
    const rows = [
      ...Array.from({ length: 12 }, (_, p) => rated(`Plain ${p}`, 0.6, 3)).flat(),
      ...rated('Gamed', 0.07, 4),
      ...rated('Good', 0.6, 4),
    ]
    const session = await sessionWith(rows)
    const told = sayReading((await ask(session, 'locations.list', { metric: 'csat' })).reading)
    expect(told).toMatch(/2 are better/)
    expect(told).toMatch(/ Few answered at Gamed: treat with care\.$/)
    const response = await ask(session, 'locations.list', { metric: 'response' })
    expect(sayReading(response.reading)).not.toMatch(/Few answered/)
  })

  test('a report passes over places where few answered, as long as others are left', async () => {
    const rows = [...rated('Gamed', 0.07, 4), ...rated('Good', 0.6, 4), ...rated('Fair', 0.6, 3), ...rated('Poor', 0.6, 1)]
    const comparisonOf = async (visits: typeof rows) =>
      (await composed(await sessionWith(visits), 'regional-comparison')).comparison!
    const comparison = await comparisonOf(rows)
    expect([comparison.a.name, comparison.b.name].toSorted()).toEqual(['Good', 'Poor'])
    const two = await comparisonOf([...rated('Gamed', 0.07, 4), ...rated('Poor', 0.6, 1)])
    expect([two.a.name, two.b.name].toSorted()).toEqual(['Gamed', 'Poor'])
    expect(sayReading(two.reading)).toMatch(/Only 7\.0\u00a0% answered at Gamed/)
  })
})

test.each<[string, Visit[]]>([
  ['no row', []],
  ['one row', visits('A', 1, () => ({ csat: 4, wait: 60, complaint: false }))],
  [
    'all equal',
    [
      ...visits('A', 20, () => ({ csat: 4, wait: 60, complaint: false })),
      ...visits('B', 20, () => ({ csat: 4, wait: 60, complaint: false })),
    ],
  ],
  ['all values missing', visits('A', 20, () => ({}))],
  ['one location', visits('A', 30, i => ({ csat: 1 + (i % 5), wait: 10 + i, complaint: i % 9 === 0 }))],
  ['nobody named', ['A', 'B', 'C'].flatMap(place => visits(place, 20, i => ({ csat: 1 + (i % 5), person: null })))],
  [
    'one row each',
    ['A', 'B', 'C', 'D'].flatMap((place, p) => visits(place, 1, () => ({ csat: 1 + p, wait: 10 * (p + 1), complaint: p === 0 }))),
  ],
  ['waits of zero', ['A', 'B'].flatMap(place => visits(place, 9, () => ({ wait: 0, outcome: 'served' })))],
])('%s: no throw, no NaN, a sentence', async (_, rows) => {
  const session = await sessionWith(rows)
  for (const metric of ['csat', 'wait', 'complaint', 'abandoned'] as const)
    for (const name of ['locations.pairs', 'locations.answers', 'locations.periods', 'locations.expected'] as const) {
      const found = await ask(session, name, { metric } satisfies Input<typeof name>)
      expect(sayReading(found.reading), `${name} ${metric}`).not.toMatch(/–|undefined|NaN/)
      expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/)
      expect(found.n + found.missing).toBe(rows.length)
    }
})

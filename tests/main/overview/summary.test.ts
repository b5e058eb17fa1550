import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { Overview } from '#contract/overview.ts'
import type { Selection } from '#contract/vocabulary.ts'
import type { Store } from '#db/sqlite/open.ts'
import { dateOf, dayOf } from '#main/days.ts'
import { listLocations } from '#main/locations/list.ts'
import { controlChart } from '#main/moments/control-chart.ts'
import { headlines } from '#main/overview/headlines.ts'
import { summary } from '#main/overview/summary.ts'
import { unevenness } from '#main/overview/unevenness.ts'
import { setTarget } from '#main/targets/targets.ts'
import { momentWaits } from '#main/moments/waits.ts'
import { split } from '#main/variability/split.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { storeWith, type Visit } from '../store-fixture.ts'
import { syntheticStore } from '../synthetic-store.ts'

async function answer(store: Store, selection: Selection = {}): Promise<Overview> {
  const overview = operations['overview.summary'].output.parse(await summary(store.db, selection))
  for (const { reading } of [overview, ...overview.splits, ...overview.cards.map(card => card.chart)])
    expect(sayReading(reading)).not.toMatch(/undefined|NaN|\{/)
  return overview
}

async function answerOf(visits: readonly Visit[], selection: Selection = {}): Promise<Overview> {
  const store = await storeWith(visits)
  const overview = await answer(store, selection)
  store.close()
  return overview
}

describe('overview.summary on the synthetic branches', () => {
  const answers = syntheticAnswers() as { csat_overall: { n: number; mean: number; lo: number; hi: number } }
  let store: Store
  let overview: Overview
  beforeAll(async () => {
    store = await syntheticStore()
    overview = await answer(store)
  })
  afterAll(() => store.close())

  test('cards: mean with t interval as R, median wait as moments.waits, complaints per 1,000', async () => {
    const [csat, wait, complaint] = overview.cards
    const { n, mean, lo, hi } = answers.csat_overall
    expect([csat!.n, csat!.n + csat!.missing]).toEqual([n, 29_643])
    expectClose(csat!.headline.value, mean, 1e-9)
    expectClose(csat!.headline.lower, lo, 1e-8)
    expectClose(csat!.headline.upper, hi, 1e-8)
    expect(csat!.satisfied!.count / n).toBeCloseTo(csat!.satisfied!.share, 12)
    const waits = await momentWaits(store.db, {})
    expect([wait!.headline, wait!.p90, wait!.n]).toEqual([waits.median, waits.p90.value, waits.n])
    expectClose(complaint!.headline.value, complaint!.chart.centre, 1e-12)
    expect(complaint!.headline.lower! < complaint!.headline.value!).toBe(true)
  })

  test('it is what the screen asks in two questions at once', async () => {
    const from = dateOf(dayOf(overview.about.cutOff!) - 30)
    for (const selection of [{}, { from, against: 'previous' }, { filter: { handling: 'assisted' } }] as const) {
      const [rest, { about, ...uneven }] = [await headlines(store.db, selection), await unevenness(store.db, selection)]
      const whole = await answer(store, selection)
      expect(operations['overview.headlines'].output.parse(rest)).toEqual(rest)
      expect({ ...rest, ...uneven }).toEqual(whole)
      expect(about).toEqual(whole.about)
    }
  })

  test('its parts are what the other operations answer', async () => {
    for (const card of overview.cards) expect(card.chart).toEqual(await controlChart(store.db, { metric: card.metric }))
    for (const found of overview.splits) {
      const { locations: _locations, providers: _providers, ...alone } = await split(store.db, { metric: found.metric })
      expect(found).toEqual(alone)
    }
    const { rows } = await listLocations(store.db, { metric: 'csat' })
    expect(overview.signals.map(row => [row.name, row.standing, row.cells[0]!.verdict, row.cells[0]!.n])).toEqual(
      rows.map(row => [row.name, row.standing, row.verdict, row.n]),
    )
    expect(overview).toMatchObject({ locations: 8, providers: 75, about: { interactions: 29_643 } })
  })

  test('a signal says by which rule and when; a steady cell says neither', () => {
    const cells = overview.signals.flatMap(row => row.cells)
    for (const { verdict, rule, week, spark } of cells) {
      expect([rule !== null, week !== null]).toEqual([verdict !== 'steady', verdict !== 'steady'])
      expect(spark.length).toBeLessThanOrEqual(26)
    }
    expect(cells.some(cell => cell.rule === 'shift')).toBe(true)
  })

  test('each figure beside that of the days compared with is what those days alone answer', async () => {
    const last = dayOf(overview.about.cutOff!)
    const selection = { from: dateOf(last - 27), to: dateOf(last) }
    const before = { from: dateOf(last - 55), to: dateOf(last - 28) }
    const { about, cards } = await answer(store, { ...selection, against: 'previous' })
    expect(about.compared).toMatchObject(before)
    const then = await answer(store, before)
    expect(cards.map(card => card.before)).toEqual(then.cards.map(({ headline, n }) => ({ headline, n })))
    expect(cards[0]!.before!.n).toBeGreaterThan(100)
    expect((await answer(store, selection)).cards.map(card => card.before)).toEqual([null, null, null])
  })

  test('beside the splits stand those of the days beside, as these days alone answer', async () => {
    const last = dayOf(overview.about.cutOff!)
    const selection = { from: dateOf(last - 27), to: dateOf(last) }
    for (const asked of [selection, {}]) {
      const { beside, splits } = await answer(store, asked)
      expect(beside!.splits.map(({ metric }) => metric)).toEqual(splits.map(({ metric }) => metric))
      for (const found of beside!.splits) {
        const { from, to } = beside!
        const { locations: _, providers: __, ...alone } = await split(store.db, { from, to, metric: found.metric })
        expect(alone.n).toBeGreaterThan(100)
        expect(found).toEqual(alone)
      }
    }
  })

  test('everybody has reported up to the last working day', () => {
    expect(overview.reported.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'reported'))
  })
})

describe('who has reported', () => {
  const first = dayOf('2026-01-05')
  const until = (place: string, days: number): Visit[] =>
    Array.from({ length: days }, (_, i) => ({ place, date: dateOf(first + i), service: i === 0 ? 'Loans' : 'Cash' }))
  const visits = [...until('Aston', 30), ...until('Bury', 28), ...until('Corby', 27), ...until('Derby', 16), ...until('Ely', 1)]

  test('by how far each lies behind the last day of any, the latest first', async () => {
    const { reported, reading } = await answerOf(visits)
    expect(reported.map(({ name, daysBehind, state }) => [name, daysBehind, state])).toEqual([
      ['Ely', 29, 'silent'],
      ['Derby', 14, 'silent'],
      ['Corby', 3, 'behind'],
      ['Bury', 2, 'reported'],
      ['Aston', 0, 'reported'],
    ])
    expect(sayReading(reading)).toContain('3 locations have not reported lately.')
  })

  test('whatever service is asked for, and up to the end of the period', async () => {
    const { reported, signals } = await answerOf(visits, { from: '2026-01-10', to: '2026-01-20', filter: { services: ['Cash'] } })
    expect(reported.map(({ name, lastDay, interactions }) => [name, lastDay, interactions])).toEqual([
      ['Ely', '2026-01-05', 0],
      ['Aston', '2026-01-20', 11],
      ['Bury', '2026-01-20', 11],
      ['Corby', '2026-01-20', 11],
      ['Derby', '2026-01-20', 11],
    ])
    expect(signals.map(row => row.name)).toEqual(['Aston', 'Bury', 'Corby', 'Derby'])
  })
})

describe('without much to go on', () => {
  test('an empty file', async () => {
    const overview = await answerOf([])
    expect(overview).toMatchObject({ locations: 0, providers: 0, reported: [], signals: [], reading: { id: 'overview.none' } })
    expect(overview.cards.map(card => [card.metric, card.headline.value, card.n])).toEqual([
      ['csat', null, 0],
      ['wait', null, 0],
      ['complaint', null, 0],
    ])
    expect(overview.splits.map(found => found.state)).toEqual(['too-few', 'too-few'])
  })

  test('one interaction without any value', async () => {
    const { signals, reading } = await answerOf([{ date: '2026-01-05', person: null }])
    expect(signals).toMatchObject([
      { interactions: 1, standing: 'too-few', cells: [{ value: null }, { value: null }, { value: null }] },
    ])
    expect(sayReading(reading)).toMatch(/^There are no ratings, there are no waits, there is no record of complaints\./)
  })

  test('too few weeks of everything is said once, of one figure by its name', async () => {
    const weeks = Array.from({ length: 40 }, (_, i) => ({ date: dateOf(dayOf('2026-01-05') + (i % 28)), csat: 1 + (i % 5) }))
    const all = await answerOf(weeks.map((visit, i) => ({ ...visit, wait: 60 * (i % 9), complaint: i % 10 === 0 })))
    expect(all.cards.map(({ chart }) => chart.verdict)).toEqual(['too-early', 'too-early', 'too-early'])
    expect(all.reading.id).toBe('overview.early')
    expect(sayReading(all.reading)).toBe('It is too early to judge any figure: there are too few whole weeks so far.')
    const one = await answerOf(weeks)
    expect(sayReading(one.reading)).toMatch(/^It is too early to judge satisfaction, there are no waits,/)
  })

  test('all equal, all zero', async () => {
    const visits = Array.from({ length: 100 }, (_, i) => ({
      date: dateOf(dayOf('2026-01-05') + i),
      place: i % 2 === 0 ? 'Northgate' : 'Dunmore',
      csat: 4,
      wait: 0,
      complaint: false,
    }))
    const { cards, signals } = await answerOf(visits)
    expect(cards.map(card => [card.headline.value, card.chart.verdict])).toEqual([
      [4, 'steady'],
      [0, 'steady'],
      [0, 'steady'],
    ])
    expect(signals.every(row => row.cells.every(cell => cell.verdict === 'steady'))).toBe(true)
  })
})

test('of a promise it is said how many were served within it, not that waits changed: here only the promise did', async () => {
  const days = Array.from({ length: 20 * 7 }, (_, i) => dateOf(dayOf('2026-01-05') + i))
  const visits = days.flatMap((date, d) =>
    Array.from({ length: 8 }, (_, i): Visit => ({ date, wait: 60 * (1 + ((3 * i + d) % 9)) })),
  )
  const store = await storeWith(visits)
  const plain = await answer(store)
  expect(sayReading(plain.reading)).toContain('waits are steady')
  await setTarget(store.db, { metric: 'wait', scope: 'all', from: '2026-01-05', withinSeconds: 600, value: 0.8 })
  expect(sayReading((await answer(store)).reading)).toContain('the share served within the promise is steady')
  await setTarget(store.db, { metric: 'wait', scope: 'all', from: '2026-04-27', withinSeconds: 300, value: 0.8 })
  const { cards, reading } = await answer(store)
  store.close()
  expect(cards[1]!.chart.verdict).toBe('worse')
  expect(sayReading(reading)).toContain('fewer were served within the promise')
})

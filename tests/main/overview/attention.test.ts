import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { Overview } from '#contract/overview.ts'
import type { Store } from '#db/sqlite/open.ts'
import { besideOf } from '#main/overview/beside.ts'
import { summary } from '#main/overview/summary.ts'
import { noticeOf } from '#main/overview/attention.ts'
import { chartOfWeeks } from '#main/moments/chart-of-weeks.ts'
import { controlChart } from '#main/moments/control-chart.ts'
import { randomStream } from '#stats/random-stream.ts'
import { setTarget } from '#main/targets/targets.ts'
import { sayReading } from '#words/say.ts'
import { storeWith, type Visit } from '../store-fixture.ts'
import { syntheticStore, syntheticVisits } from '../synthetic-store.ts'

async function answer(store: Store): Promise<Overview> {
  return operations['overview.summary'].output.parse(await summary(store.db, {}))
}

const mondays = Array.from({ length: 20 }, (_, i) => new Date(Date.UTC(2026, 0, 5 + 7 * i)))
const dated = (monday: Date, day: number) => new Date(monday.getTime() + day * 86_400_000).toISOString().slice(0, 10)

/** A place open every day of the week; its ratings fall by one from the given week on. */
function place(name: string, perDay: number, worseFrom: number): Visit[] {
  return mondays.flatMap((monday, week) =>
    Array.from({ length: 7 * perDay }, (_, i) => ({
      place: name,
      date: dated(monday, i % 7),
      csat: (week >= worseFrom ? 3 : 4) + ((week + i) % 2 === 0 ? 0 : 1) - (week % 3 === 0 && i === 0 ? 1 : 0),
    })),
  )
}

describe('who needs attention', () => {
  test('of two places that fell alike the one with more customers comes first; the weight is customers times strength', async () => {
    const store = await storeWith([...place('Small', 1, 12), ...place('Large', 3, 12), ...place('Even', 2, 99)])
    const { attention } = await answer(store)
    store.close()
    expect(attention.needsYou.map(({ name, metric }) => [name, metric])).toEqual([
      ['Large', 'csat'],
      ['Small', 'csat'],
    ])
    for (const each of attention.needsYou) {
      expect(each.weight).toBeCloseTo(each.customers * each.strength, 9)
      expect(each.value).toBeLessThan(each.usual)
    }
    expect(sayReading(attention.reading)).toMatch(
      /^2 changes for the worse, none for the better, in the last 8 weeks of 3 series\./,
    )
  })

  test('complaints that come by chance, one in four weeks at each of twelve places, name no more than are stated', async () => {
    const random = randomStream(4)
    const rare = Array.from({ length: 12 }, (_, p) =>
      Array.from(
        { length: 26 * 20 },
        (_, i): Visit => ({
          place: `Place ${p}`,
          date: dated(mondays[0]!, 7 * Math.floor(i / 20) + (i % 5)),
          complaint: random() < 0.012,
        }),
      ),
    )
    const store = await storeWith(rare.flat())
    const { attention } = await answer(store)
    store.close()
    expect(attention.series).toBe(12)
    expect([attention.needsYou, attention.thanks].map(list => list.length)).toEqual([0, 0])
    expect(attention.byChance).toBeLessThan(0.2)
  })

  test('strength is counted in thirds of the way to the limit that is not cut at nothing', () => {
    const weeks = Array.from({ length: 40 }, (_, i) => {
      const x = i === 38 ? 4 : Number(i % 4 === 0)
      return { monday: 4 + 7 * i, n: 200, value: 5 * x, count: { x, n: 200 }, partial: false }
    })
    const scale = { kind: 'share', minimum: 0, maximum: 1 } as const
    const series = { metric: 'complaint', unit: 'per-thousand', scale, better: 'lower', statistic: 'rate', missing: 0 } as const
    const judged = chartOfWeeks({ ...series, weeks }, { kind: 'location', name: 'Northgate' })
    const notice = noticeOf(judged, { place: { publicId: 'n', name: 'Northgate' }, visitsIn: () => 200 })!
    const { centre, upper } = judged.chart
    expect(notice.strength).toBeCloseTo((3 * (20 - centre!)) / (upper! - centre!), 9)
  })

  test('a quiet week says that it is quiet; an empty file that it is too early', async () => {
    const store = await storeWith(place('Even', 2, 99))
    const quiet = (await answer(store)).attention
    store.close()
    expect(quiet).toMatchObject({ needsYou: [], thanks: [], furtherWorse: 0, furtherBetter: 0, series: 1 })
    expect(sayReading(quiet.reading)).toMatch(/^A quiet week/)
    const empty = await storeWith([])
    const nothing = (await answer(empty)).attention
    empty.close()
    expect(nothing).toMatchObject({ series: 0, byChance: 0, reading: { id: 'attention.none' } })
  })
})

describe('on the synthetic branches', () => {
  let store: Store
  let overview: Overview
  beforeAll(async () => {
    store = await syntheticStore()
    await setTarget(store.db, { metric: 'wait', scope: 'all', from: '2020-01-01', withinSeconds: 600, value: 0.8 })
    overview = await answer(store)
  })
  afterAll(() => store.close())

  test('entries are the recent signals of locations, with the visits of their weeks counted from the rows', () => {
    const { needsYou, thanks, furtherWorse, furtherBetter } = overview.attention
    const cells = overview.signals.flatMap(row => row.cells.map(cell => cell.verdict))
    expect(needsYou.length + furtherWorse).toBe(cells.filter(verdict => verdict === 'worse').length)
    expect(thanks.length + furtherBetter).toBe(cells.filter(verdict => verdict === 'better').length)
    for (const list of [needsYou, thanks]) {
      expect(list.length).toBeLessThanOrEqual(5)
      expect(list.map(each => each.weight)).toEqual(list.map(each => each.weight).sort((a, b) => b - a))
    }
  })

  test('a shift has touched every visit from its first week to its last', async () => {
    const shift = [...overview.attention.needsYou, ...overview.attention.thanks].find(each => each.rule === 'shift')!
    const end = new Date(Date.parse(shift.until) + 6 * 86_400_000).toISOString().slice(0, 10)
    const within = syntheticVisits().filter(({ place, date }) => place === shift.name && date >= shift.since && date <= end)
    expect(shift.customers).toBe(within.length)
    const chart = await controlChart(store.db, { metric: shift.metric, locationId: shift.locationId })
    expect(shift.usual).toBe(chart.centre)
  })

  test('with a promise the card of waits is the share within it, with its target, and every location says whether it will keep it', async () => {
    const waits = syntheticVisits().flatMap(({ wait }) => wait ?? [])
    const card = overview.cards[1]!
    expect(card).toMatchObject({ metric: 'wait', unit: 'share', better: 'higher', n: waits.length })
    expect(card.headline.value).toBeCloseTo(waits.filter(wait => wait <= 600).length / waits.length, 12)
    expect(card.median).not.toBeNull()
    expect(card.chart).toEqual(await controlChart(store.db, { metric: 'wait', promiseSeconds: 'target' }))
    for (const { locationId, cells } of overview.signals) {
      const chart = await controlChart(store.db, { metric: 'wait', locationId, promiseSeconds: 'target' })
      expect(cells.map(cell => cell.assurance)).toEqual([null, chart.target!.assurance, null])
    }
  })
})

describe('what a split is set beside', () => {
  test('the period before, as long; of all data the last 13 whole weeks', () => {
    const days = (fromDay: number | null, toDay: number | null) => besideOf({ fromDay, toDay }, { cutOff: '2026-10-31' })
    expect(days(20454, 20484)).toEqual({ kind: 'before', from: '2025-12-01', to: '2025-12-31' }) // January 2026
    expect(days(20728, null)).toEqual({ kind: 'before', from: '2026-09-02', to: '2026-10-01' }) // 30 days from 2 October to the end of the data
    // 31 October 2026 is a Saturday: the last whole week ends on the 25th.
    expect(days(null, null)).toEqual({ kind: 'last-weeks', from: '2026-07-27', to: '2026-10-25' })
    expect(days(20800, null)).toBeNull()
    expect(besideOf({ fromDay: null, toDay: null }, { cutOff: null })).toBeNull()
    const compared = { against: 'last-year', from: '2025-01-06', to: '2025-02-02', interactions: 9 } as const
    expect(besideOf({ fromDay: 20818, toDay: null }, { cutOff: '2026-10-31', compared })).toEqual({
      kind: 'compared',
      from: '2025-01-06',
      to: '2025-02-02',
    })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import type { Store } from '#db/sqlite/open.ts'
import { writeEvent } from '#main/events/events.ts'
import { holidayEffects } from '#main/moments/holidays.ts'
import { holidayKinds } from '#main/moments/holiday-days.ts'
import { unusualDays } from '#main/moments/unusual-days.ts'
import { dayOf } from '#main/days.ts'
import { randomStream } from '#stats/random-stream.ts'
import { sayReading } from '#words/say.ts'
import { storeWith, type Visit } from '../store-fixture.ts'

const AFTER = 0.7
const places = ['Northgate', 'Dunmore', 'Alderbrook', 'Kingsway'] as const
const monday = (week: number) => Date.UTC(2026, 0, 5 + 7 * week)
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)
/** Mondays on which every place is closed, and the day after each. */
const holidays = [3, 7, 11].map(week => iso(monday(week)))
const after = new Set([3, 7, 11].map(week => iso(monday(week) + 86_400_000)))

function plantedVisits(effect: number): Visit[] {
  const random = randomStream(5)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const dates = Array.from({ length: 16 * 5 }, (_, d) => iso(monday(Math.floor(d / 5)) + (d % 5) * 86_400_000))
  return dates
    .filter(date => !holidays.includes(date))
    .flatMap(date => {
      const ofDay = 0.1 * normal()
      return places.flatMap((place, p) =>
        Array.from({ length: after.has(date) ? 10 : 4 + (Number(date.slice(-1)) % 3) }, (_, i): Visit => {
          const log = 5 + 0.3 * p + ofDay + (after.has(date) ? effect : 0) + 0.3 * normal()
          return { date, place, person: `P${i % 2}`, time: '10:00', wait: Math.exp(log), outcome: 'served', csat: 1 + (i % 5) }
        }),
      )
    })
}

const ask = async (store: Store, input: Parameters<typeof holidayEffects>[1]) =>
  operations['moments.holidays'].output.parse(await holidayEffects(store.db, input))

describe('days after holidays that take longer', () => {
  let store: Store
  const visits = plantedVisits(AFTER)
  beforeAll(async () => {
    store = await storeWith(visits)
  })
  afterAll(() => store.close())

  test('closed days are found, and the days after them differ by what was planted', async () => {
    const found = await ask(store, { metric: 'wait' })
    expect(found.source).toBe('found')
    expect(found.holidays.map(({ date }) => date)).toEqual(holidays)
    const [before, on, next] = found.days
    expect(next!.dates.map(({ date }) => date)).toEqual([...after])
    expect(next!.n).toBe(visits.filter(({ date }) => after.has(date)).length)
    const { lower, upper } = next!.difference!
    expect(Math.log1p(lower!)).toBeLessThan(AFTER)
    expect(Math.log1p(upper!)).toBeGreaterThan(AFTER)
    expect([next!.verdict, before!.verdict, on!.difference]).toEqual(['worse', 'chance', null])
    expect(next!.arrivals!.lower).toBeGreaterThan(0.5) // ten customers instead of some five at every place
    expect(sayReading(found.reading)).toMatch(/first day after a holiday/)
  })

  test('the difference is that of daily figures worked out from the rows, its interval that of least squares with weekdays taken out', async () => {
    const [, , next] = (await ask(store, { metric: 'wait' })).days
    const beforeDays = new Set((await ask(store, { metric: 'wait' })).days[0]!.dates.map(({ date }) => date))
    const isOrdinary = (date: string) => !after.has(date) && !beforeDays.has(date)
    const weekday = (date: string) => new Date(date).getUTCDay()
    const log = ({ wait }: Visit) => Math.log(wait!)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const usual = (visit: Visit) =>
      mean(
        visits
          .filter(each => each.place === visit.place && weekday(each.date) === weekday(visit.date) && isOrdinary(each.date))
          .map(log),
      )
    const known = new Map<string, number>()
    const usualOf = (visit: Visit) => {
      const key = `${visit.place} ${weekday(visit.date)}`
      if (!known.has(key)) known.set(key, usual(visit))
      return known.get(key)!
    }
    const daily = (wanted: (date: string) => boolean) =>
      [...new Set(visits.map(({ date }) => date))]
        .filter(wanted)
        .map(date => mean(visits.filter(each => each.date === date).map(visit => log(visit) - usualOf(visit))))
    const [own, ordinary] = [daily(date => after.has(date)), daily(isOrdinary)]
    const difference = mean(own) - mean(ordinary)
    expect(next!.difference!.value).toBeCloseTo(Math.expm1(difference), 9)
    expect(next!.ordinaryDays).toBe(ordinary.length)
    // Of 74 days one is lost to each of five weekdays and one to the group: R's qt(0.975, 68) = 1.995469. Days of a weekday count by
    // their customers in what is usual, so least squares with days counting alike is close, not equal.
    const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0)
    const tuesdays = new Set(visits.filter(visit => weekday(visit.date) === 2 && isOrdinary(visit.date)).map(({ date }) => date))
    const error = Math.sqrt(((squares(own) + squares(ordinary)) / 68) * (1 / own.length + 1 / tuesdays.size))
    expect(own.length + ordinary.length).toBe(74)
    expect(Math.log1p(next!.difference!.upper!) / (difference + 1.995469 * error)).toBeCloseTo(1, 2)
  })

  test('entered holidays take the place of found ones, and are no longer proposed', async () => {
    const first = await ask(store, { metric: 'wait' })
    expect(first.proposals.filter(({ kind }) => kind === 'closed').map(({ date }) => date)).toEqual(holidays.toReversed())
    await writeEvent(store.db, { date: holidays[1]!, kind: 'holiday', scope: 'all', note: 'Town fair' })
    const second = await ask(store, { metric: 'wait' })
    expect([second.source, second.holidays]).toEqual(['entered', [{ date: holidays[1], name: 'Town fair' }]])
    expect(second.days[2]!.dates).toHaveLength(1)
    expect(second.days[2]!.difference!.lower).toBeLessThan(second.days[2]!.difference!.value!)
    expect(second.proposals.map(({ date }) => date)).not.toContain(holidays[1])
  })

  test.each(metrics)('%s: everything, one place, nothing', async metric => {
    const all = await ask(store, { metric })
    const [{ locationId }] = (await store.db.selectFrom('location').select('public_id as locationId').execute()) as [
      { locationId: string },
    ]
    const one = await ask(store, { metric, locationId })
    expect(one.n).toBeLessThanOrEqual(all.n)
    const none = await ask(store, { metric, from: '2030-01-01', to: '2030-01-31' })
    expect([none.n, none.enough, none.days.map(({ n }) => n)]).toEqual([0, false, [0, 0, 0]])
  })
})

test('no holiday at all, all values equal: a sentence and no figure', async () => {
  const dates = Array.from({ length: 30 }, (_, i) => iso(monday(0) + i * 86_400_000))
  const store = await storeWith(dates.map(date => ({ date, place: 'Northgate', person: 'Ana', wait: 60, outcome: 'served' })))
  const found = await ask(store, { metric: 'wait' })
  expect([found.source, found.enough, found.proposals]).toEqual(['none', false, []])
  expect(sayReading(found.reading)).toMatch(/no holiday is entered/)
  await writeEvent(store.db, { date: dates[10]!, kind: 'holiday', scope: 'all', note: 'Fair' })
  expect(sayReading((await ask(store, { metric: 'wait' })).reading)).toMatch(/too few/)
  store.close()
})

test('days around a holiday follow the days a place is open, and only where it is a holiday', () => {
  const open = new Map([
    [1, new Set([1, 2, 3, 6, 7, 8])],
    [2, new Set([1, 2, 3, 4, 5, 6])],
    [3, new Set([1, 20])],
  ])
  const kindOf = holidayKinds(
    [
      { day: 4, name: 'A', locations: [1, 3] },
      { day: 5, name: 'A', locations: [1, 3] },
      { day: 7, name: 'B', locations: [1] },
    ],
    open,
  )
  expect([3, 6, 7, 8, 2].map(day => kindOf(1, day))).toEqual(['before', 'after', 'on', 'after', null])
  expect([3, 4, 5, 6].map(day => kindOf(2, day))).toEqual([null, null, null, null])
  expect([1, 20].map(day => kindOf(3, day))).toEqual(['before', null])
})

test('far fewer and far more customers than usual on the weekday', () => {
  const days = Array.from({ length: 70 }, (_, i) => dayOf(iso(monday(0))) + i)
  const customers = new Map(days.map((day, i) => [day, 100 + (i % 5)]))
  customers.set(days[15]!, 20).set(days[30]!, 400)
  const closed = days[45]!
  customers.delete(closed)
  expect(unusualDays(customers, new Set([closed])).map(({ kind, customers: n }) => [kind, n])).toEqual([
    ['closed', 0],
    ['busy', 400],
    ['quiet', 20],
  ])
  expect(unusualDays(new Map([[days[0]!, 5]]), new Set())).toEqual([])
})

/** One place from Monday to Saturday, all weeks alike but for chance; the Thursday in the middle is a holiday. */
function quietWeeks(weeks: number, random: () => number): Visit[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Array.from({ length: weeks * 6 }, (_, d) => iso(monday(Math.floor(d / 6)) + (d % 6) * 86_400_000))
    .filter(date => date !== thursday(weeks))
    .flatMap(date => {
      const ofDay = 0.3 * normal()
      const visit = { date, place: 'Northgate', person: 'Ana', time: '10:00', outcome: 'served' } as const
      return Array.from({ length: 30 }, (_, i): Visit => ({ ...visit, wait: Math.exp(5 + ofDay + 0.02 * (i - 14.5)) }))
    })
}

const thursday = (weeks: number) => iso(monday(Math.floor(weeks / 2)) + 3 * 86_400_000)

test.each([3, 4])('of %i quiet weeks no more than one comparison in twenty finds something', async weeks => {
  const random = randomStream(11, weeks)
  let [found, compared] = [0, 0]
  for (let i = 0; i < 60; i++) {
    const store = await storeWith(quietWeeks(weeks, random))
    await writeEvent(store.db, { date: thursday(weeks), kind: 'holiday', scope: 'all', note: 'Fair' })
    const { days } = await ask(store, { metric: 'wait' })
    store.close()
    const told = days.filter(({ verdict }) => verdict !== null)
    compared += told.length
    found += told.filter(({ verdict }) => verdict !== 'chance').length
  }
  expect(compared).toBe(120)
  expect(found).toBeLessThanOrEqual(6 + 2 * 2.4) // two standard errors of 5 % of 120
})

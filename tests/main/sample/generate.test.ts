import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { dayNumber, isoDate, weekdayOf } from '#main/sample/calendar.ts'
import { sampleVisits } from '#main/sample/generate.ts'
import { truth } from '#main/sample/truth.ts'
import { mean, median, plantedAll, providerMeans, quantile, ratings, share, spread, visits, waits } from './measures.ts'

test('the same truth gives the same visits, on every machine', () => {
  const hash = createHash('sha256')
  for (const visit of visits) hash.update(`${Object.values(visit).join('|')}\n`)
  expect(hash.digest('hex')).toBe('ebb435dcd823cbe86fb9d808675f266382a643ed8b1ae8a726f715fce9715f73')
})

test('another seed gives other visits, and a change at one branch leaves the others as they are', () => {
  const small = { ...truth, lastDay: '2025-09-13', locations: truth.locations.slice(0, 2) }
  const before = sampleVisits(small)
  const [first, second] = small.locations
  const after = sampleVisits({ ...small, locations: [{ ...first!, providers: first!.providers.slice(1) }, second!] })
  const bySecond = (of: typeof before) => of.filter(visit => visit.location === second!.name)
  expect(bySecond(before).length).toBeGreaterThan(80)
  expect(bySecond(after)).toEqual(bySecond(before))
  expect(after).not.toEqual(before)
  expect(sampleVisits({ ...small, seed: truth.seed + 1 })).not.toEqual(before)
})

test('24 locations, 180 providers, 14 months, about 120,000 visits with a ticket each', () => {
  expect(new Set(visits.map(({ location }) => location)).size).toBe(24)
  expect(new Set(visits.flatMap(({ location, provider }) => (provider === null ? [] : [`${location}|${provider}`]))).size).toBe(
    180,
  )
  expect(new Set(visits.flatMap(({ provider }) => provider ?? [])).size).toBe(179)
  expect(visits.length).toBeGreaterThan(115_000)
  expect(visits.length).toBeLessThan(125_000)
  expect(new Set(visits.map(({ ticket }) => ticket)).size).toBe(visits.length)
  expect(isoDate(visits.reduce((first, { day }) => Math.min(first, day), Infinity))).toBe('2025-09-01')
  expect(isoDate(visits.reduce((last, { day }) => Math.max(last, day), 0))).toBe('2026-10-31')
  expect(new Set(visits.map(({ day }) => isoDate(day).slice(0, 7))).size).toBe(14)
})

test('visits lie in opening hours, never on Sundays or closed days, in order of arrival', () => {
  const closed = new Set(truth.closedDays.map(dayNumber))
  for (const { day, second } of visits) {
    const { opens, closes } = truth.weekdays[weekdayOf(day)]!
    if (closed.has(day) || second < opens * 3600 || second >= closes * 3600) throw new Error(`${isoDate(day)} ${second}`)
  }
  for (const own of Map.groupBy(visits, ({ location }) => location).values()) {
    const moments = own.map(({ day, second }) => day * 86_400 + second)
    expect(moments).toEqual(moments.toSorted((a, b) => a - b))
  }
})

test('figures are those of an ordinary company', () => {
  expect(median(waits(visits)) / 60).toBeGreaterThan(6)
  expect(median(waits(visits)) / 60).toBeLessThan(8)
  expect(quantile(waits(visits), 0.9) / 60).toBeGreaterThan(18)
  expect(quantile(waits(visits), 0.9) / 60).toBeLessThan(22)
  expect(mean(ratings(visits))).toBeCloseTo(4.1, 1)
  expect(spread(ratings(visits))).toBeCloseTo(1, 1)
  expect(share(visits, visit => visit.csat !== null)).toBeCloseTo(0.39, 1)
  expect(1000 * share(visits, visit => visit.complaint)).toBeGreaterThan(8)
  expect(1000 * share(visits, visit => visit.complaint)).toBeLessThan(12)
  expect(share(visits, visit => visit.outcome === 'abandoned')).toBeGreaterThan(0.02)
  expect(share(visits, visit => visit.outcome === 'abandoned')).toBeLessThan(0.04)
  expect(share(visits, visit => visit.comment !== null)).toBeGreaterThan(0.03)
  expect(share(visits, visit => visit.comment !== null)).toBeLessThan(0.06)
  const recommend = visits.flatMap(({ nps }) => nps ?? [])
  const netPromoter = 100 * mean(recommend.map(score => (score > 8 ? 1 : score < 7 ? -1 : 0)))
  expect(netPromoter).toBeGreaterThan(10)
  expect(netPromoter).toBeLessThan(40)
})

test('those who leave or do not come have no rating, and only the served have a service time', () => {
  for (const { outcome, provider, csat, nps, waitSeconds, serviceSeconds } of visits) {
    const isServed = outcome === 'served'
    const isWhole = isServed
      ? provider !== null && waitSeconds !== null && serviceSeconds !== null
      : csat === null && nps === null
    if (!isWhole || (serviceSeconds !== null) !== isServed) throw new Error(JSON.stringify({ outcome, provider, waitSeconds }))
  }
})

/** Among ordinary places: what differs between them, between their people, and between the visits of one person. */
test('satisfaction differs by place a little, by person more, and most from visit to visit', () => {
  const special = new Set(plantedAll('gamed-survey').map(({ location }) => location))
  const answered = Map.groupBy(
    visits.filter(visit => visit.csat !== null && !special.has(visit.location)),
    ({ location }) => location,
  )
  const places = [...answered.values()]
  const withinPlace = mean(places.map(own => spread(providerMeans(own)) ** 2))
  const betweenPlaces = spread(places.map(own => mean(ratings(own)))) ** 2 - withinPlace / 7.5
  const total = spread(ratings(visits)) ** 2
  expect(betweenPlaces / total).toBeGreaterThan(0.01)
  expect(betweenPlaces / total).toBeLessThan(0.05)
  expect(withinPlace / total).toBeGreaterThan(0.06)
  expect(withinPlace / total).toBeLessThan(0.11)
})

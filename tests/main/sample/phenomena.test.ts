import { describe, expect, test } from 'vitest'
import { dayNumber, isoDate, weekdayOf } from '#main/sample/calendar.ts'
import { truth } from '#main/sample/truth.ts'
import type { SampleVisit } from '#main/sample/visit.ts'
import {
  at,
  elsewhere,
  mean,
  median,
  plantedAll,
  providerMeans,
  ratings,
  share,
  spread,
  thePlanted,
  visits,
  waits,
} from './measures.ts'

const hourOf = ({ second }: SampleVisit) => Math.floor(second / 3600)
const places = [...new Set(visits.map(({ location }) => location))]
const rise = (of: readonly SampleVisit[], from: string) => {
  const day = dayNumber(from)
  return mean(ratings(of.filter(v => v.day >= day))) - mean(ratings(of.filter(v => v.day < day)))
}
const answeredShare = (of: readonly SampleVisit[]) => share(of, visit => visit.csat !== null)
const abandoned = (of: readonly SampleVisit[]) => share(of, visit => visit.outcome === 'abandoned')

describe('what is planted can be measured in the visits', () => {
  test('one branch is worse and one better than all others with an honest survey', () => {
    const gamed = thePlanted('gamed-survey').location
    const ranked = places.filter(place => place !== gamed).sort((a, b) => mean(ratings(at(a))) - mean(ratings(at(b))))
    expect(ranked[0]).toBe(thePlanted('worse-branch').location)
    expect(ranked.at(-1)).toBe(thePlanted('better-branch').location)
    expect(median(waits(at(ranked[0]!)))).toBeGreaterThan(1.2 * median(waits(visits)))
    expect(median(waits(at(ranked.at(-1)!)))).toBeLessThan(0.85 * median(waits(visits)))
  })

  test('in the uneven branch people differ at least half as much again as anywhere else, around an ordinary average', () => {
    const { location } = thePlanted('uneven-branch')
    const others = places.filter(place => place !== location).map(place => spread(providerMeans(at(place))))
    expect(spread(providerMeans(at(location)))).toBeGreaterThan(1.4 * Math.max(...others))
    expect(Math.abs(mean(ratings(at(location))) - mean(ratings(visits)))).toBeLessThan(0.15)
  })

  test('the uneven person has the average of the branch and the widest spread of all', () => {
    const { location, provider, spreadFactor } = thePlanted('uneven-person')
    const own = ratings(at(location).filter(visit => visit.provider === provider))
    const others = ratings(at(location).filter(visit => visit.provider !== provider))
    expect(Math.abs(mean(own) - mean(others))).toBeLessThan(0.1)
    expect(spreadFactor).toBeGreaterThan(1.5)
    expect(spread(own)).toBeGreaterThan(1.2 * spread(others))
    const answered = Map.groupBy(visits, visit => `${visit.location}|${visit.provider}`)
    const widest = [...answered]
      .filter(([, of]) => ratings(of).length >= 100)
      .sort((a, b) => spread(ratings(b[1])) - spread(ratings(a[1])))
    expect(widest[0]![0]).toBe(`${location}|${provider}`)
  })

  test('Mondays are bad in one branch only', () => {
    const { location } = thePlanted('bad-mondays')
    const mondayGap = (of: readonly SampleVisit[]) =>
      mean(ratings(of.filter(v => weekdayOf(v.day) === 0))) - mean(ratings(of.filter(v => weekdayOf(v.day) !== 0)))
    const mondayWaits = (of: readonly SampleVisit[]) =>
      median(waits(of.filter(v => weekdayOf(v.day) === 0))) / median(waits(of.filter(v => weekdayOf(v.day) !== 0)))
    expect(mondayGap(at(location))).toBeLessThan(-0.5)
    expect(mondayWaits(at(location))).toBeGreaterThan(1.4)
    expect(Math.abs(mondayGap(elsewhere(location)))).toBeLessThan(0.05)
    expect(mondayWaits(elsewhere(location))).toBeLessThan(1.12)
  })

  test('waits double at peak hours in one branch, where load is higher and more people leave', () => {
    const { location, hours } = thePlanted('peak-queues')
    const [rush, calm] = [
      at(location).filter(v => hours.includes(hourOf(v))),
      at(location).filter(v => !hours.includes(hourOf(v))),
    ]
    expect(median(waits(rush)) / median(waits(calm))).toBeGreaterThan(1.75)
    expect(median(waits(rush)) / median(waits(calm))).toBeLessThan(2.25)
    const away = elsewhere(location)
    const ordinary =
      median(waits(away.filter(v => hours.includes(hourOf(v))))) / median(waits(away.filter(v => !hours.includes(hourOf(v)))))
    expect(ordinary).toBeLessThan(1.2)
    expect(load(rush)).toBeGreaterThan(1.5 * load(calm))
    expect(abandoned(rush)).toBeGreaterThan(2 * abandoned(calm))
  })

  test('the training worked in one place and changed nothing in the other', () => {
    const trainings = plantedAll('training')
    const trained = trainings.map(({ location }) => location)
    const untrained = visits.filter(({ location }) => !trained.includes(location))
    for (const { location, from, rating } of trainings) {
      const effect = rise(at(location), from) - rise(untrained, from)
      if (rating > 0) expect(effect).toBeGreaterThan(0.35)
      else expect(Math.abs(effect)).toBeLessThan(0.1)
    }
    expect(trainings.map(({ rating }) => rating > 0)).toEqual([true, false])
  })

  test('waits step up at one branch on one day and stay there', () => {
    const { location, from } = thePlanted('step-change')
    const ratio = (of: readonly SampleVisit[], date: string) =>
      median(waits(of.filter(v => v.day >= dayNumber(date)))) / median(waits(of.filter(v => v.day < dayNumber(date))))
    expect(weekdayOf(dayNumber(from))).toBe(0)
    expect(ratio(at(location), from)).toBeGreaterThan(1.45)
    expect(ratio(at(location), from)).toBeLessThan(1.75)
    expect(Math.abs(ratio(elsewhere(location), from) - 1)).toBeLessThan(0.05)
    const after = at(location).filter(v => v.day >= dayNumber(from))
    expect(ratio(after, '2026-08-10')).toBeCloseTo(1, 0)
  })

  test('one branch stops reporting seven weeks before the others', () => {
    const { location, lastDay } = thePlanted('late-reporter')
    const last = (of: readonly SampleVisit[]) => isoDate(of.at(-1)!.day)
    expect(last(at(location))).toBe(lastDay)
    for (const place of places.filter(name => name !== location)) expect(last(at(place))).toBe('2026-10-31')
  })

  test('the gamed survey has hardly any answers, nearly all of them perfect', () => {
    const { location } = thePlanted('gamed-survey')
    expect(answeredShare(at(location))).toBeLessThan(0.1)
    for (const place of places.filter(name => name !== location)) expect(answeredShare(at(place))).toBeGreaterThan(0.34)
    expect(mean(ratings(at(location)))).toBeGreaterThan(4.8)
    expect(spread(ratings(at(location)))).toBeLessThan(0.4)
    expect(Math.min(...ratings(at(location)))).toBeGreaterThanOrEqual(4)
    expect(ratings(at(location)).length).toBeGreaterThan(200)
  })

  test('stand-ins have fewer than five answers, everybody else enough to be shown', () => {
    const { stays } = thePlanted('few-answers')
    const standsIn = new Set(stays.map(({ location, provider }) => `${location}|${provider}`))
    const groups = Map.groupBy(
      visits.filter(v => v.provider !== null),
      v => `${v.location}|${v.provider}`,
    )
    for (const [person, own] of groups) {
      if (standsIn.has(person)) expect(ratings(own).length).toBeLessThan(5)
      else expect(own.length).toBeGreaterThan(100)
    }
    expect(standsIn.size).toBe(5)
    expect([...standsIn].every(person => groups.has(person))).toBe(true)
  })

  test('one person works in two locations', () => {
    const { provider, locations } = thePlanted('two-locations')
    const seen = new Set(visits.filter(v => v.provider === provider).map(v => v.location))
    expect([...seen].sort()).toEqual([...locations].sort())
  })

  test('more customers leave where waits are long', () => {
    const cells = [...Map.groupBy(visits, v => `${v.location}|${hourOf(v)}`).values()]
    const byWait = cells.sort((a, b) => median(waits(a)) - median(waits(b)))
    const third = Math.floor(byWait.length / 3)
    expect(abandoned(byWait.slice(-third).flat())).toBeGreaterThan(1.8 * abandoned(byWait.slice(0, third).flat()))
  })

  test('complaints grow with the wait', () => {
    const served = visits.filter(v => v.outcome === 'served')
    const complaints = (from: number, to: number) =>
      1000 *
      share(
        served.filter(v => v.waitSeconds! >= from && v.waitSeconds! < to),
        v => v.complaint,
      )
    const steps = [complaints(0, 300), complaints(300, 600), complaints(600, 1200), complaints(1200, 6001)]
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps[3]).toBeGreaterThan(4 * steps[0]!)
  })

  test('every finding is told in words, and no place stands for two things', () => {
    for (const { finding } of truth.phenomena) expect(finding).toMatch(/^[A-Z].{40,}\.$/)
    const told = truth.phenomena.flatMap(phenomenon => ('location' in phenomenon ? phenomenon.location : []))
    expect(new Set(told).size).toBe(told.length)
    expect(told.every(place => places.includes(place))).toBe(true)
  })
})

/** Arrivals per provider who served anybody in that hour, over the hours in which anybody was served. */
function load(of: readonly SampleVisit[]): number {
  const hours = [...Map.groupBy(of, v => `${v.day}|${hourOf(v)}`).values()]
  const active = (own: readonly SampleVisit[]) =>
    new Set(own.flatMap(v => (v.outcome === 'served' ? (v.provider ?? []) : []))).size
  const busy = hours.filter(own => active(own) > 0)
  return mean(busy.map(own => own.length / active(own)))
}

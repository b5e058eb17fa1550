import { describe, expect, test } from 'vitest'
import type { Input, Output } from '#contract/operations.ts'
import { dateOf, dayOf } from '#main/days.ts'
import { sayReading } from '#words/say.ts'
import { denseDifference } from '../../stats/dense-least-squares.ts'
import { expectClose } from '../../stats/reference.ts'
import { ask, sessionWith, refused } from '../session-fixture.ts'
import type { Visit } from '../store-fixture.ts'

/** A Monday. */
const START = '2025-09-01'
const EVENT_WEEK = 12

interface Region {
  readonly places?: number
  readonly weeks?: number
  readonly visit?: (place: number, week: number, i: number) => Omit<Visit, 'place' | 'date'>
}

/** Four visits a week and place, Monday to Thursday. */
async function region({ places = 7, weeks = 24, visit = (place, week, i) => ({ csat: ratingOf(place, week, i) }) }: Region = {}) {
  const visits = Array.from({ length: places }, (_, place) =>
    Array.from({ length: weeks * 4 }, (_, at) => {
      const [week, i] = [Math.floor(at / 4), at % 4]
      return { place: `Place ${place}`, date: dateOf(dayOf(START) + 7 * week + i), ...visit(place, week, i) }
    }),
  ).flat()
  const session = await sessionWith(visits)
  const { locations } = await ask(session, 'interactions.facets', {})
  const ids = locations.map(({ locationId }) => locationId)
  const estimate = (input: Partial<Input<'effects.estimate'>> = {}) =>
    ask(session, 'effects.estimate', {
      metric: 'csat',
      date: dateOf(dayOf(START) + 7 * EVENT_WEEK + 2),
      locationIds: [ids[0]!],
      ...input,
    })
  return { session, ids, estimate }
}

/** Ratings that wander a little by place and week, and rise by one step at place 0 after the event. */
function ratingOf(place: number, week: number, i: number, effect = 1): number {
  const noise = (place * 7 + week * 5 + place * week * 3 + i * 11) % 4 === 0 ? 1 : 0
  return 3 - noise + (place === 0 && week > EVENT_WEEK ? effect : 0)
}

/** No answer has a figure that is not a number, and each has its sentences. */
function sound(found: Output<'effects.estimate'>): string {
  expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/)
  for (const reading of [found.reading, found.trendReading, found.placeboReading])
    if (reading) expect(sayReading(reading)).not.toMatch(/undefined|–|NaN/)
  return sayReading(found.reading)
}

describe('effects.estimate', () => {
  test('a rise of one point at one of seven places: least squares by full matrices, and it worked', async () => {
    const { estimate } = await region()
    const found = await estimate()
    const weeks = Array.from({ length: 24 }, (_, week) => week).filter(week => week !== EVENT_WEEK)
    const values = Array.from({ length: 7 }, (_, place) =>
      weeks.map(week => [0, 1, 2, 3].reduce((sum, i) => sum + ratingOf(place, week, i), 0) / 4),
    )
    const panel = { values, weights: values.map(row => row.map(() => 1)) }
    expectClose(
      found.effect.value,
      denseDifference(
        panel,
        [0],
        weeks.map(week => (week > EVENT_WEEK ? 1 : 0)),
      ).estimate,
      1e-9,
    )
    expect(found).toMatchObject({
      verdict: 'worked',
      because: null,
      method: 'changes',
      controls: 6,
      weeksBefore: 12,
      weeksAfter: 11,
    })
    expect(found).toMatchObject({
      week: dateOf(dayOf(START) + 7 * EVENT_WEEK),
      clusterRobust: null,
      assignments: 7,
      placebosAsLarge: 0,
    })
    expect(found.n).toBe(24 * 7 * 4)
    expect(found.series.map(point => point.offset)).toEqual(weeks.map(week => week - EVENT_WEEK))
    expect(found.placebos.map(each => each.offset)).toEqual([-8, -7, -6, -5])
    expect(sound(found)).toMatch(
      /^It worked\. Satisfaction at Place 0 rose by [\d.]+ points \(.* against 6 other locations, from 12 whole weeks before and 11 after;/,
    )
  })

  test('a fall of waits is good, a rise of complaints bad; sizes are of waits in per cent, of complaints per 1,000', async () => {
    const waits = await region({
      visit: (place, week, i) => ({
        wait: (300 + 10 * ((place + 3 * week + i) % 5)) * (place === 0 && week > EVENT_WEEK ? 0.8 : 1),
      }),
    })
    const shorter = await waits.estimate({ metric: 'wait' })
    expect(shorter.verdict).toBe('worked')
    expectClose(shorter.effect.value, -0.2, 0, 0.02)
    expect(sound(shorter)).toContain('fell by 20\u00a0% (')
    const complaints = await region({
      visit: (place, week, i) => ({ complaint: i === 0 && (place === 0 && week > EVENT_WEEK ? true : (place + week) % 5 === 0) }),
    })
    const more = await complaints.estimate({ metric: 'complaint' })
    expect(more.verdict).toBe('worse')
    expect(sound(more)).toMatch(/rose by 18\d\.\d per 1,000/)
  })

  test('two treated of eight: permutation of 28, clusters beside it; the order and doubles do not matter', async () => {
    const { estimate, ids } = await region({
      places: 8,
      visit: (place, week, i) => ({ csat: ratingOf(place < 2 ? 0 : place, week + 7 * place, i, week > EVENT_WEEK ? 1 : 0) }),
    })
    const found = await estimate({ locationIds: [ids[1]!, ids[0]!, ids[1]!] })
    expect(found).toMatchObject({ method: 'permutation-exact', assignments: 28, controls: 6 })
    expect(found.treated.map(place => place.name)).toEqual(['Place 1', 'Place 0'])
    expect(found.clusterRobust!.df).toBe(7)
    sound(found)
  })

  test('too little of anything says so, with the same figures where there are any', async () => {
    const { estimate, ids } = await region({ places: 5 })
    const day = (week: number) => dateOf(dayOf(START) + 7 * week)
    const because = async (input: Partial<Input<'effects.estimate'>>) => {
      const found = await estimate(input)
      sound(found)
      return [found.verdict, found.because]
    }
    expect(await because({ date: day(4) })).toEqual(['too-early', 'few-before'])
    expect(await because({ date: day(22) })).toEqual(['too-early', 'few-after'])
    expect(await because({ date: day(200) })).toEqual(['too-early', 'no-values'])
    expect(await because({ date: day(-200) })).toEqual(['too-early', 'no-values'])
    expect(await because({ date: day(0) })).toEqual(['too-early', 'few-before'])
    expect(await because({ weeksAfter: 1 })).toEqual(['too-early', 'few-after'])
    expect(await because({ metric: 'nps' })).toEqual(['too-early', 'no-values'])
    expect(await because({ locationIds: ids })).toEqual(['too-early', 'no-comparison'])
    expect(await because({ controls: [] })).toEqual(['too-early', 'no-comparison'])
    expect(await because({ controls: [ids[1]!] })).toEqual(['too-early', 'few-locations'])
    expect(await because({ controls: [ids[0]!, ids[1]!, ids[2]!, ids[3]!] })).toEqual(['too-early', 'few-locations'])
    expect(await because({ filter: { services: ['none such'] } })).toEqual(['too-early', 'no-values'])
  })

  test('everything equal: no sign, and no spread to measure by', async () => {
    for (const visit of [{ csat: 4 }, { csat: 4, wait: 60, complaint: false, outcome: 'served' }] as const) {
      const { estimate } = await region({ visit: () => visit })
      const found = await estimate()
      expect(found).toMatchObject({ verdict: 'no-sign', because: null })
      expect(sound(found)).toContain('no spread')
    }
  })

  test('a place without enough weeks on both sides is left out and named; weeks cut by the period do not count', async () => {
    const { estimate } = await region({
      places: 7,
      visit: (place, week, i) => (place === 6 && week > EVENT_WEEK ? { csat: null } : { csat: ratingOf(place, week, i) }),
    })
    const found = await estimate({ from: dateOf(dayOf(START) + 1), to: dateOf(dayOf(START) + 7 * 20) })
    expect(found.leftOut.map(place => place.name)).toEqual(['Place 6'])
    expect(found).toMatchObject({ controls: 5, weeksBefore: 11, weeksAfter: 7 })
  })

  test('a place with an event of its own meanwhile is no comparison, unless it is asked for', async () => {
    const { session, estimate, ids } = await region()
    await ask(session, 'events.add', { date: '2025-12-01', kind: 'training', scope: [ids[0]!, ids[3]!], note: 'Course' })
    await ask(session, 'events.add', { date: '2025-12-01', kind: 'price', scope: 'all', note: 'Prices' })
    await ask(session, 'events.add', { date: '2020-12-01', kind: 'other', scope: [ids[4]!], note: 'Long ago' })
    const found = await estimate()
    expect(found.eventful.map(place => place.name)).toEqual(['Place 3'])
    expect(found.controls).toBe(5)
    expect(await estimate({ controls: ids })).toMatchObject({ eventful: [], controls: 6 })
  })

  test('unknown locations are refused', async () => {
    const { session } = await region({ places: 2, weeks: 2 })
    const input = { metric: 'csat', date: '2025-12-01', locationIds: ['nowhere'] }
    expect(await refused(session, 'effects.estimate', input)).toMatchObject({ code: 'unknown-location' })
  })
})

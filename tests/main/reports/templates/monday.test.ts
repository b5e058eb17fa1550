import { beforeAll, describe, expect, test } from 'vitest'
import { dateOf, dayOf } from '#main/days.ts'
import type { Session } from '#main/session.ts'
import { ask, sessionWith } from '../../session-fixture.ts'
import type { Visit } from '../../store-fixture.ts'
import { composed } from '../composed.ts'

/** A Monday. */
const START = '2025-09-01'
const WEEKS = 24
const day = (week: number, i = 0) => dateOf(dayOf(START) + 7 * week + i)

/** Four visits a week at each of six places; place 0 is rated one step better after week 12, place 5 falls silent after week 18. */
const visits: Visit[] = Array.from({ length: 6 }, (_, place) =>
  Array.from({ length: WEEKS * 4 }, (_, at) => {
    const [week, i] = [Math.floor(at / 4), at % 4]
    const noise = (place * 7 + week * 5 + place * week * 3 + i * 11) % 4 === 0 ? 1 : 0
    return {
      place: `Place ${place}`,
      person: `Person ${place}-${i % 2}`,
      date: day(week, i),
      csat: 3 - noise + (place === 0 && week > 12 ? 1 : 0),
      wait: 300 + 60 * ((place + week + i) % 5),
    }
  }).filter((_, at) => place !== 5 || at < 18 * 4),
).flat()

describe('the Monday one-pager', () => {
  let session: Session
  beforeAll(async () => {
    session = await sessionWith(visits)
  })

  test('says what the overview says', async () => {
    const report = await composed(session, 'monday')
    const { signals: _signals, ...overview } = await ask(session, 'overview.summary', {})
    expect(report.overview).toEqual(overview)
    expect(report).toMatchObject({ locations: 6, providers: 12, people: 'pseudonyms', notes: [], footnotes: [] })
    expect(report.about).toEqual(overview.about)
  })

  test('names who is missing, and asks for the export first', async () => {
    const report = await composed(session, 'monday')
    expect(report.missing).toEqual([{ name: 'Place 5', lastDay: day(17, 3) }])
    expect(report.thisWeek[0]).toEqual({ id: 'this-week.exports', values: { names: ['Place 5'], more: 0 } })
  })

  test('has the last whole week of each chart', async () => {
    const { lastWeeks, overview } = await composed(session, 'monday')
    const csat = overview.cards.find(({ metric }) => metric === 'csat')!
    const last = csat.chart.points.findLast(({ partial, value }) => !partial && value !== null)!
    expect(lastWeeks.find(({ metric }) => metric === 'csat')).toEqual({
      metric: 'csat',
      week: last.week,
      value: last.value,
      n: last.n,
    })
    expect(lastWeeks.map(({ metric }) => metric)).toEqual(['csat', 'wait']) // nobody sends complaints
  })

  test('judges changes at some locations of the last half year, the latest first', async () => {
    const { locations } = await ask(session, 'interactions.facets', {})
    const scope = [locations.find(({ name }) => name === 'Place 0')!.locationId]
    const training = { date: day(12, 2), kind: 'training', scope, note: 'All counters' } as const
    await ask(session, 'events.add', training)
    await ask(session, 'events.add', { date: day(23), kind: 'staffing', scope, note: 'One more' })
    await ask(session, 'events.add', { date: day(20), kind: 'price', scope: 'all', note: 'Everywhere' })
    await ask(session, 'events.add', { ...training, date: '2024-01-01', note: 'Long ago' })
    const { changes } = await composed(session, 'monday')
    expect(changes.map(({ note }) => note)).toEqual(['One more', 'All counters'])
    const { verdict } = await ask(session, 'effects.estimate', { metric: 'csat', date: training.date, locationIds: scope })
    expect(changes[1]!.effects.find(({ metric }) => metric === 'csat')).toEqual({ metric: 'csat', verdict })
    expect(changes[0]!.effects.map(effect => effect.verdict)).toEqual(['too-early', 'too-early'])
  })

  test('of one location tells of no other', async () => {
    const { locations } = await ask(session, 'interactions.facets', {})
    const [first] = locations
    const report = await composed(session, 'monday', { filter: { locations: [first!.locationId] } })
    expect(report.filter.locations).toEqual([first!.name])
    expect(report.missing).toEqual([])
    expect(report.overview.attention.needsYou.every(({ name }) => name === first!.name)).toBe(true)
  })
})

test('of an empty selection it is furniture alone', async () => {
  const session = await sessionWith(visits.slice(0, 8))
  const report = await composed(session, 'monday', { from: '2030-01-01' })
  expect(report.about.interactions).toBe(0)
  expect(report.lastWeeks).toEqual([])
  expect(report.changes).toEqual([])
})

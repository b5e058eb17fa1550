import { describe, expect, test } from 'vitest'
import type { EventRow } from '#db/queries/events.ts'
import { dateOf, dayOf } from '#main/days.ts'
import { planOf } from '#main/moments/chart-kinds.ts'
import { chartOfWeeks } from '#main/moments/chart-of-weeks.ts'
import { placedEvents } from '#main/moments/placed-events.ts'
import { sayReading } from '#words/say.ts'
import { ask, sessionWith } from '../session-fixture.ts'
import type { Visit } from '../store-fixture.ts'

const MONDAY = dayOf('2026-01-05')

function eventOn(date: string, note = 'New till'): EventRow {
  return { id: 1, day: dayOf(date), end_day: null, kind: 'system', note, recorded_at: '', locations: [] }
}

/** Twelve weeks about 4 and then eight at 3. */
const dropped = Array.from({ length: 20 }, (_, i) => (i < 12 ? 4 + 0.1 * (i % 2) : 3))

function sentenceWith(events: readonly EventRow[], grain: 'day' | 'week' | 'month' = 'week'): string {
  const first = (i: number) => (grain === 'month' ? Date.UTC(2024, i, 1) / 86_400_000 : MONDAY + i * (grain === 'day' ? 1 : 7))
  const { chart } = chartOfWeeks(
    {
      metric: 'csat',
      unit: 'points',
      scale: { kind: 'rating', minimum: 1, maximum: 5 },
      better: 'higher',
      statistic: 'mean',
      missing: 0,
      weeks: dropped.map((value, i) => ({ monday: first(i), n: 10, value, count: null, partial: false })),
    },
    { kind: 'location', name: 'Northgate' },
    { plan: planOf('csat', { grain }), events },
  )
  return sayReading(chart.reading)
}

describe('the sentence of a signal names what happened as it began', () => {
  test.each([
    ['2026-03-30', 'It began in the week of “New till” (30 Mar 2026).'],
    ['2026-04-05', 'It began in the week of “New till” (5 Apr 2026).'],
    ['2026-03-23', 'It began after “New till” (23 Mar 2026).'],
    ['2026-04-06', '“New till” (6 Apr 2026) came soon after it began.'],
    ['2026-04-19', '“New till” (19 Apr 2026) came soon after it began.'],
  ])('%s', (date, words) => {
    expect(sentenceWith([eventOn(date)])).toBe(
      `Satisfaction at Northgate has sat below its usual level of 3.63 since 30 Mar 2026: a change for the worse. ${words}`,
    )
  })

  test.each(['2026-03-22', '2026-04-20', '2027-01-01'])('%s lies too far away', date => {
    expect(sentenceWith([eventOn(date)])).toMatch(/a change for the worse\.$/)
  })

  test('the nearest of several, and of two as near the one before', () => {
    expect(
      sentenceWith([eventOn('2026-04-14', 'Later'), eventOn('2026-03-24', 'Before'), eventOn('2026-04-07', 'After')]),
    ).toContain('after “Before”')
  })

  test('a long note is cut, and days and months have words of their own', () => {
    expect(sentenceWith([eventOn('2026-03-30', 'x'.repeat(200))])).toContain(`“${'x'.repeat(79)}…”`)
    expect(sentenceWith([eventOn(dateOf(MONDAY + 12))], 'day')).toContain('began on the day of “New till” (17 Jan 2026)')
    expect(sentenceWith([eventOn('2025-01-20')], 'month')).toContain('began in the month of “New till” (20 Jan 2025)')
  })
})

test('events are listed with the point of their period, on charts of rare events with the first from that day on', () => {
  const points = [0, 7, 21].map(days => ({ monday: MONDAY + days }))
  const at = (date: string, kind: 'xmr' | 'g') =>
    placedEvents([eventOn(date)], kind === 'g' ? points : points.slice(0, 2), { grain: 'week', kind }).map(each => each.position)
  expect(at('2026-01-04', 'xmr')).toEqual([])
  expect(at('2026-01-05', 'xmr')).toEqual([0])
  expect(at('2026-01-18', 'xmr')).toEqual([1])
  expect(at('2026-01-19', 'xmr')).toEqual([])
  expect(at('2026-01-04', 'g')).toEqual([])
  expect(at('2026-01-13', 'g')).toEqual([2])
  expect(at('2026-01-27', 'g')).toEqual([])
  expect(placedEvents([eventOn('2026-01-05')], [], { grain: 'week', kind: 'xmr' })).toEqual([])
})

test('a chart carries what happened wherever its series is from', async () => {
  const visits: Visit[] = Array.from({ length: 8 }, (_, week) =>
    ['Harbour', 'Northgate'].map(place => ({
      place,
      date: dateOf(MONDAY + 7 * week + 1),
      csat: 3 + (week % 2),
      complaint: true,
    })),
  ).flat()
  const session = await sessionWith(visits)
  const { locations } = await ask(session, 'interactions.facets', {})
  const [harbour, northgate] = ['Harbour', 'Northgate'].map(name => locations.find(at => at.name === name)!.locationId)
  const add = (note: string, date: string, scope: 'all' | string[]) =>
    ask(session, 'events.add', { date, kind: 'other', scope, note })
  await add('Everywhere', '2026-01-21', 'all')
  await add('Harbour alone', '2026-01-14', [harbour!])
  await add('Both', '2026-01-28', [harbour!, northgate!])
  await add('Earlier', '2025-12-31', 'all')
  const listed = async (series: { locationId?: string; providerId?: string; filter?: { locations: string[] }; chart?: 'g' }) => {
    const { events } = await ask(session, 'moments.control', { metric: series.chart ? 'complaint' : 'csat', ...series })
    return events.map(({ note, week }) => [note, week])
  }
  const both = ['Both', '2026-01-26']
  const everywhere = ['Everywhere', '2026-01-19']
  const alone = ['Harbour alone', '2026-01-12']
  expect(await listed({})).toEqual([everywhere, both])
  expect(await listed({ filter: { locations: [harbour!] } })).toEqual([alone, everywhere, both])
  expect(await listed({ locationId: harbour! })).toEqual([alone, everywhere, both])
  expect(await listed({ locationId: northgate! })).toEqual([everywhere, both])
  const { rows: people } = await ask(session, 'providers.list', { metric: 'csat' })
  const atHarbour = people.find(({ locationId }) => locationId === harbour)!
  expect(await listed({ providerId: atHarbour.providerId })).toEqual([alone, everywhere, both])
  expect(await listed({ locationId: harbour!, chart: 'g' })).toEqual([
    ['Harbour alone', '2026-01-20'],
    ['Everywhere', '2026-01-27'],
    ['Both', '2026-02-03'],
  ])
  const { charts } = await ask(session, 'locations.detail', { locationId: northgate! })
  expect(charts[0]!.events).toMatchObject([
    { note: 'Everywhere', date: '2026-01-21', locations: null, week: '2026-01-19' },
    { note: 'Both', locations: [{ name: 'Harbour' }, { name: 'Northgate' }] },
  ])
})

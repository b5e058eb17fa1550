import { beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { ask, locationIds, sessionWith } from '../../session-fixture.ts'
import type { Visit } from '../../store-fixture.ts'
import { composed } from '../composed.ts'

/** Two places, twelve weeks of five days; at noon three times the customers, who wait twice as long. */
function busyNoons(): Visit[] {
  const days = Array.from({ length: 60 }, (_, d) =>
    new Date(Date.UTC(2026, 0, 5 + Math.floor(d / 5) * 7 + (d % 5))).toISOString().slice(0, 10),
  )
  return days.flatMap((date, d) =>
    ['Northgate', 'Dunmore'].flatMap(place =>
      [9, 10, 11, 12, 12, 12, 13, 14, 15, 16].map(
        (hour, i): Visit => ({
          date,
          place,
          person: `${place} ${i % 2}`,
          time: `${String(hour).padStart(2, '0')}:${String((d + i * 7) % 60).padStart(2, '0')}`,
          wait: (hour === 12 ? 800 : 400) + ((d * 7 + i * 13) % 50),
          csat: 1 + ((d + i) % 5),
        }),
      ),
    ),
  )
}

describe('of two places', () => {
  let session: Session
  beforeAll(async () => {
    session = await sessionWith(busyNoons(), { names: 'names' })
  })

  test('what it prints is what the operations answer', async () => {
    const report = await composed(session, 'moments')
    const { grid, load, holidays, hours, findings } = report
    expect(grid).toEqual(await ask(session, 'moments.grid', { metric: 'wait' }))
    expect(load).toEqual(await ask(session, 'moments.load', {}))
    expect(holidays).toEqual(await ask(session, 'moments.holidays', { metric: 'wait' }))
    for (const metric of ['wait', 'csat'] as const)
      expect(hours.find(({ peaks }) => peaks.metric === metric)).toEqual({
        peaks: await ask(session, 'moments.peaks', { metric }),
        edges: await ask(session, 'moments.edges', { metric }),
      })
    expect(report.place).toBeNull()
    expect(findings[0]).toEqual(grid.reading)
    expect(findings[2]).toEqual(hours[0]!.peaks.reading)
  })

  test('the second sentence says what the busiest hours cost', async () => {
    const { findings, hours } = await composed(session, 'moments')
    const share = Math.round(hours[0]!.peaks.compared!.difference.value! * 100)
    expect(sayReading(findings[1]!)).toBe(
      `Waits: in the busiest hours, when a quarter of all customers come, it is worse than at other hours with the same people, by ${share}\u00a0%: more than chance.`,
    )
  })

  test('of one location it is about that location alone, whatever the filter names', async () => {
    const idOf = await locationIds(session)
    const location = idOf('Northgate')
    const report = await composed(session, 'moments', { location, filter: { locations: [idOf('Dunmore')] } })
    expect(report).toMatchObject({ place: 'Northgate', locations: 1, filter: { locations: ['Northgate'] } })
    expect(report.about.interactions).toBe(600)
    expect(report.grid).toEqual(await ask(session, 'moments.grid', { metric: 'wait', locationId: location }))
    expect(JSON.stringify(report)).not.toContain('Dunmore')
  })

  test('of one person cells of a few have no figures', async () => {
    const { people } = await ask(session, 'people.names', {})
    await ask(session, 'settings.set', { minimumGroup: 20 })
    const report = await composed(session, 'moments', { filter: { providers: [people[0]!.providerId] } })
    expect(report.grid.cells.every(({ n, value }) => n >= 20 || value === null)).toBe(true)
    await ask(session, 'settings.set', { minimumGroup: 5 })
  })
})

test('without waits it is about what is rated; without anything it says so', async () => {
  const rated = await sessionWith(busyNoons().map(visit => ({ ...visit, wait: null })))
  const { grid, hours } = await composed(rated, 'moments')
  expect([grid.metric, hours.map(({ peaks }) => peaks.metric)]).toEqual(['csat', ['csat']])
  const nothing = await composed(await sessionWith([]), 'moments')
  expect(nothing.about.interactions).toBe(0)
  expect(nothing.findings.map(reading => sayReading(reading))).toHaveLength(3)
  const one = await composed(await sessionWith([{ date: '2026-01-05', wait: 60 }]), 'moments')
  expect(sayReading(one.findings[1]!)).toMatch(/too few values/)
})

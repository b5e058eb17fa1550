import { beforeAll, describe, expect, test } from 'vitest'
import type { ReportParams } from '#contract/reports/params.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { ask, refused, sessionWith } from '../../session-fixture.ts'
import { visitsOf } from './report-visits.ts'
import { composed as composedReport } from '../composed.ts'

const name = 'compare-two'
const composed = (session: Session, params: ReportParams = {}) => composedReport(session, 'compare-two', params)

const visits = [
  ...visitsOf('Northgate', 'Ana', { lift: 1 }),
  ...visitsOf('Harbour', 'Ben'),
  ...visitsOf('Old Town', 'Cora', { lift: -1, slow: 2 }),
]

describe('two of three locations', () => {
  let session: Session
  let ids: Record<string, string>
  beforeAll(async () => {
    session = await sessionWith(visits)
    const { locations } = await ask(session, 'interactions.facets', {})
    ids = Object.fromEntries(locations.map(each => [each.name, each.locationId]))
  })

  test('without being told it takes those furthest apart, and says so', async () => {
    const { comparison, why, filter, locations } = await composed(session)
    expect([comparison?.a.name, comparison?.b.name]).toEqual(['Northgate', 'Old Town'])
    expect(sayReading(why!)).toBe('No two were asked for: these stand furthest apart on satisfaction of 3 locations.')
    expect([locations, filter.locations]).toEqual([2, ['Northgate', 'Old Town']])
  })

  test('its figures are those of the comparison of the same two', async () => {
    const compare: [string, string] = [ids.Harbour!, ids['Old Town']!]
    const { comparison, why } = await composed(session, { compare, from: '2026-02-01' })
    expect(comparison).toEqual(await ask(session, 'locations.compare', { a: compare[0], b: compare[1], from: '2026-02-01' }))
    expect(why).toBeNull()
  })

  test('header and footer are about the two alone, whatever else is selected', async () => {
    const compare: [string, string] = [ids.Harbour!, ids.Northgate!]
    const { about, filter } = await composed(session, { compare, filter: { locations: [ids['Old Town']!] } })
    expect(filter.locations).toEqual(['Harbour', 'Northgate'])
    expect(about.interactions).toBe(120)
  })

  test('a location that there is not is refused', async () => {
    const params = { compare: [ids.Harbour!, 'nowhere'] as [string, string] }
    expect(await refused(session, 'reports.compose', { name, params })).toMatchObject({ code: 'unknown-location' })
  })

  test('one location twice is refused, alone and among all', async () => {
    const params = { compare: [ids.Harbour!, ids.Harbour!] as [string, string] }
    for (const report of [name, 'regional-comparison'])
      expect(await refused(session, 'reports.compose', { name: report, params })).toMatchObject({
        code: 'same-location',
        values: { name: 'Harbour' },
      })
  })

  test('people have no place in it', async () => {
    await ask(session, 'settings.set', { names: 'names' })
    expect(JSON.stringify(await composed(session))).not.toMatch(/Ana|Ben|Cora/)
  })
})

test('without ratings the two furthest apart in waits; with one location none, in a sentence', async () => {
  const unrated = visits.map(visit => ({ ...visit, csat: null }))
  const { comparison, why } = await composed(await sessionWith(unrated))
  expect(new Set([comparison?.a.name, comparison?.b.name])).toContain('Old Town')
  expect(sayReading(why!)).toContain('furthest apart on wait')
  const alone = await composed(await sessionWith(visitsOf('Northgate', 'Ana')))
  expect([alone.comparison, sayReading(alone.why!)]).toEqual([
    null,
    'Only one location has values that can be compared, so there are no two to set side by side.',
  ])
})

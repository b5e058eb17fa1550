import { beforeAll, describe, expect, test } from 'vitest'
import type { CoachedPerson } from '#contract/reports/coaching.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import type { ReportParams } from '#contract/reports/params.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { ask, refused, sessionWith } from '../../session-fixture.ts'
import { visitsOf } from './report-visits.ts'
import { composed as composedReport } from '../composed.ts'

const name = 'coaching'
const composed = (session: Session, params: ReportParams = {}) => composedReport(session, 'coaching', params)

type Shown = Extract<CoachedPerson, { state: 'shown' }>
const shown = ({ person }: ReportOf<typeof name>) => person as Shown

const glad = ['Kind and quick', 'Ana helped me well', 'Better than Ben Okoro']
const sorry = ['Came twice for nothing', 'Ask for Cora']
const visits = [
  ...visitsOf('Northgate', 'Ana Pohl', { count: 90, lift: 1 }).map((visit, i) => ({
    ...visit,
    csat: i % 6 === 0 ? 1 : visit.csat!,
    comment: i % 6 === 0 ? sorry[(i / 6) % 2]! : glad[Math.floor(i / 3) % 3]!,
  })),
  ...visitsOf('Northgate', 'Ben Okoro'),
  ...visitsOf('Harbour', 'Cora Lindt', { lift: -1 }),
  ...visitsOf('Harbour', 'Dai Evans'),
  ...visitsOf('Harbour', 'Elif Kaya', { count: 4 }),
  ...visitsOf('Old Town', 'Finn Maher'),
  ...visitsOf('Old Town', 'Gus Verne', { count: 120 }).map((visit, i) => (i < 3 ? visit : { ...visit, csat: null })),
]

describe('people of three locations', () => {
  let session: Session
  let ids: Record<string, string>
  beforeAll(async () => {
    session = await sessionWith(visits)
    await ask(session, 'settings.set', { names: 'names' })
    const { rows } = await ask(session, 'providers.list', { metric: 'csat' })
    ids = Object.fromEntries(rows.map(row => [row.name, row.providerId]))
  })

  test('without being told it takes whoever has served most of those with enough ratings, and says so', async () => {
    const report = await composed(session)
    expect(report.person?.name).toBe('Ana Pohl')
    expect(sayReading(report.why!)).toBe(
      'Nobody was asked for: this is the person with most interactions (90) among 5 people with enough values.',
    )
    expect([report.locations, report.providers, report.about.interactions]).toEqual([1, 1, 90])
  })

  test('its figures are those of the page of the person, strengths first, service time directly after satisfaction', async () => {
    const report = await composed(session, { provider: ids['Cora Lindt'], from: '2026-02-01' })
    const detail = (await ask(session, 'providers.detail', { providerId: ids['Cora Lindt']!, from: '2026-02-01' })) as Shown
    const { charts, consistency, figures, n, reading } = shown(report)
    expect({ charts, consistency, n, reading }).toEqual({
      charts: detail.charts,
      consistency: detail.consistency,
      n: detail.n,
      reading: detail.reading,
    })
    const inOrder = (each: Shown['figures']) => each.toSorted((a, b) => a.metric.localeCompare(b.metric))
    expect(inOrder(figures)).toEqual(inOrder(detail.figures))
    const metrics = figures.map(({ metric }) => metric)
    expect(metrics[metrics.indexOf('csat') + 1]).toBe('service')
    expect(report.why).toBeNull()
  })

  test('moments are those of the person alone, cells of few values held back', async () => {
    const providerId = ids['Ana Pohl']!
    const { grid } = shown(await composed(session, { provider: providerId }))
    expect(grid).toEqual(await ask(session, 'moments.grid', { metric: 'csat', providerId }))
    for (const { n, value } of grid!.cells) expect(value === null).toBe(n < 5)
  })

  test('no name of anybody else is in it, not even in what customers wrote', async () => {
    const report = await composed(session, { provider: ids['Ana Pohl'] })
    const told = JSON.stringify(report)
    expect(told).toContain('Ana Pohl')
    for (const other of ['Ben', 'Okoro', 'Cora', 'Dai', 'Elif', 'Finn', 'Gus']) expect(told).not.toContain(other)
    const { liked, missed, leftOut } = shown(report)
    expect(liked.map(({ text }) => text).toSorted()).toEqual(['Ana helped me well', 'Kind and quick'])
    expect(missed.map(({ text }) => text)).toEqual(['Came twice for nothing'])
    expect(leftOut).toBeGreaterThan(0)
  })

  test('under pseudonyms no name at all is, the own one included', async () => {
    const report = await composed(session, { provider: ids['Ana Pohl'], people: 'pseudonyms' })
    expect(JSON.stringify(report)).not.toMatch(/Ana|Pohl|Okoro/)
    expect(report.person?.name).toMatch(/^Person \d+$/)
    expect(shown(report).liked.map(({ text }) => text)).toEqual(['Kind and quick'])
  })

  test.each(['Elif Kaya', 'Gus Verne'])('of %s, who has too few values, nothing but that is told', async who => {
    const report = await composed(session, { provider: ids[who] })
    const { about: _about, ...person } = report.person as Extract<CoachedPerson, { state: 'too-few' }>
    expect(person).toEqual({
      state: 'too-few',
      providerId: ids[who],
      locationId: expect.any(String) as string,
      locationName: who === 'Elif Kaya' ? 'Harbour' : 'Old Town',
      name: who,
    })
    expect(report.about.interactions).toBe(who === 'Elif Kaya' ? 124 : 180) // of the location, not of the person
    expect(report.footnotes.map(({ id }) => id)).toEqual(['footnote.too-few'])
  })

  test('somebody that there is not is refused', async () => {
    const params = { provider: 'nobody' }
    expect(await refused(session, 'reports.compose', { name, params })).toMatchObject({ code: 'unknown-provider' })
  })
})

test('where nobody has enough values a sentence says so; without ratings waits choose', async () => {
  const few = await composed(await sessionWith(visitsOf('Northgate', 'Ana', { count: 3 })))
  expect([few.person, sayReading(few.why!)]).toEqual([
    null,
    'The one person known has too few values, so there is no page to hand over.',
  ])
  const unrated = await composed(await sessionWith(visitsOf('Northgate', 'Ana', { own: { csat: null } })))
  expect(unrated.person?.state).toBe('shown')
  expect(shown(unrated).figures.map(({ metric }) => metric)).not.toContain('service')
  expect((await composed(await sessionWith([]))).person).toBeNull()
})

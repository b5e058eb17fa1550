import { beforeAll, describe, expect, test } from 'vitest'
import type { ProviderRow } from '#contract/providers.ts'
import type { Session } from '#main/session.ts'
import { ask, refused, sessionWith } from './session-fixture.ts'
import type { Visit } from './store-fixture.ts'

const NAMES = ['Ana Pohl', 'Ben Okoro', 'Cora Lindt', 'Dai Evans', 'Elif Kaya']

/** `count` visits of one person, one a day, with ratings from 2 to 5. */
function visitsOf(person: string, count: number, own: Partial<Visit> = {}): Visit[] {
  return Array.from({ length: count }, (_, i) => ({
    person,
    place: 'Northgate',
    date: new Date(Date.UTC(2026, 0, 5 + i)).toISOString().slice(0, 10),
    csat: 2 + ((i * 7 + person.length) % 4),
    wait: 60 + 13 * i,
    comment: `about ${person}`,
    ...own,
  }))
}

/** Two people with much to say, one on the edge, one below it, and one with many visits but few answers. */
const visits = [
  ...visitsOf('Ana Pohl', 40),
  ...visitsOf('Ben Okoro', 30, { place: 'Harbour' }),
  ...visitsOf('Cora Lindt', 5),
  ...visitsOf('Dai Evans', 4, { place: 'Harbour' }),
  ...visitsOf('Elif Kaya', 30).map((visit, i) => (i < 3 ? visit : { ...visit, csat: null })),
]

const everything = (value: unknown) => JSON.stringify(value)
const idsByPlaceAndState = (rows: readonly ProviderRow[]) => rows.map(row => [row.locationName, row.state])

async function people(session: Session): Promise<Record<string, string>> {
  await ask(session, 'settings.set', { names: 'names' })
  const { rows } = await ask(session, 'providers.list', { metric: 'csat' })
  await ask(session, 'settings.set', { names: 'pseudonyms' })
  return Object.fromEntries(rows.map(row => [row.name, row.providerId]))
}

describe('people', () => {
  let session: Session
  let ids: Record<string, string>
  beforeAll(async () => {
    session = await sessionWith(visits)
    ids = await people(session)
  })

  /** All that is told about people, as text. */
  const told = async () =>
    everything([
      await ask(session, 'providers.list', { metric: 'csat' }),
      await Promise.all(Object.values(ids).map(providerId => ask(session, 'providers.detail', { providerId }))),
      await ask(session, 'variability.split', { metric: 'csat' }),
      await ask(session, 'providers.compare', { a: ids['Ana Pohl']!, b: ids['Ben Okoro']! }),
      (await ask(session, 'interactions.list', { limit: 1000 })).rows.map(row => ({ ...row, comment: null })),
      await ask(session, 'overview.summary', {}),
      await ask(session, 'reports.compose', { name: 'regional-comparison' }),
    ])

  test('stand under pseudonyms until the settings say names, the same one everywhere', async () => {
    const hidden = await told()
    for (const name of NAMES) expect(hidden).not.toContain(name)
    const { rows } = await ask(session, 'providers.list', { metric: 'csat' })
    expect(new Set(rows.map(row => row.name)).size).toBe(5)
    for (const { providerId, name } of rows) {
      expect(name).toMatch(/^Person \d{3}$/)
      expect(await ask(session, 'providers.detail', { providerId })).toMatchObject({ name })
    }
    await ask(session, 'settings.set', { names: 'names' })
    const open = await told()
    for (const name of NAMES) expect(open).toContain(name)
    await ask(session, 'settings.set', { names: 'pseudonyms' })
  })

  test('with too few values are listed without figures', async () => {
    const { rows } = await ask(session, 'providers.list', { metric: 'csat' })
    const few = rows.filter(row => row.state === 'too-few')
    expect(new Set(few.map(row => row.providerId))).toEqual(new Set([ids['Dai Evans'], ids['Elif Kaya']]))
    for (const row of few) expect(Object.keys(row).sort()).toEqual(['locationId', 'locationName', 'name', 'providerId', 'state'])
    const byWait = await ask(session, 'providers.list', { metric: 'wait' })
    expect(idsByPlaceAndState(byWait.rows).filter(([, state]) => state === 'too-few')).toEqual([['Harbour', 'too-few']])
  })

  test('with too few values have a page without figures, and no chart', async () => {
    const providerId = ids['Dai Evans']!
    const detail = await ask(session, 'providers.detail', { providerId })
    expect(detail).toMatchObject({ state: 'too-few', providerId })
    expect(detail).not.toHaveProperty('figures')
    expect(detail).not.toHaveProperty('charts')
    const failure = { code: 'too-few', values: { minimumGroup: 5 } }
    expect(await refused(session, 'moments.control', { metric: 'csat', providerId })).toMatchObject(failure)
    expect(await refused(session, 'moments.control', { metric: 'csat', providerId: ids['Elif Kaya'] })).toMatchObject(failure)
  })

  test('are compared only on what both have enough values of', async () => {
    const on = async (other: string) => {
      const { metrics } = await ask(session, 'providers.compare', { a: ids['Ana Pohl']!, b: ids[other]! })
      return metrics.map(({ metric }) => metric)
    }
    expect(await on('Ben Okoro')).toEqual(['csat', 'wait'])
    expect(await on('Elif Kaya')).toEqual(['wait'])
    expect(await on('Dai Evans')).toEqual([])
  })

  test('with too few values are without figures in the split too', async () => {
    const { providers } = await ask(session, 'variability.split', { metric: 'csat' })
    const few = providers.filter(provider => !('mean' in provider))
    expect(new Set(few.map(provider => provider.providerId))).toEqual(new Set([ids['Dai Evans'], ids['Elif Kaya']]))
  })

  test('with too few values in the selection are left out of its rows, and so are the comments about them', async () => {
    const all = (await ask(session, 'interactions.list', { limit: 1000 })).rows
    expect(all).toHaveLength(visits.length)
    const shown = Map.groupBy(all, row => row.providerId)
    expect(new Set(shown.keys())).toEqual(new Set([null, ids['Ana Pohl'], ids['Ben Okoro'], ids['Cora Lindt']]))
    for (const row of shown.get(null)!) expect(row).toMatchObject({ providerName: null, comment: null })
    expect(everything(all)).not.toContain('about Dai')
    const short = (await ask(session, 'interactions.list', { from: '2026-01-05', to: '2026-01-07' })).rows
    expect(short.every(row => row.providerId === null && row.comment === null)).toBe(true)
  })

  test('cannot be singled out by a filter', async () => {
    const one = { filter: { providers: [ids['Dai Evans']!] } }
    const questions = [
      ['overview.summary', one],
      ['overview.headlines', one],
      ['overview.unevenness', one],
      ['locations.list', { ...one, metric: 'csat' }],
      ['moments.grid', { ...one, metric: 'wait' }],
      ['moments.waits', one],
      ['interactions.list', one],
      ['interactions.list', { filter: { providers: [ids['Ana Pohl'], ids['Dai Evans']] } }],
      ['variability.split', { ...one, metric: 'csat' }],
      ['reports.compose', { name: 'regional-comparison', params: one }],
      ['overview.summary', { from: '2026-01-05', to: '2026-01-07', filter: { providers: [ids['Ana Pohl']] } }],
    ] as const
    for (const [name, input] of questions) expect([name, (await refused(session, name, input)).code]).toEqual([name, 'too-few'])
    const enough = await ask(session, 'overview.summary', { filter: { providers: [ids['Ana Pohl']!] } })
    expect(enough.about.interactions).toBe(40)
  })
})

test('the smallest group hides figures and changes none: models use all rows', async () => {
  const session = await sessionWith(visits)
  await ask(session, 'settings.set', { minimumGroup: 1 })
  const [open, listed] = [
    await ask(session, 'variability.split', { metric: 'csat' }),
    await ask(session, 'locations.list', { metric: 'csat' }),
  ]
  await ask(session, 'settings.set', { minimumGroup: 50 })
  const hidden = await ask(session, 'variability.split', { metric: 'csat' })
  expect({ ...hidden, providers: [] }).toEqual({ ...open, providers: [] })
  expect(open.providers.every(provider => 'mean' in provider)).toBe(true)
  expect(hidden.providers.some(provider => 'mean' in provider)).toBe(false)
  expect(await ask(session, 'locations.list', { metric: 'csat' })).toEqual(listed)
  const { rows } = await ask(session, 'providers.list', { metric: 'csat' })
  expect(rows.every(row => row.state === 'too-few')).toBe(true)
})

test('an hour of one person with fewer values than the smallest group has no figures', async () => {
  const session = await sessionWith(
    visitsOf('Ana Pohl', 20, { wait: 600 }).map((visit, i) => ({ ...visit, time: i < 3 ? '09:00' : '10:00' })),
  )
  const { 'Ana Pohl': providerId } = await people(session)
  const of = (cells: { hour: number; value: number | null }[], hour: number) =>
    cells.filter(cell => cell.hour === hour).map(({ value }) => value)
  for (const one of [{ providerId }, { filter: { providers: [providerId!] } }]) {
    const { cells, weekdays } = await ask(session, 'moments.grid', { metric: 'wait', ...one })
    expect(of(cells, 9).every(value => value === null)).toBe(true)
    expect(cells.some(({ n, value }) => n < 5 && value !== null)).toBe(false)
    expect(weekdays.some(({ n, value }) => n < 5 && value !== null)).toBe(false)
  }
  const all = await ask(session, 'moments.grid', { metric: 'wait' })
  expect(all.cells.every(({ value }) => value !== null)).toBe(true)
  await ask(session, 'settings.set', { minimumGroup: 15 })
  const few = await ask(session, 'moments.grid', { metric: 'wait', providerId })
  expect([few.minimum, few.reading.id, few.cells.every(({ value }) => value === null)]).toEqual([15, 'grid.too-few', true])
})

test('a person’s page says nothing about a metric with too few values', async () => {
  const others = ['Gus', 'Hana', 'Iris', 'Jon', 'Kim'].flatMap(name => visitsOf(name, 20, { csat: 3, nps: 4, wait: 600 }))
  const session = await sessionWith([
    ...others,
    ...visitsOf('Ana Pohl', 20, { csat: 3, wait: 600 }).map((visit, i) => (i < 2 ? { ...visit, nps: 10 } : visit)),
  ])
  const { 'Ana Pohl': providerId } = await people(session)
  const detail = await ask(session, 'providers.detail', { providerId: providerId! })
  if (detail.state !== 'shown') throw new Error('Ana has enough ratings to be shown')
  expect(detail.figures.map(figure => figure.metric)).not.toContain('nps')
  expect(everything(detail.reading)).not.toContain('promoter')
  const one = { filter: { providers: [providerId!] } }
  const questions = [
    ['moments.control', { metric: 'nps', providerId }],
    ['moments.grid', { metric: 'nps', providerId }],
    ['locations.list', { metric: 'nps', ...one }],
    ['variability.split', { metric: 'nps', ...one }],
    ['locations.compare', { a: 'any', b: 'other', ...one }],
  ] as const
  for (const [name, input] of questions) expect([name, (await refused(session, name, input)).code]).toEqual([name, 'too-few'])
  expect((await ask(session, 'locations.list', { metric: 'wait', ...one })).n).toBe(20)
})

import { beforeAll, describe, expect, test } from 'vitest'
import type { Filter } from '#contract/vocabulary.ts'
import type { Session } from '#main/session.ts'
import { ask, refused, sessionWith } from './session-fixture.ts'
import type { Visit } from './store-fixture.ts'

const channels = ['Counter', 'Kiosk', null]
const types = ['New', 'Regular', null]
/** Sixty visits of four places, three channels and three kinds of customer. */
const visits: Visit[] = Array.from({ length: 60 }, (_, i) => ({
  date: `2026-0${1 + (i % 3)}-1${i % 7}`,
  place: ['North', 'South', 'East', 'West'][i % 4]!,
  person: `P${i % 4}`,
  csat: 1 + (i % 5),
  wait: 60 * (1 + (i % 9)),
  channel: channels[i % 3]!,
  customerType: types[i % 5] ?? null,
}))
let session: Session
const ids: Record<string, string> = {}
beforeAll(async () => {
  session = await sessionWith(visits)
  for (const { name, locationId } of (await ask(session, 'places.list', {})).places) ids[name] = locationId
})

const countOf = async (filter: Filter) => (await ask(session, 'locations.list', { metric: 'csat', filter })).about.interactions
const expected = (keep: (visit: Visit) => boolean) => visits.filter(keep).length

test('kinds of customer are kept by their text, in roll-ups, rows and waits alike', async () => {
  const filter: Filter = { customerTypes: ['New', 'Regular'], channels: ['Counter'] }
  const kept = (visit: Visit) => ['New', 'Regular'].includes(visit.customerType ?? '') && visit.channel === 'Counter'
  expect(await countOf(filter)).toBe(expected(kept))
  expect((await ask(session, 'interactions.list', { filter })).rows).toHaveLength(expected(kept))
  expect((await ask(session, 'moments.waits', { filter })).n).toBe(expected(kept))
  expect(await countOf({ customerTypes: ['None such'] })).toBe(0)
})

describe('groups of locations', () => {
  test('are said of locations, offered, and chosen beside locations', async () => {
    for (const [name, group] of [
      ['North', 'Coast'],
      ['South', 'Coast'],
      ['East', 'Hills '],
    ] as const)
      await ask(session, 'places.set', { locationId: ids[name]!, group })
    expect((await ask(session, 'interactions.facets', {})).groups).toEqual(['Coast', 'Hills'])
    expect(await countOf({ groups: ['Coast'] })).toBe(30)
    expect(await countOf({ groups: ['Coast', 'Hills'], locations: [ids['North']!, ids['West']!] })).toBe(15)
    expect(await countOf({ groups: ['None such'] })).toBe(0)
  })

  test('are taken back by nothing or an empty text', async () => {
    await ask(session, 'places.set', { locationId: ids['East']!, group: ' ' })
    await ask(session, 'places.set', { locationId: ids['South']!, group: null })
    const { places } = await ask(session, 'places.list', {})
    expect(places.filter(({ group }) => group !== null).map(({ name }) => name)).toEqual(['North'])
  })
})

describe('self-service or assisted', () => {
  test('is told by the name of the channel until somebody says it', async () => {
    expect((await ask(session, 'interactions.facets', {})).handlings).toBe(true)
    expect([await countOf({ handling: 'self-service' }), await countOf({ handling: 'assisted' })]).toEqual([20, 20])
    expect(await countOf({ handling: 'self-service', channels: ['Counter'] })).toBe(0)
    const said = await ask(session, 'channels.set', { name: 'Counter', selfService: true })
    expect(said.channels).toEqual([
      { name: 'Counter', selfService: true, saidBy: 'user' },
      { name: 'Kiosk', selfService: true, saidBy: 'name' },
    ])
    expect([await countOf({ handling: 'self-service' }), await countOf({ handling: 'assisted' })]).toEqual([40, 0])
    expect((await ask(session, 'interactions.facets', {})).handlings).toBe(false)
    await ask(session, 'channels.set', { name: 'Counter', selfService: null })
    expect(await countOf({ handling: 'assisted' })).toBe(20)
  })

  test('of a channel that there is not is refused', async () => {
    expect(await refused(session, 'channels.set', { name: 'Fax', selfService: true })).toMatchObject({ code: 'unknown-channel' })
  })
})

test('fewest answers: places and people with fewer have no figures, and models still use them', async () => {
  await ask(session, 'settings.set', { minimumGroup: 1 })
  const all = await ask(session, 'locations.list', { metric: 'csat', filter: { channels: ['Counter'] } })
  const most = Math.max(...all.rows.map(({ n }) => n))
  const filter: Filter = { channels: ['Counter'], minimumAnswers: most + 1 }
  const list = await ask(session, 'locations.list', { metric: 'csat', filter })
  expect([list.about.minimumAnswers, list.centre]).toEqual([most + 1, all.centre])
  for (const row of list.rows)
    expect(row).toMatchObject({ estimate: null, raw: null, rank: null, standing: 'too-few', spark: [] })
  expect((await ask(session, 'locations.funnel', { metric: 'csat', filter })).units).toEqual([])
  const people = await ask(session, 'providers.list', { metric: 'csat', filter })
  expect(people.rows.map(({ state }) => state)).toEqual(['too-few', 'too-few', 'too-few', 'too-few'])
  const { signals } = await ask(session, 'overview.summary', { filter })
  for (const { cells } of signals) for (const cell of cells) expect(cell).toMatchObject({ value: null, verdict: 'too-early' })
  const metric = 'csat'
  expect((await ask(session, 'locations.pairs', { metric, filter })).rows).toEqual([])
  expect((await ask(session, 'locations.expected', { metric, filter })).rows).toEqual([])
  expect((await ask(session, 'locations.charts', { metric, filter })).panels).toEqual([])
  expect((await ask(session, 'locations.periods', { metric, filter })).rows).toEqual([])
  expect((await ask(session, 'variability.split', { metric, filter })).locations).toEqual([])
  for (const answer of [
    await ask(session, 'metrics.scores', { metric, by: 'location', filter }),
    await ask(session, 'distributions.values', { metric: 'wait', by: 'location', filter }),
    await ask(session, 'distributions.waits', { by: 'location', filter }),
  ]) {
    expect(answer.rows.map(({ state }) => state)).toEqual(answer.rows.map(() => 'too-few'))
    expect(answer.reading).toEqual({ id: 'fewest.none', values: { fewest: most + 1 } })
  }
  const spread = await ask(session, 'variability.spread', { metric, filter })
  expect(spread.comparisons[0]!.rows.every(({ state }) => state === 'too-few')).toBe(true)
  const few = { filter, locationId: ids['North']! }
  expect(await ask(session, 'moments.control', { metric, ...few })).toMatchObject({
    state: 'too-few',
    points: [],
    n: expect.any(Number),
  })
  const detail = await ask(session, 'locations.detail', few)
  expect(detail.waits).toMatchObject({ bins: [], median: { value: null } })
  expect(detail.splits.every(({ state, levels }) => state === 'too-few' && levels.length === 0)).toBe(true)
  const grid = await ask(session, 'moments.grid', { metric, filter })
  expect([grid.minimum, grid.cells.every(({ enough, step }) => !enough && step === null)]).toEqual([Math.max(10, most + 1), true])
  const compared = await ask(session, 'locations.compare', { a: ids['North']!, b: ids['South']!, filter })
  for (const { a, b, observed, fair, standing, verdict } of compared.metrics)
    expect({ a: a.value, b: b.value, observed: observed.value, fair, standing, verdict }).toEqual({
      a: null,
      b: null,
      observed: null,
      fair: null,
      standing: null,
      verdict: 'too-few',
    })
  expect(compared.curves).toMatchObject({ a: [], b: [], reading: { id: 'compare.waits.fewest' } })
})

test('an answer says with which days it is compared, and how much is on them', async () => {
  const aboutOf = async (input: object) => (await ask(session, 'overview.summary', input)).about.compared
  expect(await aboutOf({ from: '2026-02-10', to: '2026-02-16', against: 'previous' })).toEqual({
    against: 'previous',
    from: '2026-02-03',
    to: '2026-02-09',
    interactions: 0,
  })
  const march = { from: '2026-03-10', against: 'previous' } as const
  expect(await aboutOf(march)).toMatchObject({ to: '2026-03-09', interactions: 0 })
  expect((await aboutOf({ from: '2026-02-10', to: '2026-03-16', against: 'previous' }))?.interactions).toBe(20)
  expect(await aboutOf({ against: 'last-year' })).toBeNull()
  expect(await aboutOf({ from: '2026-03-10' })).toBeUndefined()
})

test('of an empty selection it is told what there would be without each limit', async () => {
  const selection = { from: '2026-03-01', to: '2026-03-09', filter: { channels: ['Kiosk'], services: ['None such'] } }
  expect(await ask(session, 'interactions.loosen', selection)).toEqual({
    interactions: 0,
    without: [
      { limit: 'period', interactions: 0 },
      { limit: 'services', interactions: 0 },
      { limit: 'channels', interactions: 0 },
    ],
  })
  expect(
    await ask(session, 'interactions.loosen', { from: '2025-01-01', to: '2025-12-31', filter: { handling: 'self-service' } }),
  ).toEqual({
    interactions: 0,
    without: [
      { limit: 'period', interactions: 20 },
      { limit: 'handling', interactions: 0 },
    ],
  })
  expect(await ask(session, 'interactions.loosen', { filter: { channels: ['Kiosk'] } })).toEqual({
    interactions: 20,
    without: [],
  })
})

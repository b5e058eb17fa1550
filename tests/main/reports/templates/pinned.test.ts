import { beforeAll, describe, expect, test } from 'vitest'
import type { Pin } from '#contract/pins.ts'
import type { DrawnPin } from '#contract/reports/pinned.ts'
import type { Session } from '#main/session.ts'
import { ask, locationIds, sessionWith } from '../../session-fixture.ts'
import type { Visit } from '../../store-fixture.ts'
import { composed } from '../composed.ts'

/** Ana has forty customers at Northgate, Ben three; Cora forty at Dunmore. */
function visits(): Visit[] {
  const of = (place: string, person: string, count: number) =>
    Array.from({ length: count }, (_, i): Visit => {
      const date = new Date(Date.UTC(2025, 9, 6 + i)).toISOString().slice(0, 10)
      return { place, person, date, time: '10:00', wait: 300 + i, csat: 1 + (i % 5) }
    })
  return [...of('Northgate', 'Ana', 40), ...of('Northgate', 'Ben', 3), ...of('Dunmore', 'Cora', 40)]
}

const pin = (pinId: string, name: string, input: Pin['input'], change: Partial<Pin> = {}): Pin => ({
  pinId,
  name,
  input,
  title: `Title of ${pinId}`,
  providerId: null,
  address: '#/',
  ...change,
})

describe('pins on paper', () => {
  let session: Session
  let personOf: (name: string) => string
  let placeOf: (name: string) => string
  beforeAll(async () => {
    session = await sessionWith(visits(), { names: 'names' })
    const { people } = await ask(session, 'people.names', {})
    personOf = name => people.find(person => person.name === name)!.providerId
    placeOf = await locationIds(session)
  })

  test('are what the questions answer, in the user’s order, each with its own period and filter', async () => {
    const filter = { locations: [placeOf('Northgate')] }
    const control = { metric: 'wait', from: '2025-10-06', to: '2025-11-02', filter }
    await ask(session, 'pins.set', {
      pins: [pin('b', 'moments.control', control), pin('a', 'locations.list', { metric: 'csat' })],
    })
    const { figures } = await composed(session, 'pinned', { from: '2020-01-01', to: '2020-01-02' })
    expect(figures.map(({ pinId }) => pinId)).toEqual(['b', 'a'])
    expect(figures[0]!.drawn!.answer).toEqual(
      await ask(session, 'moments.control', { metric: 'wait', from: '2025-10-06', to: '2025-11-02', filter }),
    )
    expect(figures[0]!).toMatchObject({ about: { from: '2025-10-06', to: '2025-11-02' }, filter: { locations: ['Northgate'] } })
    expect(figures[1]!.drawn!.answer).toEqual(await ask(session, 'locations.list', { metric: 'csat' }))
  })

  test('can be chosen', async () => {
    await ask(session, 'pins.set', { pins: ['a', 'b', 'c'].map(id => pin(id, 'moments.load', {})) })
    expect((await composed(session, 'pinned', { pins: ['c', 'a', 'gone'] })).figures.map(({ pinId }) => pinId)).toEqual([
      'a',
      'c',
    ])
  })

  test('about a person with too few values are refused, as the screen refuses them', async () => {
    const of = (id: string, name: string) =>
      pin(id, 'moments.control', { metric: 'wait', providerId: personOf(name) }, { providerId: personOf(name) })
    await ask(session, 'pins.set', {
      pins: [of('ana', 'Ana'), of('ben', 'Ben'), pin('all', 'providers.list', { metric: 'csat' })],
    })
    const { figures, footnotes } = await composed(session, 'pinned')
    expect(figures[0]).toMatchObject({ person: { name: 'Ana' }, why: null })
    expect(figures[1]).toMatchObject({ drawn: null, why: { code: 'too-few' } })
    const { answer } = figures[2]!.drawn as Extract<DrawnPin, { name: 'providers.list' }>
    const { rows, ...list } = await ask(session, 'providers.list', { metric: 'csat' })
    expect(answer).toMatchObject(list)
    // With Northgate's total Ana's figures would tell Ben's: on paper they are held back with them.
    expect(answer.rows.map(({ name, state }) => [name, state])).toEqual([
      ['Cora', 'shown'],
      ['Ana', 'too-few'],
      ['Ben', 'too-few'],
    ])
    expect(answer.rows[0]).toEqual(rows[0])
    expect(footnotes).toEqual([{ id: 'footnote.too-few', values: { people: 1, minimumGroup: 5, further: 1 } }])
    const hidden = await composed(session, 'pinned', { people: 'pseudonyms' })
    expect(JSON.stringify(hidden)).not.toMatch(/Ana|Ben|Cora/)
  })

  test('whose place is gone say why, and none at all is a report as well', async () => {
    await ask(session, 'pins.set', { pins: [pin('gone', 'moments.control', { metric: 'wait', locationId: 'nowhere' })] })
    const { figures } = await composed(session, 'pinned')
    expect(figures).toMatchObject([{ title: 'Title of gone', drawn: null, why: { code: 'unknown-location' } }])
    await ask(session, 'pins.set', { pins: [] })
    expect((await composed(session, 'pinned')).figures).toEqual([])
  })

  test('of every kind that a screen pins are drawn', async () => {
    const [a, b] = [placeOf('Northgate'), placeOf('Dunmore')]
    const kinds: [string, Pin['input']][] = [
      ['moments.grid', { metric: 'wait' }],
      ['locations.charts', { metric: 'wait' }],
      ['locations.funnel', { metric: 'csat' }],
      ['locations.compare', { a, b }],
      ['variability.split', { metric: 'csat' }],
      ['effects.estimate', { metric: 'csat', date: '2025-10-20', locationIds: [a] }],
      ['metrics.scores', { metric: 'csat', by: 'provider', locationId: a }],
      ['distributions.values', { metric: 'wait', by: 'provider', locationId: a }],
    ]
    await ask(session, 'pins.set', { pins: kinds.map(([name, input]) => pin(name, name, input)) })
    const { figures } = await composed(session, 'pinned')
    expect(figures.map(({ drawn }) => drawn?.name)).toEqual(kinds.map(([name]) => name))
    const others: [string, Pin['input']][] = [
      ['distributions.waits', { locationId: a }],
      ['quality.reporting', {}],
      ['quality.detail', { locationId: a }],
      ['moments.load', {}],
      ['metrics.list', {}],
    ]
    await ask(session, 'pins.set', { pins: others.map(([name, input]) => pin(name, name, input)) })
    const rest = (await composed(session, 'pinned')).figures
    expect(rest.map(({ drawn }) => drawn?.name)).toEqual([...others.slice(0, 4).map(([name]) => name), undefined])
    expect(JSON.stringify(rest)).not.toMatch(/Ana|Ben|Cora/)
  })
})

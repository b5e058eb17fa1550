import { beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '#main/session.ts'
import { ask, refused, sessionWith } from '../session-fixture.ts'
import { visitsOf } from '../reports/templates/report-visits.ts'

const glad = ['Kind and quick', 'Ana helped me well', 'Better than Ben Okoro', 'Nice place', 'Would come again']
const visits = [
  ...visitsOf('Northgate', 'Ana Pohl', { count: 60, lift: 1 }).map((visit, i) => ({
    ...visit,
    csat: i % 6 === 0 ? 1 : 5,
    comment: i % 6 === 0 ? 'Came twice for nothing' : i % 2 === 0 ? glad[(i / 2) % 5]! : null,
  })),
  ...visitsOf('Northgate', 'Elif Kaya', { count: 4 }).map(visit => ({ ...visit, csat: 1, comment: 'Only I was here' })),
  ...visitsOf('Harbour', 'Ben Okoro').map(visit => ({ ...visit, comment: null })),
]

describe('what customers wrote', () => {
  let session: Session
  let ids: Record<string, string>
  let northgate: string
  beforeAll(async () => {
    session = await sessionWith(visits)
    await ask(session, 'settings.set', { names: 'names' })
    const { rows } = await ask(session, 'providers.list', { metric: 'csat' })
    ids = Object.fromEntries(rows.map(row => [row.name, row.providerId]))
    const { locations } = await ask(session, 'interactions.facets', {})
    northgate = locations.find(({ name }) => name === 'Northgate')!.locationId
  })

  test('at a location: the newest of each kind, the same words once, and as many as their rows', async () => {
    const found = await ask(session, 'interactions.remarks', { locationId: northgate })
    expect(found.liked).toHaveLength(3)
    expect(new Set(found.liked.map(({ text }) => text)).size).toBe(3)
    expect(found.missed.map(({ text }) => text)).toEqual(['Came twice for nothing'])
    expect(found.leftOut).toBe(0)
    const rowsOf = async (rated: 'high' | 'low') =>
      (await ask(session, 'interactions.list', { locationId: northgate, withComment: true, rated })).total
    expect([found.likedTotal, found.missedTotal]).toEqual([await rowsOf('high'), await rowsOf('low')])
    expect(found.total).toBe((await ask(session, 'interactions.list', { locationId: northgate, withComment: true })).total)
    const [newest] = (await ask(session, 'interactions.list', { locationId: northgate, withComment: true, rated: 'high' })).rows
    expect(found.liked[0]).toEqual({ text: newest!.comment, date: newest!.localDate })
  })

  test('nothing of people who are too few to say', async () => {
    expect(JSON.stringify(await ask(session, 'interactions.remarks', { locationId: northgate }))).not.toContain('Only I was here')
    const few = { providerId: ids['Elif Kaya']! }
    expect(await refused(session, 'interactions.remarks', few)).toMatchObject({ code: 'too-few' })
  })

  test('under pseudonyms none that names anybody', async () => {
    await ask(session, 'settings.set', { names: 'pseudonyms' })
    for (const whose of [{ locationId: northgate }, { providerId: ids['Ana Pohl']! }, {}]) {
      const found = await ask(session, 'interactions.remarks', whose)
      expect(JSON.stringify(found)).not.toMatch(/Ana|Ben/)
      expect(found.leftOut).toBeGreaterThan(0)
    }
    await ask(session, 'settings.set', { names: 'names' })
  })

  test('where nobody wrote there is nothing', async () => {
    expect(await ask(session, 'interactions.remarks', { providerId: ids['Ben Okoro']! })).toEqual({
      total: 0,
      liked: [],
      missed: [],
      likedTotal: 0,
      missedTotal: 0,
      leftOut: 0,
    })
  })
})

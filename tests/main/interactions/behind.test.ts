import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Input } from '#contract/operations.ts'
import { metrics } from '#contract/vocabulary.ts'
import type { Session } from '#main/session.ts'
import { ask, refused, sessionWith } from '../session-fixture.ts'
import { syntheticVisits } from '../synthetic-store.ts'

/** Five thousand visits with everything that can be missing. */
const visits = syntheticVisits()
  .filter((_, i) => i % 6 === 0)
  .map((visit, i) => ({
    ...visit,
    wait: i % 17 === 0 ? 0 : i % 7 === 0 ? null : visit.wait!,
    outcome: i % 19 === 0 ? ('abandoned' as const) : i % 23 === 0 ? null : ('served' as const),
    complaint: i % 3 === 0 ? null : i % 31 === 0,
    customer: i % 2 === 0 ? `C${i % 400}` : null,
    comment: i % 29 === 0 ? `=HYPERLINK("x") about ${visit.person}` : null,
  }))

describe('the rows behind a figure', () => {
  let session: Session
  beforeAll(async () => {
    session = await sessionWith(visits)
    await ask(session, 'settings.set', { names: 'names', minimumGroup: 5 })
  })
  afterAll(() => session.close())

  const count = async (input: Input<'interactions.list'>) =>
    (await ask(session, 'interactions.list', { ...input, limit: 1 })).total

  test.each(metrics)('of %s are as many as its n: everywhere, in every cell of the grid, at a place', async metric => {
    const { locations } = await ask(session, 'interactions.facets', {})
    for (const question of [{ metric }, { metric, locationId: locations[1]!.locationId, from: '2025-02-01' }]) {
      const grid = await ask(session, 'moments.grid', question)
      expect(await count(question)).toBe(grid.n)
      const cells = [grid.cells[0], grid.cells[7], grid.cells.at(-1)].filter(cell => cell !== undefined)
      for (const { weekday, hour, n } of cells) expect(await count({ ...question, weekday, hour })).toBe(n)
    }
  })

  test.each(['csat', 'wait', 'complaint'] as const)('of every week of the chart of %s are as many as its n', async metric => {
    const chart = await ask(session, 'moments.control', { metric })
    expect(chart.points.length).toBeGreaterThan(5)
    for (const { week, n } of chart.points.slice(0, 6))
      expect(await count({ metric, zeros: 'with', point: { grain: 'week', first: week } })).toBe(n)
    const months = await ask(session, 'moments.control', { metric, grain: 'month' })
    for (const { week, n } of months.points)
      expect(await count({ metric, zeros: 'with', point: { grain: 'month', first: week } })).toBe(n)
  })

  test('of every bin of waits are as many as its n', async () => {
    const { bins, n } = await ask(session, 'moments.waits', {})
    expect(await count({ metric: 'wait', zeros: 'with' })).toBe(n)
    for (const bin of bins)
      expect(await count({ metric: 'wait', atLeast: bin.from, ...(bin.to === null ? {} : { below: bin.to }) })).toBe(bin.n)
  })

  test('meet every condition, in order, and pages join without a gap', async () => {
    const input = { metric: 'csat', below: 3, outcome: 'served', sort: 'wait', newestFirst: true } as const
    const all = (await ask(session, 'interactions.list', { ...input, limit: 1000 })).rows
    const expected = visits.filter(visit => visit.csat !== null && Number(visit.csat) < 3 && visit.outcome === 'served')
    expect(all).toHaveLength(expected.length)
    const waits = all.map(row => row.waitSeconds)
    expect(waits).toEqual(waits.toSorted((a, b) => (b ?? -1) - (a ?? -1)))
    const parts = [0, 7, 14].map(offset => ask(session, 'interactions.list', { ...input, limit: 7, offset }))
    expect((await Promise.all(parts)).flatMap(({ rows }) => rows)).toEqual(all.slice(0, 21))
    const commented = await ask(session, 'interactions.list', { withComment: true, limit: 1000 })
    expect(commented.total).toBe(visits.filter(visit => visit.comment !== null).length)
    expect(
      commented.rows.every(
        row => (row.comment === null) === (row.providerId === null) && row.file === 'export-1.csv' && row.line === row.record + 1,
      ),
    ).toBe(true)
    expect(await count({ outcome: 'unknown' })).toBe(visits.filter(visit => visit.outcome === null).length)
  })

  test('are saved as CSV without formulas, as many as are listed', async () => {
    const { csv, rows, leftOut } = await ask(session, 'interactions.csv', { withComment: true, sort: 'location' })
    expect([rows, leftOut]).toEqual([await count({ withComment: true }), 0])
    const lines = csv.trim().split('\r\n')
    expect(lines).toHaveLength(rows + 1)
    expect(csv).not.toMatch(/(^|,|")=/m)
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"") about`)
  })

  test('of a person below the smallest group name nobody, and a week of one does not single anybody out', async () => {
    const [first] = (await ask(session, 'interactions.list', { limit: 1, newestFirst: false })).rows
    const point = { grain: 'day', first: first!.localDate } as const
    await ask(session, 'settings.set', { minimumGroup: 30 })
    const { rows } = await ask(session, 'interactions.list', { point, limit: 1000 })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(row => row.providerId === null && row.comment === null)).toBe(true)
    expect((await ask(session, 'interactions.csv', { point })).csv).not.toContain('about')
    expect((await refused(session, 'interactions.list', { providerId: first!.providerId, point })).code).toBe('too-few')
    await ask(session, 'settings.set', { minimumGroup: 5 })
  })

  test('nothing behind what does not exist', async () => {
    expect(await ask(session, 'interactions.list', { weekday: 7, hour: 3 })).toMatchObject({ total: 0, rows: [] })
    expect((await ask(session, 'interactions.list', { offset: 90_000 })).rows).toEqual([])
  })
})

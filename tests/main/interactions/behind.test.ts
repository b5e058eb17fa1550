import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InteractionRow, InteractionSort } from '#contract/interactions.ts'
import type { Input } from '#contract/operations.ts'
import type { CheckedField } from '#contract/quality.ts'
import { metrics } from '#contract/vocabulary.ts'
import { promisedWaits } from '#main/distributions/waits.ts'
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

  const wide = { asIn: 'selection' } as const
  const filtered = async () => {
    const { locations, services } = await ask(session, 'interactions.facets', {})
    return {
      from: '2025-01-15',
      filter: { locations: locations.slice(0, 3).map(each => each.locationId), services: services.slice(0, 2) },
    }
  }
  const selections = async () => [{}, await filtered()]

  test.each(metrics)('of %s are as many as the n and the missing of each row of locations and people', async metric => {
    for (const selection of await selections()) {
      const list = await ask(session, 'locations.list', { ...selection, metric })
      expect(list.rows.length).toBeGreaterThan(2)
      for (const { locationId, n, missing, interactions } of list.rows.slice(0, 3)) {
        expect(await count({ ...selection, ...wide, metric, locationId })).toBe(n)
        expect(await count({ ...selection, ...wide, metric, locationId, value: 'missing' })).toBe(missing)
        expect(await count({ ...selection, locationId })).toBe(interactions)
      }
      expect(await count({ ...selection, metric })).toBe(list.n)
      expect(await count({ ...selection, metric, value: 'missing' })).toBe(list.missing)
      const people = await ask(session, 'providers.list', { ...selection, metric })
      const shown = people.rows.filter(row => row.state === 'shown').slice(0, 3)
      for (const { providerId, n, missing } of shown) {
        expect(await count({ ...selection, ...wide, metric, providerId })).toBe(n)
        expect(await count({ ...selection, ...wide, metric, providerId, value: 'missing' })).toBe(missing)
      }
    }
  })

  test('of every figure on the page of a person', async () => {
    for (const selection of await selections()) {
      const { rows } = await ask(session, 'providers.list', { ...selection, metric: 'csat' })
      const { providerId } = rows.find(row => row.state === 'shown')!
      const detail = await ask(session, 'providers.detail', { ...selection, providerId })
      if (detail.state !== 'shown') throw new Error('has enough values')
      for (const { metric, n, missing } of detail.figures) {
        expect(await count({ ...selection, ...wide, metric, providerId })).toBe(n)
        expect(await count({ ...selection, ...wide, metric, providerId, value: 'missing' })).toBe(missing)
      }
    }
  })

  test('of every point of a funnel are as many as its n, of late customers as many as are late', async () => {
    for (const selection of await selections()) {
      for (const metric of ['csat', 'complaint'] as const) {
        const { units } = await ask(session, 'locations.funnel', { ...selection, metric })
        for (const { locationId, n } of units) expect(await count({ ...selection, ...wide, metric, locationId })).toBe(n)
      }
      const { units } = await ask(session, 'locations.funnel', { ...selection, metric: 'wait', promiseSeconds: 420 })
      expect(units.length).toBeGreaterThan(2)
      for (const { locationId, n, count: late } of units) {
        const of = { ...selection, ...wide, metric: 'wait', zeros: 'with', locationId } as const
        expect(await count(of)).toBe(n)
        expect(await count({ ...of, longerThan: 420 })).toBe(late)
      }
    }
  })

  test('of every point of the small charts, and of the strip of people with its answers', async () => {
    const selection = await filtered()
    const { panels } = await ask(session, 'locations.charts', { ...selection, metric: 'csat' })
    for (const { locationId, chart } of panels)
      for (const { week, n } of chart.points.slice(0, 3))
        expect(
          await count({
            ...selection,
            ...wide,
            metric: 'csat',
            zeros: 'with',
            locationId,
            point: { grain: 'week', first: week },
          }),
        ).toBe(n)
    const [locationId] = selection.filter.locations
    const asked = { ...selection, locationId, by: 'provider' } as const
    const { rows, scale } = await ask(session, 'metrics.scores', { ...asked, metric: 'csat' })
    for (const row of rows.filter(each => each.state === 'shown').slice(0, 2)) {
      const steps = row.rating!.histogram!
      for (const [step, answers] of steps.entries()) {
        const value = scale.minimum! + (step * (scale.maximum! - scale.minimum!)) / (steps.length - 1)
        const of = { metric: 'csat', providerId: row.providerId, atLeast: value, below: value + 1 } as const
        expect(await count({ ...selection, locationId, ...of })).toBe(answers)
      }
    }
    const waits = await ask(session, 'distributions.values', { ...asked, metric: 'wait' })
    for (const row of waits.rows.filter(each => each.state === 'shown').slice(0, 2))
      expect(await count({ ...selection, locationId, providerId: row.providerId, metric: 'wait', zeros: 'with' })).toBe(row.n)
  })

  test('of the headlines and of what needs attention', async () => {
    for (const selection of await selections()) {
      const { cards, signals, attention } = await ask(session, 'overview.summary', selection)
      for (const { metric, n, missing } of cards) {
        expect(await count({ ...selection, metric, zeros: 'with' })).toBe(n)
        expect(await count({ ...selection, metric, zeros: 'with', value: 'missing' })).toBe(missing)
      }
      for (const { locationId, interactions, cells } of signals.slice(0, 2)) {
        expect(await count({ ...selection, locationId })).toBe(interactions)
        for (const { metric, n } of cells)
          expect(await count({ ...selection, ...wide, metric, zeros: 'with', locationId })).toBe(n)
      }
      for (const { locationId, weeks, customers } of [...attention.needsYou, ...attention.thanks])
        expect(await count({ ...selection, locationId, inWeeks: weeks })).toBe(customers)
    }
    const all = await ask(session, 'moments.control', { metric: 'csat' })
    const weeks = [all.points[1]!, all.points[4]!]
    expect(await count({ metric: 'csat', inWeeks: weeks.map(({ week }) => week) })).toBe(weeks[0]!.n + weeks[1]!.n)
  })

  test('of every square of the reporting calendar', async () => {
    for (const period of [{}, { from: '2025-02-06', to: '2025-03-12' }]) {
      const { rows } = await ask(session, 'quality.reporting', { ...period, weeks: true })
      for (const { locationId, weeks } of rows.slice(0, 2))
        for (const { week, n } of weeks.slice(0, 5)) expect(await count({ ...period, locationId, inWeeks: [week] })).toBe(n)
      const total = rows.flatMap(row => row.weeks).reduce((sum, { n }) => sum + n, 0)
      expect(total).toBe(await count(period))
    }
  })

  test('of every bin of load, of the edges of the day and of its busiest hours', async () => {
    for (const selection of await selections()) {
      const { bins, per } = await ask(session, 'moments.load', selection)
      for (const { from, to, n, gaveUp } of bins) expect(await count({ ...selection, load: { per, from, to } })).toBe(n + gaveUp)
      for (const metric of ['csat', 'wait'] as const) {
        const edges = await ask(session, 'moments.edges', { ...selection, metric })
        for (const hours of ['first', 'last'] as const)
          if (edges[hours]) expect(await count({ ...selection, metric, hours })).toBe(edges[hours].n)
        const { compared, peak, others, long } = await ask(session, 'moments.peaks', {
          ...selection,
          metric,
          longSeconds: metric === 'wait' ? 400 : undefined,
        })
        expect(compared).not.toBeNull()
        expect(await count({ ...selection, metric, hours: 'busiest' })).toBe(compared!.n)
        expect(await count({ ...selection, metric, hours: 'quieter' })).toBe(compared!.others)
        expect(await count({ ...selection, metric, hours: 'known' })).toBe(peak + others)
        if (long) expect(await count({ ...selection, metric, zeros: 'with', hours: 'known', longerThan: 400 })).toBe(long.n)
      }
    }
  })

  test('of every bin of load, where hours differ in how many come', async () => {
    const hours = Array.from({ length: 60 }, (_, day) =>
      [9, 10, 11, 14].map((hour, i) => ({ day, hour, come: 1 + ((day + i * 2) % 5) })),
    )
    const busy = await sessionWith(
      hours.flat().flatMap(({ day, hour, come }) =>
        Array.from({ length: come }, (_, i) => ({
          date: new Date(Date.UTC(2025, 0, 6 + day)).toISOString().slice(0, 10),
          time: `${String(hour).padStart(2, '0')}:${10 + i}`,
          person: i % 2 === 0 || come < 4 ? 'Ana' : 'Ben',
          wait: i % 7 === 6 ? null : 60 * come + 10 * i,
          outcome: (day + i) % 11 === 0 ? ('abandoned' as const) : ('served' as const),
        })),
      ),
    )
    const { bins, per, n, gaveUp } = await ask(busy, 'moments.load', {})
    expect(bins.length).toBeGreaterThan(2)
    let total = 0
    for (const { from, to, ...bin } of bins) {
      const found = (await ask(busy, 'interactions.list', { load: { per, from, to }, limit: 1 })).total
      expect(found).toBe(bin.n + bin.gaveUp)
      total += found
    }
    expect(total).toBe(n + gaveUp)
    busy.close()
  })

  test('of both sides of a comparison, of two locations and of one with all others', async () => {
    for (const selection of await selections()) {
      const { locations } = await ask(session, 'interactions.facets', {})
      const [a, b] = locations.map(({ locationId }) => locationId) as [string, string]
      for (const other of [b, 'peers']) {
        const compared = await ask(session, 'locations.compare', { ...selection, a, b: other })
        for (const row of compared.metrics) {
          const of = { ...selection, ...wide, metric: row.metric }
          expect(await count({ ...of, locationId: a })).toBe(row.a.n)
          expect(await count(other === 'peers' ? { ...of, otherThan: a } : { ...of, locationId: b })).toBe(row.b.n)
        }
        for (const { metric, a: series } of compared.series)
          for (const { week, n } of series.points.slice(0, 2))
            expect(
              await count({ ...selection, metric, zeros: 'with', locationId: a, point: { grain: 'week', first: week } }),
            ).toBe(n)
      }
    }
  })

  test('of every point of a curve of waits are as many as are served by then, whatever it is made from', async () => {
    for (const selection of await selections()) {
      const { locations } = await ask(session, 'interactions.facets', {})
      const [a, b] = locations.map(({ locationId }) => locationId) as [string, string]
      const { curves } = await ask(session, 'locations.compare', { ...selection, a, b })
      expect(curves.a.length).toBeGreaterThan(10)
      const of = { ...selection, metric: 'wait', zeros: 'with' } as const
      for (const { n, upTo } of curves.a.filter((_, i) => i % 5 === 0))
        expect(await count({ ...of, locationId: a, upTo })).toBe(n)
      const { n, upTo } = curves.b.at(-1)!
      expect(await count({ ...of, locationId: b, upTo })).toBe(n)
      expect(await count({ ...of, locationId: b })).toBeGreaterThanOrEqual(n)
    }
    const db = await session.db()
    const { rows } = await promisedWaits(db, { by: 'region' }, { exactUpTo: 0 })
    if (rows[0]?.state !== 'shown') throw new Error('has enough values')
    for (const { n, upTo } of rows[0].curve.filter((_, i) => i % 7 === 0))
      expect(await count({ metric: 'wait', zeros: 'with', upTo })).toBe(n)
  })

  test('of every week of an effect, of its locations and of those compared with', async () => {
    const { locations } = await ask(session, 'interactions.facets', {})
    const [first, second] = locations.map(({ locationId }) => locationId) as [string, string]
    const event = { date: '2025-02-12', locationIds: [first] }
    await ask(session, 'events.add', { date: '2025-02-20', kind: 'other', scope: [second], note: 'Roof' })
    for (const { from, ...selection } of [{ from: undefined }, { from: '2025-01-08' }])
      for (const metric of ['csat', 'wait', 'complaint'] as const)
        for (const alone of [false, true]) {
          const asked = { ...selection, ...(from && { from }), metric }
          const found = await ask(session, 'effects.estimate', { ...asked, ...event, ...(alone && { controls: [] }) })
          expect(found.series.length).toBeGreaterThan(5)
          expect(found.eventful.length).toBe(alone ? 0 : 1)
          for (const { week, n, nTreated } of found.series.filter((_, i) => i % 3 === 0)) {
            const of = { ...asked, point: { grain: 'week', first: week } } as const
            const behind = (side: 'treated' | 'controls') => count({ ...of, effect: { ...event, side, alone } })
            expect([await behind('treated'), await behind('controls')]).toEqual([nTreated, n - nTreated])
          }
          expect(found.series.some(({ nTreated }) => nTreated > 0)).toBe(true)
          const whole = found.series.reduce((sum, { n }) => sum + n, 0)
          const sides = (['treated', 'controls'] as const).map(side => count({ ...asked, effect: { ...event, side, alone } }))
          expect((await Promise.all(sides)).reduce((a, b) => a + b)).toBe(whole)
        }
    const treated = { ...event, side: 'treated' } as const
    expect(await count({ metric: 'csat', effect: treated, locationId: second })).toBe(0)
    expect((await refused(session, 'interactions.list', { effect: treated })).code).toBe('bad-input')
    for (const { eventId } of (await ask(session, 'events.list', {})).events) await ask(session, 'events.remove', { eventId })
  })

  test('of a field that is not filled are as many as lack it', async () => {
    const { locations } = await ask(session, 'interactions.facets', {})
    const { locationId } = locations[0]!
    const { quality, months } = await ask(session, 'quality.detail', { locationId })
    const served = (await count({ locationId })) - (await count({ locationId, outcome: 'abandoned' }))
    for (const [field, share] of Object.entries(quality!.filled)) {
      const of = field === 'provider' || field === 'service_s' ? served : quality!.n
      if (share != null) expect(await count({ locationId, lacks: field as CheckedField })).toBe(of - Math.round(share * of))
    }
    expect(months.length).toBeGreaterThan(1)
    for (const { month, n } of months)
      expect(await count({ locationId, point: { grain: 'month', first: `${month}-01` } })).toBe(n)
    const month = months[1]!
    const point = { grain: 'month', first: `${month.month}-01` } as const
    expect(await count({ locationId, point })).toBe(month.n)
    expect(await count({ locationId, point, lacks: 'wait_s' })).toBe(month.n - Math.round(month.filled.wait_s! * month.n))
  })

  test('of the points of a promise that changed, kept and late together', async () => {
    const [first, change] = ['2025-01-01', '2025-02-12']
    await ask(session, 'targets.set', { metric: 'wait', scope: 'all', from: first, withinSeconds: 300, value: 0.6 })
    await ask(session, 'targets.set', { metric: 'wait', scope: 'all', from: change, withinSeconds: 600, value: 0.8 })
    const chart = await ask(session, 'moments.control', { metric: 'wait', promiseSeconds: 'target' })
    expect(await count({ metric: 'wait', zeros: 'with', promised: 'any' })).toBe(chart.n)
    for (const { week, n, value } of chart.points.slice(3, 9)) {
      const of = { metric: 'wait', zeros: 'with', point: { grain: 'week', first: week } } as const
      expect(await count({ ...of, promised: 'any' })).toBe(n)
      expect(await count({ ...of, promised: 'kept' })).toBe(Math.round(n * value!))
      expect(await count({ ...of, promised: 'late' })).toBe(n - Math.round(n * value!))
    }
    for (const { targetId } of (await ask(session, 'targets.list', {})).targets)
      await ask(session, 'targets.remove', { targetId })
  })

  test('can be chosen by their ratings, waits, outcome and comments', async () => {
    const low = (visit: (typeof visits)[number]) =>
      (visit.csat !== null && Number(visit.csat) <= 2) ||
      (visit.ces !== null && Number(visit.ces) <= 2.5) ||
      (visit.nps !== null && Number(visit.nps) <= 6)
    expect(await count({ rated: 'low' })).toBe(visits.filter(low).length)
    expect(await count({ longerThan: 600 })).toBe(visits.filter(({ wait }) => wait !== null && wait > 600).length)
    const all = { rated: 'low', longerThan: 600, outcome: 'served', withComment: false } as const
    const wanted = visits.filter(
      visit => low(visit) && visit.wait !== null && visit.wait > 600 && visit.outcome === 'served' && visit.comment === null,
    )
    expect(await count(all)).toBe(wanted.length)
  })

  test('can be sorted by every column, and people who are not shown come last', async () => {
    const textsOf: Partial<Record<InteractionSort, (row: InteractionRow) => string | null>> = {
      person: row => row.providerName,
      what: row => [row.service, row.channel].filter(Boolean).join(' '),
      location: row => row.locationName,
    }
    for (const [sort, textOf] of Object.entries(textsOf)) {
      const { rows } = await ask(session, 'interactions.list', { sort: sort as InteractionSort, newestFirst: false, limit: 1000 })
      const texts = rows.map(textOf).filter(text => text !== null)
      expect(texts).toEqual(texts.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })))
    }
    const commented = await ask(session, 'interactions.list', { sort: 'comment', newestFirst: false, limit: 5 })
    expect(commented.rows.every(({ comment }) => comment !== null)).toBe(true)
    const bySource = await ask(session, 'interactions.list', { sort: 'source', newestFirst: false, limit: 5 })
    expect(bySource.rows.map(({ record }) => record)).toEqual([1, 2, 3, 4, 5])
    const unknown = await ask(session, 'interactions.list', { sort: 'outcome', newestFirst: false, limit: 5 })
    expect(unknown.rows.every(({ outcome }) => outcome === 'served')).toBe(true)
    await ask(session, 'settings.set', { minimumGroup: 1000 })
    for (const sort of ['person', 'comment'] as const) {
      const { rows } = await ask(session, 'interactions.list', { sort, newestFirst: false, limit: 3 })
      expect(rows.every(({ providerName, comment }) => providerName === null && comment === null)).toBe(true)
    }
    await ask(session, 'settings.set', { minimumGroup: 5 })
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

  test('say which ratings the selection has, also those of no row that is listed', async () => {
    const mixed = await sessionWith([
      { date: '2026-01-05', csat: 4 },
      ...Array.from({ length: 250 }, () => ({ date: '2026-02-02', csat: null, ces: null, nps: 9 })),
    ])
    const { rows, ratings } = await ask(mixed, 'interactions.list', { limit: 200 })
    expect(rows.every(({ csat }) => csat === null)).toBe(true)
    expect(ratings).toEqual(['csat', 'nps'])
    expect((await ask(mixed, 'interactions.list', { from: '2026-02-01' })).ratings).toEqual(['nps'])
    expect((await ask(mixed, 'interactions.list', { from: '2027-02-01' })).ratings).toEqual([])
    mixed.close()
  })

  test('nothing behind what does not exist', async () => {
    expect(await ask(session, 'interactions.list', { weekday: 7, hour: 3 })).toMatchObject({ total: 0, rows: [] })
    expect((await ask(session, 'interactions.list', { offset: 90_000 })).rows).toEqual([])
  })
})

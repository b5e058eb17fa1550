import { beforeAll, describe, expect, test } from 'vitest'
import type { ShownWaits } from '#contract/distributions.ts'
import { type Input, operations } from '#contract/operations.ts'
import { promisedWaits } from '#main/distributions/waits.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { expectClose, syntheticAnswers } from '../../stats/reference.ts'
import { importedSynthetic } from '../imported-synthetic.ts'
import { ask, sessionWith } from '../session-fixture.ts'
import type { Visit } from '../store-fixture.ts'

type Answers = { late_by_branch: { wilson: { id: string; x: number; n: number; p: number; lo: number; hi: number }[] } }

async function waits(session: Session, input: Input<'distributions.waits'>) {
  const answer = await ask(session, 'distributions.waits', input)
  const rows = answer.rows.filter((row): row is ShownWaits => row.state === 'shown')
  for (const { reading } of [answer, ...rows]) expect(sayReading(reading)).not.toMatch(/undefined|NaN|\{|Infinity/)
  for (const row of rows) expect(row.n + row.missing + row.gaveUp).toBe(row.interactions)
  return { ...answer, rows, byName: new Map(rows.map(row => [row.name, row])) }
}

describe('distributions.waits of an imported file', () => {
  const expected = syntheticAnswers() as Answers
  let session: Session
  beforeAll(async () => {
    session = await importedSynthetic()
  }, 60_000)

  test('late after ten minutes equals R, Wilson included', async () => {
    const { byName, promise } = await waits(session, { by: 'location', promiseSeconds: 600 })
    expect(promise).toEqual({ kind: 'seconds', seconds: 600 })
    for (const { id, x, n, p, lo, hi } of expected.late_by_branch.wilson) {
      const { kept, late, withThoseWhoGaveUp, estimated } = byName.get(id)!.promise!
      expect([late.count, late.n]).toEqual([x, n])
      expectClose(late.share, p, 1e-12)
      expectClose(late.lower, lo, 1e-9)
      expectClose(late.upper, hi, 1e-9)
      expectClose(kept.lower, 1 - hi, 1e-9)
      expect(withThoseWhoGaveUp).toEqual(kept) // nobody gave up in this file
      expectClose(estimated!.value, kept.share, 1e-9)
    }
  })

  test('the histogram stays near the exact curve; promises are counted exactly', async () => {
    const store = await session.store()
    for (const by of ['region', 'location', 'provider'] as const) {
      const input = { by, promiseSeconds: 600 }
      const exact = await promisedWaits(store.db, input)
      const rough = operations['distributions.waits'].output.parse(await promisedWaits(store.db, input, { exactUpTo: 0 }))
      expect([exact.method, rough.method]).toEqual(['exact', 'histogram'])
      for (const [i, row] of rough.rows.entries()) {
        const right = exact.rows[i]!
        if (row.state !== 'shown' || right.state !== 'shown') throw new Error('the service itself hides nobody')
        expect([row.n, row.promise?.kept]).toEqual([right.n, right.promise?.kept])
        expectClose(row.median.value, right.median.value, 0.0101)
        expect(row.curve.length).toBeLessThanOrEqual(60)
      }
    }
  })
})

describe('distributions.waits, small', () => {
  const date = '2026-01-05'
  const served = (...seconds: number[]): Visit[] => seconds.map(wait => ({ date, wait, outcome: 'served' }))
  const left = (...seconds: (number | null)[]): Visit[] => seconds.map(wait => ({ date, wait, outcome: 'abandoned' }))
  const only = async (visits: readonly Visit[], input: Input<'distributions.waits'> = {}) =>
    (await waits(await sessionWith(visits), input)).rows[0]!

  test('those who gave up are censored in the curve and break the promise in the count', async () => {
    // the 6-MP arm of MASS::gehan, each week a minute
    const row = await only(
      [
        ...served(...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(minutes => minutes * 60)),
        ...left(...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(minutes => minutes * 60), null),
      ],
      { promiseSeconds: 600 },
    )
    expect(row).toMatchObject({ n: 9, gaveUp: 13, gaveUpWithWait: 12, missing: 0, enough: false })
    expect(row.median).toEqual({ value: 1380, lower: 960, upper: null })
    expect(row.p90.value).toBeNull()
    expect(row.curve.map(step => step.seconds / 60)).toEqual([6, 7, 10, 13, 16, 22, 23])
    expectClose(row.curve[6]!.served, 1 - 0.4481793, 0, 5e-8)
    expectClose(row.curve[6]!.standardError, 0.1346, 0, 5e-5)
    expectClose(row.curve[6]!.lower, 1 - 0.807, 0, 5e-4)
    expect(row.promise!.kept).toMatchObject({ count: 5, n: 9 })
    expect(row.promise!.withThoseWhoGaveUp).toMatchObject({ count: 5, n: 22 })
    expectClose(row.promise!.estimated!.value, 1 - 0.7529412, 0, 5e-8)
  })

  test('a promise made to each customer', async () => {
    const told = [...served(100, 200, 300), ...left(50)].map(visit => ({ ...visit, quoted: 250 }))
    const session = await sessionWith([...told, ...served(400)])
    const { rows, promise } = await waits(session, {})
    expect(promise).toEqual({ kind: 'quoted', seconds: null })
    expect(rows[0]!.promise).toMatchObject({ kept: { count: 2, n: 3 }, withThoseWhoGaveUp: { count: 2, n: 4 }, estimated: null })
    expect(sayReading(rows[0]!.reading)).toContain('what they were told')
  })

  test('a promise just met is kept; nobody is served before the first', async () => {
    const row = await only(served(600, 601), { promiseSeconds: 600 })
    expect(row.promise!.kept.count).toBe(1)
    expect((await only(served(600, 601), { promiseSeconds: 10 })).promise!.estimated).toEqual({ value: 0, lower: 0, upper: 0 })
  })

  test('all kept, none kept: Wilson keeps a width', async () => {
    const all = await only(served(1, 2, 3, 4), { promiseSeconds: 60 })
    expect(all.promise!.kept).toMatchObject({ share: 1, upper: 1 })
    expect(all.promise!.kept.lower).toBeLessThan(0.6)
    const none = await only(served(100, 200), { promiseSeconds: 60 })
    expect(none.promise!.kept).toMatchObject({ share: 0, lower: 0 })
  })

  test('nobody, nobody served, no promise known', async () => {
    expect(await waits(await sessionWith([]), { by: 'location' })).toMatchObject({
      rows: [],
      reading: { id: 'distribution.none' },
    })
    const gone = await only(left(30, null), { promiseSeconds: 60 })
    expect(gone).toMatchObject({
      n: 0,
      gaveUp: 2,
      promise: null,
      curve: [],
      median: { value: null },
      reading: { id: 'waits.all-gave-up' },
    })
    expect(await only([{ date }])).toMatchObject({ n: 0, missing: 1, reading: { id: 'distribution.none' } })
    expect(await only(served(30))).toMatchObject({ promise: null, reading: { id: 'waits.unpromised' } })
  })

  test('those who gave up are said to be counted only where their waits are recorded', async () => {
    const said = async (visits: readonly Visit[]) => sayReading((await only(visits)).reading).replace(/^.*served\. /, '')
    const nobody = 'Half of them waited no longer than 2.0 min.'
    expect(await said(served(60, 120, 180))).toBe(nobody)
    expect(await said([...served(60, 120, 180), ...left(null, null)])).toBe(
      `${nobody} 2 gave up with no recorded wait and are not counted.`,
    )
    const counted = 'Counting those who gave up, half are served within 2.0 min.'
    expect(await said([...served(60, 120, 180), ...left(200)])).toBe(counted)
    expect(await said([...served(60, 120, 180), ...left(200, null)])).toBe(
      `${counted} 1 gave up with no recorded wait and is not counted.`,
    )
  })

  test('one location among several without waits; none with a promise', async () => {
    const visits = [...served(30, 40), { date, place: 'Harbour' }]
    const session = await sessionWith(visits)
    expect((await waits(session, { by: 'location', promiseSeconds: 60 })).reading).toMatchObject({
      id: 'waits.range',
      values: { groups: 1, best: 'Northgate', worst: 'Northgate' },
    })
    expect((await waits(session, { by: 'location' })).reading.id).toBe('waits.none-promised')
    const nothing = await sessionWith([{ date }, { date, place: 'Harbour' }])
    expect((await waits(nothing, { by: 'location' })).reading.id).toBe('distribution.none')
  })

  test('people below the smallest group have no figures', async () => {
    const session = await sessionWith([...served(1, 2, 3, 4, 5), { date, person: 'Ben', wait: 7777 }])
    const answer = await ask(session, 'distributions.waits', { by: 'provider', promiseSeconds: 60 })
    expect(answer.rows.map(row => row.state)).toEqual(['shown', 'too-few'])
    expect(JSON.stringify(answer)).not.toContain('7777')
  })
})

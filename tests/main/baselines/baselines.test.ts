import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { ControlChart } from '#contract/charts.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/sqlite/open.ts'
import { dateOf, dayOf } from '#main/days.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { csvOf, exportRows } from '../../branch-export.ts'
import { ask, ended, refused, sessionWith, temporaryFolder } from '../session-fixture.ts'
import { asOfLayout } from '../older-layout.ts'
import { storeWith, type Visit } from '../store-fixture.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MONDAY = dayOf('2026-01-05')
const weekDate = (week: number, day = 0) => dateOf(MONDAY + 7 * week + day)

/** One rating on every day, so that every week is complete. */
function weeksOf(means: readonly number[], place = 'Northgate', person = 'Ana'): Visit[] {
  return means.flatMap((csat, week) =>
    Array.from({ length: 7 }, (_, day) => ({ date: weekDate(week, day), csat, place, person })),
  )
}

/** Twelve weeks about 3, then as many about 4: a change that stays. */
const calm = [3, 3.2, 2.9, 3.1, 3, 3.2, 2.9, 3.1, 3, 3.2, 2.9, 3.1]
const moved = [...calm, ...calm.map(value => value + 1)]

async function idOf(session: Session, name: string): Promise<string> {
  const { locations } = await ask(session, 'interactions.facets', {})
  return locations.find(location => location.name === name)!.locationId
}

/** Limits as XmR makes them from these values alone. */
async function limitsOf(values: readonly number[]): Promise<Pick<ControlChart, 'centre' | 'lower' | 'upper'>> {
  const { centre, lower, upper } = await ask(await sessionWith(weeksOf(values)), 'moments.control', { metric: 'csat' })
  return { centre, lower, upper }
}

describe('limits frozen on a baseline', () => {
  test('hold from the first day of the baseline, whatever comes later; before it points have limits of their own', async () => {
    const session = await sessionWith(weeksOf([...moved, 6]))
    const from = weekDate(12)
    await ask(session, 'baselines.set', { metric: 'csat', from, to: weekDate(23, 6), reason: 'New counters' })
    const chart = await ask(session, 'moments.control', { metric: 'csat' })
    const [before, since] = [await limitsOf(calm), await limitsOf(moved.slice(12))]
    expect(chart).toMatchObject(since)
    expect(chart.segments).toMatchObject([
      { from: weekDate(0), to: weekDate(11, 6), baseline: null, points: 12, ...before },
      { from, to: weekDate(24, 6), baseline: { reason: 'New counters', from }, points: 12, ...since },
    ])
    expect(chart.points[3]).toMatchObject({ lower: before.lower, upper: before.upper, rules: [] })
    expect(chart.points[24]).toMatchObject({ lower: since.lower, upper: since.upper, rules: ['beyond-limits'] })
    expect(chart.points[12]!.rules).toEqual([])
    expect(chart.verdict).toBe('better')
  })

  test('come from their own period, also where the selection leaves it out', async () => {
    const session = await sessionWith(weeksOf(moved))
    await ask(session, 'baselines.set', { metric: 'csat', from: weekDate(0), to: weekDate(11, 6), reason: 'The first quarter' })
    const chart = await ask(session, 'moments.control', { metric: 'csat', from: weekDate(16) })
    expect(chart).toMatchObject({ ...(await limitsOf(calm)), trial: false, verdict: 'better' })
    expect(chart.points.map(({ week }) => week)).toEqual(Array.from({ length: 8 }, (_, i) => weekDate(16 + i)))
    expect(chart.segments).toMatchObject([{ baseline: { reason: 'The first quarter' }, points: 12 }])
  })

  test('a baseline set later takes the place of those that begin on its first day or after', async () => {
    const session = await sessionWith(weeksOf(moved))
    const set = (week: number, reason: string) =>
      ask(session, 'baselines.set', { metric: 'csat', from: weekDate(week), to: weekDate(week + 5, 6), reason })
    await set(2, 'one')
    await set(16, 'two')
    await set(12, 'three')
    const reasons = async () =>
      (await ask(session, 'moments.control', { metric: 'csat' })).segments.map(({ baseline }) => baseline?.reason ?? null)
    expect(await reasons()).toEqual([null, 'one', 'three'])
    await set(12, 'four')
    expect(await reasons()).toEqual([null, 'one', 'four'])
    await set(0, 'five')
    expect(await reasons()).toEqual(['five'])
  })

  test('belong to one series: a location, a person or the region, and one metric', async () => {
    const session = await sessionWith([
      ...weeksOf(moved),
      ...weeksOf(moved, 'Dunmore', 'Ben'),
      ...weeksOf(moved).map(({ date }) => ({ date, place: 'Northgate', person: 'Ana', nps: 9 })),
    ])
    const [north, south] = [await idOf(session, 'Northgate'), await idOf(session, 'Dunmore')]
    const { rows } = await ask(session, 'providers.list', { metric: 'csat' })
    const person = rows.find(row => row.locationId === south)!.providerId
    const period = { metric: 'csat' as const, from: weekDate(12), to: weekDate(23, 6) }
    await ask(session, 'baselines.set', { ...period, locationId: north, reason: 'place' })
    await ask(session, 'baselines.set', { ...period, providerId: person, reason: 'person' })
    const reasons = async (input: object) =>
      (await ask(session, 'moments.control', { metric: 'csat', ...input })).segments.map(({ baseline }) => baseline?.reason)
    expect(await reasons({ locationId: north })).toEqual([undefined, 'place'])
    expect(await reasons({ locationId: south })).toEqual([undefined])
    expect(await reasons({ providerId: person })).toEqual([undefined, 'person'])
    expect(await reasons({})).toEqual([undefined])
    expect(await reasons({ metric: 'nps', locationId: north })).toEqual([undefined])
    const { charts } = await ask(session, 'locations.detail', { locationId: north })
    expect(charts.find(({ metric }) => metric === 'csat')!.segments).toHaveLength(2)
    await ask(session, 'baselines.set', { ...period, reason: 'region' })
    expect(await reasons({})).toEqual([undefined, 'region'])
    expect(await reasons({ filter: { locations: [north, south] } })).toEqual([undefined])
    expect(await reasons({ filter: { providers: [person] } })).toEqual([undefined])
  })

  test('a baseline whose rows are undone is passed over', async () => {
    const session = await sessionWith(weeksOf(moved))
    await ask(session, 'baselines.set', { metric: 'csat', from: weekDate(12), to: weekDate(23, 6), reason: 'x' })
    const chart = await ask(session, 'moments.control', { metric: 'csat', filter: { services: ['None of that name'] } })
    expect(chart).toMatchObject({ state: 'too-few', segments: [], centre: null })
  })

  test('without spread in the baseline every other value stands out', async () => {
    const session = await sessionWith(weeksOf([...Array<number>(12).fill(4), 4, 4.1]))
    await ask(session, 'baselines.set', { metric: 'csat', from: weekDate(0), to: weekDate(11, 6), reason: 'all alike' })
    const chart = await ask(session, 'moments.control', { metric: 'csat' })
    expect(chart).toMatchObject({ centre: 4, sigma: 0, lower: 4, upper: 4, verdict: 'better' })
    expect(chart.points.map(({ rules }) => rules.length)).toEqual([...Array<number>(13).fill(0), 1])
  })

  test.each(['xbar-s', 'run'] as const)('%s charts are frozen too', async kind => {
    const session = await sessionWith(weeksOf(moved).map((visit, i) => ({ ...visit, csat: Number(visit.csat) + (i % 2) })))
    await ask(session, 'baselines.set', { metric: 'csat', from: weekDate(0), to: weekDate(11, 6), reason: 'first' })
    const chart = await ask(session, 'moments.control', { metric: 'csat', chart: kind })
    const early = await ask(session, 'moments.control', { metric: 'csat', chart: kind, to: weekDate(11, 6) })
    expect(chart.centre).toBe(early.centre)
    expect(chart.spreads?.centre).toBe(early.spreads?.centre)
    expect(chart.points.at(-1)!.rules.length).toBeGreaterThan(0)
  })
})

describe('a new baseline is suggested, never set', () => {
  test('where the level moved and has been steady since', async () => {
    const session = await sessionWith(weeksOf(moved))
    await ask(session, 'baselines.set', { metric: 'csat', from: weekDate(0), to: weekDate(11, 6), reason: 'first' })
    const { suggestion, segments } = await ask(session, 'moments.control', { metric: 'csat' })
    expect(suggestion).toMatchObject({ from: weekDate(12), to: weekDate(23, 6) })
    expect(segments).toHaveLength(1)
    expect(sayReading(suggestion!.reading)).toBe(
      'Satisfaction has stayed above the earlier level of 3.05 since 30 Mar 2026 and is now steady around 4.05. If you know why, set new limits from that day on.',
    )
    await ask(session, 'baselines.set', { metric: 'csat', from: suggestion!.from, to: suggestion!.to, reason: 'taken' })
    expect((await ask(session, 'moments.control', { metric: 'csat' })).suggestion).toBeNull()
  })

  test('not for seven weeks, not while the level still moves, not where it came back', async () => {
    const suggested = async (values: readonly number[]) => {
      const session = await sessionWith(weeksOf(values))
      await ask(session, 'baselines.set', { metric: 'csat', from: weekDate(0), to: weekDate(11, 6), reason: 'first' })
      return (await ask(session, 'moments.control', { metric: 'csat' })).suggestion
    }
    expect(await suggested(moved.slice(0, 19))).toBeNull()
    expect(await suggested(moved.slice(0, 20))).not.toBeNull()
    expect(await suggested([...calm, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 3.9, 4, 4.1])).toBeNull()
    expect(await suggested([...moved, ...calm])).toBeNull()
    expect(await suggested(calm)).toBeNull()
  })
})

describe('setting, listing, removing', () => {
  test('what is set is listed with its reason and the moment, and can be removed', async () => {
    const session = await sessionWith(weeksOf(moved))
    const locationId = await idOf(session, 'Northgate')
    const input = {
      metric: 'csat' as const,
      locationId,
      from: weekDate(0),
      to: weekDate(11, 6),
      reason: '  Before the new counters ',
    }
    const set = await ask(session, 'baselines.set', input)
    expect(set).toMatchObject({ baselineId: 1, metric: 'csat', locationId, providerId: null, reason: 'Before the new counters' })
    expect(Date.now() - Date.parse(set.recordedAt)).toBeLessThan(60_000)
    const list = async (of: object) => (await ask(session, 'baselines.list', of)).baselines
    expect(await list({})).toEqual([set])
    expect(await list({ metric: 'csat', locationId })).toEqual([set])
    expect(await list({ metric: 'wait' })).toEqual([])
    expect(await list({ locationId: 'elsewhere' })).toEqual([])
    expect(await ask(session, 'baselines.remove', { baselineId: 1 })).toEqual(set)
    expect(await list({})).toEqual([])
    expect(await refused(session, 'baselines.remove', { baselineId: 1 })).toMatchObject({ code: 'unknown-baseline' })
  })

  test('is refused without a reason, for a period turned round or too short, and for what does not exist', async () => {
    const session = await sessionWith(weeksOf(moved))
    const input = { metric: 'csat', from: weekDate(0), to: weekDate(11, 6), reason: 'x' }
    const code = async (change: object) => (await refused(session, 'baselines.set', { ...input, ...change })).code
    expect(await code({ reason: '  ' })).toBe('bad-input')
    expect(await code({ reason: undefined })).toBe('bad-input')
    expect(await code({ to: '2025-12-01' })).toBe('bad-input')
    expect(await code({ to: weekDate(1, 5) })).toBe('baseline-too-short')
    expect(await code({ metric: 'wait' })).toBe('baseline-too-short')
    expect(await code({ locationId: 'nowhere' })).toBe('unknown-location')
    expect(await code({ providerId: 'nobody' })).toBe('unknown-provider')
    expect((await ask(session, 'baselines.list', {})).baselines).toEqual([])
  })

  test('waits while an import is being written', async () => {
    const session = await sessionWith(weeksOf(moved))
    const path = join(temporaryFolder(), 'more.csv')
    writeFileSync(path, csvOf(exportRows({ days: 30 })))
    const { jobId } = await ask(session, 'imports.run', { paths: [path] })
    const input = { metric: 'csat', from: weekDate(0), to: weekDate(11, 6), reason: 'x' }
    expect(await refused(session, 'baselines.set', input)).toMatchObject({ code: 'busy' })
    expect(await refused(session, 'baselines.remove', { baselineId: 1 })).toMatchObject({ code: 'busy' })
    expect((await ask(session, 'baselines.list', {})).baselines).toEqual([])
    await ended(session, jobId)
    await wait(0)
    await ask(session, 'baselines.set', { metric: 'csat', from: weekDate(0), to: weekDate(11, 6), reason: 'now' })
  })
})

test('a file of the first layout gets a place for baselines and keeps its rows', async () => {
  const store = await storeWith(weeksOf([4, 3]))
  asOfLayout(store, 1)
  store.close()
  const again = await openStore(store.path)
  try {
    expect(again.raw.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(again.raw.prepare('select count(*) as n from baseline').get()).toEqual({ n: 0 })
    expect(again.raw.prepare('select count(*) as n from interaction').get()).toEqual({ n: 14 })
  } finally {
    again.close()
  }
})

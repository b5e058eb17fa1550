import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { QualityDetail, QualityList, QualityRow } from '#contract/quality.ts'
import { everything } from '#db/queries/chosen.ts'
import { qualityDays } from '#db/queries/quality-days.ts'
import type { Store } from '#db/sqlite/open.ts'
import { dateOf, dayOf } from '#main/days.ts'
import { switchImport } from '#main/imports/ledger.ts'
import { qualityDetail } from '#main/quality/detail.ts'
import { qualityList } from '#main/quality/list.ts'
import { sayReading } from '#words/say.ts'
import { bySomeRuns, planSentBy } from '../../db/queries/query-plan.ts'
import { UNSAID } from '../questions.ts'
import { addImport, storeWith, type Visit } from '../store-fixture.ts'

const MONDAY = dayOf('2025-11-03')
const DAYS = 40

/** Six visits on each of 40 workdays, the i-th of all as told. */
function branch(place: string, visit: (i: number) => Partial<Visit> = () => ({}), days = DAYS): Visit[] {
  return Array.from({ length: days * 6 }, (_, i) => {
    const [week, weekday] = [Math.floor(i / 30), Math.floor(i / 6) % 5]
    // No step of five minutes and no slope: waits go through all seconds alike.
    const wait = 120 + ((i * 37) % 1301)
    const usual = { wait, csat: i % 3 === 0 ? 4 : null, outcome: 'served' as const, quoted: 900 }
    return { place, date: dateOf(MONDAY + 7 * week + weekday), ...usual, ...visit(i) }
  })
}

const listOf = async (store: Store, input: Parameters<typeof qualityList>[1] = {}): Promise<QualityList> =>
  operations['quality.list'].output.parse(await qualityList(store.db, input))
const detailOf = async (store: Store, locationId: string): Promise<QualityDetail> =>
  operations['quality.detail'].output.parse(await qualityDetail(store.db, { locationId }))
const said = ({ trust }: Pick<QualityRow, 'trust'>) =>
  trust.doubts.map(({ weight, reading }) => `${weight}: ${sayReading(reading)}`)

describe('planted doubts are found, and nothing else', () => {
  let store: Store
  let rows: Record<string, QualityRow>
  let reading: string
  beforeAll(async () => {
    store = await storeWith([
      ...branch('Clean'),
      ...branch('Short', undefined, 4),
      ...branch('Nobody', i => (i % 4 === 0 ? { person: null } : {})),
      ...branch('Rounded', i => (i % 5 < 2 ? { wait: 300 * (1 + (i % 5)) } : {})),
      ...branch('Heaped', i => ({ wait: i % 2 === 0 ? 850 : 600 + ((i * 37) % 601) })),
      ...branch('Impossible', i => (i % 10 === 0 ? { calledAfter: -60 } : i % 10 === 1 ? { calledAfter: 5000 } : {})),
      ...branch('Unasked', i => ({ csat: i % 40 === 0 ? 5 : null })),
      ...branch('Gap').filter(({ date }) => date < '2025-11-17' || date > '2025-11-30'),
      ...branch('Silent', undefined, 20),
      ...branch('Never', () => ({ csat: null, wait: null, outcome: null })),
    ])
    const list = await listOf(store)
    rows = Object.fromEntries(list.rows.map(row => [row.name, row]))
    reading = sayReading(list.reading)
  })
  afterAll(() => store.close())

  test.each([
    ['Clean', 'A', []],
    ['Never', 'A', []],
    ['Nobody', 'C', ['serious: 25\u00a0% of names of who served are missing.']],
    ['Rounded', 'B', ['small: About 40\u00a0% of waits were rounded to five minutes.']],
    ['Unasked', 'C', ['serious: Only 2.5\u00a0% of customers answered: ratings may not speak for all.']],
    ['Gap', 'C', ['serious: 10 days on which it is usually open have no customer (25\u00a0% of its open days).']],
    ['Silent', 'C', ['serious: Nothing has been reported for 28 days.']],
    ['Impossible', 'C', ['serious: 48 interactions have times that cannot be (20\u00a0%).']],
  ])('%s is graded %s', (name, grade, doubts) => {
    expect([rows[name]!.trust.grade, said(rows[name]!)]).toEqual([grade, doubts])
  })

  test('waits that pile up just below what was promised', () => {
    const { trust, heaping } = rows.Heaped!
    expect(trust.grade).toBe('C')
    expect(said(rows.Heaped!)[0]).toMatch(/^serious: Waits pile up just below the promise: \d+ within/)
    expect(heaping!.below).toBeGreaterThan(120)
    expect(rows.Clean!.heaping!.jump.lower).toBeLessThan(1)
  })

  test('counts are what the visits say', () => {
    expect(rows.Impossible!.impossible).toEqual({ order: 24, contradicted: 24, tooLong: 0, future: 0 })
    expect(rows.Nobody!.filled).toMatchObject({ provider: 0.75, arrived_at: 1, service_s: null, complaint: null, csat: 1 / 3 })
    expect(rows.Rounded!.rounding[0]).toMatchObject({ field: 'wait_s', n: 240 })
    expect(rows.Unasked!.response).toMatchObject({ count: 6, n: 240 })
    expect(rows.Never!.response).toBeNull()
  })

  test('too few to grade; the worst first; one sentence', () => {
    expect([rows.Short!.trust.grade, sayReading(rows.Short!.trust.reading)]).toEqual([
      null,
      'There are only 24 interactions to judge.',
    ])
    const grades = Object.values(rows).map(({ trust }) => trust.grade)
    expect(grades).toEqual(['C', 'C', 'C', 'C', 'C', 'C', 'B', 'A', 'A', null])
    expect(reading).toMatch(/^The figures of 6 of 9 locations are in serious doubt: .+ and 3 others\.$/)
  })

  test('a location month by month, with its weeks; the sum of the months is the location', async () => {
    const { months, quality, reading: sentence } = await detailOf(store, rows.Gap!.locationId)
    expect(sayReading(sentence)).toBe('Gap has reported, with a gap in between.')
    expect(months.map(({ month, n, trust }) => [month, n, trust.grade])).toEqual([
      ['2025-11', 60, 'C'],
      ['2025-12', 120, 'A'],
    ])
    expect(months.map(({ expected, seen }) => [expected, seen])).toEqual([
      [20, 10],
      [20, 20],
    ])
    expect(quality!.reporting.weeks.map(({ state }) => state)).toEqual([
      'full',
      'full',
      'gap',
      'gap',
      'full',
      'full',
      'full',
      'full',
    ])
    expect({ ...quality, reporting: null }).toEqual({ ...rows.Gap, reporting: null })
  })

  test('nobody waits less than 600 s there: one promise for all instead of what each was told', async () => {
    const list = await listOf(store, { promiseSeconds: 600 })
    expect(list.rows.find(({ name }) => name === 'Heaped')!.heaping).toBeNull()
  })

  test('a period and a filter', async () => {
    const { rows: some } = await listOf(store, {
      from: '2025-11-03',
      to: '2025-11-07',
      filter: { locations: [rows.Clean!.locationId] },
    })
    expect(some.map(({ name, n, reporting }) => [name, n, reporting.expected, reporting.seen])).toEqual([['Clean', 30, 5, 5]])
  })

  test('a branch’s rows are sought by place, in order of day', async () => {
    const plan = await planSentBy(store, () => qualityDays(store.db, { ...everything, locationIds: [1] }, undefined))
    expect(plan).toMatch(bySomeRuns)
    expect(plan).not.toMatch(/TEMP B-TREE/)
  })
})

test('files that come long after their last day, where others come at once', async () => {
  const store = await storeWith(branch('Prompt'))
  // Imported on 1 January 2026: the last day of Prompt is 26 December.
  await addImport(
    store,
    2,
    branch('Prompt', i => ({ date: dateOf(MONDAY + 56), time: `0${i % 10}:00` }), 1),
  )
  await addImport(
    store,
    3,
    branch('Tardy', i => ({ date: dateOf(MONDAY + (i % 7)) })),
  )
  await addImport(
    store,
    4,
    branch('Tardy', i => ({ date: dateOf(MONDAY + 7 + (i % 7)) })),
  )
  const { rows } = await listOf(store)
  const lateness = Object.fromEntries(rows.map(({ name, lateness: found }) => [name, found]))
  expect(lateness).toEqual({
    Prompt: { days: 4.5, imports: 2, usualDays: 26 },
    Tardy: { days: 49.5, imports: 2, usualDays: 26 },
  })
  const tardy = rows.find(({ name }) => name === 'Tardy')!
  expect(said(tardy)).toContain('small: Its files come 49.5 days after their last day; usual is 26 days.')
  const { months } = await detailOf(store, tardy.locationId)
  expect(months.map(({ month, lateDays }) => [month, lateDays])).toEqual([
    ['2025-11', 46],
    ['2025-12', null],
  ])
  store.close()
})

test('what is kept is forgotten when the rows change', async () => {
  const store = await storeWith(branch('North'))
  await addImport(
    store,
    2,
    branch('North', () => ({ wait: 600, time: '17:00' })),
  )
  const rounded = async () => (await listOf(store)).rows[0]!.rounding[0]!.onFive
  expect(await rounded()).toBeGreaterThan(240)
  await switchImport(store, 2, false)
  expect(await rounded()).toBeLessThan(10)
  await switchImport(store, 2, true)
  expect(await rounded()).toBeGreaterThan(240)
  store.close()
})

test.each<[string, Visit[], string | null]>([
  ['one row', branch('One', undefined, 1).slice(0, 1), null],
  ['one row without values', [{ place: 'One', date: '2025-11-03' }], null],
  ['all equal', branch('One', () => ({ wait: 60, csat: 5 })), 'A'],
  ['all gave up', branch('One', () => ({ outcome: 'abandoned', person: null })), 'A'],
  ['all cancelled', branch('One', () => ({ outcome: 'cancelled', wait: null, csat: null })), 'A'],
])('%s', async (_, visits, grade) => {
  const store = await storeWith(visits)
  const { rows, reading } = await listOf(store)
  expect(rows.map(({ trust }) => trust.grade)).toEqual([grade])
  expect(sayReading(reading)).not.toMatch(UNSAID)
  const { months } = await detailOf(store, rows[0]!.locationId)
  expect(months.reduce((sum, { n }) => sum + n, 0)).toBe(visits.length)
  await switchImport(store, 1, false)
  const gone = await detailOf(store, rows[0]!.locationId)
  expect(gone).toMatchObject({ quality: null, months: [], dropped: null })
  expect(sayReading(gone.reading)).toBe('One has reported nothing.')
  expect(await listOf(store)).toMatchObject({ rows: [] })
  store.close()
})

test('nothing at all', async () => {
  const store = await storeWith([])
  const { rows, reading } = await listOf(store)
  expect([rows, sayReading(reading)]).toEqual([[], 'There is too little data to judge how far it can be trusted.'])
  store.close()
})

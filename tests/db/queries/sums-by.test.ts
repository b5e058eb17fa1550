import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HeldColumns } from '#db/held-columns.ts'
import { activityOfMixes } from '#db/queries/activity-by-mix.ts'
import type { Grain } from '#db/queries/cells.ts'
import { type Chosen, everything } from '#db/queries/chosen.ts'
import { heldActivity } from '#db/queries/held-activity.ts'
import { heldBlocks } from '#db/queries/held-blocks.ts'
import { type GroupQuery, heldGroupSums, type VisitGroup } from '#db/queries/held-groups.ts'
import { partOfHeld } from '#db/queries/part-of-held.ts'
import { cellColumn } from '#db/queries/sum-columns.ts'
import { sumsOfMixes } from '#db/queries/sums-by-mix.ts'
import { sumsOfWeeks } from '#db/queries/sums-by-week.ts'
import type { Store } from '#db/sqlite/open.ts'
import { mondayOf } from '#main/days.ts'
import { storeWith, type Visit } from '../../main/store-fixture.ts'

const DAYS = 40
/** Many of each place, person, service and channel, so that sums are far fewer; one service is asked for on some days only. */
const visits: Visit[] = Array.from({ length: 12_000 }, (_, i) => ({
  date: new Date(Date.UTC(2025, 0, 1 + (i % DAYS))).toISOString().slice(0, 10),
  place: `L${i % 3}`,
  person: i % 13 === 0 ? null : `P${i % 5}`,
  service: i % DAYS > 30 && i % 2 === 0 ? 'Loans' : `S${i % 2}`,
  channel: i % 7 === 0 ? null : `C${i % 2}`,
  customerType: i % 11 === 0 ? null : 'private',
  wait: i % 5 === 0 ? null : ((i * 37) % 600) / (i % 6 === 0 ? 7 : 1),
  waitKind: i % 9 === 0 ? 'first_reply' : 'queue',
  complaint: i % 3 === 0 ? null : i % 5 === 0,
}))

let store: Store
let held: HeldColumns
beforeAll(async () => {
  store = await storeWith(visits)
  held = (await heldBlocks(store.db))!
})
afterAll(() => store.close())

const columns = ['n', 'complaints', 'wait_log_total', 'wait_squares'] as const

function queryOf(of: HeldColumns, by: readonly Grain[], byKind: boolean): GroupQuery {
  const kinds = of.column('wait_kind')
  return {
    by,
    extra: byKind ? kinds : null,
    only: byKind ? null : { name: 'wait_kind', codes: kinds, wanted: 1 },
    columns: columns.map(column => cellColumn(of, column)),
  }
}

function direct(chosen: Chosen, by: readonly Grain[], byKind: boolean): VisitGroup[] {
  const part = partOfHeld(held, chosen)
  return heldGroupSums(part, { ...queryOf(part, by, byKind), chosen })
}

function expectAlike(found: readonly VisitGroup[], wanted: readonly VisitGroup[]): void {
  const keys = (groups: readonly VisitGroup[]) => groups.map(group => ({ ...group, sums: null }))
  expect(keys(found)).toEqual(keys(wanted))
  for (const [i, { sums }] of found.entries())
    for (const [c, sum] of sums.entries()) expect(sum).toBeCloseTo(wanted[i]!.sums[c]!, 6)
}

const ids = fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }), { nil: null })
const grains = (of: readonly Grain[]) => fc.subarray([...of])

test('sums of services, channels and kinds of customer are made of those by mix, whatever they are grouped by', () => {
  const asked = fc.record({
    chosen: fc.record({ serviceIds: ids, channelIds: ids, customerTypeIds: ids, locationIds: ids }),
    by: grains(['location', 'provider', 'week']),
    byKind: fc.boolean(),
  })
  let used = 0
  fc.assert(
    fc.property(asked, ({ chosen: choice, by, byKind }) => {
      const chosen = { ...everything, ...choice }
      const query = { name: `${by.join(' ')} ${byKind}`, query: () => queryOf(held, by, byKind) }
      const found = sumsOfMixes(held, chosen, query)
      const hasPlaces = chosen.locationIds === null || chosen.locationIds.some(id => held.locations.includes(id))
      expect(found === null).toBe(!hasPlaces && !by.includes('location'))
      if (found === null) return
      expectAlike(found, direct(chosen, by, byKind))
      used++
    }),
  )
  expect(used).toBeGreaterThan(20)
})

test('sums of a period are made of those by week and of the days of weeks that it cuts', () => {
  const first = Math.min(...held.days)
  const day = fc.option(fc.integer({ min: first - 10, max: first + DAYS + 10 }), { nil: null })
  const asked = fc.record({ fromDay: day, toDay: day, locationIds: ids, byKind: fc.boolean() })
  const by: readonly Grain[] = ['location', 'provider']
  let used = 0
  fc.assert(
    fc.property(asked, ({ fromDay, toDay, locationIds, byKind }) => {
      const chosen = { ...everything, fromDay, toDay, locationIds }
      const query = { name: `${by.join(' ')} ${byKind}`, query: () => queryOf(held, by, byKind) }
      const found = sumsOfWeeks(held, chosen, query)
      expect(found !== null).toBe((fromDay !== null || toDay !== null) && hasWholeWeek(fromDay, toDay))
      if (found === null) return
      expectAlike(found, direct(chosen, by, byKind))
      used++
    }),
  )
  expect(used).toBeGreaterThan(20)
})

function hasWholeWeek(from: number | null, to: number | null): boolean {
  if (from === null || to === null) return true
  return Array.from({ length: Math.max(0, to - from - 5) }, (_, i) => from + i).some(day => mondayOf(day) === day)
}

test('of chosen people, of days and services at once, and of places over a period, they say nothing', () => {
  const query = { name: 'people', query: () => queryOf(held, ['location', 'provider'], false) }
  const places = { name: 'places', query: () => queryOf(held, ['location'], false) }
  expect(sumsOfMixes(held, { ...everything, providerIds: [1] }, query)).toBeNull()
  expect(sumsOfMixes(held, { ...everything, serviceIds: [1], fromDay: held.days[3]! }, query)).toBeNull()
  expect(sumsOfWeeks(held, { ...everything, serviceIds: [1], fromDay: held.days[3]! }, query)).toBeNull()
  expect(sumsOfWeeks(held, everything, query)).toBeNull()
  expect(sumsOfWeeks(held, { ...everything, fromDay: held.days[3]! }, places)).toBeNull()
})

test('who was active and when, by what visits were about', () => {
  fc.assert(
    fc.property(fc.record({ serviceIds: ids, channelIds: ids, customerTypeIds: ids, locationIds: ids }), choice => {
      const chosen = { ...everything, ...choice }
      expect(activityOfMixes(held, chosen)).toEqual(heldActivity(held, chosen))
    }),
  )
})

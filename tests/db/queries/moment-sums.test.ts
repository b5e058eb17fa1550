import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chosen, everything, inChosen } from '#db/queries/chosen.ts'
import { type HourValue, joinedScale, valueOf } from '#db/queries/hour-sums.ts'
import { momentSums } from '#db/queries/moment-sums.ts'
import { visitDays } from '#db/queries/visits.ts'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith, type Visit } from '../../main/store-fixture.ts'
import { syntheticVisits } from '../../main/synthetic-store.ts'
import { planSentBy } from './query-plan.ts'

const values: HourValue[] = [
  { kind: 'rating', metric: 'csat', scale: 'raw' },
  { kind: 'rating', metric: 'ces', scale: 'unit' },
  { kind: 'nps' },
  { kind: 'wait', waitKind: 1 },
  { kind: 'wait', waitKind: 1, raw: true },
  { kind: 'duration', metric: 'service' },
  { kind: 'complaint' },
  { kind: 'abandoned' },
  { kind: 'response', offers: 'nowhere' },
  { kind: 'response', offers: 'everywhere' },
  { kind: 'response', offers: [1] },
]

/** Four thousand visits with all that may be missing or odd about one. */
const visits = syntheticVisits()
  .slice(0, 4000)
  .map(
    (visit, i): Visit => ({
      ...visit,
      person: i % 11 === 0 ? null : visit.person!,
      wait: i % 13 === 0 ? 0 : i % 7 === 0 ? null : visit.wait!,
      outcome: ([null, 'served', 'abandoned', 'no_show', 'cancelled', 'open'] as const)[i % 6]!,
      complaint: i % 3 === 0 ? null : i % 5 === 0,
      offered: i % 4 === 0 ? null : i % 2 === 0,
      ces: i % 9 === 0 ? { raw: '9', value: 9, minimum: 1, maximum: 10, direction: 'lower_better' as const } : visit.ces!,
    }),
  )

describe('sums by moment', () => {
  let store: Store
  let chosen: Chosen[]
  beforeAll(async () => {
    store = await storeWith(visits)
    const services = await store.db.selectFrom('service').select('id').execute()
    const channels = await store.db.selectFrom('channel').select('id').execute()
    const people = await store.db.selectFrom('provider').select('id').execute()
    const { day } = store.raw.prepare('select min(day) as day from cell').get() as { day: number }
    chosen = [
      everything,
      { ...everything, serviceIds: [services[0]!.id], channelIds: channels.map(({ id }) => id) },
      { ...everything, providerIds: people.slice(0, 3).map(({ id }) => id), fromDay: day + 3, toDay: day + 30 },
      { ...everything, locationIds: [2], serviceIds: [] },
    ]
  })
  afterAll(() => store.close())

  test.each(values)('of %o are those of the rows', async value => {
    for (const one of chosen) {
      const found = await momentSums(store.db, { chosen: one, value, by: ['location', 'provider', 'week'], load: false })
      const rows = await fromRows(store, one, value)
      expect(found.map(keyOf)).toEqual(rows.map(keyOf))
      for (const [i, { total, squares }] of found.entries()) {
        expect(total).toBeCloseTo(rows[i]!.total, 6)
        expect(squares).toBeCloseTo(rows[i]!.squares, 4)
      }
    }
  })

  test('loads are arrivals per provider of everything there and then', async () => {
    const value: HourValue = { kind: 'wait', waitKind: 1 }
    const found = await momentSums(store.db, { chosen: chosen[1]!, value, by: ['location', 'day'], load: true })
    const loads = await sql<{
      key: string
      load: number
    }>`select location_id || ' ' || local_day || ' ' || (local_minute / 60) as key,
      ln(count(*) * 1.0 / count(distinct nullif(provider_id, 0))) as load from interaction group by 1`.execute(store.db)
    const loadOf = new Map(loads.rows.map(({ key, load }) => [key, load]))
    expect(found.length).toBeGreaterThan(100)
    for (const { location, day, hour, n, loadTotal } of found)
      expect(loadTotal / n).toBeCloseTo(loadOf.get(`${location} ${day} ${hour}`)!, 12)
  })

  test('blocks are found by place and day', async () => {
    const plan = await planSentBy(store, () => visitDays(store.db, { ...everything, fromDay: 20_000, toDay: 20_010 }))
    expect(plan).toMatch(/SEARCH visit_block USING INDEX .*\(location_id=\? AND day>\? AND day<\?\)/)
  })
})

interface Sums {
  location: number
  provider: number
  week: number
  weekday: number
  hour: number
  n: number
  total: number
  squares: number
}

function keyOf({ location, provider, week, weekday, hour, n }: Sums): string {
  return [location, provider, week, weekday, hour, n].join(' ')
}

async function fromRows(store: Store, chosen: Chosen, value: HourValue): Promise<Sums[]> {
  const result = await sql<Sums>`select location, provider, week, weekday, hour, count(*) as n, sum(value) as total,
      sum(value * value) as squares from (
        select interaction.location_id as location, interaction.provider_id as provider,
          (interaction.local_day + 719470) / 7 - 102781 as week, (interaction.local_day + 719470) % 7 + 1 as weekday,
          interaction.local_minute / 60 as hour, ${valueOf(value)} as value
        from interaction ${joinedScale(value)} where ${inChosen('interaction', chosen)})
    where value is not null group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(store.db)
  return result.rows
}

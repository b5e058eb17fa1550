import { afterEach, expect, test } from 'vitest'
import { holdNothing } from '#db/held.ts'
import { cellSums as allSums } from '#db/cell-sums.ts'
import { cellSums, ratingSteps } from '#db/queries/cells.ts'
import { type Chosen, everything } from '#db/queries/chosen.ts'
import { durationBuckets, durationRows } from '#db/queries/durations.ts'
import { everyWait, groupedWaitBuckets } from '#db/queries/grouped-waits.ts'
import { mixSums } from '#db/queries/mix-sums.ts'
import { momentSums } from '#db/queries/moment-sums.ts'
import { type DatedPromise, promiseCounts } from '#db/queries/promises.ts'
import { activityByLocation } from '#db/queries/places.ts'
import { type VisitDay, visitDays } from '#db/queries/visits.ts'
import { valueCounts } from '#db/queries/value-counts.ts'
import { waitHistograms } from '#db/queries/wait-histograms.ts'
import { sortedWaits, waitRows } from '#db/queries/waits.ts'
import { weeklyDurations, weeklyWaitBuckets } from '#db/queries/weekly-durations.ts'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith, type Visit } from '../../main/store-fixture.ts'

/** Of every kind: unknown people, fractions of seconds, zeros, two kinds of wait, all outcomes. */
const visits: Visit[] = Array.from({ length: 500 }, (_, i) => ({
  date: new Date(Date.UTC(2025, 0, 1 + (i % 37))).toISOString().slice(0, 10),
  place: `L${i % 3}`,
  person: i % 11 === 0 ? null : `P${i % 7}`,
  wait: i % 5 === 0 ? null : ((i * 37) % 600) / (i % 6 === 0 ? 7 : 1),
  waitKind: i % 9 === 0 ? 'first_reply' : 'queue',
  outcome: (['served', 'abandoned', 'no_show', 'cancelled', 'served', 'transferred'] as const)[i % 6]!,
  csat: i % 2 === 0 ? 1 + (i % 5) : null,
  time: `${String(8 + (i % 9)).padStart(2, '0')}:${String((i * 7) % 60).padStart(2, '0')}`,
  serviceSeconds: i % 7 === 0 ? null : (i * 13) % 900,
  nps: i % 10 === 0 ? i % 11 : null,
  ces:
    i % 9 === 0
      ? { raw: '9', value: 1 + (i % 10), minimum: 1, maximum: 10, direction: 'lower_better' as const }
      : i % 6 === 0
        ? 1 + (i % 7)
        : null,
  complaint: i % 3 === 0 ? null : i % 5 === 0,
  offered: i % 4 === 0 ? null : i % 2 === 0,
  customerType: i % 7 === 0 ? null : `T${i % 3}`,
  service: i % 17 === 0 ? null : `S${i % 4}`,
  channel: i % 3 === 0 ? null : `C${i % 2}`,
}))

const selections: [string, Chosen][] = [
  ['everything', everything],
  ['a period', { ...everything, fromDay: 20_095, toDay: 20_105 }],
  ['a place and a service', { ...everything, locationIds: [2], serviceIds: [1, 2] }],
  ['some people', { ...everything, providerIds: [1, 2, 0] }],
  ['what nobody asks for', { ...everything, channelIds: [99] }],
]

let store: Store
afterEach(() => store.close())

const csat = { kind: 'rating', metric: 'csat', scale: 'unit' } as const

/** All but the hashes of rows. */
const known = allSums.filter(sum => !sum.startsWith('hash'))

/** Nothing is promised before the second step, at one place nor after the third. */
const dated: DatedPromise = {
  elsewhere: [{ from: 20_095, seconds: 300 }],
  places: [
    {
      location: 2,
      steps: [
        { from: 20_110, seconds: null },
        { from: 20_098, seconds: 60 },
      ],
    },
  ],
}

function keptOf(day: VisitDay): number[] {
  const positions = new Int32Array(day.count + 1)
  return [...positions.subarray(0, day.keptInto(positions, 0))]
}

/** Every answer that may come from memory, in an order that does not matter where the query gives none. */
async function answers({ db }: Store, chosen: Chosen): Promise<unknown[]> {
  const found: unknown[] = [
    await cellSums(db, { chosen, by: ['location', 'provider', 'day'], columns: ['n', 'wait_total', 'gave_up'] }),
    await cellSums(db, { chosen, by: ['location', 'week'], columns: ['wait_log_total', 'wait_n'], waitKind: 2 }),
    await cellSums(db, { chosen, by: ['provider'], columns: ['n'] }),
    await cellSums(db, { chosen, by: ['location', 'day'], columns: known }),
    await cellSums(db, { chosen, by: ['provider', 'week'], columns: known, waitKind: 1 }),
    await ratingSteps(db, { metric: 'ces', chosen, by: ['location', 'provider'] }),
    await cellSums(db, { chosen, by: ['location'], columns: ['n', 'complaints'] }),
    await ratingSteps(db, { metric: 'csat', chosen, by: ['location', 'week'] }),
    [...(await activityByLocation(db, chosen))].sort(([a], [b]) => a - b),
    (await visitDays(db, chosen)).map(day => [day.location, day.day, day.firstId, keptOf(day), [...day.measures('wait_s')]]),
  ]
  found.push(await mixSums(db, chosen, [{ kind: 'wait', waitKind: 1 }, { kind: 'abandoned' }, csat, { kind: 'complaint' }]))
  found.push(await sortedWaits(db, { chosen, kind: 1 }))
  for (const by of [[], ['location'], ['location', 'provider']] as const) {
    const query = { chosen, by, waitKind: 1 }
    for (const promise of [200, dated]) {
      found.push(await promiseCounts(db, { ...query, promise }))
      found.push(await promiseCounts(db, { ...query, waitKind: undefined, promise }))
    }
    for (const counted of [[], ['weekday'], ['hour']] as const)
      for (const step of [undefined, 0.7])
        for (const value of [csat, { kind: 'wait', waitKind: 1 }] as const)
          found.push(sorted(rounded(await valueCounts(db, { chosen, value, by: [...by, ...counted], step })) as object[]))
    found.push(await promiseCounts(db, { ...query, promise: 'quoted' }))
    for (const moments of [[], ['weekday'], ['weekday', 'hour']] as const)
      found.push(await momentSums(db, { chosen, value: csat, by, moments, load: moments.length === 1 }))
    found.push(sorted(await durationRows(db, { metric: 'wait', ...query })))
    found.push(await durationBuckets(db, { metric: 'wait', ...query }))
    found.push(sorted(await everyWait(db, query)), sorted(await groupedWaitBuckets(db, query)))
  }
  for (const by of [[], ['location'], ['week'], ['location', 'week']] as const) {
    if (chosen.providerIds === null) found.push(await waitHistograms(db, { chosen, waitKind: 1, by }))
    found.push(sorted(await waitRows(db, { chosen, kind: 1, by })))
  }
  for (const by of ['week', 'day'] as const) {
    const parts = await weeklyDurations(db, { metric: 'wait', chosen, waitKind: 1, by })
    found.push(parts.map(part => ({ ...part, seconds: part.seconds.toSorted() })))
    if (chosen.providerIds === null) found.push(await weeklyWaitBuckets(db, { chosen, waitKind: 1, by }))
  }
  return found
}

function sorted(rows: readonly object[]): string[] {
  return rows.map(row => JSON.stringify(Object.entries(row).sort(([a], [b]) => a.localeCompare(b)))).sort()
}

/** Sums of logarithms may differ in their last digit by the order in which they are added up. */
function rounded(answer: unknown): unknown {
  const digits = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)
  return JSON.parse(JSON.stringify(answer, digits))
}

test.each(selections)('what is held in memory answers as the file does: %s', async (_, chosen) => {
  store = await storeWith(visits)
  const held = rounded(await answers(store, chosen))
  holdNothing(store.db)
  expect(held).toEqual(rounded(await answers(store, chosen)))
})

test.each(selections)('what is picked from all that is in order is what its own visits are: %s', async (_, chosen) => {
  store = await storeWith(visits)
  const asked = async (of: Chosen) => {
    const found: unknown[] = []
    for (const by of ['week', 'day'] as const) {
      const parts = await weeklyDurations(store.db, { metric: 'wait', chosen: of, waitKind: 1, by })
      found.push(parts.map(part => ({ ...part, seconds: [...part.seconds] })))
      if (of.providerIds === null) found.push(await waitHistograms(store.db, { chosen: of, waitKind: 1, by: ['location', by] }))
    }
    return found
  }
  const own = await asked(chosen)
  const all = await asked(everything)
  for (let times = 2; times <= 6; times++) expect(await asked(everything)).toEqual(all)
  expect(await asked(chosen)).toEqual(own)
})

test('what was held is dropped as soon as anything is written', async () => {
  store = await storeWith(visits)
  const count = async () => (await cellSums(store.db, { chosen: everything, by: [], columns: ['n'] }))[0]?.n
  expect([await count(), await count()]).toEqual([visits.length, visits.length])
  store.raw.exec("delete from visit_block; insert into setting (key, value) values ('x', 'y')")
  expect(await count()).toBeUndefined()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HeldColumns } from '#db/held-columns.ts'
import { type Chosen, everything } from '#db/queries/chosen.ts'
import { heldBlocks } from '#db/queries/held-blocks.ts'
import { heldLoadWaits } from '#db/queries/held-load-waits.ts'
import { heldMoments } from '#db/queries/held-moments.ts'
import { heldValues } from '#db/queries/held-values.ts'
import { heldVisits } from '#db/queries/held-visits.ts'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith, type Visit } from '../../main/store-fixture.ts'

/** Many visits in few cells: two places, some hours, six kinds. */
const visits: Visit[] = Array.from({ length: 4000 }, (_, i) => ({
  date: new Date(Date.UTC(2025, 0, 1 + (i % 21))).toISOString().slice(0, 10),
  time: `${String(9 + (i % 5)).padStart(2, '0')}:${String((i * 7) % 60).padStart(2, '0')}`,
  place: `L${i % 2}`,
  person: i % 11 === 0 ? null : `P${i % 3}`,
  csat: i % 4 === 0 ? null : 1 + (i % 5),
  wait: (i * 37) % 600,
  outcome: i % 13 === 0 ? 'abandoned' : 'served',
  service: `S${i % 3}`,
  channel: `C${i % 2}`,
}))

const selections: [string, Chosen][] = [
  ['a service', { ...everything, serviceIds: [1] }],
  ['a channel', { ...everything, channelIds: [2] }],
  ['services at a channel', { ...everything, serviceIds: [1, 3], channelIds: [1] }],
  ['what nobody asked for', { ...everything, serviceIds: [99] }],
]

let store: Store
let held: HeldColumns
beforeAll(async () => {
  store = await storeWith(visits)
  held = (await heldBlocks(store.db))!
})
afterAll(() => store.close())

const rounded = (found: unknown): unknown =>
  JSON.parse(JSON.stringify(found, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)))

test.each(selections)('sums of mixes add up to those of the visits: %s', async (_, chosen) => {
  for (const value of [
    { kind: 'rating', metric: 'csat', scale: 'unit' },
    { kind: 'wait', waitKind: 1 },
  ] as const)
    for (const by of [[], ['location'], ['location', 'provider']] as const)
      for (const load of [false, true]) {
        const values = await heldValues(store.db, held, { chosen, value })
        const query = { chosen, by, moments: ['hour'] as const, values, load }
        const one = heldMoments(held, query)
        expect(rounded(heldMoments(held, { ...query, name: JSON.stringify(value) }))).toEqual(rounded(one))
        expect(one.length === 0).toBe(chosen.serviceIds?.[0] === 99)
      }
})

test.each(selections)('waits by load are those of the visits that were set apart: %s', async (_, chosen) => {
  const part = await heldVisits(store.db, chosen)
  for (const per of ['hour', 'person'] as const) {
    const [all, own] = [held, part].map(from =>
      heldLoadWaits(from, { ...chosen, fromDay: from === held ? null : 0 }, { per, waitKind: 1 }),
    )
    const firsts = [0, Math.floor(all!.loads.length / 2)]
    expect([all!.size, all!.gaveUp, [...all!.counts], all!.binned(firsts)]).toEqual([
      own!.size,
      own!.gaveUp,
      [...own!.counts],
      own!.binned(firsts),
    ])
  }
})

import { afterEach, expect, test } from 'vitest'
import { holdNothing } from '#db/held.ts'
import { PackedColumns, packColumns } from '#db/packed-columns.ts'
import { certainties } from '#db/queries/certainties.ts'
import { type Chosen, everything } from '#db/queries/chosen.ts'
import { heldQualityOf } from '#db/queries/held-quality.ts'
import { qualityDays } from '#db/queries/quality-days.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import type { Store } from '#db/sqlite/open.ts'
import { visitColumns } from '#db/visit-columns.ts'
import { dayCounts } from '#main/quality/day-counts.ts'
import { addImport, storeWith, type Visit } from '../../main/store-fixture.ts'

/** Of every kind that is counted: whole minutes and not, around the promise, in the wrong order, against each other, too long. */
const visits: Visit[] = Array.from({ length: 600 }, (_, i) => ({
  date: new Date(Date.UTC(2025, 0, 1 + (i % 23))).toISOString().slice(0, 10),
  place: `L${i % 3}`,
  person: i % 11 === 0 ? null : `P${i % 7}`,
  wait: i % 5 === 0 ? null : i % 97 === 0 ? 90_000 : i % 4 === 0 ? (i % 9) * 60 : ((i * 37) % 700) / (i % 6 === 0 ? 7 : 1),
  quoted: i % 3 === 0 ? null : 60 * (i % 8),
  waitKind: ([null, 'queue', 'first_reply', 'lead_time'] as const)[i % 4]!,
  outcome: ([null, 'served', 'abandoned', 'no_show', 'cancelled', 'served', 'escalated'] as const)[i % 7]!,
  ...(i % 6 === 0 ? {} : { calledAfter: i % 13 === 0 ? -30 : (i * 41) % 900 }),
  serviceSeconds: i % 7 === 0 ? null : i % 89 === 0 ? 100_000 : (i * 30) % 900,
  csat: i % 2 === 0 ? 1 + (i % 5) : null,
  nps: i % 10 === 0 ? i % 11 : null,
  ces: i % 9 === 0 ? 1 + (i % 7) : null,
  complaint: i % 3 === 0 ? null : i % 5 === 0,
  offered: i % 4 === 0 ? null : i % 2 === 0,
  customer: i % 8 === 0 ? `K${i}` : null,
  customerType: i % 7 === 0 ? null : `T${i % 3}`,
  service: i % 17 === 0 ? null : `S${i % 4}`,
  channel: i % 3 === 0 ? null : `C${i % 2}`,
  comment: i % 12 === 0 ? 'as usual' : null,
  ...(i % 2 === 0 && { externalId: `X${i}` }),
}))

const selections: [string, Chosen][] = [
  ['everything', everything],
  ['a period', { ...everything, fromDay: 20_095, toDay: 20_105 }],
  ['a place and a service', { ...everything, locationIds: [2], serviceIds: [1, 2] }],
  ['some people', { ...everything, providerIds: [1, 2, 0] }],
  ['kinds of customer', { ...everything, customerTypeIds: [1] }],
]

let store: Store
afterEach(() => store.close())

async function filled(): Promise<Store> {
  const made = await storeWith(visits.slice(0, 400))
  await addImport(made, 2, visits.slice(400))
  return made
}

/** From the rows, place by place. */
async function fromRows({ db }: Store, chosen: Chosen, promise: number | undefined): Promise<[number, unknown][]> {
  const found: [number, unknown][] = []
  for (const id of chosen.locationIds ?? [1, 2, 3]) {
    const days = await qualityDays(db, { ...chosen, locationIds: [id] }, promise)
    if (days.length > 0) found.push([id, days])
  }
  return found
}

test.each(selections)('counts of held visits are those of their rows: %s', async (_, chosen) => {
  store = await filled()
  for (const promise of [undefined, 240, 90.5])
    expect([...(await heldQualityOf(store.db, chosen, promise))!]).toEqual(await fromRows(store, chosen, promise))
})

test('an import that adds up its rows and one whose days are made anew tell the same', async () => {
  store = await filled()
  const before = await heldQualityOf(store.db, everything, undefined)
  store.raw.transaction(() => rebuildRollups(store.raw))()
  const after = await heldQualityOf(store.db, everything, undefined)
  expect(after).not.toBe(before)
  expect(after).toEqual(before)
})

test.each(selections)('how certain times are is told by visits as by rows: %s', async (_, chosen) => {
  store = await filled()
  const held = await certainties(store.db, chosen)
  holdNothing(store.db)
  expect(held).toEqual(await certainties(store.db, chosen))
})

test('blocks of before, which have no facts, are read from their rows', async () => {
  store = await filled()
  const expected = await dayCounts(store.db, { chosen: everything, promise: 240 })
  const certain = await certainties(store.db, everything)
  for (const block of blocksOf(store).filter(({ location }) => location === 2)) withoutFacts(store, block)
  const held = await heldQualityOf(store.db, everything, 240)
  expect([held!.get(1) === null, held!.get(2) === null]).toEqual([false, true])
  expect(await dayCounts(store.db, { chosen: everything, promise: 240 })).toEqual(expected)
  expect(await certainties(store.db, everything)).toEqual(certain)
})

interface Block {
  readonly location: number
  readonly day: number
  readonly visits: Buffer
}

function blocksOf({ raw }: Store): Block[] {
  return raw.prepare('select location_id as location, day, visits from visit_block').all() as Block[]
}

/** As it was packed before. */
function withoutFacts({ raw }: Store, { location, day, visits: stored }: Block): void {
  const block = new PackedColumns(visitColumns, stored)
  const kept = visitColumns.filter(name => name !== 'facts')
  const numbers = new Float64Array(kept.length * block.count)
  for (const [i, name] of kept.entries()) numbers.set(block.column(name) ?? [], i * block.count)
  const packed = packColumns(block.mixes, block.count, { columns: kept.length, numbers, room: block.count })
  raw.prepare('update visit_block set visits = ? where location_id = ? and day = ?').run(packed, location, day)
}

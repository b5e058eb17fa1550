import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HeldColumns } from '#db/held-columns.ts'
import { everything } from '#db/queries/chosen.ts'
import { heldBlocks } from '#db/queries/held-blocks.ts'
import { heldHistograms } from '#db/queries/held-histograms.ts'
import { histogramsOfMixes } from '#db/queries/mix-histograms.ts'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith, type Visit } from '../../main/store-fixture.ts'

const DAYS = 40
/** Many of each place and service, with short waits, so that counts are far fewer. */
const visits: Visit[] = Array.from({ length: 15_000 }, (_, i) => ({
  date: new Date(Date.UTC(2025, 0, 1 + (i % DAYS))).toISOString().slice(0, 10),
  place: `L${i % 3}`,
  service: `S${i % 2}`,
  wait: i % 5 === 0 ? null : (i * 37) % 23,
  waitKind: i % 9 === 0 ? 'first_reply' : 'queue',
  ...(i % 13 === 0 && { outcome: 'abandoned' }),
}))

let store: Store
let held: HeldColumns
beforeAll(async () => {
  store = await storeWith(visits)
  held = (await heldBlocks(store.db))!
})
afterAll(() => store.close())

const ids = fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }), { nil: null })
const kinds = fc.constantFrom(undefined, 1, 2)
const grains = fc.constantFrom<readonly 'location'[]>([], ['location'])

test('waits by bucket of any places and services are made of counts by place and mix', () => {
  let used = 0
  const asked = fc.record({ chosen: fc.record({ serviceIds: ids, locationIds: ids }), waitKind: kinds, by: grains })
  fc.assert(
    fc.property(asked, ({ chosen: choice, waitKind, by }) => {
      const query = { chosen: { ...everything, ...choice }, waitKind, by }
      const found = histogramsOfMixes(held, query)
      expect(found === null).toBe(choice.locationIds !== null && !choice.locationIds.some(id => held.locations.includes(id)))
      if (found === null) return
      expect(found).toEqual(heldHistograms(held, query))
      used++
    }),
  )
  expect(used).toBeGreaterThan(20)
})

test('of days, by days, and where there would be nearly as many counts as visits, they say nothing', async () => {
  const query = { chosen: everything, waitKind: 1, by: [] }
  expect(histogramsOfMixes(held, { ...query, chosen: { ...everything, fromDay: held.days[3]! } })).toBeNull()
  expect(histogramsOfMixes(held, { ...query, by: ['location', 'week'] })).toBeNull()
  const few = await storeWith(visits.slice(0, 200))
  expect(histogramsOfMixes((await heldBlocks(few.db))!, query)).toBeNull()
  few.close()
})

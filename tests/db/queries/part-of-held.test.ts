import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HeldColumns } from '#db/held-columns.ts'
import { type Chosen, everything } from '#db/queries/chosen.ts'
import { heldBlocks } from '#db/queries/held-blocks.ts'
import { heldHours, SLOTS, wholeBlock } from '#db/queries/held-hours.ts'
import { heldMeasures } from '#db/queries/held-measures.ts'
import { ownersOf } from '#db/queries/held-owners.ts'
import { partOfHeld } from '#db/queries/part-of-held.ts'
import { cellColumn } from '#db/queries/sum-columns.ts'
import { takenRows } from '#db/queries/taken-rows.ts'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith, type Visit } from '../../main/store-fixture.ts'

/** Six days of two places; loans on the first three days alone. */
const visits: Visit[] = Array.from({ length: 120 }, (_, i) => ({
  date: `2025-01-0${1 + Math.floor(i / 20)}`,
  place: `L${i % 2}`,
  person: `P${i % 6}`,
  time: `${String(9 + (i % 5)).padStart(2, '0')}:00`,
  service: i < 60 && i % 3 === 0 ? 'Loans' : 'Cash',
  wait: i,
}))

let store: Store
let held: HeldColumns
beforeAll(async () => {
  store = await storeWith(visits)
  held = (await heldBlocks(store.db))!
})
afterAll(() => store.close())

const loans = (): Chosen => ({ ...everything, serviceIds: [serviceOf('Loans')] })
const serviceOf = (name: string) => store.raw.prepare('select id from service where name = ?').pluck().get(name) as number

test('everything is what is held itself; a part is made once', () => {
  expect(partOfHeld(held, everything)).toBe(held)
  const part = partOfHeld(held, loans())
  expect(part).not.toBe(held)
  expect(partOfHeld(held, loans())).toBe(part)
})

test('it has the rows of the selection, and every chosen day of a place, also those without a row', () => {
  const part = partOfHeld(held, loans())
  expect(part.mix.length).toBe(20)
  expect([...part.days]).toEqual([...held.days])
  expect(part.starts.at(-1)).toBe(20)
  expect([...heldMeasures(part, 'wait_s')].sort((a, b) => a - b)).toEqual(
    visits.flatMap((visit, i) => (visit.service === 'Loans' ? [i] : [])),
  )
  const days = partOfHeld(held, { ...loans(), fromDay: held.days[1]!, toDay: held.days[1]! })
  expect(days.days.length).toBe(2)
})

test('columns of a small part are the same whether they are its own or taken from those of all', () => {
  const one = (): Chosen => ({ ...everything, locationIds: [held.locations[0]!], fromDay: held.days[0]!, toDay: held.days[0]! })
  const columns = (part: HeldColumns) => [
    heldMeasures(part, 'wait_s'),
    ...(['n', 'wait_n', 'wait_total', 'wait_log_total'] as const).map(sum => cellColumn(part, sum).numbers!),
  ]
  const all = { ...held } // of which nothing was asked before
  const part = partOfHeld(all, one())
  expect(part.mix.length * 8).toBeLessThan(all.mix.length)
  const own = columns(part)
  for (const [i, column] of columns(all).entries()) expect([...own[i]!]).toEqual([...takenRows(column, part.part!.rows)])
  const again = partOfHeld(all, { ...one(), serviceIds: [serviceOf('Loans'), serviceOf('Cash')] })
  expect(columns(again).map(column => [...column])).toEqual(own.map(column => [...column]))
})

test('what a place was like is told by all that came: hours, arrivals and who worked there', () => {
  const part = partOfHeld(held, loans())
  const { arrivals, closes } = heldHours(part)
  for (let block = 0; block < part.days.length; block++) {
    const whole = wholeBlock(part, block)
    expect([held.locations[whole], held.days[whole]]).toEqual([part.locations[block], part.days[block]])
    expect([...arrivals.subarray(whole * SLOTS, (whole + 1) * SLOTS)].reduce((sum, n) => sum + n, 0)).toBe(10)
    expect(closes[whole]).toBeGreaterThanOrEqual(9 * 60)
  }
  expect(ownersOf(part).providers).toBe(ownersOf(held).providers)
})

test('nobody may be chosen', () => {
  const part = partOfHeld(held, { ...everything, channelIds: [99] })
  expect(part.mix.length).toBe(0)
  expect([...part.starts]).toEqual(Array.from({ length: held.days.length + 1 }, () => 0))
})

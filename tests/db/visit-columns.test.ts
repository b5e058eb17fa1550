import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PackedColumns } from '#db/packed-columns.ts'
import type { RolledKind, RolledRow } from '#db/sqlite/day-rollup.ts'
import { VisitBlock } from '#db/sqlite/visit-block.ts'
import { areWhole, measuredColumns, readNumbers, toStored, visitColumns } from '#db/visit-columns.ts'

const whole = fc.option(fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(2 ** 32 - 2, 2 ** 32 - 1, 2 ** 40)), {
  nil: null,
})
const any = fc.option(
  fc.double({ noNaN: true }).map(value => value + 0), // no negative zero
  { nil: null },
)

const row = fc.record({
  provider_id: fc.nat(9),
  local_minute: fc.option(fc.nat(1439), { nil: null }),
  wait_kind: fc.nat(3),
  outcome: fc.constantFrom(null, 'served', 'abandoned', 'open'),
  wait_s: whole,
  service_s: any,
  resolution_s: fc.constant(null),
  csat_value: fc.option(fc.constantFrom(1, 2, 4.5), { nil: null }),
  nps_value: fc.option(fc.nat(10), { nil: null }),
  ces_value: any,
  csat_scale: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  nps_scale: fc.constant(1),
  ces_scale: fc.constant(null),
  rating_offered: fc.option(fc.nat(1), { nil: null }),
  complaint: fc.option(fc.nat(1), { nil: null }),
  has_comment: fc.nat(1),
})

test('a block gives back what it was given, also after it was cleared', () => {
  const block = new VisitBlock()
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 90 }), fc.nat(2 ** 33), (rows, first) => {
      block.clear()
      for (const [i, each] of rows.entries())
        block.add({ ...each, id: first + 3 * i } as unknown as RolledRow, each as unknown as RolledKind, i % 2) // the columns that a block reads
      const { firstId, visits } = block.pack([
        { serviceId: 1, channelId: 0, customerTypeId: 0 },
        { serviceId: 2, channelId: 5, customerTypeId: 0 },
      ])
      const stored = new PackedColumns(visitColumns, visits)
      expect([firstId, stored.count]).toEqual([first, rows.length])
      for (const name of measuredColumns)
        expect([...readNumbers(stored.column(name), stored.count, isAsIs(stored, name))]).toEqual(
          rows.map(each => each[name] ?? Number.NaN),
        )
      const codes = (name: (typeof visitColumns)[number]) => rows.map((_, i) => stored.column(name)?.[i] ?? 0)
      expect(codes('minute')).toEqual(rows.map(each => (each.local_minute === null ? 0 : each.local_minute + 1)))
      expect(codes('complaint')).toEqual(rows.map(each => (each.complaint === null ? 0 : each.complaint + 1)))
      expect(codes('outcome')).toEqual(rows.map(each => [null, 'served', 'abandoned', 3, 4, 5, 6, 'open'].indexOf(each.outcome)))
      expect(codes('id')).toEqual(rows.map((_, i) => 3 * i))
      expect(codes('csat_scale')).toEqual(rows.map(each => each.csat_scale ?? 0))
      expect(codes('comment')).toEqual(rows.map(each => each.has_comment))
    }),
  )
})

function isAsIs(stored: PackedColumns, name: (typeof measuredColumns)[number]): boolean {
  return ((stored.column('as_is')?.[0] ?? 0) & (1 << measuredColumns.indexOf(name))) !== 0
}

test('whole numbers stay narrow, and one fraction keeps all as they are', () => {
  const [whole, broken] = [Float64Array.of(0, 7, Number.NaN), Float64Array.of(0.5, 7, Number.NaN)]
  expect([areWhole(whole), areWhole(broken), areWhole(Float64Array.of(-1)), areWhole(Float64Array.of(2 ** 32 - 1))]).toEqual([
    true,
    false,
    false,
    false,
  ])
  const stored = Float64Array.from(whole)
  toStored(stored)
  expect([...stored]).toEqual([1, 8, 0])
  expect([...readNumbers(null, 2, false)]).toEqual([Number.NaN, Number.NaN])
  expect([...readNumbers(null, 2, true)]).toEqual([0, 0])
})

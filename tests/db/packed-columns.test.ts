import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mix, packColumns, PackedColumns } from '#db/packed-columns.ts'

const names = ['mix', 'a', 'b']
const id = fc.integer({ min: 0, max: 2 ** 32 - 1 })
/** Around the ends of every type, below zero, and between whole numbers. */
const value = fc.oneof(
  fc.constantFrom(0, 1, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, -1, 0.5, Number.NaN),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const column = (of: fc.Arbitrary<number>, length: number) => fc.array(of, { minLength: length, maxLength: length })
const table = fc
  .nat({ max: 20 })
  .chain(count =>
    fc.tuple(column(fc.nat({ max: 300 }), count), column(value, count), column(fc.oneof(fc.constant(0), value), count)),
  )
const mixes = fc.array(fc.record({ serviceId: id, channelId: id, customerTypeId: fc.oneof(fc.constant(0), id) }), {
  maxLength: 4,
})

/** @param spare room behind each column that is not looked at */
function packed(columns: readonly number[][], of: Mix[], spare = 0) {
  const count = columns[0]!.length
  const room = count + spare
  const numbers = new Float64Array(columns.length * room).fill(7)
  for (const [i, values] of columns.entries()) numbers.set(values, i * room)
  return packColumns(of, count, { columns: columns.length, numbers, room })
}

test('what was packed comes back, wherever the bytes lie; what is zero throughout is not stored', () => {
  fc.assert(
    fc.property(table, mixes, fc.nat({ max: 7 }), fc.nat({ max: 3 }), (columns, of, shift, spare) => {
      const stored = packed(columns, of, spare)
      const elsewhere = new Uint8Array(stored.length + shift)
      elsewhere.set(stored, shift)
      const block = new PackedColumns(names, elsewhere.subarray(shift))
      expect([block.count, block.mixes]).toEqual([columns[0].length, of])
      for (const [i, name] of names.entries()) {
        const written = columns[i]!.map(number => number + 0) // minus zero is zero
        const found = block.column(name)
        expect(found && Array.from(found, number => number + 0)).toEqual(written.some(number => number !== 0) ? written : null)
      }
    }),
  )
})

test('counts of a day take a byte each', () => {
  const counts = Array.from({ length: 1000 }, (_, i) => i % 256)
  expect(packed([counts, counts, counts.map(() => 0)], []).length).toBeLessThan(2 * 1000 + 64)
})

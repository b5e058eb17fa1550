import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mix, PackedSums, packSums } from '#db/packed-sums.ts'

const names = ['mix', 'who', 'a', 'b', 'c']
const id = fc.integer({ min: 0, max: 2 ** 32 - 1 })
/** Around the ends of every type, below zero, and between whole numbers. */
const value = fc.oneof(
  fc.constantFrom(0, 1, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, -1, 0.5),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const key = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }))
const group = fc.record({ key, sums: fc.tuple(value, value, value) })
const mixes = fc.array(fc.record({ serviceId: id, channelId: id, customerTypeId: fc.oneof(fc.constant(0), id) }), {
  maxLength: 4,
})

function packed(groups: readonly { key: [number, number]; sums: number[] }[], of: Mix[]) {
  const values = Float64Array.from(groups.flatMap(({ sums }) => sums))
  const keys = Int32Array.from(groups.flatMap(({ key }) => key))
  return packSums(of, { size: groups.length, keys, keyWidth: 2, values, width: 3 }, new Set([2]))
}

test('what was packed comes back, wherever the bytes lie; what was left out or is zero throughout is not stored', () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 20 }), mixes, fc.nat({ max: 7 }), (groups, of, shift) => {
      const stored = packed(groups, of)
      const elsewhere = new Uint8Array(stored.length + shift)
      elsewhere.set(stored, shift)
      const block = new PackedSums(names, elsewhere.subarray(shift))
      expect([block.count, block.mixes]).toEqual([groups.length, of])
      for (const [i, name] of names.entries()) {
        const written = groups.map(({ key, sums }) => (i < 2 ? key[i]! : sums[i - 2]!) + 0) // minus zero is zero
        const isStored = name !== 'c' && written.some(number => number !== 0)
        expect(isStored ? Array.from(block.column(name)!, number => number + 0) : block.column(name)).toEqual(
          isStored ? written : null,
        )
      }
    }),
  )
})

test('counts of a day take a byte each', () => {
  const groups = Array.from({ length: 1000 }, (_, i): { key: [number, number]; sums: number[] } => ({
    key: [i % 3, i % 200],
    sums: [i % 256, 0, 0],
  }))
  expect(packed(groups, []).length).toBeLessThan(3 * 1000 + 64)
})

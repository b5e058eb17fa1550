import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DayKeys, keyOf, packKeys, unpackKeys } from '#db/sqlite/day-keys.ts'

const key = fc.maxSafeNat()

describe('keyOf', () => {
  test('the first occurrence keeps the key; later ones are numbers of their own, each another', () => {
    fc.assert(
      fc.property(key, fc.uniqueArray(fc.nat({ max: 2 ** 31 - 1 }), { minLength: 2 }), (hash, occurrences) => {
        expect(keyOf(hash, 0)).toBe(hash)
        const keys = occurrences.map(occurrence => keyOf(hash, occurrence))
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.every(Number.isSafeInteger)).toBe(true)
      }),
    )
  })
})

describe('DayKeys', () => {
  test('finds what was added under a key and nothing else, latest first, as a map does', () => {
    const few = fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(2 ** 40, 2 ** 40 + 2 ** 33), key)
    fc.assert(
      fc.property(fc.array(few, { maxLength: 200 }), fc.nat({ max: 300 }), key, (added, expected, other) => {
        const keys = new DayKeys(expected)
        const model = new Map<number, number[]>()
        for (const [reference, one] of added.entries()) {
          keys.add(one, reference)
          model.set(one, [reference, ...(model.get(one) ?? [])])
        }
        for (const [one, references] of model) expect(keys.find(one)).toEqual(references)
        expect(keys.find(other)).toEqual(model.get(other) ?? [])
        expect(keys.size).toBe(added.length)
      }),
    )
  })

  test('an entry can stand for another row later', () => {
    const keys = new DayKeys()
    const entry = keys.add(7, 1)
    keys.add(7, 2)
    keys.replace(entry, 2 ** 33)
    expect(keys.find(7)).toEqual([2, 2 ** 33])
  })
})

test('keys come back from their bytes wherever these lie', () => {
  fc.assert(
    fc.property(fc.array(key), fc.nat({ max: 7 }), (keys, shift) => {
      const packed = packKeys(Float64Array.from(keys))
      const elsewhere = new Uint8Array(packed.length + shift)
      elsewhere.set(packed, shift)
      expect([...unpackKeys(elsewhere.subarray(shift))]).toEqual(keys)
    }),
  )
})

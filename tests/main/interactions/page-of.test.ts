import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ordered, pageOf } from '#main/interactions/page-of.ts'

const key = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN))

test('a page is the slice of the whole list in order, missing keys last, equal ones as they came', () => {
  fc.assert(
    fc.property(
      fc.array(key, { maxLength: 40 }),
      fc.boolean(),
      fc.nat(45),
      fc.integer({ min: 1, max: 20 }),
      (keys, descending, offset, limit) => {
        const whole = keys
          .map((value, i) => ({ value, i }))
          .toSorted((a, b) => {
            if (Number.isNaN(a.value) || Number.isNaN(b.value))
              return Number(Number.isNaN(a.value)) - Number(Number.isNaN(b.value)) || a.i - b.i
            return (descending ? b.value - a.value : a.value - b.value) || a.i - b.i
          })
          .map(({ i }) => i)
        expect(pageOf(ordered(Float64Array.from(keys), descending), { offset, limit })).toEqual(
          whole.slice(offset, offset + limit),
        )
      },
    ),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HeldColumns } from '#db/held-columns.ts'
import { codedRows, sumsAbove, sumsByNumber } from '#db/queries/coded-rows.ts'

/** Blocks of rows, each with its code and value. */
const blocks = fc.array(
  fc.array(fc.record({ code: fc.integer({ min: -1, max: 4 }), value: fc.constantFrom(Number.NaN, 0, 1, 2.5, 7) }), {
    maxLength: 8,
  }),
  { maxLength: 6 },
)

test('sums by block and code are those of the rows one by one; blocks that are not asked about are left out', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 0, max: 5 }), (all, leftOut) => {
      const rows = all.flat()
      const starts = Int32Array.from([0, ...all.map((_, i) => all.slice(0, i + 1).flat().length)])
      const asked = [...all.keys()].filter(block => block !== leftOut)
      const codes = Int32Array.from(all.flatMap((own, block) => own.map(({ code }) => (block === leftOut ? -1 : code))))
      const found = codedRows({ starts } as HeldColumns, asked, codes, 5) // it looks at nothing else
      const values = Float64Array.from(rows, ({ value }) => value)
      const [sums, above] = [sumsByNumber(found, values), sumsAbove(found, values, 1)]
      for (const [i, block] of asked.entries()) {
        const numbers = Array.from({ length: found.starts[i + 1]! - found.starts[i]! }, (_, k) => found.starts[i]! + k)
        const own = Map.groupBy(
          all[block]!.filter(({ code }) => code >= 0),
          ({ code }) => code,
        )
        expect(numbers.map(number => found.codes[number])).toEqual([...own.keys()])
        for (const [k, known] of [...own.values()].entries()) {
          const of = known.map(({ value }) => value).filter(value => !Number.isNaN(value))
          expect(sums.counts[numbers[k]!]).toBe(of.length)
          expect(sums.totals[numbers[k]!]).toBe(of.reduce((sum, value) => sum + value, 0))
          expect(sums.squares[numbers[k]!]).toBe(of.reduce((sum, value) => sum + value * value, 0))
          expect(above.totals[numbers[k]!]).toBe(of.filter(value => value > 1).length)
        }
      }
      expect(sumsByNumber(found, values)).toBe(sums)
    }),
  )
})

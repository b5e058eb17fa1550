import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HeldColumns } from '#db/held-columns.ts'
import type { Numbers } from '#db/packed-columns.ts'
import { everything } from '#db/queries/chosen.ts'
import { type Only, selectedRows } from '#db/queries/selected-rows.ts'
import { takenRows } from '#db/queries/taken-rows.ts'

const mixes = [0, 1, 2].flatMap(serviceId => [0, 1].map(channelId => ({ serviceId, channelId, customerTypeId: 0 })))

const row = fc.record({ mix: fc.nat(mixes.length - 1), provider: fc.nat(4), kind: fc.nat(2) })
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never

/** Rows of some days of two places as they are held. */
function heldOf(days: readonly (readonly Row[])[], hasProviders: boolean): { held: HeldColumns; kinds: Uint8Array } {
  const rows = days.flat()
  const provider_id = hasProviders ? Uint16Array.from(rows, ({ provider }) => provider) : null
  const starts = Int32Array.from([0, ...days.map((_, i) => days.slice(0, i + 1).flat().length)])
  const held: HeldColumns = {
    locations: Int32Array.from(days, (_, i) => 1 + Math.floor((2 * i) / days.length)),
    days: Int32Array.from(days.keys()),
    firsts: new Float64Array(days.length),
    starts,
    mixes,
    mix: Uint16Array.from(rows, ({ mix }) => mix),
    column: name => (name === 'provider_id' ? provider_id : null),
  }
  return { held, kinds: Uint8Array.from(rows, ({ kind }) => kind) }
}

const onlys = fc.constantFrom<Only['wanted'] | null>(null, 'any', 0, 1, 2, 9)

test('rows of a selection are those that meet every condition, block by block', () => {
  const days = fc.array(fc.array(row, { maxLength: 8 }), { minLength: 1, maxLength: 6 })
  const chosenIds = fc.option(fc.subarray([0, 1, 2, 3, 7]), { nil: null })
  fc.assert(
    fc.property(
      days,
      fc.boolean(),
      chosenIds,
      fc.constantFrom<number[] | null>(null, [1]),
      onlys,
      (found, hasProviders, people, services, wanted) => {
        const { held, kinds } = heldOf(found, hasProviders)
        const chosen = { ...everything, providerIds: people, serviceIds: services }
        const { rows, blocks, starts } = selectedRows(
          held,
          chosen,
          wanted === null ? null : { name: 'kind', codes: kinds, wanted },
        )
        const isWanted = ({ mix, provider, kind }: Row) =>
          (services === null || services.includes(mixes[mix]!.serviceId)) &&
          (people === null || people.includes(hasProviders ? provider : 0)) &&
          (wanted === null || (wanted === 'any' ? kind > 0 : kind === wanted))
        const byBlock = found.map((own, i) => own.flatMap((each, j) => (isWanted(each) ? [held.starts[i]! + j] : [])))
        expect([...rows]).toEqual(byBlock.flat())
        expect(blocks).toEqual(byBlock.flatMap((own, i) => (own.length > 0 ? [i] : [])))
        expect(blocks.map((_, i) => [...rows.subarray(starts[i], starts[i + 1])])).toEqual(byBlock.filter(own => own.length > 0))
        expect(starts.at(-1)).toBe(rows.length)
      },
    ),
  )
})

test('rows without the code that is asked for, where no row has one', () => {
  const { held } = heldOf([[{ mix: 0, provider: 1, kind: 0 }]], true)
  const asked = (wanted: Only['wanted']) => [...selectedRows(held, everything, { name: 'none', codes: null, wanted }).rows]
  expect([asked(0), asked('any'), asked(1)]).toEqual([[0], [], []])
})

test('a taken column has the numbers and the kind of the whole', () => {
  const columns: (Numbers | Int32Array)[] = [
    Uint8Array.of(1, 255, 3),
    Uint16Array.of(1, 65_535, 3),
    Uint32Array.of(1, 2 ** 32 - 1, 2 ** 31),
    Int32Array.of(-1, 2 ** 31 - 1, -(2 ** 31)),
    Float64Array.of(1.5, Number.NaN, -0),
  ]
  for (const column of columns)
    for (const rows of [[], [2, 0], [0, 1, 2, 1]]) {
      const taken = takenRows(column, Int32Array.from(rows))
      expect(taken.constructor).toBe(column.constructor)
      expect([...taken]).toEqual(rows.map(at => column[at]!))
    }
})

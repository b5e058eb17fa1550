import type { HeldColumns } from '../held-columns.ts'
import type { Db } from '../schema.ts'
import type { MeasuredColumn } from '../visit-columns.ts'
import type { Chosen } from './chosen.ts'
import { heldMeasures } from './held-measures.ts'
import type { HourValue } from './hour-sums.ts'
import { keptColumn } from './kept-columns.ts'
import { repeatValues } from './repeats.ts'
import { scales } from './scales.ts'
import { type BlockValue, type Scales, valueAt } from './visit-value.ts'

/** The value of every visit; not-a-number where it has none. Whether customers came again is known from the rows of a selection alone. */
export async function heldValues(
  db: Db,
  held: HeldColumns,
  { chosen, value }: { readonly chosen: Chosen; readonly value: HourValue },
): Promise<Float64Array> {
  if (value.kind === 'repeat') return repeatsOf(held, await repeatValues(db, chosen))
  const known = await scales(db)
  return keptColumn(held, JSON.stringify(value), whole => valuesOf(whole, value, known))
}

function valuesOf(held: HeldColumns, value: BlockValue, known: Scales): Float64Array {
  const source = {
    codes: (name: string) => held.column(name),
    measures: (name: MeasuredColumn) => heldMeasures(held, name),
    locationAt: () => locationAt(held),
  }
  const of = valueAt(source, value, known)
  const values = new Float64Array(held.mix.length)
  for (let row = 0; row < values.length; row++) values[row] = of(row)
  return values
}

function locationAt({ locations, starts, mix }: HeldColumns): (row: number) => number {
  const byRow = new Int32Array(mix.length)
  for (let block = 0; block < locations.length; block++) byRow.fill(locations[block]!, starts[block], starts[block + 1])
  return row => byRow[row]!
}

function repeatsOf(held: HeldColumns, again: ReadonlyMap<number, number>): Float64Array {
  const { starts, firsts, mix } = held
  const ids = held.column('id')
  const values = new Float64Array(mix.length)
  for (let block = 0; block < firsts.length; block++)
    for (let row = starts[block]!; row < starts[block + 1]!; row++)
      values[row] = again.get(firsts[block]! + (ids?.[row] ?? 0)) ?? Number.NaN
  return values
}

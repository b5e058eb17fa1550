import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import { type MeasuredColumn, measuredColumns } from '../visit-columns.ts'
import { keptColumn } from './kept-columns.ts'

/** A measure of every visit; not-a-number where there is none. */
export function heldMeasures(held: HeldColumns, column: MeasuredColumn): Float64Array {
  return keptColumn(held, column, whole => measuresOf(whole, column))
}

/** Each visit says whether its measure is stored as it is, or as one more than it is. */
function measuresOf(held: HeldColumns, column: MeasuredColumn): Float64Array {
  const values = new Float64Array(held.mix.length)
  const [stored, asIs] = [held.column(column), held.column('as_is')]
  const bit = 1 << measuredColumns.indexOf(column)
  if (asIs === null) return stored === null ? values.fill(Number.NaN) : oneLess(values, stored)
  for (let row = 0; row < values.length; row++) {
    const value = stored === null ? 0 : stored[row]!
    values[row] = (asIs[row]! & bit) !== 0 ? value : value === 0 ? Number.NaN : value - 1
  }
  return values
}

/** Of nearly every file: none is stored as it is. */
function oneLess(values: Float64Array, stored: Numbers): Float64Array {
  for (let row = 0; row < values.length; row++) values[row] = stored[row] === 0 ? Number.NaN : stored[row]! - 1
  return values
}

import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import { type MeasuredColumn, measuredColumns } from '../visit-columns.ts'
import { keptColumn } from './kept-columns.ts'

/** A measure of every visit; not-a-number where there is none. */
export function heldMeasures(held: HeldColumns, column: MeasuredColumn): Float64Array {
  return keptColumn(held, column, whole => measuresOf(whole, column))
}

/** The same of one visit, for questions that ask for it once: a column of many measures is not made. */
export function measureAt(held: HeldColumns, column: MeasuredColumn): (row: number) => number {
  const stored = held.column(column)
  const asIs = held.column('as_is')
  const bit = 1 << measuredColumns.indexOf(column)
  return row => {
    const value = stored === null ? 0 : stored[row]!
    if (asIs !== null && (asIs[row]! & bit) !== 0) return value
    return value === 0 ? Number.NaN : value - 1
  }
}

/** Whether a visit has a measure. */
export function isMeasuredAt(held: HeldColumns, column: MeasuredColumn): (row: number) => boolean {
  const valueAt = measureAt(held, column)
  return row => !Number.isNaN(valueAt(row))
}

/** Each visit says whether its measure is stored as it is, or as one more than it is. */
function measuresOf(held: HeldColumns, column: MeasuredColumn): Float64Array {
  const values = new Float64Array(held.mix.length)
  const stored = held.column(column)
  if (held.column('as_is') === null) return stored === null ? values.fill(Number.NaN) : oneLess(values, stored)
  const of = measureAt(held, column)
  for (let row = 0; row < values.length; row++) values[row] = of(row)
  return values
}

/** Of nearly every file: none is stored as it is. */
function oneLess(values: Float64Array, stored: Numbers): Float64Array {
  for (let row = 0; row < values.length; row++) values[row] = stored[row] === 0 ? Number.NaN : stored[row]! - 1
  return values
}

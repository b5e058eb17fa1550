import type { Numbers } from '../packed-columns.ts'
import { inheritMost } from './most-in.ts'

/** A column of some rows, as wide as that of all. */
export function takenRows<Column extends Numbers | Int32Array>(numbers: Column, rows: Int32Array): Column {
  const own = new (numbers.constructor as new (size: number) => Column)(rows.length) // of its own kind
  take(signed(numbers), rows, signed(own))
  inheritMost(own, numbers)
  return own
}

type Signed = Uint8Array | Uint16Array | Int32Array | Float64Array

function take(from: Signed, rows: Int32Array, into: Signed): void {
  for (let i = 0; i < rows.length; i++) into[i] = from[rows[i]!]!
}

/** Words of 32 bits as signed ones: a loop over a fifth kind of array takes some thirty times as long for all of them. */
function signed(numbers: Numbers | Int32Array): Signed {
  return numbers instanceof Uint32Array ? new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length) : numbers
}

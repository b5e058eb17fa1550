import type { Numbers } from '../packed-columns.ts'

/** A column of some rows, as wide as that of all. */
export function takenRows<Column extends Numbers | Int32Array>(numbers: Column, rows: Int32Array): Column {
  const own = numbers.slice(0, rows.length) as Column // of its own kind
  for (let i = 0; i < rows.length; i++) own[i] = numbers[rows[i]!]!
  return own
}

import type { HeldColumns } from '../held-columns.ts'

/** Rows by block and code: those of one block with one code have one number, and numbers of one block follow those of another. */
export interface CodedRows {
  /** By row of what is held; less than zero = left out. */
  readonly numbers: Int32Array
  /** By number. */
  readonly codes: Int32Array
  /** Blocks asked about, and of each its first number; one more for the end of the last. */
  readonly blocks: readonly number[]
  readonly starts: Int32Array
}

/** By number of coded rows: how many values, their sum, and the sum of their squares. */
export interface CodeSums {
  readonly counts: Float64Array
  readonly totals: Float64Array
  readonly squares: Float64Array
}

/**
 * Numbers rows by block and code.
 *
 * @param codes by row, less than zero = left out; the numbers are written over them
 * @param size more than any code
 */
export function codedRows({ starts }: HeldColumns, blocks: readonly number[], codes: Int32Array, size: number): CodedRows {
  const latest = new Int32Array(size).fill(-1)
  const firsts = new Int32Array(blocks.length + 1)
  const found = new Int32Array(blocks.reduce((sum, block) => sum + starts[block + 1]! - starts[block]!, 0))
  let used = 0
  for (let i = 0; i < blocks.length; i++) {
    const first = used
    for (let row = starts[blocks[i]!]!, end = starts[blocks[i]! + 1]!; row < end; row++) {
      const code = codes[row]!
      if (code < 0) continue
      let number = latest[code]!
      if (number < first) {
        number = used++
        latest[code] = number
        found[number] = code
      }
      codes[row] = number
    }
    firsts[i + 1] = used
  }
  return { numbers: codes, codes: found.subarray(0, used), blocks, starts: firsts }
}

const kept = new WeakMap<CodedRows, { readonly values: Float64Array; readonly sums: CodeSums }>()

/** Sums of values by number; those of the values asked for last are kept. @param values by row; not-a-number = none */
export function sumsByNumber(rows: CodedRows, values: Float64Array): CodeSums {
  const known = kept.get(rows)
  if (known?.values === values) return known.sums
  const sums = addedUp(rows, values)
  kept.set(rows, { values, sums })
  return sums
}

function addedUp({ numbers, codes }: CodedRows, values: Float64Array): CodeSums {
  const [counts, totals] = [new Float64Array(codes.length), new Float64Array(codes.length)]
  const squares = new Float64Array(codes.length)
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row]!
    const value = values[row]!
    if (number < 0 || Number.isNaN(value)) continue
    counts[number]!++
    totals[number]! += value
    squares[number]! += value * value
  }
  return { counts, totals, squares }
}

/** The same of what is 1 for values above a limit and 0 for others. */
export function sumsAbove({ numbers, codes }: CodedRows, values: Float64Array, limit: number): CodeSums {
  const [counts, totals] = [new Float64Array(codes.length), new Float64Array(codes.length)]
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row]!
    const value = values[row]!
    if (number < 0 || Number.isNaN(value)) continue
    counts[number]!++
    if (value > limit) totals[number]!++
  }
  return { counts, totals, squares: totals }
}

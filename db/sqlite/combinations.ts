import type { Coded, Numbers } from '../interaction-columns.ts'

/** No kind. */
export const UNKNOWN = -1

const SLOTS = 2 ** 11
/** At most half of the slots are taken. */
const MOST = SLOTS / 2
const FREE = -1
/** Values known besides those that every row has are fewer. */
const MOST_FILLED = 32
/** Codes of all columns make one number as long as there are no more of them. */
const MOST_COMBINATIONS = 2 ** 53

/**
 * The kinds of the rows of one batch by all their codes as one number: most rows have what others had before them, and are spared
 * looking up a dozen parts.
 */
export class Combinations {
  private readonly codes: Uint16Array[] = []
  /** By column: how many codes it has. */
  private readonly sizes: number[] = []
  private readonly filled: Numbers
  private readonly isFew: boolean
  private readonly known = new Float64Array(SLOTS).fill(FREE)
  private readonly kinds = new Int32Array(SLOTS)
  private count = 0

  constructor(columns: readonly (Coded<unknown> | null)[], filled: Numbers) {
    let all = MOST_FILLED
    for (const column of columns) {
      if (column === null) continue
      this.codes.push(column.codes)
      this.sizes.push(column.values.length + 1)
      all *= column.values.length + 1
    }
    this.filled = filled
    this.isFew = all < MOST_COMBINATIONS
  }

  /** The row's codes as one number. */
  at(row: number): number {
    const { codes, sizes, filled } = this
    let combination = filled === null ? 0 : filled[row]!
    for (let i = 0; i < codes.length; i++) combination = combination * sizes[i]! + codes[i]![row]!
    return combination
  }

  /** The kind that was kept for a combination; UNKNOWN where none was. */
  kindOf(combination: number): number {
    const { known, kinds } = this
    let slot = slotOf(combination)
    for (; known[slot] !== FREE; slot = (slot + 1) & (SLOTS - 1)) if (known[slot] === combination) return kinds[slot]!
    return UNKNOWN
  }

  keep(combination: number, kind: number): void {
    if (!this.isFew || this.count === MOST) return
    this.count++
    let slot = slotOf(combination)
    while (this.known[slot] !== FREE) slot = (slot + 1) & (SLOTS - 1)
    this.known[slot] = combination
    this.kinds[slot] = kind
  }
}

function slotOf(combination: number): number {
  const high = (combination / 2 ** 32) | 0
  const hash = Math.imul((combination | 0) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1)
  return (hash >>> 16) & (SLOTS - 1)
}

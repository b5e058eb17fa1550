const START = 8
const NONE = -1
/** Keys of a group. */
const KEYS = 2

/** Sums by group: one block of numbers for all groups and one for their keys, so that thousands of them cost no object each. */
export class Sums {
  values: Float64Array
  /** The two keys of one group after those of another: whole numbers of 32 bits. */
  keys = new Int32Array(START * KEYS)
  size = 0
  readonly width: number
  private slots = new Int32Array(2 * START).fill(NONE)

  /** @param width sums of a group */
  constructor(width: number) {
    this.width = width
    this.values = new Float64Array(START * width)
  }

  /** Where the sums of a group begin in `values`; it is begun where it is new. */
  at(a: number, b: number): number {
    const mask = this.slots.length - 1
    let slot = hashOf(a, b) & mask
    for (; this.slots[slot] !== NONE; slot = (slot + 1) & mask) {
      const group = this.slots[slot]!
      if (this.keys[group * KEYS] === a && this.keys[group * KEYS + 1] === b) return group * this.width
    }
    return this.begin(slot, a, b)
  }

  /** Forgets all groups; the blocks are kept for the next ones. */
  clear(): void {
    this.values.fill(0, 0, this.size * this.width)
    this.slots.fill(NONE)
    this.size = 0
  }

  private begin(slot: number, a: number, b: number): number {
    const group = this.size++
    if (this.size * this.width > this.values.length) this.grow()
    this.keys[group * KEYS] = a
    this.keys[group * KEYS + 1] = b
    this.slots[slot] = group
    if (2 * this.size > this.slots.length) this.spread()
    return group * this.width
  }

  private grow(): void {
    const { values, keys } = this
    this.values = new Float64Array(2 * values.length)
    this.values.set(values)
    this.keys = new Int32Array(2 * keys.length)
    this.keys.set(keys)
  }

  /** Twice as many slots: at most half of them are taken. */
  private spread(): void {
    const { keys } = this
    this.slots = new Int32Array(2 * this.slots.length).fill(NONE)
    const mask = this.slots.length - 1
    for (let group = 0; group < this.size; group++) {
      let slot = hashOf(keys[group * KEYS]!, keys[group * KEYS + 1]!) & mask
      while (this.slots[slot] !== NONE) slot = (slot + 1) & mask
      this.slots[slot] = group
    }
  }
}

function hashOf(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

const START = 8
const NONE = -1

/** Sums by group: one block of numbers for all groups and one for their keys, so that thousands of them cost no object each. */
export class Sums {
  values: Float64Array
  /** Keys of one group after those of another: whole numbers of 32 bits. */
  keys: Int32Array
  size = 0
  readonly width: number
  readonly keyWidth: number
  private slots = new Int32Array(2 * START).fill(NONE)

  /**
   * @param width sums of a group
   * @param keyWidth keys of a group, two to four
   */
  constructor(width: number, keyWidth: number) {
    this.width = width
    this.keyWidth = keyWidth
    this.values = new Float64Array(START * width)
    this.keys = new Int32Array(START * keyWidth)
  }

  /** Where the sums of a group begin in `values`; it is begun where it is new. Keys beyond `keyWidth` are not looked at. */
  at(a: number, b: number, c = 0, d = 0): number {
    const mask = this.slots.length - 1
    let slot = hashOf(a, b, c, d) & mask
    for (; this.slots[slot] !== NONE; slot = (slot + 1) & mask)
      if (this.is(this.slots[slot]!, a, b, c, d)) return this.slots[slot]! * this.width
    return this.begin(slot, a, b, c, d)
  }

  /** Forgets all groups; the blocks are kept for the next ones. */
  clear(): void {
    this.values.fill(0, 0, this.size * this.width)
    this.slots.fill(NONE)
    this.size = 0
  }

  /** Adds the sums of a group of others to one of these. */
  addFrom(other: Sums, from: number, at: number): void {
    for (let i = 0; i < this.width; i++) this.values[at + i]! += other.values[from + i]!
  }

  private is(group: number, a: number, b: number, c: number, d: number): boolean {
    const { keys, keyWidth } = this
    const at = group * keyWidth
    return keys[at] === a && keys[at + 1] === b && (keyWidth < 3 || keys[at + 2] === c) && (keyWidth < 4 || keys[at + 3] === d)
  }

  private begin(slot: number, a: number, b: number, c: number, d: number): number {
    const group = this.size++
    if (this.size * this.width > this.values.length) this.grow()
    this.setKeys(group, a, b, c, d)
    this.slots[slot] = group
    if (2 * this.size > this.slots.length) this.spread()
    return group * this.width
  }

  private setKeys(group: number, a: number, b: number, c: number, d: number): void {
    const at = group * this.keyWidth
    this.keys[at] = a
    this.keys[at + 1] = b
    if (this.keyWidth > 2) this.keys[at + 2] = c
    if (this.keyWidth > 3) this.keys[at + 3] = d
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
    const { keys, keyWidth } = this
    this.slots = new Int32Array(2 * this.slots.length).fill(NONE)
    const mask = this.slots.length - 1
    for (let group = 0; group < this.size; group++) {
      const at = group * keyWidth
      const [c, d] = [keyWidth < 3 ? 0 : keys[at + 2]!, keyWidth < 4 ? 0 : keys[at + 3]!]
      let slot = hashOf(keys[at]!, keys[at + 1]!, c, d) & mask
      while (this.slots[slot] !== NONE) slot = (slot + 1) & mask
      this.slots[slot] = group
    }
  }
}

function hashOf(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ c
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ d
  hash = Math.imul(hash ^ (hash >>> 16), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

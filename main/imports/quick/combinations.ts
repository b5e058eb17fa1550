/** Numbers of values are smaller than this, and those of pairs than twice as much: both fit one whole number together. */
const VALUES = 2 ** 15
/** Places of a slot: what it stands for, and its number, from 1. */
const PLACES = 2
const FREE = 0
/** The number of a pair where there are too many. */
export const NOT_KEPT = -1

/** Pairs of numbers by numbers of their own, from 0: what follows from a pair is then worked out once. */
export class Combinations {
  count = 0
  private readonly most: number
  private slots = new Int32Array(2 ** 8 * PLACES)
  private shift = 32 - 8

  /** @param most pairs that get a number, 65,536 at most */
  constructor(most: number) {
    this.most = most
  }

  of(first: number, second: number): number {
    const { slots } = this
    const pair = first * VALUES + second
    let at = this.slotOf(pair)
    for (; slots[at + 1] !== FREE; at = (at + PLACES) & (slots.length - 1)) if (slots[at] === pair) return slots[at + 1]! - 1
    if (this.count === this.most) return NOT_KEPT
    slots[at] = pair
    slots[at + 1] = ++this.count
    if (4 * this.count > slots.length) this.grow()
    return this.count - 1
  }

  private slotOf(pair: number): number {
    return (Math.imul(pair, 0x9e3779b1) >>> this.shift) * PLACES
  }

  private grow(): void {
    const { slots } = this
    this.slots = new Int32Array(2 * slots.length)
    this.shift--
    for (let from = 0; from < slots.length; from += PLACES) {
      if (slots[from + 1] === FREE) continue
      let at = this.slotOf(slots[from]!)
      while (this.slots[at + 1] !== FREE) at = (at + PLACES) & (this.slots.length - 1)
      this.slots[at] = slots[from]!
      this.slots[at + 1] = slots[from + 1]!
    }
  }
}

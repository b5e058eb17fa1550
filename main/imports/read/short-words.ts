/** The longest text that is told by numbers alone, in bytes. */
export const SHORT = 16
/** More than there are words. */
const SLOTS = 2 ** 15
const FREE = 0
/** Places of a slot: number of the word, its length, and its bytes as up to four numbers. */
const PLACES = 8

/**
 * Short texts of single bytes by their bytes, four at a time: what is compared to find one is the text itself, so that neither
 * walking through it nor a look at a stored copy is needed.
 */
export class ShortWords {
  private readonly slots = new Int32Array(SLOTS * PLACES)
  private size = 0
  private readonly parts = new Int32Array(4)

  /** The slot of the text between two places, which may be free still; of 1 to SHORT bytes. */
  find(view: DataView, from: number, to: number): number {
    const size = to - from
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    // Where the length is no multiple of four, the last four bytes overlap those before: with the length beside they still tell all.
    if (size >= 4) {
      a = view.getInt32(from, true)
      b = view.getInt32(to - 4, true)
      if (size > 8) {
        c = view.getInt32(from + 4, true)
        d = view.getInt32(to - 8, true)
      }
    } else a = view.getUint8(from) | (view.getUint8(from + (size >> 1)) << 8) | (view.getUint8(to - 1) << 16)
    let hash = (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) ^ (Math.imul(c, 0xc2b2ae35) + Math.imul(d, 0x27d4eb2f))
    hash = Math.imul(hash ^ (hash >>> 15) ^ size, 0x5f356495)
    let slot = hash >>> 17
    const { slots } = this
    for (;;) {
      const at = slot * PLACES
      if (
        slots[at] === FREE ||
        (slots[at + 1] === size && slots[at + 2] === a && slots[at + 3] === b && slots[at + 4] === c && slots[at + 5] === d)
      )
        break
      slot = (slot + 1) & (SLOTS - 1)
    }
    this.size = size
    const { parts } = this
    parts[0] = a
    parts[1] = b
    parts[2] = c
    parts[3] = d
    return slot
  }

  /** The number of the word in a slot, 0 where there is none. */
  number(slot: number): number {
    return this.slots[slot * PLACES]!
  }

  /** Keeps the text that was looked for last, in the free slot that was found for it. */
  keep(slot: number, number: number): void {
    const at = slot * PLACES
    this.slots[at] = number
    this.slots[at + 1] = this.size
    this.slots.set(this.parts, at + 2)
  }
}

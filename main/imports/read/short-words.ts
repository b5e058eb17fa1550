/** The longest text that is told by numbers alone, in bytes. */
export const SHORT = 16
/** More than there are words. */
const SLOTS = 2 ** 15
const FREE = 0
/** Places of a slot: number of the word, its length, and its bytes as four numbers. */
const PLACES = 8
/** By length: what of each of the four numbers belongs to the text. Asking for the length instead would cost more than the rest. */
const MASKS = new Int32Array(
  new Uint8Array((SHORT + 1) * SHORT).map((_, at) => (at % SHORT < Math.floor(at / SHORT) ? 0xff : 0)).buffer,
)

/**
 * Short texts of single bytes by their bytes, four at a time: what is compared to find one is the text itself, so that neither
 * walking through it nor a look at a stored copy is needed.
 */
export class ShortWords {
  private readonly slots = new Int32Array(SLOTS * PLACES)
  private size = 0
  private readonly parts = new Int32Array(4)

  /** The slot of the text between two places, which may be free still; SHORT bytes behind its beginning must be there to be read. */
  find(view: DataView, from: number, to: number): number {
    const { slots } = this
    const size = to - from
    const mask = size * 4
    const a = view.getInt32(from, true) & MASKS[mask]!
    const b = view.getInt32(from + 4, true) & MASKS[mask + 1]!
    const c = view.getInt32(from + 8, true) & MASKS[mask + 2]!
    const d = view.getInt32(from + 12, true) & MASKS[mask + 3]!
    let hash = (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) ^ (Math.imul(c, 0xc2b2ae35) + Math.imul(d, 0x27d4eb2f))
    hash = Math.imul(hash ^ (hash >>> 15) ^ size, 0x5f356495)
    let at = (hash >>> 17) * PLACES
    for (;;) {
      const isSame =
        slots[at + 1] === size && slots[at + 2] === a && slots[at + 3] === b && slots[at + 4] === c && slots[at + 5] === d
      if (isSame || slots[at] === FREE) break
      at = (at + PLACES) & (SLOTS * PLACES - 1)
    }
    if (slots[at] === FREE) this.remember(size, a, b, c, d)
    return at
  }

  private remember(size: number, ...parts: readonly number[]): void {
    this.size = size
    this.parts.set(parts)
  }

  /** The number of the word in a slot, 0 where there is none. */
  number(slot: number): number {
    return this.slots[slot]!
  }

  /** Keeps the text that was looked for last, in the free slot that was found for it. */
  keep(slot: number, number: number): void {
    this.slots[slot] = number
    this.slots[slot + 1] = this.size
    this.slots.set(this.parts, slot + 2)
  }
}

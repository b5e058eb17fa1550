const EMPTY = Number.POSITIVE_INFINITY
const START = 2 ** 14

/**
 * Which keys a file has had already, as far as numbers can tell: a set of 53-bit hashes without an object per entry, 16
 * bytes each. Two different keys may share a number, so a hit must be looked up; a miss is certain.
 */
export class SeenKeys {
  private slots = new Float64Array(START).fill(EMPTY)
  private size = 0

  /** Adds a key; true when it may have been added before. */
  addOrHas(day: number, keyHash: number): boolean {
    const key = keyHash + day // different days of one key hash must not meet, and large sums stay numbers
    if (this.size * 2 >= this.slots.length) this.grow()
    return !this.put(key)
  }

  private put(key: number): boolean {
    const { slots } = this
    const mask = slots.length - 1
    // Key hashes are well spread already: the low bits are as good as any.
    let at = key & mask
    while (slots[at] !== EMPTY) {
      if (slots[at] === key) return false
      at = (at + 1) & mask
    }
    slots[at] = key
    this.size++
    return true
  }

  private grow(): void {
    const old = this.slots
    this.slots = new Float64Array(old.length * 2).fill(EMPTY)
    this.size = 0
    for (const key of old) if (key !== EMPTY) this.put(key)
  }
}

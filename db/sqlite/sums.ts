/** Sums by group: one block of numbers for all groups, so that thousands of them cost no object each. */
export class Sums<Part extends number | string | Buffer | null = number> {
  values = new Float64Array(0)
  readonly keys: (readonly Part[])[] = []
  readonly width: number
  private readonly places = new Map<number, number>()

  /** @param width sums of a group */
  constructor(width: number) {
    this.width = width
  }

  /** Where the sums of a group begin in `values`. */
  find(id: number): number | undefined {
    return this.places.get(id)
  }

  /** Begins a group; `key` says what it is. */
  begin(id: number, key: readonly Part[]): number {
    const at = this.keys.length * this.width
    if (at === this.values.length) {
      const wider = new Float64Array(Math.max(8 * this.width, 2 * at))
      wider.set(this.values)
      this.values = wider
    }
    this.places.set(id, at)
    this.keys.push(key)
    return at
  }

  /** Forgets all groups; the block is kept for the next ones. */
  clear(): void {
    this.values.fill(0, 0, this.keys.length * this.width)
    this.keys.length = 0
    this.places.clear()
  }

  /** Adds the sums of a group of others to one of these. */
  addFrom(other: Sums, from: number, at: number): void {
    for (let i = 0; i < this.width; i++) this.values[at + i]! += other.values[from + i]!
  }
}

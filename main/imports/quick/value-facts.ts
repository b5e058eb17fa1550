import type { CodePacker } from '../column-packers.ts'
import type { Hash53, HashInput, HashSteps } from '../interpret/hash53.ts'

/** How a value is added to a hash. */
export type AddToHash<T> = (hash: HashInput, value: T | null) => unknown

interface Into<T> {
  /** Recorded parts of hashes, of this field and others. */
  readonly steps: HashSteps
  readonly add: AddToHash<T>
  /** Column of the rows; null where the field's is not kept by codes. */
  readonly packer: CodePacker<T> | null
}

/** The different values of one field in a file by numbers, 0 = null: what follows from a value alone is worked out once. */
export class ValueFacts<T> {
  /** By number. */
  readonly values: (T | null)[] = []
  private readonly into: Into<T>
  private readonly numbers = new Map<T | null, number>()
  private starts = new Int32Array(8)
  private ends = new Int32Array(8)
  /** In the packer's column, until its rows are taken. */
  private codes = new Uint16Array(8)
  private taken = 0

  constructor(into: Into<T>) {
    this.into = into
    this.of(null)
  }

  /** The number of a value. */
  of(value: T | null): number {
    const known = this.numbers.get(value)
    if (known !== undefined) return known
    const { steps, add } = this.into
    const number = this.values.push(value) - 1
    if (number === this.starts.length) this.grow()
    this.numbers.set(value, number)
    this.starts[number] = steps.length
    add(steps, value)
    this.ends[number] = steps.length
    return number
  }

  /** Adds a value to what is recorded. */
  record(steps: HashSteps, number: number): void {
    this.into.add(steps, this.values[number]!)
  }

  /** Adds a value to the hash of a row. */
  addToHash(hash: Hash53, number: number): void {
    hash.run(this.into.steps, this.starts[number]!, this.ends[number]!)
  }

  /**
   * Puts a value into its column; null is put by leaving it out.
   *
   * @returns how many values that are
   */
  put(row: number, number: number): number {
    if (number === 0) return 0
    const packer = this.into.packer!
    if (packer.taken !== this.taken) this.forget(packer.taken)
    packer.putCode(row, this.codes[number]! || this.codeOf(packer, number))
    return 1
  }

  private codeOf(packer: CodePacker<T>, number: number): number {
    return (this.codes[number] = packer.codeOf(this.values[number]!))
  }

  private forget(taken: number): void {
    this.taken = taken
    this.codes.fill(0)
  }

  private grow(): void {
    const size = 2 * this.starts.length
    this.starts = wider(this.starts, new Int32Array(size))
    this.ends = wider(this.ends, new Int32Array(size))
    this.codes = wider(this.codes, new Uint16Array(size))
  }
}

function wider<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}

import type { Hash53, HashSteps } from '../interpret/hash53.ts'
import type { ValueFacts } from './value-facts.ts'

/** A value of the row in hand, by its number among those of its field. */
export class CodedValue<T> {
  fact = 0
  readonly facts: ValueFacts<T>

  constructor(facts: ValueFacts<T>) {
    this.facts = facts
  }

  /** @returns null where there is none */
  get value(): T | null {
    return this.facts.values[this.fact]!
  }

  /** Adds the value to the hash of a row. */
  addToHash(hash: Hash53): void {
    this.facts.addToHash(hash, this.fact)
  }

  record(steps: HashSteps): void {
    this.facts.record(steps, this.fact)
  }

  /** Puts the value into its column and tells how many that are. */
  put(row: number): number {
    return this.facts.put(row, this.fact)
  }
}

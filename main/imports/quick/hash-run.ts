import type { Hash53, HashSteps } from '../interpret/hash53.ts'
import type { CodedValue } from './coded-value.ts'
import { Combinations, NOT_KEPT } from './combinations.ts'

/** A value of the row in hand, whatever its field. */
export type HashPart = Pick<CodedValue<unknown>, 'fact' | 'addToHash' | 'record'>

/** So many combinations are kept; each step recorded for one takes five bytes. */
const MOST_RECORDED = 2 ** 12
const MOST_STARTS = 2 ** 16

/** The combinations of some values, by numbers. */
class Together {
  private readonly first: HashPart | null
  private readonly others: readonly HashPart[]
  private readonly pairs: readonly Combinations[]

  /** @param varying of which the rows have several */
  constructor(varying: readonly HashPart[], most: number) {
    this.first = varying[0] ?? null
    this.others = varying.slice(1)
    this.pairs = this.others.map(() => new Combinations(most))
  }

  /** NOT_KEPT where there are too many. */
  number(): number {
    const { first, others, pairs } = this
    let number = first === null ? 0 : first.fact
    for (let i = 0; i < others.length && number !== NOT_KEPT; i++) number = pairs[i]!.of(number, others[i]!.fact)
    return number
  }
}

/** Values that follow one another in a row's hash: recorded as one run for each combination of them. */
export class HashRun {
  private readonly parts: readonly HashPart[]
  private readonly together: Together
  private readonly steps: HashSteps
  private starts = new Int32Array(64)
  /** 0 = not recorded. */
  private ends = new Int32Array(64)

  constructor(parts: readonly HashPart[], varying: readonly HashPart[], steps: HashSteps) {
    this.parts = parts
    this.together = new Together(varying, MOST_RECORDED)
    this.steps = steps
  }

  addToHash(hash: Hash53): void {
    const number = this.together.number()
    if (number === NOT_KEPT) for (const part of this.parts) part.addToHash(hash)
    else {
      if (number >= this.ends.length || this.ends[number] === 0) this.record(number)
      hash.run(this.steps, this.starts[number]!, this.ends[number]!)
    }
  }

  private record(number: number): void {
    if (number >= this.ends.length) {
      this.starts = wider(this.starts, 2 * number)
      this.ends = wider(this.ends, 2 * number)
    }
    this.starts[number] = this.steps.length
    for (const part of this.parts) part.record(this.steps)
    this.ends[number] = this.steps.length
  }
}

/** Values that a row's hash begins with: how far it is after them is kept for each combination of them. */
export class HashStart {
  private readonly parts: readonly HashPart[]
  private readonly together: Together
  /** Two numbers of each; both 0 = not kept. */
  private states = new Int32Array(128)

  constructor(parts: readonly HashPart[], varying: readonly HashPart[]) {
    this.parts = parts
    this.together = new Together(varying, MOST_STARTS)
  }

  restart(hash: Hash53): void {
    const number = this.together.number()
    const at = 2 * number
    if (number !== NOT_KEPT && at < this.states.length && (this.states[at] !== 0 || this.states[at + 1] !== 0)) {
      hash.restartAt(this.states, at)
      return
    }
    hash.restart()
    for (const part of this.parts) part.addToHash(hash)
    if (number === NOT_KEPT) return
    if (at >= this.states.length) this.states = wider(this.states, 2 * at)
    hash.keepState(this.states, at)
  }
}

function wider(from: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size)
  to.set(from)
  return to
}

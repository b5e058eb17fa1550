import { setImmediate } from 'node:timers/promises'
import { Failure } from '../../failure.ts'

const TURN_MS = 50

/** Long work in short turns: between them others are heard, and the work ends once it is no longer wanted. */
export class Turns {
  private readonly isCancelled: () => boolean
  private since = performance.now()

  constructor(isCancelled: () => boolean = () => false) {
    this.isCancelled = isCancelled
  }

  /** @throws Failure cancelled */
  async next(): Promise<void> {
    if (performance.now() - this.since < TURN_MS) return
    await setImmediate()
    this.since = performance.now()
    if (this.isCancelled()) throw new Failure('cancelled')
  }
}

import type { Database } from 'better-sqlite3'
import { type KeyLimits, KeysByDay } from './day-keys.ts'
import { InteractionKinds } from './interaction-kinds.ts'

/** What one import on a connection leaves in memory for the next. */
export class WriterMemory {
  readonly keys: KeysByDay
  readonly kinds: InteractionKinds

  /** @param limits for tests */
  constructor(raw: Database, limits?: KeyLimits) {
    this.keys = new KeysByDay(raw, limits)
    this.kinds = new InteractionKinds(raw)
  }

  /** Begins with the next import, inside its transaction. */
  begin(): void {
    this.keys.begin()
    this.kinds.begin()
  }

  /** An import was rolled back: what it added does not hold. */
  forget(): void {
    this.keys.forget()
    this.kinds.forget()
  }
}

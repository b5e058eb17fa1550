import type { Database } from 'better-sqlite3'
import { type KeyLimits, KeysByDay } from './day-keys.ts'
import { InteractionKinds } from './interaction-kinds.ts'
import { Staging } from './staging.ts'

/** What is held at most; for tests. */
interface MemoryLimits {
  readonly keys?: KeyLimits
  readonly kinds?: number
}

/** What one import on a connection leaves in memory for the next. */
export class WriterMemory {
  readonly keys: KeysByDay
  readonly kinds: InteractionKinds
  readonly staging: { readonly rows: Staging; readonly cells: Staging; readonly ratings: Staging }

  constructor(raw: Database, { keys, kinds }: MemoryLimits = {}) {
    this.keys = new KeysByDay(raw, keys)
    this.kinds = new InteractionKinds(raw, kinds)
    this.staging = { rows: new Staging(raw, 'rows'), cells: new Staging(raw, 'cells'), ratings: new Staging(raw, 'ratings') }
  }

  /** Begins with the next import, inside its transaction. */
  begin(): void {
    this.keys.begin()
    this.kinds.begin()
    for (const one of Object.values(this.staging)) one.begin()
  }

  /** An import was rolled back: what it added does not hold. */
  forget(): void {
    this.keys.forget()
    this.kinds.forget()
    for (const one of Object.values(this.staging)) one.forget()
  }
}

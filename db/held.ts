import type { Db } from './schema.ts'

/**
 * Says whether anything was written to a store since: the same text as long as nothing was, but for so many rows that this
 * connection wrote apart.
 */
type ChangeToken = (apart: number) => string

interface Held {
  readonly token: string
  readonly made: Map<string, Promise<unknown>>
}

const tokens = new WeakMap<Db, ChangeToken>()
const stores = new WeakMap<Db, Held>()
const writtenApart = new WeakMap<Db, number>()

/** From now on what is read of a store may be held in memory, until its token changes. */
export function holdAnswers(db: Db, token: ChangeToken): void {
  tokens.set(db, token)
}

/** Everything is read from the store again, as of a store inside a transaction. */
export function holdNothing(db: Db): void {
  tokens.delete(db)
  stores.delete(db)
}

/** So many rows were written that no answer rests on: what is held may stay. */
export function wroteApart(db: Db, rows: number): void {
  writtenApart.set(db, (writtenApart.get(db) ?? 0) + rows)
}

export function mayHold(db: Db): boolean {
  return tokens.has(db)
}

/** A text that is the same as long as nothing was written that answers rest on; null where that is not known. */
export function stateOf(db: Db): string | null {
  try {
    return tokens.get(db)?.(writtenApart.get(db) ?? 0) ?? null
  } catch {
    return null // Whoever asks the store next is told what is wrong with it.
  }
}

/** What was made under a name since the store was last written to; else it is made now. */
export function held<Made>(db: Db, name: string, make: () => Promise<Made>): Promise<Made> {
  const token = tokens.get(db)?.(writtenApart.get(db) ?? 0)
  if (token === undefined) return make()
  let known = stores.get(db)
  if (known?.token !== token) stores.set(db, (known = { token, made: new Map() }))
  const { made } = known
  const found = made.get(name)
  if (found) return found as Promise<Made> // whoever uses the name keeps one type under it
  const making = make()
  made.set(name, making)
  making.catch(() => made.delete(name))
  return making
}

import type { HeldColumns } from '../held-columns.ts'

/** Keeps what is made of visits held in memory, each name once, as long as these are held. */
export function madeOnce<T>(): (held: HeldColumns, name: string, make: () => T) => T {
  const known = new WeakMap<HeldColumns, Map<string, T>>()
  return (held, name, make) => {
    const own = known.get(held) ?? new Map<string, T>()
    known.set(held, own)
    const found = own.get(name) ?? make()
    own.set(name, found)
    return found
  }
}

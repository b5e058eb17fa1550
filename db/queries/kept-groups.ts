import type { HeldColumns } from '../held-columns.ts'
import type { VisitGroup } from './held-groups.ts'

/** Of the answers asked for last those are kept that have so many groups in all. */
const MOST_GROUPS = 2 ** 17

const known = new WeakMap<HeldColumns, Map<string, readonly VisitGroup[]>>()

/** Sums by group under a name: worked out once as long as the visits are held, since the parts of a screen ask for the same. */
export function keptGroups(held: HeldColumns, name: string, make: () => readonly VisitGroup[]): readonly VisitGroup[] {
  const own = known.get(held) ?? new Map<string, readonly VisitGroup[]>()
  known.set(held, own)
  const found = own.get(name) ?? make()
  own.delete(name)
  own.set(name, found)
  let groups = [...own.values()].reduce((sum, { length }) => sum + length, 0)
  for (const [oldest, { length }] of own) {
    if (groups <= MOST_GROUPS || oldest === name) break
    own.delete(oldest)
    groups -= length
  }
  return found
}

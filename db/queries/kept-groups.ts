import type { HeldColumns } from '../held-columns.ts'
import type { VisitGroup } from './held-groups.ts'
import { latest } from './latest.ts'

/** Of the answers asked for last those are kept that have so many groups in all. */
const MOST_GROUPS = 2 ** 17

/** Sums by group under a name: worked out once as long as the visits are held, since the parts of a screen ask for the same. */
export const keptGroups: (held: HeldColumns, name: string, make: () => readonly VisitGroup[]) => readonly VisitGroup[] = latest(
  groups => groups.length,
  MOST_GROUPS,
)

import type { VisitGroup } from './held-groups.ts'

/** Sums of groups that are told in pieces, put together in order of the groups. The pieces are used up: sums of the first of each group grow. */
export function mergedGroups(groups: readonly VisitGroup[]): VisitGroup[] {
  const found = new Map<string, VisitGroup>()
  for (const group of groups) {
    const name = `${group.location} ${group.provider} ${group.week} ${group.day} ${group.extra}`
    const known = found.get(name)
    if (!known) found.set(name, group)
    else for (const [i, sum] of group.sums.entries()) known.sums[i]! += sum
  }
  return [...found.values()].sort(
    (a, b) => a.location - b.location || a.provider - b.provider || a.week - b.week || a.day - b.day || a.extra - b.extra,
  )
}

import type { Numbers } from '../packed-columns.ts'

const known = new WeakMap<Numbers, number | null>()

/** The code that all rows of a column have, 0 where there is none; null where they have several. @param codes null = all are zero */
export function onlyCode(codes: Numbers | null): number | null {
  if (codes === null) return 0
  const found = known.get(codes)
  if (found !== undefined) return found
  const first = codes[0] ?? 0
  let row = 1
  while (row < codes.length && codes[row] === first) row++
  const only = row < codes.length ? null : first
  known.set(codes, only)
  return only
}

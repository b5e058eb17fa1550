import type { FTest } from '#contract/comparisons.ts'

/** An F test as answers carry it. */
export function fTestOf({ f, df1, df2, p }: { f: number; df1: number; df2: number; p: number }): FTest {
  return { statistic: f, df1, df2, p }
}

/** How likely chance alone is, as sentences choose by it. */
export function chanceValues(p: number | null): { chance: string; chanceShare: number | null } {
  if (p === null) return { chance: 'unknown', chanceShare: null }
  return { chance: p < 0.001 ? 'tiny' : 'share', chanceShare: p }
}

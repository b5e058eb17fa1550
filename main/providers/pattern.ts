import type { Pattern, Successive } from '#contract/providers.ts'
import { successiveDifferences } from '#stats/successive-differences.ts'

/** The normal test of von Neumann's ratio needs about so many values. */
const FEWEST = 20
/** One person in a hundred shows a pattern by chance alone. */
const SHOWN = 0.01

/** How values in the order of arrival follow each other, in figures and in a word. */
export function patternOf(values: readonly number[]): { successive: Successive | null; pattern: Pattern } {
  const found = successiveDifferences(values)
  const successive = found && { mssd: found.mssd, rmssd: found.rmssd, ratio: found.eta, z: found.z, p: found.p, lag1: found.lag1 }
  if (values.length < FEWEST) return { successive, pattern: 'too-few' }
  if (successive === null || successive.p >= SHOWN) return { successive, pattern: 'none' }
  return { successive, pattern: successive.z < 0 ? 'drifting' : 'see-saw' }
}

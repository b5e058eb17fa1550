import type { Effect } from '#contract/events.ts'
import { changeInterval } from '#stats/change-interval.ts'
import { type Difference, differenceInDifferences } from '#stats/difference-in-differences.ts'
import type { Panel } from '#stats/panel/panel.ts'
import { permutationTest } from '#stats/permutation-test.ts'

/** An estimate on the model's scale with the interval that is used for it. */
export interface Inference {
  readonly difference: Difference
  readonly method: NonNullable<Effect['method']>
  readonly assignments: number
  readonly p: number
  readonly lower: number | null
  readonly upper: number | null
}

/**
 * Estimate and interval: by permutation of the locations; where these are too few for it to reach 95 %, from their changes by
 * Student's t; without limits where even that is impossible. Null where nothing can be compared.
 */
export function inferenceOf(
  panel: Panel,
  { treated, profile, seed }: { treated: readonly number[]; profile: readonly number[]; seed: number },
): Inference | null {
  const difference = differenceInDifferences(panel, { treated, profile })
  if (difference === null) return null
  const { method, assignments, p, lower, upper } = permutationTest(difference, { seed })
  const permuted = { difference, method: `permutation-${method}` as const, assignments, p, lower, upper }
  if (lower !== null && upper !== null) return permuted
  const changes = changeInterval(panel, difference, { profile })
  if (changes === null) return { ...permuted, lower: null, upper: null }
  return { difference, method: 'changes', assignments, p: changes.p, lower: changes.lower, upper: changes.upper }
}

/** The panel without some of its periods. */
export function periodsOf({ values, weights }: Panel, keep: readonly number[]): Panel {
  const kept = (matrix: Panel['values']) => matrix.map(row => keep.map(t => row[t]!))
  return { values: kept(values), weights: kept(weights) }
}

import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { holm } from './holm.ts'
import { modelDifference } from './model-difference.ts'

export type PairDifference = {
  a: string
  b: string
  /** First less second, in the unit of the estimates. */
  difference: number
  standardError: number
  p: number
  /** Adjusted for the number of pairs. */
  adjustedP: number
  /** 95 % interval of this pair alone. */
  lower: number
  upper: number
}

export type PairControl = 'holm' | 'benjamini-hochberg'

/** Up to so many pairs a single false finding is guarded against, beyond that their share among the findings. */
export const FEW_PAIRS = 20

/**
 * Differences of every two estimates with p-values that allow for how many pairs there are: Holm for few pairs, else Benjamini
 * and Hochberg. Errors of different units are taken as independent.
 *
 * @throws RangeError for an estimate or standard error that is not a number
 * @example allPairs([{ id: 'a', estimate: 4.3, standardError: 0.1 }, { id: 'b', estimate: 4, standardError: 0.1 }]).pairs[0] // 0.3
 */
export function allPairs(
  units: readonly { id: string; estimate: number; standardError: number }[],
  control?: PairControl,
): { control: PairControl; pairs: PairDifference[] } {
  if (units.some(({ estimate, standardError }) => !Number.isFinite(estimate) || !(standardError >= 0)))
    throw new RangeError('allPairs needs estimates with standard errors')
  const found = units.flatMap((a, i) => units.slice(i + 1).map(b => ({ a: a.id, b: b.id, ...modelDifference(a, b) })))
  const used = control ?? (found.length <= FEW_PAIRS ? 'holm' : 'benjamini-hochberg')
  const adjusted = (used === 'holm' ? holm : benjaminiHochberg)(found.map(({ p }) => p))
  return { control: used, pairs: found.map((pair, i) => ({ ...pair, adjustedP: adjusted[i]! })) }
}

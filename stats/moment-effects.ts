import { fUpper } from './distributions/f-upper.ts'
import { normalQuantile } from './distributions/normal-quantile.ts'
import type { MomentDesign } from './moment-design.ts'
import type { NestedReml } from './nested-reml.ts'
import { invertSymmetric } from './reml/invert-symmetric.ts'

/** Departure of one level of a factor from the average row, or what one unit of the measure changes (level null). */
export type MomentLevel = { level: string | null; n: number; effect: number; standardError: number; lower: number; upper: number }

/** One factor, or the measure, of the fixed effects. */
export type MomentEffect = {
  /** Its part of the variance of all fixed effects (with half the covariances with the others), 0 where error alone makes more. */
  variance: number
  share: number
  /** Wald test that all its coefficients are zero; null where they are known without error or there are none. */
  f: number | null
  df1: number
  /** Rows less innermost groups and columns, at least 1. */
  df2: number
  p: number | null
  levels: MomentLevel[]
}

const Z = normalQuantile(0.975)

/**
 * Fixed effects of a fitted model by factor, the measure after the factors, and their joint test last. F = b'C^-1 b / df1 over the
 * coefficients concerned; the degrees of freedom are those within innermost groups, which is on the safe side.
 */
export function momentEffects(
  fit: NestedReml,
  design: MomentDesign,
): { effects: MomentEffect[]; all: Omit<MomentEffect, 'levels'> } {
  const count = design.factorLevels.length + 1
  const columns = Array.from({ length: count }, (_, f) => design.names.flatMap((name, a) => (name.factor === f ? [a] : [])))
  const effects = columns.map((own, f) => ({ ...testOf(fit, design, own), levels: levelsOf(fit, design, { own, factor: f }) }))
  return { effects, all: testOf(fit, design, columns.flat()) }
}

function testOf({ fixed, n }: NestedReml, { leaves, names }: MomentDesign, own: readonly number[]): Omit<MomentEffect, 'levels'> {
  const df2 = Math.max(1, n - leaves.length - names.length)
  if (!fixed || own.length === 0) return { variance: 0, share: 0, f: null, df1: 0, df2, p: null }
  const { coefficients, covariance, columnParts } = fixed
  const variance = Math.max(
    0,
    own.reduce((sum, a) => sum + columnParts[a]!, 0),
  )
  const share = fixed.variance > 0 ? (variance * fixed.share) / fixed.variance : 0
  const inverse = invertSymmetric(own.map(a => own.map(b => covariance[a]![b]!)))?.inverse
  if (!inverse) return { variance, share, f: null, df1: own.length, df2, p: null }
  const wald = own.reduce(
    (sum, a, i) => sum + coefficients[a]! * own.reduce((part, b, j) => part + inverse[i]![j]! * coefficients[b]!, 0),
    0,
  )
  const f = wald / own.length
  return { variance, share, f, df1: own.length, df2, p: fUpper(f, own.length, df2) }
}

function levelsOf(
  fit: NestedReml,
  { names, factorLevels }: MomentDesign,
  { own, factor }: { own: readonly number[]; factor: number },
): MomentLevel[] {
  if (own.length === 0 || !fit.fixed) return []
  const levels = factorLevels[factor]
  if (!levels) return [levelOf(fit, own, { level: null, n: fit.n, weights: [1] })]
  const average = own.map(a => levels.get(names[a]!.level!)! / fit.n)
  return Array.from(levels, ([level, n]) =>
    levelOf(fit, own, { level, n, weights: own.map((a, i) => (names[a]!.level === level ? 1 : 0) - average[i]!) }),
  )
}

function levelOf(
  { fixed }: NestedReml,
  own: readonly number[],
  { level, n, weights }: { level: string | null; n: number; weights: readonly number[] },
): MomentLevel {
  const { coefficients, covariance } = fixed! // levelsOf has looked
  const effect = own.reduce((sum, a, i) => sum + weights[i]! * coefficients[a]!, 0)
  const square = own.reduce(
    (sum, a, i) => sum + own.reduce((part, b, j) => part + weights[i]! * weights[j]! * covariance[a]![b]!, 0),
    0,
  )
  const standardError = Math.sqrt(Math.max(0, square))
  return { level, n, effect, standardError, lower: effect - Z * standardError, upper: effect + Z * standardError }
}

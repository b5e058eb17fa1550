import { type Panel } from './panel/panel.ts'
import { type TwoWay, twoWay } from './panel/two-way.ts'

/**
 * A difference in differences and what tests of it need. For any set S of units taken as treated, the sum of `scores` over S
 * over the sum of `gram` over S x S is the estimate that S would have given.
 */
export interface Difference {
  /** In the unit of the values, per unit of the profile. */
  readonly estimate: number
  readonly treated: readonly number[]
  readonly scores: readonly number[]
  readonly gram: readonly (readonly number[])[]
  /** Of the values, less effects of unit, of period, and the estimate. */
  readonly residuals: readonly (readonly number[])[]
  /** What is left of the treated units' profile once effects of unit and period are taken out. */
  readonly regressor: readonly (readonly number[])[]
}

/**
 * Difference in differences by two-way fixed effects: value = effect of unit + effect of period + estimate x profile for
 * treated units, by weighted least squares. With profile 0 before and 1 after it is the change of the treated units less the change of
 * the others; with the number of the period, the difference of their slopes. The coefficient by Frisch and Waugh (1933);
 * Angrist and Pischke, Mostly Harmless Econometrics (2009), 5.2.
 *
 * @param treated positions of the units it happened to
 * @returns null where the panel cannot tell it: nobody treated, nobody else, or no change of the profile
 */
export function differenceInDifferences(
  panel: Panel,
  { treated, profile }: { treated: readonly number[]; profile: readonly number[] },
): Difference | null {
  const model = twoWay(panel)
  const parts = panel.weights.map((_, unit) => model.centred(unit, profile))
  const gram = gramOf(parts, profile, model)
  const information = sumOver(gram, treated)
  const own = treated.reduce((sum, i) => sum + dot(parts[i]!, profile), 0)
  if (!(information > 1e-9 * own)) return null
  const residuals = model.residuals(panel.values)
  const scores = residuals.map((row, i) => dot(parts[i]!, row))
  const estimate = treated.reduce((sum, i) => sum + scores[i]!, 0) / information
  const among = new Set(treated)
  const regressor = model.residuals(panel.values.map((row, i) => (among.has(i) ? profile : row.map(() => 0))))
  const left = residuals.map((row, i) => row.map((value, t) => value - estimate * regressor[i]![t]!))
  return { estimate, treated, scores, gram, residuals: left, regressor }
}

/** Inner products of the units' profiles, effects of unit and period taken out. */
function gramOf(parts: readonly (readonly number[])[], profile: readonly number[], model: TwoWay): number[][] {
  const effects = parts.map(part => model.periodEffects(part))
  return parts.map((part, i) => effects.map((effect, j) => (i === j ? dot(part, profile) : 0) - dot(part, effect)))
}

/** Sum of a matrix over some rows and the same columns. */
export function sumOver(matrix: readonly (readonly number[])[], positions: readonly number[]): number {
  let sum = 0
  for (const i of positions) for (const j of positions) sum += matrix[i]![j]!
  return sum
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

import { type Panel, rowMean } from './panel.ts'
import { solverOf } from './solve-semidefinite.ts'

/** A panel's weighted projection on effects of unit and of period. */
export interface TwoWay {
  /** Period effects that go with right sides (sums over units of weight times the row less its unit's mean). */
  periodEffects(right: readonly number[]): number[]
  /** Weight times the row less its weighted mean, by period. */
  centred(unit: number, row: readonly number[]): number[]
  /** A matrix of the panel's shape less its effects of unit and period; 0 where there is no value. */
  residuals(rows: readonly (readonly number[])[]): number[][]
}

/**
 * Weighted least squares on effects of unit and of period, for an unbalanced panel: unit effects are taken out as means, what
 * remains is one system in the period effects (partitioned regression, Frisch and Waugh 1933).
 */
export function twoWay({ weights }: Pick<Panel, 'weights'>): TwoWay {
  const periods = weights[0]?.length ?? 0
  const solve = solverOf(periodSystem(weights, periods))
  const centred = (unit: number, row: readonly number[]) => {
    const own = weights[unit]!
    const centre = rowMean(row, own)
    return own.map((weight, t) => (weight === 0 ? 0 : weight * (row[t]! - centre)))
  }
  return {
    periodEffects: solve,
    centred,
    residuals(rows) {
      const right = Array.from({ length: periods }, () => 0)
      for (const [unit, row] of rows.entries()) for (const [t, part] of centred(unit, row).entries()) right[t]! += part
      const effects = solve(right)
      return rows.map((row, unit) => {
        const own = weights[unit]!
        const less = row.map((value, t) => value - effects[t]!)
        const centre = rowMean(less, own)
        return less.map((value, t) => (own[t] === 0 ? 0 : value - centre))
      })
    },
  }
}

/** Sum over units of diag(w) - w w' / sum w. */
function periodSystem(weights: Panel['weights'], periods: number): number[][] {
  const system = Array.from({ length: periods }, () => Array.from({ length: periods }, () => 0))
  for (const own of weights) {
    const total = own.reduce((sum, weight) => sum + weight, 0)
    if (total === 0) continue
    for (let s = 0; s < periods; s++) {
      system[s]![s]! += own[s]!
      for (let t = 0; t < periods; t++) system[s]![t]! -= (own[s]! * own[t]!) / total
    }
  }
  return system
}

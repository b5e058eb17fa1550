import type { MomentEffect as EffectName } from '#contract/variability.ts'
import { momentSums, type MomentSums } from '#db/queries/moment-sums.ts'
import type { CellKey, Grain } from '#db/queries/cells.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import type { Db } from '#db/schema.ts'
import { type MomentCell, type MomentDesign, momentDesign } from '#stats/moment-design.ts'
import { sufficientFromSums } from '#stats/sufficient-from-sums.ts'
import { interactionValue } from './interaction-value.ts'
import type { MetricCells } from './metric-cells.ts'

/** Fewer values for each coefficient than this are too few to take effects out. */
const FEWEST = 10

export interface Moments {
  readonly effects: readonly EffectName[]
  readonly design: MomentDesign
  /** Factors of the design, in its order. */
  readonly factors: readonly EffectName[]
  readonly isEnough: boolean
}

type Query = {
  chosen: Chosen
  values: MetricCells
  effects: readonly EffectName[]
  by: readonly Grain[]
  /** Path of a group, null where it is not known. */
  pathOf: (key: CellKey) => readonly string[] | null
}

/** Values by group and by the moments whose effects are asked for; `unknown` counts values of groups that are not known. */
export async function momentModel(
  db: Db,
  { chosen, values, effects, by, pathOf }: Query,
): Promise<Moments & { n: number; unknown: number }> {
  const value = await interactionValue(db, chosen, values)
  const factors = (['weekday', 'hour'] as const).filter(effect => effects.includes(effect))
  const sums = await momentSums(db, { chosen, value, by, moments: factors, load: effects.includes('load') })
  const cells = sums.flatMap(sum => {
    const path = pathOf(sum)
    return path ? [cellOf(sum, path, effects)] : []
  })
  const design = momentDesign(cells, factors.length)
  const known = cells.reduce((sum, { n }) => sum + n, 0)
  const n = sums.reduce((sum, cell) => sum + cell.n, 0)
  return { effects, design, factors, n, unknown: n - known, isEnough: known >= FEWEST * (design.names.length + 1) }
}

function cellOf(sums: MomentSums, path: readonly string[], effects: readonly EffectName[]): MomentCell {
  const { n, total, loadTotal, loadSquares, loadValues } = sums
  const factors = (['weekday', 'hour'] as const).flatMap(effect => (effects.includes(effect) ? [String(sums[effect])] : []))
  const cell = { path, ...sufficientFromSums(sums), factors }
  if (!effects.includes('load')) return cell
  const load = sufficientFromSums({ n, total: loadTotal, squares: loadSquares })
  return { ...cell, measure: { mean: load.mean, ss: load.ss, product: n === 1 ? 0 : loadValues - (loadTotal * total) / n } }
}

import type { ResponseEffect } from '#contract/scores.ts'
import { nonresponseBounds } from '#stats/nonresponse-bounds.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { tippingPoint } from '#stats/tipping-point.ts'
import { wilsonInterval } from '#stats/wilson-interval.ts'
import type { MetricCells } from '../metric-cells.ts'

export interface Asked {
  readonly asked: number
  readonly basis: ResponseEffect['basis']
}

/** Below this share of answers a score is told with a caution. */
const LOW = 0.2

/** What those who did not answer could do to a score; null where nobody answered. `centre` is the region's mean, null for the region itself. */
export function responseEffect(
  { scale, better }: MetricCells,
  cell: Sufficient,
  { asked: offered, basis }: Asked,
  centre: number | null,
): ResponseEffect | null {
  if (cell.n === 0) return null
  const asked = Math.max(offered, cell.n) // some answer what was not recorded as offered
  const silent = asked - cell.n
  const ends = { minimum: scale.minimum!, maximum: scale.maximum! }
  const bounds = nonresponseBounds({ ...cell, silent }, ends)!
  const [ifWorst, ifBest] = better === 'higher' ? [bounds.lowest, bounds.highest] : [bounds.highest, bounds.lowest]
  const down = centre === null ? null : tippingPoint({ ...cell, silent }, centre)
  const there = down === null ? null : cell.mean - down
  const share = wilsonInterval(cell.n, asked)!
  return {
    answered: cell.n,
    asked,
    basis,
    ...share,
    low: share.share < LOW,
    ifWorst,
    ifBest,
    tippingPoint: down === null ? null : better === 'higher' ? down : -down,
    tippingPossible: there === null ? null : there >= ends.minimum && there <= ends.maximum,
  }
}

import type { GridStep } from '#contract/charts.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { worthwhile } from '../effects/worthwhile.ts'
import type { MetricCells } from '../metric-cells.ts'
import { shown } from '../metric-facts.ts'

export const STEPS = 5

/** Which of five equal steps a mean lies in, 1 = best .. 5 = worst; the middle of the third is the mean of all. */
export type StepOf = (mean: number) => number

/**
 * The scale of a grid: five equal steps on the model's scale, centred at the mean of all and as wide as the furthest cell, but
 * never so narrow that differences nobody would notice fill it.
 *
 * @param cells those with enough values
 */
export function gridSteps(
  cells: readonly Sufficient[],
  { mean }: Sufficient,
  { unit, scale, better }: Pick<MetricCells, 'unit' | 'scale' | 'better'>,
): { steps: GridStep[]; stepOf: StepOf } {
  if (cells.length === 0) return { steps: [], stepOf: () => (STEPS + 1) / 2 }
  const reach = Math.max(worthwhile(scale, mean), ...cells.map(cell => Math.abs(cell.mean - mean)))
  const worse = better === 'higher' ? -1 : 1
  const width = (2 * reach) / STEPS
  const bound = (step: number) => mean + worse * (step * width - reach)
  const steps = Array.from({ length: STEPS }, (_, i) => {
    const [good, bad] = [i === 0 ? -worse * Infinity : bound(i), i === STEPS - 1 ? worse * Infinity : bound(i + 1)]
    return { step: i + 1, lower: Math.min(good, bad), upper: Math.max(good, bad) }
  })
  const stepOf = (value: number) => {
    const place = Math.floor((worse * (value - mean) + reach) / width) + 1
    return Math.min(STEPS, Math.max(1, place))
  }
  const [least, most] = scale.kind === 'log-seconds' ? [null, null] : [scale.minimum, scale.maximum]
  const [floor, ceiling] = [least ?? -Infinity, most ?? Infinity]
  const reachable = steps.filter(({ lower, upper }) => upper > floor && lower < ceiling)
  const limit = (value: number) => (value > floor && value < ceiling ? shown(value, unit, scale) : null)
  return { steps: reachable.map(({ step, lower, upper }) => ({ step, lower: limit(lower), upper: limit(upper) })), stepOf }
}

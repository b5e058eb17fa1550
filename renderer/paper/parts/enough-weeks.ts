import type { ControlChart } from '#contract/charts.ts'

/** A chart of fewer weeks would say nothing. */
const LEAST_WEEKS = 3

/** Whether a chart has enough weeks with values to be drawn. */
export function hasEnoughWeeks({ points }: Pick<ControlChart, 'points'>): boolean {
  return points.filter(point => point.value !== null).length >= LEAST_WEEKS
}

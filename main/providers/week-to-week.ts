import type { Consistency, WeekToWeek } from '#contract/providers.ts'
import { anova } from '#stats/anova.ts'
import { type Component, type NestedReml, nestedReml } from '#stats/nested-reml.ts'
import type { MetricCell } from '../metric-cells.ts'
import type { PlaceModel } from '../place-model.ts'

/** One person's own weeks: how much of the variance lies between them. Null for fewer than two values. */
export function ownWeeks(cells: readonly MetricCell[]): Pick<Consistency, 'weeks' | 'weeksTest'> {
  if (cells.length === 0) return { weeks: null, weeksTest: null }
  const fit = nestedReml(cells.map(({ week, n, mean, ss }) => ({ path: [String(week)], n, mean, ss })))
  if (fit.status === 'too-few') return { weeks: null, weeksTest: null }
  const test = anova(cells)
  return {
    weeks: weekToWeek(fit, 0),
    weeksTest: test && { statistic: test.f, df1: test.df1, df2: test.df2, p: test.p },
  }
}

/** The weeks of a nested model over several people; null where it has no weeks to tell of. */
export function modelledWeeks({ fit, levels }: PlaceModel): WeekToWeek | null {
  const position = levels.indexOf('week')
  return fit === null || fit.status === 'too-few' || position < 0 ? null : weekToWeek(fit, position)
}

function weekToWeek({ components, groups }: NestedReml, position: number): WeekToWeek {
  const { variance, standardError, share, lrt, state }: Component = components[position]!
  return { weeks: groups[position]!, variance, standardError, share, p: lrt?.p ?? null, state }
}

import { differenceInDifferences } from '#stats/difference-in-differences.ts'
import type { EffectPanel } from './effect-panel.ts'
import { periodsOf } from './inference.ts'

/** Whole weeks that a placebo needs on either side, within the weeks before the event. */
const FEWEST_WEEKS = 4

/** The same estimate for every earlier week that leaves enough weeks before and after it, all of them before the event. */
export function placebosOf(
  panel: EffectPanel,
  { treated, week }: { treated: readonly number[]; week: number },
): { week: number; estimate: number }[] {
  const before = panel.weeks.filter(each => each < week)
  return before.slice(FEWEST_WEEKS, -FEWEST_WEEKS).flatMap(placebo => {
    const keep = panel.weeks.flatMap((each, t) => (each < week && each !== placebo ? [t] : []))
    const profile = keep.map(t => (panel.weeks[t]! > placebo ? 1 : 0))
    const found = differenceInDifferences(periodsOf(panel, keep), { treated, profile })
    return found === null ? [] : [{ week: placebo, estimate: found.estimate }]
  })
}

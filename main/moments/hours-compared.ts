import type { HoursCompared } from '#contract/moments.ts'
import { type KindSums, withinDifference } from '#stats/within-difference.ts'
import type { MetricCells } from '../metric-cells.ts'
import { shownDifference } from '../metric-facts.ts'

/** Fewer values of either kind, or fewer days, are too few to say. */
const FEWEST = 30
const FEWEST_DAYS = 8
const SIGNAL = 0.05

/** Some hours against the others at the same place with the same person; null where there is too little. */
export function hoursCompared(
  all: KindSums,
  { unit, scale, better }: Pick<MetricCells, 'unit' | 'scale' | 'better'>,
): HoursCompared | null {
  const found = withinDifference(all)
  if (found === null || Math.min(found.ones, found.others) < FEWEST || found.df + 1 < FEWEST_DAYS) return null
  const { difference, lower, upper, p, ones, others } = found
  const shown = (value: number) => shownDifference(value, unit, scale)
  const isGood = difference > 0 === (better === 'higher')
  return {
    n: ones,
    others,
    difference: { value: shown(difference), lower: shown(lower), upper: shown(upper) },
    p,
    verdict: p >= SIGNAL ? 'chance' : isGood ? 'better' : 'worse',
  }
}

import type { Unit } from '#contract/vocabulary.ts'
import { formatNumber } from '#words/format.ts'

/** A standard deviation on the model's scale: points of a score whole, everything else with two decimals. */
export function spreadText(spread: number | null, unit: Unit): string {
  return spread === null ? '–' : formatNumber(spread, unit === 'score' ? 0 : 2)
}

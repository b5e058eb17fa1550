import type { Unit } from '#contract/vocabulary.ts'
import { formatNumber, formatShare } from '#words/format.ts'

/** A standard deviation on the model's scale: points of a score whole, everything else with two decimals. */
export function spreadText(spread: number | null, unit: Unit): string {
  return spread === null ? '–' : formatNumber(spread, unit === 'score' ? 0 : 2)
}

/** How uneven a person is: as per cent of the largest spread possible, or as a spread with two decimals. */
export function unevennessText(unevenness: number | null, kind: 'share-of-largest' | 'spread'): string {
  if (unevenness === null) return '–'
  return kind === 'share-of-largest' ? formatShare(unevenness) : formatNumber(unevenness, 2)
}

import type { Unit } from '#contract/vocabulary.ts'
import { formatNumber, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'

/** A standard deviation on the model's scale with its unit: points of a score whole, everything else with two decimals. */
export function spreadText(spread: number | null, unit: Unit): string {
  if (spread === null) return say('shell.nothing')
  return say('providers.detail.spread-of', { unit, spread: formatNumber(spread, unit === 'score' ? 0 : 2) })
}

/** How uneven a person is: as per cent of the largest spread possible, or as a spread with two decimals. */
export function unevennessText(unevenness: number | null, kind: 'share-of-largest' | 'spread'): string {
  if (unevenness === null) return '–'
  return kind === 'share-of-largest' ? formatShare(unevenness) : formatNumber(unevenness, 2)
}

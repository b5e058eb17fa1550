import type { LocationRow } from '#contract/locations.ts'
import { say } from '#words/say.ts'

/** "4th and 19th", for a column headed "Rank between". */
export function shortRankWords(rank: LocationRow['rank']): string {
  return rank
    ? say('locations.rank.short', { best: rank.best, worst: rank.worst, same: rank.best === rank.worst ? 'yes' : 'no' })
    : say('shell.nothing')
}

/** "between 4th and 19th": a rank is never a single place unless it is certain. */
export function rankWords(rank: LocationRow['rank']): string {
  if (!rank) return say('shell.nothing')
  return say('locations.rank.range', { best: rank.best, worst: rank.worst, same: rank.best === rank.worst ? 'yes' : 'no' })
}

import type { FilterNames } from '#contract/reports/furniture.ts'
import { filterParts } from '#words/filter-words.ts'
import { say } from '#words/say.ts'
import { namesWithin } from '../parts/short-name.ts'

/** The filters in words, in about so many characters where these are given; without any filter it says so. */
export function filterWords(filter: FilterNames, characters = Infinity): string {
  const words = filterParts(filter, (names, kinds) => namesWithin(names, characters / kinds))
  return words.length === 0 ? say('paper.filter.none') : words.join(' · ')
}

import type { FilterNames } from '#contract/reports/furniture.ts'
import { say } from '#words/say.ts'
import { namesWithin } from '../parts/short-name.ts'

const kinds = ['groups', 'locations', 'services', 'channels', 'customerTypes'] as const

/** The filters in words, in about so many characters where these are given; without any filter it says so. */
export function filterWords(filter: FilterNames, characters = Infinity): string {
  const used = kinds.filter(kind => filter[kind].length > 0)
  const words = [
    ...used.map(kind => say(`paper.filter.${kind}`, { names: namesWithin(filter[kind], characters / used.length) })),
    ...(filter.handling ? [say(`paper.filter.${filter.handling}`)] : []),
    ...(filter.minimumAnswers === null ? [] : [say('paper.filter.minimumAnswers', { least: filter.minimumAnswers })]),
  ]
  return words.length === 0 ? say('paper.filter.none') : words.join(' · ')
}

import type { Report } from '#contract/reports.ts'
import { say } from '#words/say.ts'
import { namesWithin } from './short-name.ts'

const kinds = ['locations', 'services', 'channels'] as const

/** The filters in words, in about so many characters where these are given; without any filter it says so. */
export function filterWords(filter: Report['filter'], characters = Infinity): string {
  const used = kinds.filter(kind => filter[kind].length > 0)
  if (used.length === 0) return say('paper.filter.none')
  return used.map(kind => say(`paper.filter.${kind}`, { names: namesWithin(filter[kind], characters / used.length) })).join(' · ')
}

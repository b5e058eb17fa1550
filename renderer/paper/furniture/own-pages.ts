import type { FilterNames } from '#contract/reports/furniture.ts'
import type { Report } from '#contract/reports/report.ts'
import { filterParts } from '#words/filter-words.ts'
import { say } from '#words/say.ts'
import { filterWords } from './filter-words.ts'

/** Pages that are about a part of their report, and what of the filter is that part. */
export interface OwnPages {
  /** As the CSS property `page` has it. */
  readonly page: string
  readonly filter: FilterNames
}

/** One of several packs is about its own location alone: who is handed its pages learns no other name from them. */
export function ownPages(report: Report): readonly OwnPages[] {
  if (report.name !== 'location-pack' || report.packs.length < 2) return []
  return report.packs.map(({ name }, i) => ({ page: `part-${i}`, filter: { ...report.filter, locations: [name] } }))
}

/** The filters of several packs without the names of their locations: the first page goes with the first of them. */
export function filtersOfPacks(filter: FilterNames): string {
  const count = filter.locations.length
  if (count === 0) return filterWords(filter)
  return [say('paper.filter.of-packs', { count }), ...filterParts({ ...filter, locations: [] })].join(' · ')
}

import type { FilterNames } from '#contract/reports/furniture.ts'
import type { Report } from '#contract/reports/report.ts'

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

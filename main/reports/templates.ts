import { ReportName } from '#contract/reports/report.ts'
import { Failure } from '../failure.ts'
import type { Template } from './template.ts'
import { dataQuality } from './templates/data-quality.ts'
import { locationPack } from './templates/location-pack.ts'
import { moments } from './templates/moments.ts'
import { coaching } from './templates/coaching.ts'
import { compareTwo } from './templates/compare-two.ts'
import { monday } from './templates/monday.ts'
import { pinned } from './templates/pinned.ts'
import { regionalComparison } from './templates/regional-comparison.ts'
import { regionalMonthly } from './templates/regional-monthly.ts'

/** Which template composes which report. */
export const templates: { readonly [Name in ReportName]: Template<Name> } = {
  monday,
  'regional-monthly': regionalMonthly,
  'regional-comparison': regionalComparison,
  moments,
  'location-pack': locationPack,
  'compare-two': compareTwo,
  coaching,
  'data-quality': dataQuality,
  pinned,
}

/** @throws Failure unknown-report, with the names that there are */
export function reportNamed(name: string): ReportName {
  const found = ReportName.safeParse(name)
  if (!found.success) throw new Failure('unknown-report', { name, known: ReportName.options.join(', ') })
  return found.data
}

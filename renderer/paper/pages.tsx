import type { ComponentType } from 'react'
import type { Report, ReportName, ReportOf } from '#contract/reports/report.ts'
import { spoken } from '#words/speech.ts'
import { type PageRoom, roomOf } from './furniture/page-room.ts'
import { ReportContext } from './furniture/report-context.ts'
import { EmptyPage } from './sections/empty-page.tsx'
import { DataQualityLetters } from './templates/data-quality.tsx'
import { LocationPack } from './templates/location-pack.tsx'
import { MomentsPage } from './templates/moments.tsx'
import { CoachingPage } from './templates/coaching.tsx'
import { CompareTwo } from './templates/compare-two.tsx'
import { MondayPage } from './templates/monday.tsx'
import { PinnedPages } from './templates/pinned.tsx'
import { RegionalComparison } from './templates/regional-comparison.tsx'
import { RegionalMonthly } from './templates/regional-monthly.tsx'
import '../styles/paper.css'
import '../styles/paper-first.css'
import '../styles/paper-table.css'
import '../styles/paper-monday.css'

export interface PageProps<Name extends ReportName> {
  readonly report: ReportOf<Name>
  readonly page: PageRoom
}

/** Which component draws which report. */
const pages: { readonly [Name in ReportName]: ComponentType<PageProps<Name>> } = {
  monday: MondayPage,
  'regional-monthly': RegionalMonthly,
  'regional-comparison': RegionalComparison,
  moments: MomentsPage,
  'location-pack': LocationPack,
  'compare-two': CompareTwo,
  coaching: CoachingPage,
  'data-quality': DataQualityLetters,
  pinned: PinnedPages,
}

/** A report as it is printed; of a selection without interactions one page that says so. */
export function ReportPages({ report }: { readonly report: Report }) {
  const page = roomOf(report.sheet)
  // The table pairs each name with the component of its report.
  const Pages = pages[report.name] as ComponentType<{ readonly report: Report; readonly page: PageRoom }>
  const { orientation, ink } = report.sheet
  return (
    <ReportContext value={report}>
      <main
        className={`paper ${orientation} ${ink}`}
        lang={spoken().locale}
        style={{ width: page.width, zoom: page.scale === 1 ? undefined : page.scale }}
      >
        {report.about.interactions === 0 ? <EmptyPage report={report} /> : <Pages report={report} page={page} />}
      </main>
    </ReportContext>
  )
}

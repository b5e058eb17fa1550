import type { Report } from '#contract/reports.ts'
import { CaterpillarPages } from './caterpillar-pages.tsx'
import { ComparePage } from './compare-page.tsx'
import { LocationsTablePage } from './locations-table-page.tsx'
import { MethodPage } from './method-page.tsx'
import { SplitPage } from './split-page.tsx'
import { VerdictPage } from './verdict-page.tsx'
import '../styles/paper.css'

/** "Regional comparison": verdicts, where unevenness comes from, all locations as ranges and as tables, two of them side by side. */
export function RegionalComparison({ report, width }: { readonly report: Report; readonly width: number }) {
  return (
    <main className="paper" lang="en">
      <VerdictPage report={report} width={width} />
      <SplitPage report={report} width={width} />
      <CaterpillarPages list={report.csat} width={width} />
      <CaterpillarPages list={report.wait} width={width} />
      <LocationsTablePage list={report.csat} />
      <LocationsTablePage list={report.wait} />
      {report.comparison && <ComparePage comparison={report.comparison} width={width} />}
      <MethodPage report={report} />
    </main>
  )
}

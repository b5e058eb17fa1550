import type { Report } from '#contract/reports.ts'
import { CompareSection } from './compare-section.tsx'
import { EmptyPage } from './empty-page.tsx'
import { FunnelSection } from './funnel-section.tsx'
import { MethodPage } from './method-page.tsx'
import { MetricSection } from './metric-section.tsx'
import { pageStyle } from './page-style.ts'
import { SignalsSection } from './signals-section.tsx'
import { SplitSection } from './split-section.tsx'
import { VerdictPage } from './verdict-page.tsx'
import '../styles/paper.css'

/** "Regional comparison": verdicts, where unevenness comes from, all locations as ranges, as tables and in a funnel, two of them side by side. */
export function RegionalComparison({ report }: { readonly report: Report }) {
  const [width, room] = [pageStyle.widthOf(report.paper), pageStyle.heightOf(report.paper)]
  return (
    <main className="paper" lang="en" style={{ width }}>
      {report.overview.about.interactions === 0 ? (
        <EmptyPage report={report} />
      ) : (
        <>
          <VerdictPage report={report} width={width} />
          <SplitSection report={report} width={width} />
          <SignalsSection signals={report.overview.signals} room={room} />
          <MetricSection list={report.csat} width={width} room={room} />
          <MetricSection list={report.wait} width={width} room={room} />
          <FunnelSection funnels={report.funnels} width={width} room={room} />
          {report.comparison && <CompareSection comparison={report.comparison} width={width} />}
          <MethodPage report={report} />
        </>
      )}
    </main>
  )
}

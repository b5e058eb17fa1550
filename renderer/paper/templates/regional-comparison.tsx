import { useCallback, useState } from 'react'
import type { PageProps } from '../pages.tsx'
import { CompareSection } from '../sections/compare-section.tsx'
import { FunnelSection } from '../sections/funnel-section.tsx'
import { MethodPage } from '../sections/method-page.tsx'
import { MetricSection } from '../sections/metric-section.tsx'
import { SignalsSection } from '../sections/signals-section.tsx'
import { SplitSection } from '../sections/split-section.tsx'
import { VerdictPage } from '../sections/verdict-page.tsx'

/** Verdicts, where unevenness comes from, all locations as ranges, as tables and in a funnel, two of them side by side. */
export function RegionalComparison({ report, page }: PageProps<'regional-comparison'>) {
  const { width, height: room } = page
  const [flows, setFlows] = useState(false)
  const onTooLong = useCallback(() => setFlows(true), [])
  return (
    <>
      <VerdictPage report={report} page={page} onTooLong={onTooLong} />
      <SplitSection overview={report.overview} width={width} flows={flows} />
      <SignalsSection signals={report.overview.signals} room={room} />
      <MetricSection list={report.csat} width={width} room={room} />
      <MetricSection list={report.wait} width={width} room={room} />
      <FunnelSection funnels={report.funnels} width={width} room={room} />
      {report.comparison && <CompareSection comparison={report.comparison} width={width} />}
      <MethodPage report={report} charts={report.overview.cards.map(({ chart }) => chart)} />
    </>
  )
}

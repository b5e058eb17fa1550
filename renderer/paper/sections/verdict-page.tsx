import { useLayoutEffect } from 'react'
import type { ReportOf } from '#contract/reports/report.ts'
import { say } from '#words/say.ts'
import { ChartStack } from '../../plots/chart-stack.tsx'
import type { PageRoom } from '../furniture/page-room.ts'
import { TitleBlock } from '../furniture/title-block.tsx'
import { useChartHeight } from '../parts/use-chart-height.ts'
import { hasSignal, isDrawn, VerdictCard } from '../parts/verdict-card.tsx'
import { WhatStandsOut } from './what-stands-out.tsx'

/** The page ends a little early, so that rounding never pushes its last chart over. */
const SPARE_PIXELS = 10
/** Height of charts where the last go on over the page. */
const FLOWING = 105
/** On a sheet that lies the charts stand beside the words: pixels between them, and the charts' part of the width. */
const GAP = 26
const CHARTS = 0.6

interface VerdictPageProps {
  readonly report: ReportOf<'regional-comparison'>
  readonly page: PageRoom
  /** More than a page holds, however low its charts. */
  readonly onTooLong: () => void
}

/** First page: what the report is about, what stands out, and a verdict with its chart for each headline figure. */
export function VerdictPage({ report, page, onTooLong }: VerdictPageProps) {
  const { overview } = report
  const { isLandscape } = page
  const { sheet, height } = useChartHeight({
    room: page.firstHeight - SPARE_PIXELS,
    charts: overview.cards.filter(isDrawn).length,
    least: 60,
    most: 190,
    otherwise: FLOWING,
  })
  const width = isLandscape ? Math.floor((page.width - GAP) * CHARTS) : page.width
  useLayoutEffect(() => {
    if (sheet.current && sheet.current.offsetHeight > page.firstHeight) onTooLong()
  }, [sheet, page.firstHeight, onTooLong])
  return (
    <section className="paper-first" ref={sheet}>
      <TitleBlock report={report} />
      <div className="paper-beside-charts" style={isLandscape ? { gridTemplateColumns: `1fr ${width}px`, columnGap: GAP } : {}}>
        <WhatStandsOut report={report} />
        <div>
          <ChartStack>
            {overview.cards.map(card => (
              <VerdictCard key={card.metric} card={card} about={overview.about} width={width} height={height} />
            ))}
          </ChartStack>
          {overview.cards.some(hasSignal) && <p className="paper-note">{say('paper.letters')}</p>}
        </div>
      </div>
    </section>
  )
}

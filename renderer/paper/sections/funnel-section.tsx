import type { Funnel } from '#contract/funnel.ts'
import { footWords, funnelSubtitle } from '../../parts/describe.ts'
import { FunnelPlot } from '../../plots/funnel-plot.tsx'
import { MetricHeading } from '../parts/metric-heading.tsx'
import { useChartHeight } from '../parts/use-chart-height.ts'

interface FunnelSectionProps {
  readonly funnels: readonly Funnel[]
  readonly width: number
  /** Pixels of a page. */
  readonly room: number
}

/** Pixels of one plot; more than the most would only be emptier. */
const LEAST = 220
const MOST = 460

/** Which locations lie further out than their number of values lets chance explain: one page for all funnels together. */
export function FunnelSection({ funnels, width, room }: FunnelSectionProps) {
  const drawn = funnels.filter(({ state }) => state === 'drawn')
  const isBeside = width > room && drawn.length > 1
  const charts = isBeside ? 1 : drawn.length
  const { sheet, height } = useChartHeight({ room: room - SLACK, charts, least: LEAST, most: MOST })
  if (drawn.length === 0) return null
  return (
    <section className={isBeside ? 'paper-page paper-two' : 'paper-page'} ref={sheet}>
      {drawn.map(funnel => (
        <article className="paper-block" key={funnel.metric}>
          <MetricHeading list={funnel} />
          <p className="paper-note">{funnelSubtitle(funnel)}</p>
          <FunnelPlot funnel={funnel} width={isBeside ? Math.floor((width - GAP) / 2) : width} height={height} ink="paper" />
          <p className="paper-note">{footWords(funnel)}</p>
        </article>
      ))}
    </section>
  )
}

/** Pixels between two funnels that stand side by side, on a sheet that lies. */
const GAP = 26
/** Margins between blocks that the printer rounds. */
const SLACK = 12

import type { ShownDistribution } from '#contract/distributions.ts'
import type { DrawnPin } from '#contract/reports/pinned.ts'
import type { ShownScore } from '#contract/scores.ts'
import { say } from '#words/say.ts'
import { CaterpillarPlot, caterpillarRows, ROW } from '../../plots/caterpillar-plot.tsx'
import { ConsistencyMapPlot } from '../../plots/consistency-map-plot.tsx'
import { ControlChartPlot } from '../../plots/control-chart-plot.tsx'
import { DifferencePlot } from '../../plots/difference-plot.tsx'
import { EffectPlot } from '../../plots/effect-plot.tsx'
import { FunnelPlot } from '../../plots/funnel-plot.tsx'
import { HistogramPlot } from '../../plots/histogram-plot.tsx'
import { LoadPlot } from '../../plots/load-plot.tsx'
import { RatingsStripPlot, WaitsStripPlot } from '../../plots/people-strip-plot.tsx'
import { SmallMultiplesPlot } from '../../plots/small-multiples-plot.tsx'
import { SplitBarPlot } from '../../plots/split-bar-plot.tsx'
import { SeriesBlocks, SlopesBlock, WaitsBlock } from '../sections/compare-blocks.tsx'
import { SplitLevels } from '../sections/split-section.tsx'
import { MomentLegend, MomentTable } from './moment-table.tsx'
import { comparedRows, isSeries, panelParts, panelRows } from './pin-growth.ts'

interface PinnedPlotProps {
  readonly drawn: DrawnPin
  readonly part: string | null
  readonly width: number
  readonly height: number
  /** Pixels by which the chart is higher than usual: a chart of rows shares them among these. */
  readonly grown: number
  /** Pixels of a page: what is higher goes on over further ones. */
  readonly room: number
}

const SPLIT_HEIGHT = 62

/** The chart of a pin: the plot of its screen, at the size of the page. */
export function PinnedPlot({ drawn, part, width, height: usual, grown, room }: PinnedPlotProps) {
  const height = usual + grown
  const size = { width, height, ink: 'paper', still: true } as const
  switch (drawn.name) {
    case 'moments.control':
      return <ControlChartPlot chart={drawn.answer} {...size} />
    case 'moments.grid':
      return (
        <>
          <MomentTable grid={drawn.answer} width={width} grown={grown} />
          <MomentLegend grid={drawn.answer} />
        </>
      )
    case 'moments.load':
      return <LoadPlot curve={drawn.answer} {...size} />
    case 'locations.list':
      return <CaterpillarPlot list={drawn.answer} width={width} rowHeight={rowHeight(drawn.answer, grown)} ink="paper" still />
    case 'locations.charts':
      return <Panels charts={drawn.answer} width={width} grown={grown} room={room} />
    case 'locations.funnel':
      return <FunnelPlot funnel={drawn.answer} {...size} />
    case 'locations.compare':
      return <ComparedPart comparison={drawn.answer} part={part} width={width} height={usual} grown={grown} />
    case 'providers.list':
      return <ConsistencyMapPlot list={drawn.answer} {...size} />
    case 'variability.split':
      return (
        drawn.answer.state === 'estimated' && (
          <>
            <SplitBarPlot splits={[drawn.answer]} {...size} height={SPLIT_HEIGHT} bare />
            <SplitLevels split={drawn.answer} />
          </>
        )
      )
    case 'effects.estimate':
      return <EffectPlot effect={drawn.answer} {...size} />
    case 'metrics.scores': {
      const { rows, scale, unit } = drawn.answer
      const people = rows.filter((row): row is ShownScore => row.state === 'shown' && row.n > 0)
      return <RatingsStripPlot people={people} scale={scale} unit={unit} {...size} />
    }
    case 'distributions.values': {
      const people = drawn.answer.rows.filter((row): row is ShownDistribution => row.state === 'shown' && row.n > 0)
      return <WaitsStripPlot people={people} {...size} />
    }
    case 'distributions.waits':
      return <HistogramPlot waits={drawn.answer.waits} {...size} />
    case 'quality.reporting':
    case 'quality.detail':
      return <p className="paper-note">{say('report.pinned.screen-only')}</p>
  }
}

function rowHeight(list: Extract<DrawnPin, { name: 'locations.list' }>['answer'], grown: number): number {
  return ROW + Math.floor(grown / Math.max(1, caterpillarRows(list).length))
}

type Charts = Extract<DrawnPin, { name: 'locations.charts' }>['answer']

interface PartProps {
  readonly width: number
  readonly grown: number
}

/** As many panels together as a page holds. */
function Panels({ charts, width, grown, room }: PartProps & { readonly charts: Charts; readonly room: number }) {
  const parts = panelParts(charts, width, room)
  return parts.map(panels => (
    <SmallMultiplesPlot
      key={panels[0]?.locationId ?? 'none'}
      charts={{ ...charts, panels: [...panels] }}
      width={width}
      grown={Math.floor(grown / panelRows(charts, width))}
      ink="paper"
      still
    />
  ))
}

type Comparison = Extract<DrawnPin, { name: 'locations.compare' }>['answer']

type ComparedPartProps = Omit<PinnedPlotProps, 'drawn' | 'room'> & { readonly comparison: Comparison }

function ComparedPart({ comparison, part, width, height, grown }: ComparedPartProps) {
  if (part === 'standings') return <SlopesBlock comparison={comparison} width={width} grown={grown} />
  if (part === 'waits') return <WaitsBlock comparison={comparison} width={width} height={height + grown} />
  const each = Math.floor(grown / comparedRows(comparison, part))
  if (isSeries(part)) return <SeriesBlocks comparison={comparison} width={width} height={height / 2 + each} />
  return <DifferencePlot comparison={comparison} width={width} grown={each} ink="paper" still />
}

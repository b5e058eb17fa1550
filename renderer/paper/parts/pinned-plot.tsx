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
import { balancedParts } from './balanced-parts.ts'
import { MomentLegend, MomentTable } from './moment-table.tsx'

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
      return <Panels charts={drawn.answer} width={width} room={room} />
    case 'locations.funnel':
      return <FunnelPlot funnel={drawn.answer} {...size} />
    case 'locations.compare':
      return <ComparedPart comparison={drawn.answer} part={part} width={width} height={height} />
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

/** Pixels of a row of panels, and the least of a column with what stands left of them. */
const PANELS = 104
const PANEL = 188
const AXIS = 44

/** As many panels together as a page holds. */
function Panels({ charts, width, room }: { readonly charts: Charts; readonly width: number; readonly room: number }) {
  const each = Math.max(1, Math.floor((width - AXIS) / PANEL)) * Math.max(1, Math.floor((room - 2 * PANELS) / PANELS))
  const parts = balancedParts(charts.panels, () => 1, each)
  return parts.map(panels => (
    <SmallMultiplesPlot
      key={panels[0]?.locationId ?? 'none'}
      charts={{ ...charts, panels: [...panels] }}
      width={width}
      ink="paper"
      still
    />
  ))
}

type Comparison = Extract<DrawnPin, { name: 'locations.compare' }>['answer']

function ComparedPart({
  comparison,
  part,
  width,
  height,
}: Omit<PinnedPlotProps, 'drawn' | 'grown' | 'room'> & { readonly comparison: Comparison }) {
  if (part === 'standings') return <SlopesBlock comparison={comparison} width={width} />
  if (part === 'waits') return <WaitsBlock comparison={comparison} width={width} height={height} />
  if (part?.startsWith('series') === true) return <SeriesBlocks comparison={comparison} width={width} height={height / 2} />
  return <DifferencePlot comparison={comparison} width={width} ink="paper" still />
}

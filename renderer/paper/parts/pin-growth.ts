import type { Comparison, LocationCharts, LocationPanel } from '#contract/locations.ts'
import type { DrawnPin } from '#contract/reports/pinned.ts'
import { caterpillarRows } from '../../plots/caterpillar-plot.tsx'
import { columnsIn } from '../../plots/small-multiples-plot.tsx'
import { drawnSeries } from '../sections/compare-blocks.tsx'
import { balancedParts } from './balanced-parts.ts'

/** Pixels by which each row may grow: of a week, of places one below the other, of panels, of differences. */
const WEEK_ROW = 44
const PLACE_ROW = 12
const PANEL_ROW = 70
const DIFFERENCE_ROW = 44

interface Page {
  readonly width: number
  readonly room: number
  /** Pixels by which a chart of one piece may grow. */
  readonly most: number
}

/** By how many pixels a pin's chart may grow: one of rows row by row. */
export function growthOf({ name, answer }: DrawnPin, part: string | null, { width, room, most }: Page): number {
  switch (name) {
    case 'moments.grid':
      return Math.min(most, WEEK_ROW * answer.opening.weekdays.length)
    case 'locations.list':
      return Math.min(most, PLACE_ROW * caterpillarRows(answer).length)
    case 'locations.charts':
      return panelParts(answer, width, room).length === 1 ? Math.min(most, PANEL_ROW * panelRows(answer, width)) : 0
    case 'locations.compare':
      return isInRows(part) ? Math.min(most, DIFFERENCE_ROW * comparedRows(answer, part)) : most
    case 'moments.control':
    case 'moments.load':
    case 'locations.funnel':
    case 'providers.list':
    case 'effects.estimate':
    case 'metrics.scores':
    case 'distributions.values':
    case 'distributions.waits':
      return most
    case 'variability.split':
    case 'quality.reporting':
    case 'quality.detail':
      return 0
  }
}

/** Pixels of a row of panels with the heads of its page. */
const PANELS = 104

/** As many panels together as a page holds. */
export function panelParts({ panels }: LocationCharts, width: number, room: number): readonly (readonly LocationPanel[])[] {
  return balancedParts(panels, () => 1, columnsIn(width) * Math.max(1, Math.floor((room - 2 * PANELS) / PANELS)))
}

export function panelRows({ panels }: LocationCharts, width: number): number {
  return Math.max(1, Math.ceil(panels.length / columnsIn(width)))
}

/** Both locations week by week, a chart for each metric. */
export function isSeries(part: string | null): boolean {
  return part?.startsWith('series') === true
}

/** Differences have a row for each metric; standings and waits are of one piece. */
function isInRows(part: string | null): boolean {
  return part !== 'standings' && part !== 'waits' && !isSeries(part)
}

/** Among how many charts or rows a part of a comparison shares what it grows by. */
export function comparedRows(comparison: Comparison, part: string | null): number {
  const drawn = isSeries(part) ? drawnSeries(comparison) : comparison.metrics.filter(({ observed }) => observed.value !== null)
  return Math.max(1, drawn.length)
}

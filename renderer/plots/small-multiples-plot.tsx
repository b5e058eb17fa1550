import type { LocationCharts, LocationPanel } from '#contract/locations.ts'
import type { Unit } from '#contract/vocabulary.ts'
import { formatDate, formatFigure } from '#words/format.ts'
import { say, type MessageId } from '#words/say.ts'
import { figureAxis, monthAxis } from './axis-scale.ts'
import { FieldMark } from './field-mark.tsx'
import { useInk } from './ink.ts'
import { MarkField } from './mark-field.tsx'
import { MOST_MARKS } from './most-marks.tsx'
import { NoValues } from './no-values.tsx'
import type { PlotLinks } from './plot-links.ts'
import type { PlotProps } from './plot-props.ts'
import { eventWords } from './point-words.ts'
import { Panel, PANEL_HEAD } from './small-panel.tsx'

interface SmallMultiplesPlotProps extends Omit<PlotProps, 'height'>, PlotLinks {
  readonly charts: Pick<LocationCharts, 'panels' | 'axis' | 'unit'>
  /** Pixels by which each row of panels is higher than usual. */
  readonly grown?: number
}

/** Events that are told with a panel, the latest. */
const MOST_EVENTS = 3
const PANEL = { least: 176, plot: 74, gap: 12 }
/** Room for the labels of the values, on the left of the first column, and of the months, under the last row. */
const LEFT = 44
const FOOT = 18

/** Columns of panels that fit, at least one. */
export function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width - LEFT + PANEL.gap) / (PANEL.least + PANEL.gap)))
}

/** Of a row of panels, with what lies between two. */
function rowHeight(plot: number): number {
  return PANEL_HEAD + plot + PANEL.gap
}

/** Height that so many panels take at a width. */
export function smallMultiplesHeight(panels: number, width: number, grown = 0): number {
  return panels === 0 ? 120 : Math.ceil(panels / columnsIn(width)) * rowHeight(PANEL.plot + grown) + FOOT
}

/** One small control chart per location, all on one scale: line, usual range, target, events, and signals by shape. */
export function SmallMultiplesPlot({
  charts,
  width,
  grown = 0,
  ink: inkName,
  still = false,
  pageOf,
  rowsOf,
}: SmallMultiplesPlotProps) {
  const ink = useInk(inkName)
  const { panels, axis, unit } = charts
  const height = smallMultiplesHeight(panels.length, width, grown)
  if (axis === null || panels.length === 0) return <NoValues ink={ink} width={width} height={height} />
  const columns = columnsIn(width)
  const room = (width - LEFT - (columns - 1) * PANEL.gap) / columns
  const scales = {
    x: monthAxis(axis.from, axis.to, Math.max(2, Math.floor(room / 70))),
    y: figureAxis(unit, [axis.low, axis.high], { count: 3 }),
    room,
    plot: PANEL.plot + grown,
  }
  const last = Math.ceil(panels.length / columns) - 1
  return (
    <MarkField
      className="plot small-multiples"
      label={say('locations.panels.caption')}
      along="x"
      still={still || rowsOf === undefined}
    >
      <svg width={width} height={height} fontSize={ink.fontSize}>
        {panels.map((panel, i) => {
          const [column, row] = [i % columns, Math.floor(i / columns)]
          const isLowest = row === last || i + columns >= panels.length
          const drawn = (
            <Panel
              panel={panel}
              scales={scales}
              ink={ink}
              labelled={{ left: column === 0, below: isLowest }}
              most={Math.floor(MOST_MARKS / panels.length)}
            />
          )
          return (
            <g
              key={panel.locationId}
              transform={`translate(${LEFT + column * (room + PANEL.gap)} ${row * rowHeight(scales.plot)})`}
            >
              <FieldMark
                words={panelWords(panel, unit)}
                n={panel.chart.n}
                page={pageOf?.(panel.locationId)}
                rows={rowsOf?.(panel.locationId)}
              >
                <rect className="hit" width={room} height={PANEL_HEAD + scales.plot} fill="none" />
              </FieldMark>
              <g pointerEvents="none">{drawn}</g>
            </g>
          )
        })}
      </svg>
    </MarkField>
  )
}

function panelWords({ name, chart }: LocationPanel, unit: Unit): readonly string[] {
  const last = chart.points.findLast(point => point.value !== null)
  return [
    name,
    say(`verdict.${chart.verdict}.long` as MessageId),
    ...(chart.target?.assurance ? [say(`assurance.${chart.target.assurance}.long`)] : []),
    ...(last ? [`${formatDate(last.week)}: ${formatFigure(last.value, unit)} · ${say('chart.n.long', { n: last.n })}`] : []),
    ...chart.events.slice(-MOST_EVENTS).map(eventWords),
  ]
}

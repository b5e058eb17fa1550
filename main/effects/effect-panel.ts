import type { Metric } from '#contract/vocabulary.ts'
import { mondayOfWeek } from '#db/queries/week-of.ts'
import type { Db } from '#db/schema.ts'
import { type CellPanel, cellWeights } from '#stats/panel/cell-weights.ts'
import type { Panel } from '#stats/panel/panel.ts'
import { type MetricCell, type MetricCells, metricCells } from '../metric-cells.ts'
import { isCut, type Period } from '../moments/calendar.ts'
import { readCalendars } from '../moments/calendars.ts'
import type { Chosen } from '../selection.ts'

/** Whole weeks that a location needs on either side, where there are so many. */
const FEWEST_WEEKS = 4

/** Weekly cells of the locations that have enough whole weeks on both sides of the event's week. */
export interface EffectPanel extends Panel {
  readonly measured: MetricCells
  /** Locations (internal ids) in the order of the rows, weeks (numbers as in db/queries/cells.ts) of the columns. */
  readonly locations: readonly number[]
  readonly weeks: readonly number[]
  readonly cells: CellPanel
  /** Asked for, but without enough weeks. */
  readonly leftOut: readonly number[]
}

interface Wanted {
  readonly metric: Metric
  /** With its locations, within the weeks looked at. */
  readonly chosen: Chosen
  /** Period of the question: weeks that it cuts are left out. */
  readonly period: Period
  /** Number of the event's week. */
  readonly week: number
}

export async function effectPanel(db: Db, wanted: Wanted): Promise<EffectPanel> {
  const { metric, chosen } = wanted
  const locations = chosen.locationIds!
  const measured = await metricCells(db, { metric, chosen, by: ['location', 'week'] })
  const kept = await wholeCells(db, wanted, measured.cells)
  const enough = enoughWeeks(kept, wanted)
  const used = locations.filter(location => enough.has(location))
  const cells = kept.filter(cell => enough.has(cell.location))
  const weeks = [...new Set(cells.map(cell => cell.week))].sort((a, b) => a - b)
  const panel = panelOf(cells, used, weeks)
  const seen = new Set(measured.cells.map(cell => cell.location))
  return {
    measured,
    locations: used,
    weeks,
    cells: panel,
    values: panel.values,
    weights: cellWeights(panel),
    leftOut: locations.filter(location => seen.has(location) && !enough.has(location)),
  }
}

async function wholeCells(db: Db, { chosen, period, week }: Wanted, cells: readonly MetricCell[]): Promise<MetricCell[]> {
  const { byLocation } = await readCalendars(db, chosen)
  return cells.filter(cell => cell.week !== week && !isCut(mondayOfWeek(cell.week), byLocation.get(cell.location)!, period))
}

function enoughWeeks(cells: readonly MetricCell[], { week }: Wanted): ReadonlySet<number> {
  const counts = (own: readonly MetricCell[]) => {
    const before = own.filter(cell => cell.week < week).length
    return { before, after: own.length - before }
  }
  const weeks = [...Map.groupBy(cells, cell => cell.week).values()].map(([first]) => first!)
  const all = counts(weeks)
  const [before, after] = [Math.min(FEWEST_WEEKS, Math.max(1, all.before)), Math.min(FEWEST_WEEKS, Math.max(1, all.after))]
  const byLocation = [...Map.groupBy(cells, cell => cell.location)]
  return new Set(
    byLocation.flatMap(([location, own]) => {
      const has = counts(own)
      return has.before >= before && has.after >= after ? [location] : []
    }),
  )
}

function panelOf(cells: readonly MetricCell[], locations: readonly number[], weeks: readonly number[]): CellPanel {
  const at = new Map(cells.map(cell => [`${cell.location}/${cell.week}`, cell]))
  const matrix = (of: (cell: MetricCell) => number) =>
    locations.map(location =>
      weeks.map(week => {
        const cell = at.get(`${location}/${week}`)
        return cell === undefined ? 0 : of(cell)
      }),
    )
  return { n: matrix(cell => cell.n), values: matrix(cell => cell.mean), ss: matrix(cell => cell.ss) }
}

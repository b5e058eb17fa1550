import type { MomentGrid } from '#contract/charts.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { momentSums, type MomentSums } from '#db/queries/moment-sums.ts'
import { unansweredSums } from '#db/queries/unanswered.ts'
import type { Day, Db } from '#db/schema.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import { meanInterval } from '#stats/mean-interval.ts'
import { mergeSufficient } from '#stats/merge-sufficient.ts'
import { seasonalIndex } from '#stats/seasonal-index.ts'
import { type FactorCell, momentTests } from '#stats/moment-tests.ts'
import { sufficientFromSums } from '#stats/sufficient-from-sums.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { wilsonInterval } from '#stats/wilson-interval.ts'
import { weekdayOf } from '../days.ts'
import { fewestOf } from '../fewest-answers.ts'
import { interactionValue } from '../interaction-value.ts'
import { countOf, type MetricCells, metricCells } from '../metric-cells.ts'
import { shown, shownLimit } from '../metric-facts.ts'
import { readSettings } from '../settings/settings.ts'
import { aboutOf } from '../selection.ts'
import { written, writtenUnit } from '../written.ts'
import { gridSteps } from './grid-steps.ts'
import { momentScores, type PlaceValues } from './moment-scores.ts'
import { openingOf } from './opening.ts'
import { seriesOf, type Whose } from './series-of.ts'

/** A cell of fewer values is drawn hatched, and never stands out; of people the smallest group may ask for more. */
const FEWEST = 10

interface Weekday extends Sufficient {
  readonly weekday: number
  /** How far it lies from what is usual at its places, in sigmas; null where it is not judged. */
  readonly score: number | null
}

interface Hour extends Weekday {
  readonly hour: number
}

/**
 * A metric by weekday and hour of arrival (local): means, of durations geometric ones. `missing` counts values without a time of
 * day. Requests that nobody answered have a day and no hour: they count for their weekday, and no hour is compared then.
 */
export async function momentGrid(db: Db, input: Input<'moments.grid'>): Promise<Output<'moments.grid'>> {
  const { metric } = input
  const { chosen, whose } = await seriesOf(db, input)
  const values = await metricCells(db, { metric, chosen, by: [] })
  const value = await interactionValue(db, chosen, values)
  const requests = metric === 'response' ? (await unansweredSums(db, { chosen, by: ['location', 'day'] })).map(requestsOf) : []
  const sums = await momentSums(db, { chosen, value, by: ['location'], load: false })
  const parts = sums.map(sum => ({ ...sum, ...sufficientFromSums(sum) }))
  const group = chosen.providerIds === null ? 0 : (await readSettings(db)).minimumGroup
  const fewest = Math.max(FEWEST, group, fewestOf(chosen))
  return {
    about: await aboutOf(db, chosen),
    ...cellsOf({ parts, requests }, { values, whose, fewest }),
    tests: testsOf(sums, requests),
  }
}

function cellsOf(
  { parts, requests }: { readonly parts: readonly Part[]; readonly requests: readonly PlaceWeekday[] },
  told: Told,
): Omit<MomentGrid, 'about' | 'tests'> {
  const { values, fewest } = told
  const { metric, unit, scale, better } = values
  const isShare = scale.kind === 'share'
  const hours = hoursOf(parts, isShare)
  const weekdays = weekdaysOf([...parts, ...requests], isShare)
  const all = mergeSufficient(weekdays)
  const withoutHour = requests.reduce((sum, { n }) => sum + n, 0)
  const known = hours.filter(({ n }) => n >= fewest)
  const { steps, stepOf } = gridSteps(known, all, values)
  const stepped = (hour: Hour) => ({ hour: hour.hour, step: hour.n < fewest ? null : stepOf(hour.mean) })
  return {
    metric,
    unit,
    scale,
    better,
    n: all.n,
    missing: values.interactions - all.n,
    withoutHour,
    overall: all.n === 0 ? null : shown(all.mean, unit, scale),
    cells: indexed(hours, scale).map(hour => ({ ...cellOf(hour, told), ...stepped(hour) })),
    weekdays: indexed(weekdays, scale).map(weekday => cellOf(weekday, told)),
    minimum: fewest,
    steps,
    opening: openingOf(hours),
    reading: withoutHour === 0 ? hoursReading(hours, all, told) : weekdaysReading(weekdays, all, { ...told, withoutHour }),
  }
}

type PlaceWeekday = PlaceValues & { readonly weekday: number }
type Part = PlaceWeekday & { readonly hour: number }

function requestsOf({ location, day, n }: { location: number; day: Day; n: number }): PlaceWeekday {
  return { location, weekday: weekdayOf(day), ...sufficientFromSums({ n, total: 0, squares: 0 }) }
}

function weekdaysOf(parts: readonly PlaceWeekday[], isShare: boolean): Weekday[] {
  const groups = [...Map.groupBy(parts, ({ weekday }) => weekday)].sort(([a], [b]) => a - b)
  const scores = momentScores(
    groups.map(([, own]) => own),
    { isShare },
  )
  return groups.map(([weekday, own], i) => ({ weekday, ...mergeSufficient(own), score: scores[i]! }))
}

/** Hours are numbers; for all of a day together. */
const ANY = -1

function testsOf(sums: readonly MomentSums[], requests: readonly PlaceWeekday[]): MomentGrid['tests'] {
  const isByHour = requests.length === 0
  const known = sums.map((sum): FactorCell => {
    const { n, mean, ss } = sufficientFromSums(sum)
    return { group: sum.location, first: sum.weekday, second: isByHour ? sum.hour : ANY, n, mean, ss }
  })
  const asked = requests.map(({ location, weekday, n, mean, ss }) => ({
    group: location,
    first: weekday,
    second: ANY,
    n,
    mean,
    ss,
  }))
  const { factors, interaction } = momentTests([...known, ...asked])
  return { weekday: factors[0] ?? null, hour: factors[1] ?? null, interaction }
}

/** Hours of the week over all locations, in order. */
function hoursOf(parts: readonly Part[], isShare: boolean): Hour[] {
  const groups = [...Map.groupBy(parts, ({ weekday, hour }) => weekday * 24 + hour)].sort(([a], [b]) => a - b)
  const scores = momentScores(
    groups.map(([, own]) => own),
    { isShare },
  )
  return groups.map(([moment, own], i) => ({
    weekday: Math.floor(moment / 24),
    hour: moment % 24,
    ...mergeSufficient(own),
    score: scores[i]!,
  }))
}

/** With each its ratio to all, where values are compared as ratios. */
function indexed<Part extends Sufficient>(parts: readonly Part[], { kind }: MetricCells['scale']): (Part & Indexed)[] {
  const ratios = kind === 'log-seconds' ? seasonalIndex(parts) : []
  return parts.map((part, i) => ({ ...part, index: ratios[i]?.index ?? null }))
}

interface Indexed {
  readonly index: number | null
}

function cellOf(cell: Weekday & Indexed, { values: { unit, scale }, fewest }: Told): MomentGrid['weekdays'][number] {
  const { weekday, n, mean, index } = cell
  const { lower, upper } = intervalOf(cell, scale)
  const limit = (value: number | null) => (value === null ? null : shownLimit(value, unit, scale))
  return { weekday, n, value: shown(mean, unit, scale), lower: limit(lower), upper: limit(upper), index, enough: n >= fewest }
}

/** Of shares Wilson's: none of many is not none for certain. */
function intervalOf(cell: Sufficient, { kind }: MetricCells['scale']): { lower: number | null; upper: number | null } {
  return (kind === 'share' ? wilsonInterval(countOf(cell), cell.n) : null) ?? meanInterval(cell)
}

interface Told {
  readonly values: MetricCells
  /** Values of a cell below which nothing is compared. */
  readonly fewest: number
  readonly whose: Whose
}

/** The hour that stands out most, if any does. */
function hoursReading(hours: readonly Hour[], all: Sufficient, { values, whose, fewest }: Told): MomentGrid['reading'] {
  const { metric, unit } = values
  const subject: Reading['values'] = { metric, unit: writtenUnit(unit), ...whose }
  if (all.n === 0) return { id: 'grid.none', values: subject }
  if (hours.every(({ n }) => n < fewest)) return { id: 'grid.too-few', values: subject }
  const overall = written('overall', shown(all.mean, unit, values.scale), unit)
  const worse = (cell: Hour) => cell.score! > 0 === (values.better === 'lower')
  const worst = furthestOf(hours, all, { fewest, among: worse })
  const best = furthestOf(hours, all, { fewest, among: cell => !worse(cell) })
  if (worst === null && best === null) return { id: 'grid.even', values: { ...subject, ...overall } }
  const outermost = { ...hourOf('worst', worst, values), ...hourOf('best', best, values) }
  return { id: 'grid.stands-out', values: { ...subject, ...overall, ...outermost } }
}

/** One hour of the week as values of a sentence, and whether it is told at all. */
function hourOf(name: 'worst' | 'best', cell: Hour | null, { unit, scale }: MetricCells): Reading['values'] {
  if (cell === null) return { [`${name}Told`]: 'no', [`${name}Weekday`]: 'none', [`${name}Hour`]: null }
  return {
    [`${name}Told`]: 'yes',
    [`${name}Weekday`]: String(cell.weekday),
    [`${name}Hour`]: `${String(cell.hour).padStart(2, '0')}:00`,
    ...written(name, shown(cell.mean, unit, scale), unit),
  }
}

/** Why hours are not compared, and the weekday that stands out most, if any does. */
function weekdaysReading(
  weekdays: readonly Weekday[],
  all: Sufficient,
  { values, whose, fewest, withoutHour }: Told & { withoutHour: number },
): MomentGrid['reading'] {
  const { metric, unit } = values
  const furthest = furthestOf(weekdays, all, { fewest })
  const overall = written('overall', shown(all.mean, unit, values.scale), unit)
  const told: Reading['values'] = { metric, unit: writtenUnit(unit), ...whose, requests: withoutHour, ...overall }
  if (furthest === null) return { id: 'grid.no-hours', values: { ...told, weekday: 'none', verdict: 'none' } }
  return { id: 'grid.no-hours', values: { ...told, ...standingOut(furthest, values) } }
}

interface Among<Cell> {
  readonly fewest: number
  /** Which of them are asked for; all are allowed for. */
  readonly among?: (cell: Cell) => boolean
}

/**
 * What stands out most beyond what chance would show among so many (Bonferroni); null where nothing does. A cell that its places put on
 * the other side of the mean of all is passed over: its figure would speak against the sentence.
 */
function furthestOf<Cell extends Weekday>(
  cells: readonly Cell[],
  all: Sufficient,
  { fewest, among = () => true }: Among<Cell>,
): Cell | null {
  const known = cells.filter(({ n, score }) => n >= fewest && score !== null)
  const limit = normalQuantile(1 - 0.025 / Math.max(1, known.length))
  return known
    .filter(cell => among(cell) && Math.abs(cell.score!) > limit && cell.score! > 0 === cell.mean > all.mean)
    .reduce<Cell | null>((most, cell) => (most !== null && Math.abs(most.score!) >= Math.abs(cell.score!) ? most : cell), null)
}

function standingOut(cell: Weekday, { unit, scale, better }: MetricCells): Reading['values'] {
  return {
    ...written('value', shown(cell.mean, unit, scale), unit),
    weekday: String(cell.weekday),
    verdict: cell.score! > 0 === (better === 'higher') ? 'better' : 'worse',
  }
}

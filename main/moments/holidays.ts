import type { HolidayDays, HolidayKind } from '#contract/holidays.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'
import { held } from '#db/held.ts'
import { activeDays } from '#db/queries/active-days.ts'
import { events } from '#db/queries/events.ts'
import { type HeldDays, heldDays } from '#db/queries/held-days.ts'
import { heldValues } from '#db/queries/held-values.ts'
import { heldVisits } from '#db/queries/held-visits.ts'
import type { Day, Db } from '#db/schema.ts'
import { type Residual, residualDifference } from '#stats/residual-difference.ts'
import { dateOf } from '../days.ts'
import { interactionValue } from '../interaction-value.ts'
import { sizeOf } from '../locations/compare-reading.ts'
import { headOf, type MetricCells, metricCells } from '../metric-cells.ts'
import { shownDifference } from '../metric-facts.ts'
import { readReportDays } from '../quality/report-days.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { dayKinds, type DayResidual, dayResiduals, type DaySums, daySums } from './day-residuals.ts'
import { dayWeights } from './day-weights.ts'
import { enteredHolidays, type Holiday, holidayKinds } from './holiday-days.ts'
import { seriesOf } from './series-of.ts'
import { unusualDays } from './unusual-days.ts'

/** Fewer values, or fewer ordinary days, are too few to say. */
const FEWEST = 30
const FEWEST_DAYS = 8
const SIGNAL = 0.05

type Kind = HolidayKind | 'ordinary'
type Weighed = DayResidual<Kind> & Residual

/** Days around holidays against ordinary days of the same places and weekdays. */
export async function holidayEffects(db: Db, input: Input<'moments.holidays'>): Promise<Output<'moments.holidays'>> {
  const { metric } = input
  const { chosen, whose } = await seriesOf(db, input)
  const { values, days: found, sums } = await daysOfPlaces(db, metric, chosen)
  const { closings } = await readReportDays(db, null)
  const { source, holidays } = holidaysOf(enteredHolidays(await events(db)), closings)
  const kinds = holidayKinds(holidays, await openDays(db))
  const kindOf = (location: number, day: Day): Kind => kinds(location, day) ?? 'ordinary'
  const logs = { ...found, counts: found.visits.map(() => 1), totals: found.visits.map(n => Math.log(n)) }
  const kindsOfDays = dayKinds(logs, kindOf)
  const figures = daysAgainstOrdinary(sums ?? found, sums ? dayKinds(sums, kindOf) : kindsOfDays)
  const visitors = daysAgainstOrdinary(logs, kindsOfDays)
  const days = (['before', 'on', 'after'] as const).map(kind => daysOf(kind, { figures, visitors, values }))
  const known = new Set(source === 'entered' ? holidays.map(({ day }) => dateOf(day)) : [])
  return {
    about: await aboutOf(db, chosen),
    ...headOf(values),
    enough: days.some(({ difference }) => difference !== null),
    source,
    holidays: holidays.filter(({ day }) => isWithin(day, chosen)).map(({ day, name }) => ({ date: dateOf(day), name })),
    days,
    proposals: unusualDays(customersByDay(found), closingsWithin(closings, chosen)).filter(({ date }) => !known.has(date)),
    reading: readingOf(days, source, { metric, ...whose, unit: values.unit }),
  }
}

/** As long as nobody has entered any, the days on which nearly all places were closed. */
function holidaysOf(
  entered: readonly Holiday[],
  closings: ReadonlySet<Day>,
): { source: Output<'moments.holidays'>['source']; holidays: readonly Holiday[] } {
  if (entered.length > 0) return { source: 'entered', holidays: entered }
  const found = Array.from(closings, (day): Holiday => ({ day, name: null, locations: [] })).sort((a, b) => a.day - b.day)
  return { source: found.length > 0 ? 'found' : 'none', holidays: found }
}

function openDays(db: Db): Promise<Map<number, Set<Day>>> {
  return held(db, 'open days', async () => {
    const groups = Map.groupBy(await activeDays(db), ({ location }) => location)
    return new Map(Array.from(groups, ([location, own]) => [location, new Set(own.map(({ day }) => day))]))
  })
}

interface PlaceDays {
  readonly values: MetricCells
  /** Visits and their values. */
  readonly days: HeldDays
  /** Where values are not those of visits alone: what nobody answered, and whether customers came again. */
  readonly sums: DaySums | null
}

async function daysOfPlaces(db: Db, metric: Metric, chosen: Chosen): Promise<PlaceDays> {
  const visits = await heldVisits(db, chosen)
  if (metric === 'response' || metric === 'repeat') {
    const values = await metricCells(db, { metric, chosen, by: ['location', 'day'] })
    return { values, days: heldDays(visits, chosen, null), sums: daySums(values.cells) }
  }
  const values = await metricCells(db, { metric, chosen, by: [] })
  const found = await heldValues(db, visits, { chosen, value: await interactionValue(db, chosen, values) })
  return { values, days: heldDays(visits, chosen, found), sums: null }
}

function customersByDay({ days, visits }: HeldDays): Map<Day, number> {
  const found = new Map<Day, number>()
  for (const [i, day] of days.entries()) found.set(day, (found.get(day) ?? 0) + visits[i]!)
  return found
}

function isWithin(day: Day, { fromDay, toDay }: Chosen): boolean {
  return day >= (fromDay ?? -Infinity) && day <= (toDay ?? Infinity)
}

function closingsWithin(closings: ReadonlySet<Day>, chosen: Chosen): Set<Day> {
  return new Set([...closings].filter(day => isWithin(day, chosen)))
}

/** Each day less what is usual, with the days that are in it: the usual rests on few of them in a short time. */
function daysAgainstOrdinary(sums: DaySums, kinds: readonly Kind[]): Weighed[] {
  const weighed = dayWeights<Kind>(sums, kinds, 'ordinary')
  return dayResiduals<Kind>(sums, kinds, 'ordinary').map(residual => ({ ...residual, ...weighed(residual) }))
}

interface Sources {
  readonly figures: readonly Weighed[]
  readonly visitors: readonly Weighed[]
  readonly values: MetricCells
}

function daysOf(kind: HolidayKind, { figures, visitors, values }: Sources): HolidayDays {
  const { unit, scale, better } = values
  const [own, ordinary] = [of(figures, kind), of(figures, 'ordinary')]
  const [n, others] = [countOf(own), countOf(ordinary)]
  const isEnough = n >= FEWEST && ordinary.length >= FEWEST_DAYS
  const found = isEnough ? residualDifference(own, ordinary) : null
  const came = isEnough ? residualDifference(of(visitors, kind), of(visitors, 'ordinary')) : null
  const shown = (value: number) => shownDifference(value, unit, scale)
  return {
    kind,
    n,
    others,
    dates: own.toSorted((a, b) => a.day - b.day).map(each => ({ date: dateOf(each.day), n: each.n })),
    ordinaryDays: ordinary.length,
    difference: found && { value: shown(found.difference), lower: shown(found.lower), upper: shown(found.upper) },
    p: found && found.p,
    verdict: found && (found.p >= SIGNAL ? 'chance' : found.difference > 0 === (better === 'higher') ? 'better' : 'worse'),
    arrivals: came && { value: Math.expm1(came.difference), lower: Math.expm1(came.lower), upper: Math.expm1(came.upper) },
  }
}

function of(residuals: readonly Weighed[], kind: Kind): Weighed[] {
  return residuals.filter(each => each.kind === kind)
}

function countOf(residuals: readonly Weighed[]): number {
  return residuals.reduce((sum, { n }) => sum + n, 0)
}

function readingOf(
  days: readonly HolidayDays[],
  source: Output<'moments.holidays'>['source'],
  { unit, ...whose }: { metric: string; scope: string; place: string; unit: MetricCells['unit'] },
): Reading {
  if (source === 'none') return { id: 'holidays.none', values: whose }
  if (days.every(({ difference }) => difference === null)) return { id: 'holidays.too-few', values: whose }
  const told = days.map(({ kind, difference, verdict }): Reading['values'] => {
    const value = difference?.value ?? 0
    return { [`${kind}Verdict`]: verdict ?? 'none', [`${kind}Way`]: value > 0 ? 'up' : 'down', ...sizeOf(kind, value, unit) }
  })
  return { id: 'holidays.compared', values: Object.assign({ ...whose }, ...told) as Reading['values'] }
}

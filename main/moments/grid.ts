import type { MomentGrid } from '#contract/charts.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { type HourSums, hourSums, type HourValue } from '#db/queries/hour-sums.ts'
import { momentSums } from '#db/queries/moment-sums.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import { meanInterval } from '#stats/mean-interval.ts'
import { mergeSufficient } from '#stats/merge-sufficient.ts'
import { momentTests } from '#stats/moment-tests.ts'
import { sufficientFromSums } from '#stats/sufficient-from-sums.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { interactionValue } from '../interaction-value.ts'
import { type MetricCells, metricCells } from '../metric-cells.ts'
import { shown, shownLimit } from '../metric-facts.ts'
import { aboutOf, type Chosen, locationIdOf, providerIdOf, resolveSelection } from '../selection.ts'
import { written, writtenUnit } from '../written.ts'

/** A cell of fewer values is drawn grey, and never stands out. */
const FEWEST = 10

interface Hour extends Sufficient {
  readonly weekday: number
  readonly hour: number
}

/** A metric by weekday and hour of arrival (local): means, of durations geometric ones. `missing` counts values without a time of day. */
export async function momentGrid(db: Db, input: Input<'moments.grid'>): Promise<Output<'moments.grid'>> {
  const { metric, locationId, providerId, ...selection } = input
  const resolved = await resolveSelection(db, selection)
  const location = locationId === undefined ? null : await locationIdOf(db, locationId)
  const chosen: Chosen = {
    ...resolved,
    locationIds: location === null ? resolved.locationIds : [location],
    providerIds: providerId === undefined ? resolved.providerIds : [await providerIdOf(db, providerId)],
  }
  const values = await metricCells(db, { metric, chosen, by: [] })
  const value = await interactionValue(db, chosen, values)
  const hours = (await hourSums(db, chosen, value)).map(hourOf)
  const all = mergeSufficient(hours)
  const { unit, scale } = values
  const place = location === null ? null : ((await locationsById(db)).get(location)?.name ?? null)
  const scope = providerId === undefined ? (place === null ? 'region' : 'location') : 'provider'
  return {
    about: await aboutOf(db, chosen),
    metric,
    unit,
    scale,
    n: all.n,
    missing: values.interactions - all.n,
    overall: all.n === 0 ? null : shown(all.mean, unit, scale),
    cells: hours.map(hour => cellOf(hour, all, values)),
    tests: await testsOf(db, chosen, value),
    reading: readingOf(hours, all, values, { scope, place: place ?? '' }),
  }
}

async function testsOf(db: Db, chosen: Chosen, value: HourValue): Promise<MomentGrid['tests']> {
  const sums = await momentSums(db, { chosen, value, by: ['location'], load: false })
  const { factors, interaction } = momentTests(
    sums.map(sum => ({
      path: [String(sum.location)],
      ...sufficientFromSums(sum),
      factors: [String(sum.weekday), String(sum.hour)],
    })),
  )
  return { weekday: factors[0] ?? null, hour: factors[1] ?? null, interaction }
}

function hourOf({ weekday, hour, ...sums }: HourSums): Hour {
  return { weekday, hour, ...sufficientFromSums(sums) }
}

function cellOf(cell: Hour, all: Sufficient, { unit, scale }: MetricCells): MomentGrid['cells'][number] {
  const { weekday, hour, n, mean } = cell
  const { lower, upper } = meanInterval(cell)
  const limit = (value: number | null) => (value === null ? null : shownLimit(value, unit, scale))
  const index = scale.kind === 'log-seconds' ? Math.exp(mean - all.mean) : null
  return {
    weekday,
    hour,
    n,
    value: shown(mean, unit, scale),
    lower: limit(lower),
    upper: limit(upper),
    index,
    enough: n >= FEWEST,
  }
}

/** The hour that stands out most, if any does beyond what chance would show among so many hours (Bonferroni). */
function readingOf(
  hours: readonly Hour[],
  all: Sufficient,
  { metric, unit, scale, better }: MetricCells,
  whose: { scope: string; place: string },
): MomentGrid['reading'] {
  const subject: Reading['values'] = { metric, unit: writtenUnit(unit), ...whose }
  if (all.n === 0) return { id: 'grid.none', values: subject }
  const known = hours.filter(({ n }) => n >= FEWEST)
  if (known.length === 0) return { id: 'grid.too-few', values: subject }
  const overall = written('overall', shown(all.mean, unit, scale), unit)
  const sd = Math.sqrt(all.ss / Math.max(1, all.n - 1))
  const score = ({ n, mean }: Hour) => (sd === 0 ? 0 : ((mean - all.mean) / sd) * Math.sqrt(n))
  const furthest = known.reduce((most, hour) => (Math.abs(score(hour)) > Math.abs(score(most)) ? hour : most))
  const critical = normalQuantile(1 - 0.025 / known.length)
  if (Math.abs(score(furthest)) <= critical) return { id: 'grid.even', values: { ...subject, ...overall } }
  return {
    id: 'grid.stands-out',
    values: {
      ...subject,
      ...overall,
      ...written('value', shown(furthest.mean, unit, scale), unit),
      weekday: String(furthest.weekday),
      hour: `${String(furthest.hour).padStart(2, '0')}:00`,
      verdict: score(furthest) > 0 === (better === 'higher') ? 'better' : 'worse',
    },
  }
}

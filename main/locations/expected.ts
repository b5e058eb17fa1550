import type { Input, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { mixSums } from '#db/queries/mix-sums.ts'
import { activityByLocation, locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { FEW_PAIRS } from '#stats/all-pairs.ts'
import { benjaminiHochberg } from '#stats/benjamini-hochberg.ts'
import { holm } from '#stats/holm.ts'
import {
  observedExpectedCounts,
  observedExpectedMeans,
  observedExpectedShares,
  type UnitStratum,
} from '#stats/indirect-standardisation.ts'
import { hasEnough } from '../fewest-answers.ts'
import { interactionValue } from '../interaction-value.ts'
import { headOf, type MetricCells, metricCells } from '../metric-cells.ts'
import { shown, shownDifference } from '../metric-facts.ts'
import { aboutOf, resolveSelection } from '../selection.ts'
import { withRequests } from './mix.ts'
import { dimensionsOf, strataOf } from './mix-strata.ts'

type Expected = Output<'locations.expected'>
type Row = Expected['rows'][number]
type Figures = Omit<Row, 'locationId' | 'name' | 'missing' | 'verdict' | 'adjustedP'> & { unit: string }

const ALPHA = 0.05
/** Rare events, counted as Poisson. */
const counted: readonly Metric[] = ['complaint', 'abandoned', 'repeat']

/** Every location against what its own mix of service, channel, kind of customer and hour leads to expect, all together being the standard. */
export async function expectedOfLocations(db: Db, { metric, by, ...selection }: Input<'locations.expected'>): Promise<Expected> {
  const chosen = await resolveSelection(db, selection)
  const values = await metricCells(db, { metric, chosen, by: ['location'] })
  const value = await interactionValue(db, chosen, values)
  const rows = await withRequests(db, chosen, { rows: await mixSums(db, chosen, [value]), values: [value] })
  const known = dimensionsOf(values)
  const asked = by?.filter(dimension => known.includes(dimension)) ?? known
  const { dimensions, cells } = strataOf(rows, 0, asked)
  const kind = counted.includes(metric) ? 'count' : 'mean'
  const units = cells.map(({ location, ...cell }) => ({ unit: String(location), ...cell }))
  const found = kind === 'count' ? countsOf(units) : meansOf(units, values)
  const control = found.length <= FEW_PAIRS ? ('holm' as const) : ('benjamini-hochberg' as const)
  const beside: Beside = { values, control, activity: await activityByLocation(db, chosen) }
  const compared = (await comparedRows(db, found, beside)).filter(row => hasEnough(chosen, row))
  return {
    about: await aboutOf(db, chosen),
    ...headOf(values),
    enough: compared.length > 1 && compared.some(({ verdict }) => verdict !== 'too-few'),
    kind,
    dimensions,
    strata: new Set(cells.map(({ stratum }) => stratum)).size,
    control,
    rows: compared,
    reading: readingOf(compared, { metric, dimensions }),
  }
}

function countsOf(units: readonly UnitStratum[]): Figures[] {
  return observedExpectedCounts(units).map(figures => ({ ...figures, difference: null }))
}

function meansOf(units: readonly UnitStratum[], { unit, scale }: MetricCells): Figures[] {
  const put = (value: number | null) => (value === null ? null : shownDifference(value, unit, scale))
  const found = scale.kind === 'share' ? observedExpectedShares(units) : observedExpectedMeans(units)
  return found.map(({ observed, expected, difference, ...rest }) => ({
    ...rest,
    observed: shown(observed, unit, scale),
    expected: shown(expected, unit, scale),
    ratio: null,
    difference: { value: put(difference.value), lower: put(difference.lower), upper: put(difference.upper) },
  }))
}

type Beside = {
  values: MetricCells
  control: Expected['control']
  activity: Awaited<ReturnType<typeof activityByLocation>>
}

/** A single location is its own standard: there is nothing to tell it from. */
async function comparedRows(db: Db, found: readonly Figures[], { values, control, activity }: Beside): Promise<Row[]> {
  const names = await locationsById(db)
  const known = found.filter(({ p }) => p !== null && found.length > 1)
  const adjusted = (control === 'holm' ? holm : benjaminiHochberg)(known.map(({ p }) => p!))
  const requests = requestsByLocation(values)
  const byUnit = new Map(known.map(({ unit }, i) => [unit, adjusted[i]!]))
  return found
    .map(({ unit, ...figures }): Row => {
      const { publicId: locationId, name } = names.get(Number(unit))!
      const adjustedP = byUnit.get(unit) ?? null
      const missing = (activity.get(Number(unit))?.interactions ?? 0) + (requests.get(Number(unit)) ?? 0) - figures.n
      return { locationId, name, ...figures, missing, adjustedP, verdict: verdictOf(figures, adjustedP, values) }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

function requestsByLocation({ cells }: MetricCells): Map<number, number> {
  const requests = new Map<number, number>()
  for (const { location, requests: own = 0 } of cells) requests.set(location, (requests.get(location) ?? 0) + own)
  return requests
}

function verdictOf(
  { observed, expected }: Pick<Row, 'observed' | 'expected'>,
  adjustedP: number | null,
  { better }: MetricCells,
) {
  if (adjustedP === null) return 'too-few'
  if (adjustedP >= ALPHA) return 'as-expected'
  return observed > expected === (better === 'higher') ? 'better' : 'worse'
}

function readingOf(rows: readonly Row[], { metric, dimensions }: Pick<Expected, 'metric' | 'dimensions'>): Expected['reading'] {
  const values = { metric, dimensions, name: rows[0]?.name ?? '' }
  if (rows.length === 0) return { id: 'expected.none', values }
  if (rows.length === 1) return { id: 'expected.one', values }
  const [worse, better] = [rows.filter(row => row.verdict === 'worse'), rows.filter(row => row.verdict === 'better')]
  const had = dimensions.length > 0 ? 'yes' : 'no'
  if (worse.length + better.length === 0) return { id: 'expected.alike', values: { ...values, had } }
  return {
    id: 'expected.apart',
    values: {
      ...values,
      had,
      worse: worse.length,
      better: better.length,
      worseName: clearest(worse)?.name ?? '',
      betterName: clearest(better)?.name ?? '',
    },
  }
}

function clearest(rows: readonly Row[]): Row | undefined {
  return rows.toSorted((a, b) => a.p! - b.p!)[0]
}

import type { ControlChart } from '#contract/charts.ts'
import type { LocationRow } from '#contract/locations.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { activityByLocation, locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import type { Node } from '#stats/nested-reml.ts'
import { type RankRange, rankRanges } from '#stats/rank-ranges.ts'
import { latest } from '#db/queries/latest.ts'
import { fewestOf, hasEnough } from '../fewest-answers.ts'
import { shareOf } from '../share-of.ts'
import { headOf, type MetricCells, mergedCell } from '../metric-cells.ts'
import { shown, shownLimit } from '../metric-facts.ts'
import { chartsByLocation } from '../moments/control-chart.ts'
import { estimatesOf, type PlaceModel, placeModel } from '../place-model.ts'
import { aboutOf, type Chosen, resolveSelection } from '../selection.ts'
import { type Method, type WaitQuantiles, waitQuantiles } from '../wait-quantiles.ts'
import { locationsReading } from './locations-reading.ts'
import { fewAnsweredAt } from './response-rates.ts'
import { type NeededByPlace, neededByLocation } from './sufficiency.ts'

const Z95 = normalQuantile(0.975)

/** All locations of a selection on one metric: as measured, as estimated allowing for few answers, and where they stand. */
export async function listLocations(
  db: Db,
  { metric, ...selection }: Input<'locations.list'>,
): Promise<Output<'locations.list'>> {
  const chosen = await resolveSelection(db, selection)
  const places = await placesOf(db, chosen)
  const { model, centre, method, rows } = await standings(db, { metric, chosen, places })
  const fewAnswered = await fewAnsweredAt(db, metric, chosen)
  const head = headOf(model.values)
  const reading = locationsReading({ metric, unit: head.unit, centre, rows, fewAnswered })
  const { missingProvider } = model
  return { about: await aboutOf(db, chosen), ...head, missingProvider, centre, method, rows, reading }
}

/** Names and activity of the locations of a selection, read once for all metrics. */
export interface Places {
  readonly names: Awaited<ReturnType<typeof locationsById>>
  readonly activity: Awaited<ReturnType<typeof activityByLocation>>
  readonly interactions: number
}

export async function placesOf(db: Db, chosen: Chosen): Promise<Places> {
  const activity = await activityByLocation(db, chosen)
  const interactions = [...activity.values()].reduce((sum, location) => sum + location.interactions, 0)
  return { names: await locationsById(db), activity, interactions }
}

/** Where the locations of a selection stand on one metric; weeks and waits of one of them where only that one is shown. */
export async function standings(
  db: Db,
  { metric, chosen, places, only }: { metric: Metric; chosen: Chosen; places: Places; only?: number },
): Promise<{ model: PlaceModel; centre: number | null; method: Method; rows: LocationRow[] }> {
  const model = await placeModel(db, { metric, chosen, interactions: places.interactions })
  const detailed = only === undefined ? chosen : { ...chosen, locationIds: [only] }
  const { method, groups } = metric === 'wait' ? await waitQuantiles(db, { chosen: detailed, by: ['location'] }) : noWaits
  const modelled = estimatesOf(model, 'location')
  const estimates = new Map([...modelled].filter(([, node]) => hasEnough(chosen, node)))
  const charts = await chartsByLocation(db, metric, detailed)
  const waits = new Map(groups.map(group => [group.location, group]))
  const rows = rowsOf({ ...places, model, estimates, charts, waits, chosen })
  const { unit, scale } = model.values
  return { model, method, rows, centre: model.fit && modelled.size > 0 ? shown(model.fit.mu, unit, scale) : null }
}

/** A place that was only asked, and never answered. */
const nobody = { interactions: 0, providers: 0 }
const noWaits = { method: 'exact', groups: [] } as const

interface Sources extends Places {
  readonly model: PlaceModel
  readonly estimates: ReadonlyMap<number, Node>
  readonly charts: ReadonlyMap<number, ControlChart>
  readonly waits: ReadonlyMap<number, WaitQuantiles>
  /** Says with how few values a place is too few to say. */
  readonly chosen: Chosen
}

/** In order of name. */
function rowsOf(sources: Sources): LocationRow[] {
  const { model, names, activity } = sources
  const cells = Map.groupBy(model.values.cells, cell => cell.location)
  const ranks = ranksOf(sources)
  const needed = neededByLocation(model)
  return [...names.keys()]
    .filter(id => activity.has(id) || cells.has(id))
    .map(id => {
      const { n, mean, satisfied, requests } = mergedCell(cells.get(id) ?? [])
      const { interactions, providers } = activity.get(id) ?? nobody
      const isShown = hasEnough(sources.chosen, { n })
      const chart = isShown ? sources.charts.get(id) : undefined
      const waits = isShown ? sources.waits.get(id) : undefined
      return {
        locationId: names.get(id)!.publicId,
        name: names.get(id)!.name,
        providers,
        interactions,
        n,
        missing: interactions + requests - n,
        raw: n > 0 && isShown ? shown(mean, model.values.unit, model.values.scale) : null,
        ...estimateOf(sources.estimates.get(id), model),
        rank: ranks.get(String(id)) ?? null,
        needed: neededOf(needed.get(id)),
        verdict: chart?.verdict ?? 'too-early',
        spark: chart?.points.map(point => point.value) ?? [],
        satisfied: model.values.metric === 'csat' && isShown && n > 0 ? shareOf(satisfied, n) : null,
        median: waits?.median ?? null,
        p90: waits?.p90 ?? null,
      }
    })
}

type Estimated = Pick<LocationRow, 'estimate' | 'lower' | 'upper' | 'model' | 'standing'>

function estimateOf(node: Node | undefined, { fit, values }: PlaceModel): Estimated {
  if (node === undefined || fit === null) return { estimate: null, lower: null, upper: null, model: null, standing: 'too-few' }
  const { estimate, standardError, weight } = node
  const { unit, scale } = values
  const lower = estimate - Z95 * standardError
  const upper = estimate + Z95 * standardError
  return {
    estimate: shown(estimate, unit, scale),
    lower: shownLimit(lower, unit, scale),
    upper: shownLimit(upper, unit, scale),
    model: { estimate, standardError, weight },
    standing: standingOf({ lower, upper, centre: fit.mu }, values),
  }
}

function standingOf(
  { lower, upper, centre }: { lower: number; upper: number; centre: number },
  { better }: MetricCells,
): LocationRow['standing'] {
  if (lower <= centre && centre <= upper) return 'not-distinguishable'
  return lower > centre === (better === 'higher') ? 'better' : 'worse'
}

function neededOf(found: NeededByPlace | undefined): LocationRow['needed'] {
  return found ? { values: found.needed, people: found.peopleNeeded, state: found.state } : null
}

type Ranks = ReadonlyMap<string, RankRange>

const ranksBefore = latest<Ranks>(() => 1, 4)

/** Ranges of places; none for a single location. */
function ranksOf(sources: Sources): Ranks {
  return ranksBefore(sources.model, String(fewestOf(sources.chosen)), () => rankedBy(sources))
}

function rankedBy({ estimates, model }: Sources): Ranks {
  if (estimates.size < 2) return new Map()
  const units = Array.from(estimates, ([id, { estimate, standardError }]) => ({ id: String(id), estimate, standardError }))
  const ranges = rankRanges(units, { higherIsBetter: model.values.better === 'higher' })
  return new Map(ranges.map(range => [range.id, range]))
}

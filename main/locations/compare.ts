import type { Input, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { extentOf } from '#db/queries/cells.ts'
import { activityByLocation, locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { availableMetrics } from '../available-metrics.ts'
import { chartGround, chartSource, controlChart, regionChart } from '../moments/control-chart.ts'
import { Failure } from '../failure.ts'
import { hasEnough } from '../fewest-answers.ts'
import { type PlaceModel, placeModel } from '../place-model.ts'
import { aboutOf, type Chosen, including, locationIdOf, resolveSelection } from '../selection.ts'
import { waitFigures, waitsUntold } from '../waits.ts'
import { comparedMetric } from './compared-metric.ts'
import { comparisonReading, type Pair, PEERS, standingsReading } from './compare-reading.ts'
import { mixOf, mixRows } from './mix.ts'
import { responseRates } from './response-rates.ts'
import { servedCurves } from './served-curves.ts'
import { say } from '#words/say.ts'

type Comparison = Output<'locations.compare'>

/** Metrics whose weeks are drawn side by side. */
const drawn: readonly Metric[] = ['csat', 'wait', 'complaint']

/** What `b` says for all other locations of the selection together. */
const ALL_OTHERS = 'peers'

/**
 * Two locations side by side on every metric that either has, or one and all others. They are compared as customers met them
 * and, from the model of the whole selection, as places; all others as a place are the mean of places.
 *
 * @throws Failure unknown-location, same-location
 */
export async function compareLocations(db: Db, { a, b, ...selection }: Input<'locations.compare'>): Promise<Comparison> {
  const sides = await sidesOf(db, { a, b, ...selection })
  const { chosen, both, pair } = sides
  const available = await availableMetrics(db, both)
  const { interactions } = await extentOf(db, chosen)
  const models = []
  for (const metric of available) models.push(await placeModel(db, { metric, chosen, interactions }))
  const rates = await responseRates(db, chosen)
  const rows = await mixRows(
    db,
    { all: chosen, both },
    models.map(model => model.values),
  )
  const sided = sides.isPeers ? rows.map(row => ({ ...row, location: sideOf(row.location, pair) })) : rows
  const metrics = models.map((fitted, which) => {
    const model = sides.isPeers ? withPeers(fitted, pair) : fitted
    return comparedMetric(model, pair, { mix: mixOf(sided, which, { values: model.values, pair }), rates, chosen })
  })
  const drawnHere = drawn.filter(metric => available.includes(metric))
  const waitsOf = async (locationIds: readonly number[]) => {
    const waits = await waitFigures(db, { ...chosen, locationIds: [...locationIds] })
    return hasEnough(chosen, waits) ? waits : waitsUntold(waits)
  }
  return {
    about: await aboutOf(db, both),
    a: { locationId: a, name: pair.a.name },
    b: { locationId: b, name: pair.b.name },
    metrics,
    series: await seriesOf(
      db,
      { a, b, ...selection, others: sides.isPeers ? { ...sides.chosen, locationIds: [...sides.b] } : null },
      drawnHere,
    ),
    waits: { a: await waitsOf(sides.a), b: await waitsOf(sides.b) },
    curves: await servedCurves(db, sides),
    standingsReading: standingsReading(metrics, pair),
    reading: comparisonReading(
      metrics.map(metric => ({ ...metric, difference: metric.fair ?? metric.observed })),
      pair,
    ),
  }
}

/** Which locations stand on either side. */
export interface Sides {
  readonly chosen: Chosen
  readonly both: Chosen
  readonly pair: Pair
  readonly isPeers: boolean
  readonly a: readonly number[]
  readonly b: readonly number[]
}

async function sidesOf(db: Db, { a, b, ...selection }: Input<'locations.compare'>): Promise<Sides> {
  const isPeers = b === ALL_OTHERS
  const idA = await locationIdOf(db, a)
  const named = isPeers ? [idA] : [idA, await locationIdOf(db, b)]
  const chosen = including(await resolveSelection(db, selection), named)
  const names = await locationsById(db)
  if (named[1] === idA) throw new Failure('same-location', { name: names.get(idA)!.name })
  const others = isPeers ? [...(await activityByLocation(db, chosen)).keys()].filter(id => id !== idA) : []
  const idB = isPeers ? PEERS : named[1]!
  const nameB = isPeers ? say('compare.peers') : names.get(idB)!.name
  return {
    chosen,
    both: { ...chosen, locationIds: [...named, ...others] },
    pair: { a: { id: idA, name: names.get(idA)!.name }, b: { id: idB, name: nameB } },
    isPeers,
    a: [idA],
    b: isPeers ? others : [idB],
  }
}

function sideOf(location: number, { a }: Pair): number {
  return location === a.id ? a.id : PEERS
}

/** The values of all others as those of one place; the model stays that of places. */
function withPeers(model: PlaceModel, pair: Pair): PlaceModel {
  const cells = model.values.cells.map(cell => ({ ...cell, location: sideOf(cell.location, pair) }))
  return { ...model, values: { ...model.values, cells } }
}

async function seriesOf(
  db: Db,
  { a, b, others, ...selection }: Input<'locations.compare'> & { others: Chosen | null },
  metrics: readonly Metric[],
): Promise<Comparison['series']> {
  const ground = others === null ? null : await chartGround(db, others)
  const series: Comparison['series'] = []
  for (const metric of metrics) {
    const [first, second] = [
      await controlChart(db, { ...selection, metric, locationId: a }),
      ground === null
        ? await controlChart(db, { ...selection, metric, locationId: b })
        : regionChart(await chartSource(db, metric, { ground })).chart,
    ]
    series.push({ metric, unit: first.unit, a: first, b: second })
  }
  return series
}

import type { WaitFigures } from '#contract/charts.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { extentOf } from '#db/queries/cells.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { availableMetrics } from '../available-metrics.ts'
import { controlChart } from '../moments/control-chart.ts'
import { placeModel } from '../place-model.ts'
import { aboutOf, type Chosen, including, locationIdOf, resolveSelection } from '../selection.ts'
import { waitFigures } from '../waits.ts'
import { comparedMetric } from './compared-metric.ts'
import { comparisonReading } from './compare-reading.ts'
import { mixOf, mixRows } from './mix.ts'
import { responseRates } from './response-rates.ts'

type Comparison = Output<'locations.compare'>

/** Metrics whose weeks are drawn side by side. */
const drawn: readonly Metric[] = ['csat', 'wait', 'complaint']

/**
 * Two locations side by side on every metric that either has. They are compared as customers met them and, from the model of
 * the whole selection, as places.
 *
 * @throws Failure unknown-location
 */
export async function compareLocations(db: Db, { a, b, ...selection }: Input<'locations.compare'>): Promise<Comparison> {
  const [idA, idB] = [await locationIdOf(db, a), await locationIdOf(db, b)]
  const chosen = including(await resolveSelection(db, selection), [idA, idB])
  const both: Chosen = { ...chosen, locationIds: [idA, idB] }
  const names = await locationsById(db)
  const pair = { a: { id: idA, name: names.get(idA)!.name }, b: { id: idB, name: names.get(idB)!.name } }
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
  const metrics = models.map((model, which) =>
    comparedMetric(model, pair, { mix: mixOf(rows, which, { values: model.values, pair }), rates }),
  )
  return {
    about: await aboutOf(db, both),
    a: { locationId: a, name: pair.a.name },
    b: { locationId: b, name: pair.b.name },
    metrics,
    series: await seriesOf(
      db,
      { a, b, ...selection },
      drawn.filter(metric => available.includes(metric)),
    ),
    waits: { a: await waitsAt(db, chosen, idA), b: await waitsAt(db, chosen, idB) },
    reading: comparisonReading(
      metrics.map(metric => ({ ...metric, difference: metric.fair ?? metric.observed })),
      pair,
    ),
  }
}

async function seriesOf(
  db: Db,
  { a, b, ...selection }: Input<'locations.compare'>,
  metrics: readonly Metric[],
): Promise<Comparison['series']> {
  const series: Comparison['series'] = []
  for (const metric of metrics) {
    const [first, second] = [
      await controlChart(db, { ...selection, metric, locationId: a }),
      await controlChart(db, { ...selection, metric, locationId: b }),
    ]
    series.push({ metric, unit: first.unit, a: first, b: second })
  }
  return series
}

function waitsAt(db: Db, chosen: Chosen, location: number): Promise<WaitFigures> {
  return waitFigures(db, { ...chosen, locationIds: [location] })
}

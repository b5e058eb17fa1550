import type { ControlChart } from '#contract/charts.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import type { Db } from '#db/schema.ts'
import { availableMetrics } from '../available-metrics.ts'
import { dateOf } from '../days.ts'
import { hasEnough } from '../fewest-answers.ts'
import { chartGround, chartSource, controlChart, locationChart } from '../moments/control-chart.ts'
import { promisedSource } from '../moments/promised-source.ts'
import { aboutOf, type Chosen, including, locationIdOf, resolveSelection } from '../selection.ts'
import { splitSummaryOf } from '../variability/split.ts'
import { waitFigures, waitsUntold } from '../waits.ts'
import { type Places, placesOf, standings } from './list.ts'
import { notesOn } from './notes.ts'

type Detail = Output<'locations.detail'>

/** Metrics that are split between the people and the weeks of a location. */
const divided: readonly Metric[] = ['csat', 'wait']

/**
 * One location: its weeks, its people and moments, its waits beside the others', and where it stands among them.
 *
 * @throws Failure unknown-location
 */
export async function detailOfLocation(db: Db, { locationId, ...selection }: Input<'locations.detail'>): Promise<Detail> {
  const id = await locationIdOf(db, locationId)
  const all = including(await resolveSelection(db, selection), [id])
  const here: Chosen = { ...all, locationIds: [id] }
  const places = await placesOf(db, all)
  const { name, timeZone } = places.names.get(id)!
  const activity = places.activity.get(id)
  const others = [...places.activity.keys()].filter(other => other !== id)
  const metrics = await availableMetrics(db, here)
  const standing = await standingsOf(db, { id, locationId, all, places, metrics })
  const waits = await waitFigures(db, here)
  return {
    about: await aboutOf(db, here),
    locationId,
    name,
    timeZone,
    firstDay: activity ? dateOf(activity.firstDay) : null,
    lastDay: activity ? dateOf(activity.lastDay) : null,
    charts: await chartsOf(db, { locationId, ...selection }, metrics),
    promise: await promiseChart(db, { id, here, metrics }),
    splits: await splitsOf(db, here, { metrics, people: activity?.providers ?? 0 }),
    waits: hasEnough(here, waits) ? waits : waitsUntold(waits),
    peers: await waitFigures(db, { ...all, locationIds: others }),
    standings: standing,
    notes: await notesOn(db, { here, all, standings: standing }),
  }
}

async function chartsOf(db: Db, input: Input<'locations.detail'>, metrics: readonly Metric[]): Promise<ControlChart[]> {
  const charts = []
  for (const metric of metrics) charts.push(await controlChart(db, { ...input, metric }))
  return charts
}

async function promiseChart(
  db: Db,
  { id, here, metrics }: { id: number; here: Chosen; metrics: readonly Metric[] },
): Promise<ControlChart | null> {
  const ground = await chartGround(db, here)
  if (!metrics.includes('wait') || ground.targets.every(row => row.within_s === null)) return null
  const promised = promisedSource(await chartSource(db, 'wait', { ground }), 'target')
  return promised && locationChart(promised, id).chart
}

/** Between people and, with the same person, between weeks; between weeks alone where no person is known. */
async function splitsOf(
  db: Db,
  here: Chosen,
  { metrics, people }: { metrics: readonly Metric[]; people: number },
): Promise<Detail['splits']> {
  const levels = people > 0 ? (['provider', 'week'] as const) : (['week'] as const)
  const splits = []
  for (const metric of divided.filter(wanted => metrics.includes(wanted)))
    splits.push(await splitSummaryOf(db, metric, here, { levels: [...levels] }))
  return splits
}

async function standingsOf(
  db: Db,
  {
    id,
    locationId,
    all,
    places,
    metrics,
  }: { id: number; locationId: string; all: Chosen; places: Places; metrics: readonly Metric[] },
): Promise<Detail['standings']> {
  const found: Detail['standings'] = []
  for (const metric of metrics) {
    const { model, rows, centre } = await standings(db, { metric, chosen: all, places, only: id })
    const { unit, scale } = model.values
    found.push({ metric, row: rows.find(row => row.locationId === locationId)!, centre, unit, scale })
  }
  return found
}

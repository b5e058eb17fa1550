import type { HandlingFigure, HandlingPlace, Handlings } from '#contract/handlings.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Interval, Metric, Reading } from '#contract/vocabulary.ts'
import type { HeldColumns } from '#db/held-columns.ts'
import { heldValues } from '#db/queries/held-values.ts'
import { heldVisits } from '#db/queries/held-visits.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { meanInterval } from '#stats/mean-interval.ts'
import type { KindValues } from '#stats/within-difference.ts'
import { wilsonInterval } from '#stats/wilson-interval.ts'
import { isSelfService } from '../channels/self-service.ts'
import { interactionValue } from '../interaction-value.ts'
import { sizeOf } from '../locations/compare-reading.ts'
import { countOf, mergedCell, type MetricCells, metricCells } from '../metric-cells.ts'
import { shownLimit } from '../metric-facts.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { waitFigures } from '../waits.ts'
import { type LikeVisits, likeVisits } from './like-visits.ts'
import { hoursCompared } from './hours-compared.ts'
import { seriesOf } from './series-of.ts'

/** What is told of each side, in this order. */
const told: readonly Metric[] = ['wait', 'csat', 'abandoned']
const unknown: Interval = { value: null, lower: null, upper: null }

/** Self-service against being served: waits, satisfaction and how many gave up, side by side and among like visits. */
export async function handlings(db: Db, input: Input<'moments.handlings'>): Promise<Output<'moments.handlings'>> {
  const { metric } = input
  const { chosen, whose } = await seriesOf(db, input)
  const sides = await sidesOf(db, chosen)
  const held = await heldVisits(db, chosen)
  const like = likeVisits(held, chosen, isSelfOf(sides))
  const figures = await figuresOf(db, { metrics: [...new Set([...told, metric])], chosen, sides, held, like })
  const asked = figures.find(({ figure }) => figure.metric === metric)!
  const { unit, scale, better, compared, missing } = asked.figure
  const names = { selfService: sides.selfService.map(({ name }) => name), assisted: sides.assisted.map(({ name }) => name) }
  const about = await aboutOf(db, chosen)
  const state = await stateOf(db, chosen, { sides, interactions: about.interactions })
  return {
    about,
    metric,
    unit,
    scale,
    better,
    state,
    n: asked.figure.selfService.n + asked.figure.assisted.n,
    missing,
    enough: compared !== null,
    channels: names,
    figures: figures.map(({ figure }) => figure).filter(figure => told.includes(figure.metric)),
    places: await placesOf(db, like, asked),
    reading: readingOf(state, asked.figure, whose),
  }
}

interface Channel {
  readonly id: number
  readonly name: string
}

interface Sides {
  readonly selfService: readonly Channel[]
  readonly assisted: readonly Channel[]
}

/** Channels of the selection by whether customers serve themselves there. */
async function sidesOf(db: Db, { channelIds }: Chosen): Promise<Sides> {
  const rows = await db.selectFrom('channel').selectAll().orderBy('name').execute()
  const kept = rows.filter(({ id }) => channelIds === null || channelIds.includes(id))
  return { selfService: kept.filter(isSelfService), assisted: kept.filter(channel => !isSelfService(channel)) }
}

function isSelfOf({ selfService, assisted }: Sides): ReadonlyMap<number, boolean> {
  return new Map([...selfService.map(({ id }) => [id, true] as const), ...assisted.map(({ id }) => [id, false] as const)])
}

function onlyOn(chosen: Chosen, channels: readonly Channel[]): Chosen {
  return { ...chosen, channelIds: channels.map(({ id }) => id) }
}

async function stateOf(
  db: Db,
  chosen: Chosen,
  { sides, interactions }: { readonly sides: Sides; readonly interactions: number },
): Promise<Handlings['state']> {
  const count = async (channels: readonly Channel[]) => (await aboutOf(db, onlyOn(chosen, channels))).interactions
  const [selfService, assisted] = [await count(sides.selfService), await count(sides.assisted)]
  if (selfService > 0 && assisted > 0) return 'compared'
  return interactions > 0 && selfService + assisted === 0 ? 'no-channel' : 'one-sided'
}

interface Query {
  readonly metrics: readonly Metric[]
  readonly chosen: Chosen
  readonly sides: Sides
  readonly held: HeldColumns
  readonly like: LikeVisits
}

interface Figured {
  readonly of: MetricCells
  readonly figure: HandlingFigure
  /** By visit. */
  readonly values: Float64Array
}

async function figuresOf(db: Db, { metrics, chosen, sides, held, like }: Query): Promise<Figured[]> {
  const figures: Figured[] = []
  for (const metric of metrics) {
    const of = await metricCells(db, { metric, chosen, by: [] })
    const values = await heldValues(db, held, { chosen, value: await interactionValue(db, chosen, of) })
    const compared = hoursCompared({ ...like.all, values }, of)
    figures.push({ of, figure: await figureOf(db, { chosen, sides, of, compared }), values })
  }
  return figures
}

async function figureOf(
  db: Db,
  {
    chosen,
    sides,
    of,
    compared,
  }: {
    readonly chosen: Chosen
    readonly sides: Sides
    readonly of: MetricCells
    readonly compared: HandlingFigure['compared']
  },
): Promise<HandlingFigure> {
  const { metric, unit, scale, better, interactions } = of
  const side = async (channels: readonly Channel[]) => sideOf(db, { metric, chosen: onlyOn(chosen, channels) }, of)
  const [selfService, assisted] = [await side(sides.selfService), await side(sides.assisted)]
  const missing = interactions - selfService.n - assisted.n
  return { metric, unit, scale, better, selfService, assisted, compared, missing }
}

/** The figure of one side as it is: of waits the median, of shares Wilson's interval, else the mean. */
async function sideOf(
  db: Db,
  { metric, chosen }: { readonly metric: Metric; readonly chosen: Chosen },
  { unit, scale }: MetricCells,
): Promise<HandlingFigure['selfService']> {
  if (metric === 'wait') {
    const { n, median } = await waitFigures(db, chosen)
    return { n, figure: median }
  }
  const { cells } = await metricCells(db, { metric, chosen, by: [], scale: scale.kind === 'unit' ? 'unit' : undefined })
  const merged = mergedCell(cells)
  if (merged.n === 0) return { n: 0, figure: unknown }
  if (scale.kind === 'share') {
    const { share, lower, upper } = wilsonInterval(countOf(merged), merged.n)!
    const shown = (each: number) => shownLimit(each, unit, scale)
    return { n: merged.n, figure: { value: shown(share), lower: shown(lower), upper: shown(upper) } }
  }
  const { mean, lower, upper } = meanInterval(merged)
  const limit = (end: number | null) => (end === null ? null : shownLimit(end, unit, scale))
  return { n: merged.n, figure: { value: limit(mean), lower: limit(lower), upper: limit(upper) } }
}

/** Places that have values of both sides, those with the most self-service first. */
async function placesOf(db: Db, { places }: LikeVisits, { values, figure }: Figured): Promise<HandlingPlace[]> {
  const names = await locationsById(db)
  return places
    .map(({ location, rows }): HandlingPlace => {
      const { publicId, name } = names.get(location)!
      const [selfService, assisted] = countsOf({ ...rows, values })
      return { locationId: publicId, name, selfService, assisted, compared: hoursCompared({ ...rows, values }, figure) }
    })
    .filter(({ selfService, assisted }) => selfService > 0 && assisted > 0)
    .sort((a, b) => b.selfService - a.selfService || a.name.localeCompare(b.name))
}

/** Values of the one kind, and of the other. */
function countsOf({ values, codes, clusters }: KindValues): [ones: number, others: number] {
  const counts: [number, number] = [0, 0]
  for (const [from, to] of clusters)
    for (let i = from; i < to; i++) if (codes[i]! >= 0 && !Number.isNaN(values[i]!)) counts[1 - (codes[i]! & 1)]!++
  return counts
}

function readingOf(
  state: Handlings['state'],
  { metric, unit, compared, selfService, assisted }: HandlingFigure,
  whose: { scope: string; place: string },
): Reading {
  const values = { metric, ...whose }
  if (state !== 'compared') return { id: `handlings.${state}`, values }
  if (compared === null) return { id: 'handlings.too-few', values }
  const { value } = compared.difference
  return {
    id: 'handlings.compared',
    values: {
      ...values,
      verdict: compared.verdict,
      differenceWay: value! > 0 ? 'up' : 'down',
      ...sizeOf('difference', value!, unit),
      selfCount: selfService.n,
      assistedCount: assisted.n,
    },
  }
}

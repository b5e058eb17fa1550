import type { HandlingFigure, HandlingPlace, Handlings } from '#contract/handlings.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'
import type { HeldColumns } from '#db/held-columns.ts'
import { type CodeSums, sumsByNumber } from '#db/queries/coded-rows.ts'
import { heldSideWaits, type SideWaits, sortedSideWaits } from '#db/queries/held-side-waits.ts'
import { heldValues } from '#db/queries/held-values.ts'
import { heldVisits } from '#db/queries/held-visits.ts'
import { type MixSides, mixSides, sideVisits } from '#db/queries/mix-sides.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { meanInterval } from '#stats/mean-interval.ts'
import { sufficientFromSums } from '#stats/sufficient-from-sums.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { wilsonInterval } from '#stats/wilson-interval.ts'
import { isSelfService } from '../channels/self-service.ts'
import { interactionValue } from '../interaction-value.ts'
import { sizeOf } from '../locations/compare-reading.ts'
import { countOf, mergedCell, type MetricCells, metricCells } from '../metric-cells.ts'
import { shownLimit } from '../metric-facts.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { mostExactValues } from '../wait-quantiles.ts'
import { bucketInterval, sortedInterval } from '../waits.ts'
import { type LikeVisits, likeVisits, sidesOfSums } from './like-visits.ts'
import { hoursCompared } from './hours-compared.ts'
import { seriesOf } from './series-of.ts'

/** What is told of each side, in this order. */
const told: readonly Metric[] = ['wait', 'csat', 'abandoned']

/** Self-service against being served: waits, satisfaction and how many gave up, side by side and among like visits. */
export async function handlings(db: Db, input: Input<'moments.handlings'>): Promise<Output<'moments.handlings'>> {
  const { metric } = input
  const { chosen, whose } = await seriesOf(db, input)
  const [sides, held, about] = [await sidesOf(db, chosen), await heldVisits(db, chosen), await aboutOf(db, chosen)]
  const of = mixSides(held, chosen, isSelfOf(sides))
  const visits = sideVisits(held, chosen, of)
  const side = visits.indexOf(about.interactions)
  const like = side < 0 ? likeVisits(held, chosen, of) : null // all are of one side: it is what the selection is
  const metrics = [...new Set([...told, metric])]
  const figures = await figuresOf(db, { metrics, chosen, sides, held, of, like, side, interactions: about.interactions })
  const asked = figures.find(({ figure }) => figure.metric === metric)!
  const { unit, scale, better, compared, missing } = asked.figure
  const names = { selfService: sides.selfService.map(({ name }) => name), assisted: sides.assisted.map(({ name }) => name) }
  const state = stateOf(visits, about.interactions)
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
    places: like && asked.sums ? await placesOf(db, like, { ...asked, sums: asked.sums }) : [],
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

function stateOf([assisted, selfService]: readonly [number, number], interactions: number): Handlings['state'] {
  if (selfService > 0 && assisted > 0) return 'compared'
  return interactions > 0 && selfService + assisted === 0 ? 'no-channel' : 'one-sided'
}

interface Query {
  readonly metrics: readonly Metric[]
  readonly chosen: Chosen
  readonly sides: Sides
  readonly held: HeldColumns
  readonly of: MixSides
  /** Null where all visits are of one side, and then which: 0 where customers are served. */
  readonly like: LikeVisits | null
  readonly side: number
  /** Of the selection. */
  readonly interactions: number
}

interface Figured {
  readonly of: MetricCells
  readonly figure: HandlingFigure
  /** By like visits; null where there is nothing to compare. */
  readonly sums: CodeSums | null
}

async function figuresOf(db: Db, { metrics, ...query }: Query): Promise<Figured[]> {
  const { chosen, held, like, interactions } = query
  const figures: Figured[] = []
  for (const metric of metrics) {
    const of = await metricCells(db, { metric, chosen, by: [], interactions })
    const value = await interactionValue(db, chosen, of)
    const sums = like && sumsByNumber(like.rows, await heldValues(db, held, { chosen, value }))
    const [selfService, assisted] = await sidesOfMetric(db, query, { of, sums })
    const missing = of.interactions - selfService.n - assisted.n
    const { unit, scale, better } = of
    const compared = like && sums && hoursCompared({ ...like.all, ...sums }, of)
    figures.push({ of, figure: { metric, unit, scale, better, selfService, assisted, compared, missing }, sums })
  }
  return figures
}

type Side = HandlingFigure['selfService']
const nothing: Side = { n: 0, figure: { value: null, lower: null, upper: null } }

/** The figure of either side as it is: of waits the median, of shares Wilson's interval, else the mean. */
async function sidesOfMetric(
  db: Db,
  { chosen, sides, held, of: ofMix, like, side: only }: Omit<Query, 'metrics'>,
  { of, sums }: Omit<Figured, 'figure'>,
): Promise<[selfService: Side, assisted: Side]> {
  const { metric } = of
  if (metric === 'wait') {
    const [assisted, selfService] = heldSideWaits(held, chosen, ofMix).map((waits, side) =>
      waits === null ? nothing : medianOf(waits, chosen, () => sortedSideWaits(held, chosen, { sides: ofMix, side, waits })),
    )
    return [selfService!, assisted!]
  }
  if (metric === 'response' || metric === 'repeat') {
    // What nobody answered, and whether customers came again, is not known from the visits of both sides together.
    const side = async (channels: readonly Channel[]) =>
      sideOf(mergedCell((await metricCells(db, { metric, chosen: onlyOn(chosen, channels), by: [] })).cells), of)
    return [await side(sides.selfService), await side(sides.assisted)]
  }
  if (like === null || sums === null) {
    const all = sideOf(mergedCell(of.cells), of)
    return only === 1 ? [all, nothing] : [nothing, all]
  }
  const [assisted, selfService] = sidesOfSums(like.all, sums)
  return [sideOf(sufficientFromSums(selfService), of), sideOf(sufficientFromSums(assisted), of)]
}

/** Exact as far as those of all selections are, and for people. */
function medianOf({ n, buckets }: SideWaits, { providerIds }: Chosen, sorted: () => Float64Array): Side {
  const isExact = n <= mostExactValues || providerIds !== null
  return { n, figure: isExact ? sortedInterval(sorted(), 0.5) : bucketInterval(buckets, n, 0.5) }
}

function sideOf(merged: Sufficient, { unit, scale }: MetricCells): Side {
  if (merged.n === 0) return nothing
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
async function placesOf(
  db: Db,
  { places }: LikeVisits,
  { sums, figure }: Figured & { sums: CodeSums },
): Promise<HandlingPlace[]> {
  const names = await locationsById(db)
  return places
    .flatMap(({ location, groups }): HandlingPlace[] => {
      const [assisted, selfService] = sidesOfSums(groups, sums).map(({ n }) => n) as [number, number]
      if (selfService === 0 || assisted === 0) return []
      const { publicId, name } = names.get(location)!
      return [{ locationId: publicId, name, selfService, assisted, compared: hoursCompared({ ...groups, ...sums }, figure) }]
    })
    .sort((a, b) => b.selfService - a.selfService || a.name.localeCompare(b.name))
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

import type { HandlingFigure, HandlingPlace, Handlings } from '#contract/handlings.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Interval, Metric, Reading } from '#contract/vocabulary.ts'
import { locationsById } from '#db/queries/places.ts'
import type { HourValue } from '#db/queries/hour-sums.ts'
import type { Db } from '#db/schema.ts'
import { meanInterval } from '#stats/mean-interval.ts'
import { wilsonInterval } from '#stats/wilson-interval.ts'
import { isSelfService } from '../channels/self-service.ts'
import { interactionValue } from '../interaction-value.ts'
import { sizeOf } from '../locations/compare-reading.ts'
import { countOf, mergedCell, type MetricCells, metricCells } from '../metric-cells.ts'
import { shownLimit } from '../metric-facts.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { waitFigures } from '../waits.ts'
import { type HandlingSums, handlingSums } from './handling-sums.ts'
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
  const figures = await figuresOf(db, { metrics: [...new Set([...told, metric])], chosen, sides })
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
    places: await placesOf(db, asked.sums, asked.figure),
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
}

interface Figured {
  readonly figure: HandlingFigure
  readonly sums: readonly HandlingSums[]
}

async function figuresOf(db: Db, { metrics, chosen, sides }: Query): Promise<Figured[]> {
  const cells: MetricCells[] = []
  for (const metric of metrics) cells.push(await metricCells(db, { metric, chosen, by: [] }))
  const values: HourValue[] = []
  for (const each of cells) values.push(await interactionValue(db, chosen, each))
  const isSelf = new Map([
    ...sides.selfService.map(({ id }) => [id, true] as const),
    ...sides.assisted.map(({ id }) => [id, false] as const),
  ])
  const sums = await handlingSums(db, { chosen, values, isSelf })
  const figures: Figured[] = []
  for (const [i, of] of cells.entries()) figures.push(await figureOf(db, { chosen, sides, of, sums: sums[i]! }))
  return figures
}

async function figureOf(
  db: Db,
  {
    chosen,
    sides,
    of,
    sums,
  }: { readonly chosen: Chosen; readonly sides: Sides; readonly of: MetricCells; readonly sums: readonly HandlingSums[] },
): Promise<Figured> {
  const { metric, unit, scale, better, interactions } = of
  const side = async (channels: readonly Channel[]) => sideOf(db, { metric, chosen: onlyOn(chosen, channels) }, of)
  const [selfService, assisted] = [await side(sides.selfService), await side(sides.assisted)]
  const missing = interactions - selfService.n - assisted.n
  return {
    figure: { metric, unit, scale, better, selfService, assisted, compared: hoursCompared(sums, of), missing },
    sums,
  }
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
async function placesOf(db: Db, sums: readonly HandlingSums[], measure: HandlingFigure): Promise<HandlingPlace[]> {
  const names = await locationsById(db)
  const groups = Map.groupBy(sums, ({ location }) => location)
  return Array.from(groups, ([location, own]): HandlingPlace => {
    const { publicId, name } = names.get(location)!
    const count = (isOne: boolean) => own.reduce((sum, each) => sum + (each.isOne === isOne ? each.n : 0), 0)
    const [selfService, assisted] = [count(true), count(false)]
    return { locationId: publicId, name, selfService, assisted, compared: hoursCompared(own, measure) }
  })
    .filter(({ selfService, assisted }) => selfService > 0 && assisted > 0)
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

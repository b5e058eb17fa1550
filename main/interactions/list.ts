import { type InteractionRow, type InteractionSort, RatedMetric } from '#contract/interactions.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Certainty, Outcome, Selection } from '#contract/vocabulary.ts'
import { held } from '#db/held.ts'
import { ratingSums } from '#db/queries/cells.ts'
import { fileNames, type InteractionRecord, interactionsAt, type Origin, originsOf } from '#db/queries/interactions.ts'
import { locationsById } from '#db/queries/places.ts'
import { scales } from '#db/queries/scales.ts'
import type { Db, ScaleTable } from '#db/schema.ts'
import { dateOf } from '../days.ts'
import { Failure } from '../failure.ts'
import { seriesOf } from '../moments/series-of.ts'
import { aboutOf, type Chosen, locationIdOf } from '../selection.ts'
import { effectRows } from './effect-rows.ts'
import { type Matches, matchingVisits, storedAt } from './matching.ts'
import { periodAsked } from './narrowed.ts'
import { type Ordered, ordered, pageOf } from './page-of.ts'
import { sortRanks } from './sort-ranks.ts'

const USUAL_LIMIT = 100

/** The interactions of a selection that meet all conditions one by one, the newest first unless asked otherwise. */
export async function listInteractions(db: Db, input: Input<'interactions.list'>): Promise<Output<'interactions.list'>> {
  const { limit = USUAL_LIMIT, offset = 0, ...list } = input
  const { chosen, matches, order } = await askedLast(db, JSON.stringify(list), () => inOrder(db, list))
  const about = await aboutOf(db, chosen)
  const places = pageOf(order, { offset, limit })
  const { count: total } = matches
  return {
    about,
    total,
    rows: await rowsAt(db, matches, places),
    ratings: await ratingsOf(db, chosen),
    reading: { id: 'interactions.list', values: { total, interactions: about.interactions } },
  }
}

type List = Omit<Input<'interactions.list'>, 'limit' | 'offset'>

interface InOrder {
  readonly chosen: Chosen
  readonly matches: Matches
  readonly order: Ordered
}

async function inOrder(db: Db, list: List): Promise<InOrder> {
  const { chosen, matches } = await matchesOf(db, list)
  return { chosen, matches, order: ordered(matches.keys, list.newestFirst ?? isNewestFirst(list.sort)) }
}

interface Last {
  list: string | null
  found: Promise<InOrder> | null
}

/** The list that was asked for last is kept until the data change: its pages are asked for one after the other. */
async function askedLast(db: Db, list: string, find: () => Promise<InOrder>): Promise<InOrder> {
  const last = await held(db, 'list asked for last', async (): Promise<Last> => ({ list: null, found: null }))
  if (last.list === list && last.found) return last.found
  const found = find()
  last.list = list
  last.found = found
  found.catch(() => {
    if (last.found === found) last.found = null
  })
  return found
}

async function ratingsOf(db: Db, chosen: Chosen): Promise<Output<'interactions.list'>['ratings']> {
  const found = await Promise.all(
    RatedMetric.options.map(async metric => (await ratingSums(db, { metric, chosen, by: [] })).length > 0),
  )
  return RatedMetric.options.filter((_, i) => found[i])
}

/** Times are usually told from the newest back, everything else from the lowest on. */
export function isNewestFirst(sort: InteractionSort | undefined): boolean {
  return sort === undefined || sort === 'time'
}

/** Everything that an input asks for, not yet in order. */
export async function matchesOf(db: Db, input: Input<'interactions.csv'>): Promise<{ chosen: Chosen; matches: Matches }> {
  const { filter, against, locationId, providerId, otherThan, asIn, effect, sort = 'time', ...narrowing } = input
  const whose = { filter, against, locationId, providerId, otherThan }
  const asked = { from: input.from, to: input.to, filter, against }
  const whole = asIn === 'selection' ? (await seriesOf(db, asked)).chosen : await placesAsked(db, { ...asked, ...whose })
  const chosen = await placesAsked(db, { ...whose, ...periodAsked(input) })
  const ranks = await sortRanks(db, chosen, sort)
  if (effect === undefined) return { chosen, matches: await matchingVisits(db, { chosen, whole, narrowing, sort, ranks }) }
  if (input.metric === undefined) throw new Failure('bad-input', { detail: '“effect” needs a “metric”' })
  const rows = await effectRows(db, { metric: input.metric, effect, selection: asked })
  const { isCounted } = rows
  const isSide = locationId === undefined && otherThan === undefined
  const locationIds = rows.locations.filter(id => isSide || (chosen.locationIds?.includes(id) ?? true))
  const here = { ...chosen, locationIds }
  const query = { chosen: here, whole: rows.whole, narrowing, sort, ranks, isCounted }
  return { chosen: here, matches: await matchingVisits(db, query) }
}

type Whose = Selection & Pick<Input<'interactions.csv'>, 'locationId' | 'providerId' | 'otherThan'>

/** The selection at one location, of one person, or everywhere but at one location. */
async function placesAsked(db: Db, { otherThan, ...question }: Whose): Promise<Chosen> {
  const { chosen } = await seriesOf(db, question)
  if (otherThan === undefined) return chosen
  const left = await locationIdOf(db, otherThan)
  const all = chosen.locationIds ?? [...(await locationsById(db)).keys()]
  return { ...chosen, locationIds: all.filter(id => id !== left) }
}

/** The rows at these places of what was found. */
export async function rowsAt(db: Db, matches: Matches, places: readonly number[]): Promise<InteractionRow[]> {
  const records = await interactionsAt(
    db,
    places.map(match => storedAt(matches, match)),
  )
  const names: Names = {
    origins: await originsOf(db, records),
    files: await fileNames(db),
    scales: await scales(db),
  }
  return records.map(record => rowOf(record, names))
}

interface Names {
  readonly origins: ReadonlyMap<number, Origin>
  readonly files: ReadonlyMap<number, string>
  readonly scales: ReadonlyMap<number, Omit<ScaleTable, 'id'>>
}

function rowOf(record: InteractionRecord, { origins, files, scales }: Names): InteractionRow {
  const { importId, record: number, line } = origins.get(record.id)!
  return {
    interactionId: String(record.id),
    locationId: record.location_public_id,
    locationName: record.location_name,
    providerId: record.provider_public_id,
    providerName: record.provider_name,
    arrivedAt: new Date(record.arrived_at).toISOString(),
    localDate: dateOf(record.local_day),
    localTime: timeOf(record.local_minute),
    certainty: record.certainty as Certainty, // the import writes no other
    channel: record.channel_name,
    service: record.service_name,
    outcome: record.outcome as Outcome | null, // nor here
    waitSeconds: record.wait_s,
    serviceSeconds: record.service_s,
    resolutionSeconds: record.resolution_s,
    csat: ratingOf({ raw: record.csat_raw, value: record.csat_value, scale: record.csat_scale }, scales),
    nps: ratingOf({ raw: record.nps_raw, value: record.nps_value, scale: record.nps_scale }, scales),
    ces: ratingOf({ raw: record.ces_raw, value: record.ces_value, scale: record.ces_scale }, scales),
    ratingOffered: toldOf(record.rating_offered),
    complaint: toldOf(record.complaint),
    comment: record.comment,
    externalId: record.external_id,
    importId,
    file: files.get(importId) ?? '',
    record: number,
    line,
  }
}

type Stored = { raw: string | null; value: number | null; scale: number | null }

function ratingOf({ raw, value, scale }: Stored, scales: Names['scales']): InteractionRow['csat'] {
  const known = scale === null ? undefined : scales.get(scale)
  if (value === null || known === undefined) return null
  const { minimum, maximum, direction } = known
  return { raw: raw ?? String(value), value, minimum, maximum, direction }
}

function toldOf(flag: number | null): boolean | null {
  return flag === null ? null : flag === 1
}

/** Minute of the day as 09:30. */
export function timeOf(minute: number | null): string | null {
  if (minute === null) return null
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

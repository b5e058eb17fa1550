import type { InteractionSort } from '#contract/interactions.ts'
import type { Input } from '#contract/operations.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import type { HourValue } from '#db/queries/hour-sums.ts'
import { repeatValues } from '#db/queries/repeats.ts'
import { type Scales, type ValueAt, valueAt } from '#db/queries/visit-value.ts'
import { hourOf } from '#db/queries/visit-loads.ts'
import { type VisitDay, visitDays } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import { outcomeCodes } from '#db/visit-columns.ts'
import { weekdayOf } from '../days.ts'
import { interactionValue } from '../interaction-value.ts'
import { metricCells } from '../metric-cells.ts'

export type Narrowing = Pick<
  Input<'interactions.list'>,
  'metric' | 'zeros' | 'atLeast' | 'below' | 'weekday' | 'hour' | 'outcome' | 'withComment'
>

/** Interactions that meet all conditions, by location, day and id. */
export interface Matches {
  readonly count: number
  readonly locations: Int32Array
  readonly days: Int32Array
  readonly ids: Float64Array
  /** What they are sorted by; not-a-number where there is nothing. */
  readonly keys: Float64Array
}

interface Query {
  readonly chosen: Chosen
  readonly whole: Chosen
  readonly narrowing: Narrowing
  readonly sort: InteractionSort
  /** Place of each location in the order of names. */
  readonly rankOf: ReadonlyMap<number, number>
}

/**
 * Finds the interactions of a selection that meet some conditions, in their blocks and without reading a row.
 *
 * @param query.whole the selection that the figure is of: its usual kind of wait and scale of ratings are those of the figure
 */
export async function matchingVisits(db: Db, query: Query): Promise<Matches> {
  const { chosen, whole, narrowing, sort, rankOf } = query
  const value = await valueAsked(db, whole, narrowing)
  const scales: Scales = new Map((await db.selectFrom('scale').selectAll().execute()).map(scale => [scale.id, scale]))
  const again = value?.kind === 'repeat' ? await repeatValues(db, chosen) : null
  const days = (await visitDays(db, chosen)).filter(
    ({ day }) => narrowing.weekday === undefined || weekdayOf(day) === narrowing.weekday,
  )
  const found = noMatches(days.reduce((sum, { count }) => sum + count, 0))
  let count = 0
  for (const day of days) {
    const ids = day.codes('id')
    const idOf = (i: number) => day.firstId + (ids?.[i] ?? 0)
    const valueOf: ValueAt | null =
      value === null ? null : value.kind === 'repeat' ? i => again?.get(idOf(i)) ?? Number.NaN : valueAt(day, value, scales)
    const isWanted = wantedIn(day, narrowing, valueOf)
    const keyOf = keyIn(day, sort, rankOf)
    for (const i of day.kept()) {
      if (!isWanted(i)) continue
      found.locations[count] = day.location
      found.days[count] = day.day
      found.ids[count] = idOf(i)
      found.keys[count] = keyOf(i)
      count++
    }
  }
  return { ...found, keys: found.keys.subarray(0, count), count }
}

function noMatches(most: number): Matches {
  return {
    count: 0,
    locations: new Int32Array(most),
    days: new Int32Array(most),
    ids: new Float64Array(most),
    keys: new Float64Array(most),
  }
}

/** The value that is asked for, of durations in seconds where bounds or zeros matter; null where none is. */
async function valueAsked(db: Db, whole: Chosen, { metric, zeros, atLeast, below }: Narrowing): Promise<HourValue | null> {
  if (metric === undefined) return null
  const isBounded = atLeast !== undefined || below !== undefined
  const { scale } = await metricCells(db, { metric, chosen: whole, by: [] })
  const value = await interactionValue(db, whole, { metric, scale })
  if (isBounded && value.kind === 'nps') return { kind: 'rating', metric: 'nps', scale: 'raw' }
  if (isBounded && value.kind === 'rating') return { ...value, scale: 'raw' }
  const raw = zeros === 'with' || isBounded
  return value.kind === 'wait' || value.kind === 'duration' ? { ...value, raw } : value
}

/** Whether a visit of a day meets the conditions. */
function wantedIn(day: VisitDay, narrowing: Narrowing, valueOf: ValueAt | null): (i: number) => boolean {
  const { hour, outcome, withComment, atLeast = -Infinity, below = Infinity } = narrowing
  const [minutes, outcomes, comments] = [day.codes('minute'), day.codes('outcome'), day.codes('comment')]
  const code = outcome === undefined ? null : outcome === 'unknown' ? 0 : outcomeCodes.indexOf(outcome)
  return i => {
    if (hour !== undefined && hourOf(minutes?.[i] ?? 0) !== hour) return false
    if (code !== null && (outcomes?.[i] ?? 0) !== code) return false
    if (withComment !== undefined && (comments?.[i] === 1) !== withComment) return false
    if (valueOf === null) return true
    const value = valueOf(i)
    return value >= atLeast && value < below
  }
}

const MINUTES = 1441

function keyIn(day: VisitDay, sort: InteractionSort, rankOf: ReadonlyMap<number, number>): ValueAt {
  switch (sort) {
    case 'time': {
      const minutes = day.codes('minute')
      return i => day.day * MINUTES + (minutes?.[i] ?? 0)
    }
    case 'location':
      return () => rankOf.get(day.location) ?? Number.NaN
    case 'wait':
    case 'service':
    case 'resolution': {
      const seconds = day.measures(`${sort}_s`)
      return i => seconds[i]!
    }
    case 'csat':
    case 'nps':
    case 'ces': {
      const ratings = day.measures(`${sort}_value`)
      return i => ratings[i]!
    }
  }
}

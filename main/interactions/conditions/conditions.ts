import type { Chosen } from '#db/queries/chosen.ts'
import { lackingIds } from '#db/queries/lacking.ts'
import { scales } from '#db/queries/scales.ts'
import { hourOf } from '#db/queries/visit-loads.ts'
import type { Db } from '#db/schema.ts'
import { outcomeCodes } from '#db/visit-columns.ts'
import { dayOf, mondayOf, weekdayOf } from '../../days.ts'
import type { Narrowing } from '../narrowing.ts'
import type { Condition } from './condition.ts'
import { hoursCondition } from './hours.ts'
import { loadCondition } from './load.ts'
import { promisedCondition } from './promised.ts'
import { ratedCondition } from './rated.ts'
import { valueAsked, valueCondition } from './value.ts'

interface Asked {
  readonly chosen: Chosen
  /** The selection that the figure is of. */
  readonly whole: Chosen
  readonly narrowing: Narrowing
}

/** Whether any visit of a day can be wanted. */
export function dayCondition({ inWeeks, weekday }: Narrowing): (day: number) => boolean {
  const mondays = inWeeks && new Set(inWeeks.map(dayOf))
  return day => (weekday === undefined || weekdayOf(day) === weekday) && (mondays === undefined || mondays.has(mondayOf(day)))
}

/** Every condition that is asked for; a row is wanted that meets them all. */
export async function conditionsOf(db: Db, { chosen, whole, narrowing }: Asked): Promise<Condition[]> {
  const { point, hour, outcome, withComment, longerThan, rated, promised, load, lacks, hours } = narrowing
  const value = await valueAsked(db, whole, narrowing)
  const asked: Condition[] = []
  if (hour !== undefined) asked.push(hourCondition(hour))
  if (outcome !== undefined) asked.push(outcomeCondition(outcome))
  if (withComment !== undefined) asked.push(commentCondition(withComment))
  if (longerThan !== undefined) asked.push(longerCondition(longerThan))
  if (rated !== undefined) asked.push(ratedCondition(rated, await scales(db)))
  if (promised !== undefined) asked.push(await promisedCondition(db, promised, point?.grain ?? 'week'))
  if (load !== undefined) asked.push(await loadCondition(db, whole, load))
  if (lacks !== undefined) asked.push(lackingCondition(await lackingIds(db, chosen, lacks)))
  if (hours !== undefined) asked.push(await hoursCondition(db, whole, { hours, value }))
  if (value !== null) asked.push(await valueCondition(db, { chosen, value, narrowing }))
  return asked
}

function hourCondition(hour: number): Condition {
  return day => {
    const minutes = day.codes('minute')
    return i => hourOf(minutes?.[i] ?? 0) === hour
  }
}

function outcomeCondition(outcome: NonNullable<Narrowing['outcome']>): Condition {
  const code = outcome === 'unknown' ? 0 : outcomeCodes.indexOf(outcome)
  return day => {
    const outcomes = day.codes('outcome')
    return i => (outcomes?.[i] ?? 0) === code
  }
}

function commentCondition(withComment: boolean): Condition {
  return day => {
    const comments = day.codes('comment')
    return i => (comments?.[i] === 1) === withComment
  }
}

function longerCondition(seconds: number): Condition {
  return day => {
    const waits = day.measures('wait_s')
    return i => waits[i]! > seconds
  }
}

function lackingCondition(lacking: ReadonlySet<number>): Condition {
  return day => {
    const ids = day.codes('id')
    return i => lacking.has(day.firstId + (ids?.[i] ?? 0))
  }
}

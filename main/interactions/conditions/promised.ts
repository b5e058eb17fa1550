import type { ChartGrain } from '#contract/charts.ts'
import type { VisitDay } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import { targets } from '#db/queries/targets.ts'
import { firstDayOf, lastDayOf, periodOf } from '../../moments/periods.ts'
import { promisedOn, promisedWithin } from '../../targets/promised-on.ts'
import type { Narrowing } from '../narrowing.ts'
import type { Condition } from './condition.ts'

/** Rows of places that promised something at that point of a chart, and whether their wait was within it. */
export async function promisedCondition(
  db: Db,
  promised: NonNullable<Narrowing['promised']>,
  grain: ChartGrain,
): Promise<Condition> {
  const secondsOn = promisedOn(await targets(db))
  return day => {
    const first = firstDayOf(periodOf(day.day, grain), grain)
    const promise = promisedWithin(secondsOn, day.location, { first, last: lastDayOf(first, grain) })
    if (promise === null) return () => false
    return promised === 'any' ? () => true : keptOrLate(day, promise, promised === 'kept')
  }
}

function keptOrLate(day: VisitDay, promise: number, isKept: boolean): (position: number) => boolean {
  const seconds = day.measures('wait_s')
  return i => (isKept ? seconds[i]! <= promise : seconds[i]! > promise)
}

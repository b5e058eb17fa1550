import type { HeldColumns } from '#db/held-columns.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { chosenBlocks } from '#db/queries/held-chosen.ts'
import { heldHours, SLOTS } from '#db/queries/held-hours.ts'
import { weekdayOf } from '../days.ts'
import type { KindsOf } from './kind-rows.ts'

/** Share of a place's customers who come in its busiest hours. */
const SHARE = 0.25
const HOURS = 24
const HOUR = 60
/** Weekdays count from 1. */
const WEEK = 8 * HOURS

/**
 * The busiest hours of the week of each place as kinds of minutes: those with most arrivals per day of that weekday, until they hold
 * a quarter of all. They follow from arrivals alone, never from how people were served, so that comparing them is fair.
 */
export function busyKinds(held: HeldColumns, chosen: Chosen): KindsOf {
  const { arrivals } = heldHours(held)
  const places = Map.groupBy(chosenBlocks(held, chosen), block => held.locations[block]!)
  const busy = new Map(Array.from(places, ([location, own]) => [location, busiestOf(own, { days: held.days, arrivals })]))
  return ({ location, day }) => {
    const hours = busy.get(location)
    const first = weekdayOf(day) * HOURS
    return minute => hours !== undefined && hours[first + Math.floor(minute / HOUR)] === 1
  }
}

interface Arrivals {
  readonly days: Int32Array
  /** By block and slot. */
  readonly arrivals: Uint32Array
}

/** By weekday and hour: 1 = among the busiest of a place. */
function busiestOf(blocks: readonly number[], { days, arrivals }: Arrivals): Uint8Array {
  const [sums, open] = [new Float64Array(WEEK), new Float64Array(WEEK / HOURS)]
  for (const block of blocks) {
    const weekday = weekdayOf(days[block]!)
    open[weekday]!++
    for (let hour = 0; hour < HOURS; hour++) sums[weekday * HOURS + hour]! += arrivals[block * SLOTS + hour]!
  }
  const rate = (hour: number) => sums[hour]! / open[Math.floor(hour / HOURS)]!
  const sorted = [...sums.keys()].filter(hour => sums[hour]! > 0).sort((a, b) => rate(b) - rate(a) || a - b)
  const all = sums.reduce((sum, n) => sum + n, 0)
  const busy = new Uint8Array(WEEK)
  let within = 0
  for (const hour of sorted) {
    if (within >= SHARE * all) break
    busy[hour] = 1
    within += sums[hour]!
  }
  return busy
}

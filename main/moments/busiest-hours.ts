import type { HeldColumns } from '#db/held-columns.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { chosenBlocks } from '#db/queries/held-chosen.ts'
import { heldHours, SLOTS } from '#db/queries/held-hours.ts'
import { weekdayOf } from '../days.ts'

/** Share of a place's customers who come in its busiest hours. */
const SHARE = 0.25
/** Hours are counted from 24 times the weekday, which begins with 1; those without a time of day do not count. */
export const HOURS = 24
const WEEK = 8 * HOURS

/** By hour of the week: 1 = among the busiest of a place. */
export type BusyHours = Uint8Array

/** Those of all places on some days are kept: which services, channels and people are chosen changes nothing. */
const kept = new WeakMap<HeldColumns, { readonly name: string; readonly busy: ReadonlyMap<number, BusyHours> }>()

/**
 * The busiest hours of the week of each place: those with most arrivals per day of that weekday, until they hold a quarter of all. They
 * follow from arrivals alone, never from how people were served, so that comparing them is fair.
 */
export function busyHours(held: HeldColumns, chosen: Chosen): ReadonlyMap<number, BusyHours> {
  const whole = held.part?.of ?? held
  const name = `${chosen.fromDay} ${chosen.toDay}`
  const known = kept.get(whole)
  if (known?.name === name) return known.busy
  const busy = findBusy(whole, { ...chosen, locationIds: null })
  kept.set(whole, { name, busy })
  return busy
}

function findBusy(held: HeldColumns, chosen: Chosen): Map<number, BusyHours> {
  const blocks = chosenBlocks(held, chosen)
  const { arrivals } = heldHours(held)
  const found = new Map<number, BusyHours>()
  for (let from = 0; from < blocks.length; ) {
    const location = held.locations[blocks[from]!]!
    let to = from
    while (to < blocks.length && held.locations[blocks[to]!] === location) to++
    found.set(location, busiestOf(blocks.slice(from, to), { days: held.days, arrivals }))
    from = to
  }
  return found
}

/** Whether an hour is among the busiest, counted from the weekday's first. */
export function isBusy(busy: BusyHours | undefined, weekday: number, hour: number): boolean {
  return busy?.[weekday * HOURS + hour] === 1
}

interface Arrivals {
  readonly days: Int32Array
  /** By block and slot. */
  readonly arrivals: Uint32Array
}

function busiestOf(blocks: readonly number[], { days, arrivals }: Arrivals): BusyHours {
  const [sums, open] = [new Float64Array(WEEK), new Float64Array(WEEK / HOURS)]
  for (const block of blocks) {
    const weekday = weekdayOf(days[block]!)
    open[weekday]!++
    for (let hour = 0; hour < HOURS; hour++) sums[weekday * HOURS + hour]! += arrivals[block * SLOTS + hour]!
  }
  const rates = sums.map((sum, hour) => sum / open[Math.floor(hour / HOURS)]!)
  const sorted = [...sums.keys()].filter(hour => sums[hour]! > 0).sort((a, b) => rates[b]! - rates[a]! || a - b)
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

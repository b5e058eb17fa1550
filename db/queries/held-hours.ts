import type { HeldColumns } from '../held-columns.ts'
import { ownersOf } from './held-owners.ts'
import { madeOnce } from './made-once.ts'
import { takenRows } from './taken-rows.ts'

/** Places of a block's hours: those of the day, and one for visits without a time of day. */
export const SLOTS = 25
const NO_HOUR = SLOTS - 1
const HOUR = 60

/** When visits arrived, and how many. */
export interface HeldHours {
  /** By row: hour of arrival; the last of the slots = not known. */
  readonly hours: Uint8Array
  /** By block and slot: arrivals of everything there and then, and people who were active in it. */
  readonly arrivals: Uint32Array
  readonly people: Uint16Array
  /** By block: minute of the day of the first arrival and of the last; the last is before the first where no time is known. */
  readonly opens: Int16Array
  readonly closes: Int16Array
}

const keptHours = madeOnce<HeldHours>()

/** Worked out once. */
export function heldHours(held: HeldColumns): HeldHours {
  return keptHours(held, '', () => findHours(held))
}

function findHours(held: HeldColumns): HeldHours {
  if (held.part) return hoursOfPart(held.part)
  const blocks = held.days.length
  const { owner, providers } = ownersOf(held)
  const minutes = held.column('minute')
  const found = {
    hours: new Uint8Array(held.mix.length).fill(NO_HOUR),
    arrivals: new Uint32Array(blocks * SLOTS),
    people: new Uint16Array(blocks * SLOTS),
    opens: new Int16Array(blocks).fill(2 ** 15 - 1),
    closes: new Int16Array(blocks).fill(-1),
  }
  if (minutes === null) return found
  const { hours, arrivals, people, opens, closes } = found
  const lastSeen = new Int32Array(providers.length * SLOTS).fill(-1)
  for (let block = 0; block < blocks; block++)
    for (let row = held.starts[block]!, end = held.starts[block + 1]!; row < end; row++) {
      const minute = minutes[row]! - 1
      if (minute < 0) continue
      const hour = Math.floor(minute / HOUR)
      hours[row] = hour
      arrivals[block * SLOTS + hour]!++
      if (minute < opens[block]!) opens[block] = minute
      if (minute > closes[block]!) closes[block] = minute
      const who = owner[row]!
      if (providers[who] === 0 || lastSeen[who * SLOTS + hour] === block) continue
      lastSeen[who * SLOTS + hour] = block
      people[block * SLOTS + hour]!++
    }
  return found
}

/** Hours of some visits. What a place was like is told by all that came there and then. */
function hoursOfPart({ of, blocks, rows }: NonNullable<HeldColumns['part']>): HeldHours {
  const all = heldHours(of)
  const hours = takenRows(all.hours, rows)
  const [arrivals, people] = [new Uint32Array(blocks.length * SLOTS), new Uint16Array(blocks.length * SLOTS)]
  for (const [i, block] of blocks.entries()) {
    arrivals.set(all.arrivals.subarray(block * SLOTS, (block + 1) * SLOTS), i * SLOTS)
    people.set(all.people.subarray(block * SLOTS, (block + 1) * SLOTS), i * SLOTS)
  }
  return { hours, arrivals, people, opens: blocksOf(all.opens, blocks), closes: blocksOf(all.closes, blocks) }
}

function blocksOf(numbers: Int16Array, blocks: Int32Array): Int16Array {
  return Int16Array.from(blocks, block => numbers[block]!)
}

export type LoadPer = 'hour' | 'person'

const keptLoads = madeOnce<Float64Array>()

/**
 * By block and slot: arrivals of everything that arrived there and then, whatever service, channel or provider an answer is about;
 * per person who was active in it not-a-number where nobody is known, as without a time of day.
 */
export function heldLoads(held: HeldColumns, per: LoadPer): Float64Array {
  return keptLoads(held, per, () => findLoads(heldHours(held), per))
}

/** Natural logarithms of the loads per person. */
export function heldLogLoads(held: HeldColumns): Float64Array {
  return keptLoads(held, 'log', () => heldLoads(held, 'person').map(load => Math.log(load)))
}

function findLoads({ arrivals, people }: HeldHours, per: LoadPer): Float64Array {
  const found = Float64Array.from(arrivals)
  for (let slot = 0; slot < found.length; slot++) {
    if (slot % SLOTS === NO_HOUR) found[slot] = Number.NaN
    else if (per === 'person') found[slot] = people[slot] === 0 ? Number.NaN : found[slot]! / people[slot]!
  }
  return found
}

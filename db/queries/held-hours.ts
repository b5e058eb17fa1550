import type { HeldColumns } from '../held-columns.ts'
import { ownersOf } from './held-owners.ts'
import { madeOnce } from './made-once.ts'
import { placeNumbers } from './place-numbers.ts'

/** Places of a block's hours: those of the day, and one for visits without a time of day. */
export const SLOTS = 25
export const NO_HOUR = SLOTS - 1
const HOUR = 60

/** Hour of a stored minute of the day, which is one more than it is; without a time of day the last of the slots. */
export const hourOfMinute = Uint8Array.from({ length: 24 * HOUR + 1 }, (_, minute) =>
  minute === 0 ? NO_HOUR : Math.floor((minute - 1) / HOUR),
)

/** When visits arrived at each place and day, and how many. What a place was like is told by all that came, whatever is chosen. */
export interface HeldHours {
  /** By block of all that is held (`wholeBlock`) and slot: arrivals of everything there and then, and people who were active in it. */
  readonly arrivals: Uint32Array
  readonly people: Uint16Array
  /** By block: minute of the day of the first arrival and of the last; the last is before the first where no time is known. */
  readonly opens: Int16Array
  readonly closes: Int16Array
}

const keptHours = madeOnce<HeldHours>()

/** Worked out once. */
export function heldHours(held: HeldColumns): HeldHours {
  const whole = held.part?.of ?? held
  return keptHours(whole, '', () => findHours(whole))
}

/** A block's number among the blocks of all that is held. */
export function wholeBlock({ part }: HeldColumns, block: number): number {
  return part === undefined ? block : part.blocks[block]!
}

function findHours(held: HeldColumns): HeldHours {
  const blocks = held.days.length
  const { owner, providers } = ownersOf(held)
  const minutes = held.column('minute')
  const found = {
    arrivals: new Uint32Array(blocks * SLOTS),
    people: new Uint16Array(blocks * SLOTS),
    opens: new Int16Array(blocks).fill(2 ** 15 - 1),
    closes: new Int16Array(blocks).fill(-1),
  }
  if (minutes === null) return found
  const { arrivals, people, opens, closes } = found
  const lastSeen = new Int32Array(providers.length * SLOTS).fill(-1)
  for (let block = 0; block < blocks; block++)
    for (let row = held.starts[block]!, end = held.starts[block + 1]!; row < end; row++) {
      const minute = minutes[row]! - 1
      if (minute < 0) continue
      const hour = Math.floor(minute / HOUR)
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

export type LoadPer = 'hour' | 'person'

/** How busy hours were: there are far fewer loads than hours. */
export interface HeldLoads {
  /** In ascending order. */
  readonly loads: Float64Array
  /** By block of all that is held and slot: place of its load among these; less than zero where it has none. */
  readonly numbers: Int32Array
}

const keptLoads = madeOnce<HeldLoads>()

/**
 * Arrivals of everything that arrived there and then, whatever service, channel or provider an answer is about; per person who was
 * active in it none where nobody is known, as without a time of day.
 */
export function heldLoads(held: HeldColumns, per: LoadPer): HeldLoads {
  return keptLoads(held.part?.of ?? held, per, () => findLoads(heldHours(held), per))
}

/** Natural logarithms of the loads per person. */
export function heldLogLoads(held: HeldColumns): HeldLoads {
  const { loads, numbers } = heldLoads(held, 'person')
  return { loads: loads.map(load => Math.log(load)), numbers }
}

function findLoads({ arrivals, people }: HeldHours, per: LoadPer): HeldLoads {
  const numbers = new Int32Array(arrivals.length).fill(-1)
  const most = arrivals.reduce((found, n) => Math.max(found, n), 0) + 1
  const pairs = placeNumbers(most * (people.reduce((found, n) => Math.max(found, n), 1) + 1))
  for (let slot = 0; slot < numbers.length; slot++) {
    const by = per === 'person' ? people[slot]! : 1
    if (slot % SLOTS !== NO_HOUR && by > 0) numbers[slot] = pairs.of(by * most + arrivals[slot]!)
  }
  const loadOf = pairs.places.map(pair => (pair % most) / Math.floor(pair / most))
  const loads = Float64Array.from(new Set(loadOf)).sort()
  const placeOf = new Map(Array.from(loads, (load, place) => [load, place]))
  const places = loadOf.map(load => placeOf.get(load)!)
  for (let slot = 0; slot < numbers.length; slot++) if (numbers[slot]! >= 0) numbers[slot] = places[numbers[slot]!]!
  return { loads, numbers }
}

import type { HeldColumns } from '../held-columns.ts'
import { measuredColumns, outcomeCodes } from '../visit-columns.ts'
import { waitBucketOf } from '../wait-buckets.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks, chosenMixes } from './held-chosen.ts'
import type { Duration } from './weekly-durations.ts'

/** Recorded durations of visits held in memory, side by side, by location and day. */
export interface HeldDurations {
  readonly size: number
  readonly rows: Int32Array
  readonly locations: Int32Array
  readonly days: Int32Array
  readonly providers: Int32Array
  readonly seconds: Float64Array
  /** As `outcomeCodes`. */
  readonly outcomes: Uint8Array
}

interface Query {
  readonly metric: Duration
  readonly chosen: Chosen
  /** Of waits: the one kind to read. */
  readonly waitKind?: number | undefined
  readonly isKept: (outcome: number) => boolean
}

/** Durations of the visits that a selection keeps. */
export function heldDurations(held: HeldColumns, query: Query): HeldDurations {
  const { chosen, waitKind } = query
  const blocks = chosenBlocks(held, chosen)
  const found = room(blocks.reduce((sum, block) => sum + held.starts[block + 1]! - held.starts[block]!, 0))
  const secondsAt = secondsOf(held, query.metric)
  const isChosen = chosenMixes(held, chosen)
  const people = chosen.providerIds && new Set(chosen.providerIds)
  const [providers, outcomes, kinds] = [held.column('provider_id'), held.column('outcome'), held.column('wait_kind')]
  const isKept = Uint8Array.from(outcomeCodes, (_, outcome) => Number(query.isKept(outcome)))
  let size = 0
  for (const block of blocks) {
    const end = held.starts[block + 1]!
    for (let row = held.starts[block]!; row < end; row++) {
      const seconds = secondsAt(row)
      const outcome = outcomes === null ? 0 : outcomes[row]!
      if (Number.isNaN(seconds) || isChosen[held.mix[row]!] === 0 || isKept[outcome] === 0) continue
      if (waitKind !== undefined && (kinds === null ? 0 : kinds[row]!) !== waitKind) continue
      const provider = providers === null ? 0 : providers[row]!
      if (people !== null && !people.has(provider)) continue
      found.rows[size] = row
      found.locations[size] = held.locations[block]!
      found.days[size] = held.days[block]!
      found.providers[size] = provider
      found.seconds[size] = seconds
      found.outcomes[size++] = outcome
    }
  }
  return { ...found, size }
}

function room(most: number): HeldDurations {
  return {
    size: 0,
    rows: new Int32Array(most),
    locations: new Int32Array(most),
    days: new Int32Array(most),
    providers: new Int32Array(most),
    seconds: new Float64Array(most),
    outcomes: new Uint8Array(most),
  }
}

/** Seconds of a visit; not-a-number where there are none. */
function secondsOf(held: HeldColumns, metric: Duration): (row: number) => number {
  const column = held.column(`${metric}_s`)
  if (column === null) return () => Number.NaN
  const asIs = held.column('as_is')
  const bit = 1 << measuredColumns.indexOf(`${metric}_s`)
  return row => {
    const stored = column[row]!
    if (asIs !== null && (asIs[row]! & bit) !== 0) return stored
    return stored === 0 ? Number.NaN : stored - 1
  }
}

const known = new WeakMap<HeldColumns, Map<Duration, Uint16Array>>()

/** Bucket of the wait histogram's layout of every visit, worked out once; 0 where there is no duration. */
export function heldBuckets(held: HeldColumns, metric: Duration): Uint16Array {
  const own = known.get(held) ?? new Map<Duration, Uint16Array>()
  known.set(held, own)
  const found = own.get(metric) ?? bucketsOf(held, metric)
  own.set(metric, found)
  return found
}

function bucketsOf(held: HeldColumns, metric: Duration): Uint16Array {
  const secondsAt = secondsOf(held, metric)
  const buckets = new Uint16Array(held.mix.length)
  for (let row = 0; row < buckets.length; row++) {
    const seconds = secondsAt(row)
    if (!Number.isNaN(seconds)) buckets[row] = waitBucketOf(seconds)
  }
  return buckets
}

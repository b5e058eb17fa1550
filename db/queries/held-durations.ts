import type { HeldColumns } from '../held-columns.ts'
import { outcomeCodes } from '../visit-columns.ts'
import { waitBucketOf } from '../wait-buckets.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'
import { heldMeasures } from './held-measures.ts'
import { rowsMadeOnce } from './rows-made-once.ts'
import type { Duration } from './weekly-durations.ts'

/** Recorded durations of visits held in memory, side by side, in the order of their blocks. */
export interface HeldDurations {
  readonly size: number
  readonly rows: Int32Array
  /** Of each its location and day, by number. */
  readonly blocks: Int32Array
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
  const { starts, mix } = held
  const seconds = heldMeasures(held, `${query.metric}_s`)
  const blocks = chosenBlocks(held, chosen)
  const found = room(blocks.reduce((sum, block) => sum + starts[block + 1]! - starts[block]!, 0))
  const [isChosen, isChosenProvider] = [chosenMixes(held, chosen), chosenProviders(held, chosen)]
  const [providers, outcomes, kinds] = [held.column('provider_id'), held.column('outcome'), held.column('wait_kind')]
  const isKept = Uint8Array.from(outcomeCodes, (_, outcome) => Number(query.isKept(outcome)))
  let size = 0
  for (const block of blocks)
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const value = seconds[row]!
      const outcome = outcomes === null ? 0 : outcomes[row]!
      if (Number.isNaN(value) || isChosen[mix[row]!] === 0 || isKept[outcome] === 0) continue
      if (waitKind !== undefined && (kinds === null ? 0 : kinds[row]!) !== waitKind) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      found.rows[size] = row
      found.blocks[size] = block
      found.seconds[size] = value
      found.outcomes[size++] = outcome
    }
  return { ...found, size }
}

function room(most: number): HeldDurations {
  return {
    size: 0,
    rows: new Int32Array(most),
    blocks: new Int32Array(most),
    seconds: new Float64Array(most),
    outcomes: new Uint8Array(most),
  }
}

const keptBuckets = rowsMadeOnce<Uint16Array>()

/** Bucket of the wait histogram's layout of every visit, worked out once; 0 where there is no duration. */
export function heldBuckets(held: HeldColumns, metric: Duration): Uint16Array {
  return keptBuckets(held, metric, whole => bucketsOf(whole, metric))
}

function bucketsOf(held: HeldColumns, metric: Duration): Uint16Array {
  const seconds = heldMeasures(held, `${metric}_s`)
  const buckets = new Uint16Array(seconds.length)
  for (let row = 0; row < buckets.length; row++) {
    const value = seconds[row]!
    if (!Number.isNaN(value)) buckets[row] = waitBucketOf(value)
  }
  return buckets
}

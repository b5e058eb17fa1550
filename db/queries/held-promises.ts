import type { HeldColumns } from '../held-columns.ts'
import { outcomeCodes } from '../visit-columns.ts'
import type { Chosen } from './chosen.ts'
import type { DurationGrain } from './durations.ts'
import { heldMeasures } from './held-measures.ts'
import { whoIn } from './held-who.ts'
import type { DatedPromise, PromiseCounts } from './promises.ts'
import { selectedRows } from './selected-rows.ts'
import { gaveUp, wasServed } from './visit-value.ts'

interface Query {
  readonly chosen: Chosen
  readonly by: readonly DurationGrain[]
  readonly waitKind: number | undefined
  readonly promise: number | DatedPromise
}

/** Of a group: interactions, served, kept, gave up. */
const WIDTH = 4

/** As promiseCounts, from visits held in memory. */
export function heldPromises(held: HeldColumns, { chosen, by, waitKind, promise }: Query): PromiseCounts[] {
  const { rows, blocks, starts } = selectedRows(held, chosen, null)
  const [seconds, outcomes, kinds] = [heldMeasures(held, 'wait_s'), held.column('outcome'), held.column('wait_kind')]
  const [isServed, isLeft] = [flagsOf(wasServed), flagsOf(gaveUp)]
  const { count, byRow, byBlock, keyOf } = whoIn(held, by)
  const counts = new Float64Array(count * WIDTH)
  for (const [i, block] of blocks.entries()) {
    const promised = promisedOn(promise, { location: held.locations[block]!, day: held.days[block]! })
    for (let at = starts[i]!, end = starts[i + 1]!; at < end; at++) {
      const row = rows[at]!
      const group = (byRow === null ? byBlock[block]! : byRow[row]!) * WIDTH
      counts[group]!++
      if (promised === null) continue
      const [outcome, wait] = [outcomes === null ? 0 : outcomes[row]!, seconds[row]!]
      counts[group + 3]! += isLeft[outcome]!
      const isOther = waitKind !== undefined && (kinds === null ? 0 : kinds[row]!) !== waitKind
      if (isOther || isServed[outcome] === 0 || Number.isNaN(wait)) continue
      counts[group + 1]!++
      if (wait <= promised) counts[group + 2]!++
    }
  }
  return Array.from({ length: count }, (_, who): PromiseCounts => {
    const [served, kept, left] = counts.subarray(who * WIDTH + 1, (who + 1) * WIDTH)
    return { ...keyOf(who), served: served!, kept: kept!, gaveUp: left! }
  }).filter((_, who) => counts[who * WIDTH]! > 0)
}

function promisedOn(promise: number | DatedPromise, { location, day }: { location: number; day: number }): number | null {
  if (typeof promise === 'number') return promise
  const { steps } = promise.places.find(place => place.location === location) ?? { steps: promise.elsewhere }
  return steps.find(({ from }) => day >= from)?.seconds ?? null
}

function flagsOf(is: (outcome: number) => boolean): Uint8Array {
  return Uint8Array.from(outcomeCodes, (_, outcome) => Number(is(outcome)))
}

import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'

/** Days of places with any visit, in order of both, side by side. */
export interface HeldDays {
  readonly locations: Int32Array
  readonly days: Int32Array
  readonly visits: Float64Array
  /** How many of them have a value, and the sum of these. */
  readonly counts: Float64Array
  readonly totals: Float64Array
}

/** Visits of a selection and their values by place and day. @param values by row, not-a-number = none; null = only visits are asked for */
export function heldDays(held: HeldColumns, chosen: Chosen, values: Float64Array | null): HeldDays {
  const { starts, mix } = held
  const [isChosen, isChosenProvider] = [chosenMixes(held, chosen), chosenProviders(held, chosen)]
  const providers = isChosenProvider === null ? null : held.column('provider_id')
  const blocks = chosenBlocks(held, chosen)
  const found = room(blocks.length)
  let size = 0
  for (const block of blocks) {
    let [visits, count, total] = [0, 0, 0]
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      if (isChosen[mix[row]!] === 0) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      visits++
      const value = values === null ? Number.NaN : values[row]!
      if (Number.isNaN(value)) continue
      count++
      total += value
    }
    if (visits === 0) continue
    found.locations[size] = held.locations[block]!
    found.days[size] = held.days[block]!
    found.visits[size] = visits
    found.counts[size] = count
    found.totals[size++] = total
  }
  return {
    locations: found.locations.subarray(0, size),
    days: found.days.subarray(0, size),
    visits: found.visits.subarray(0, size),
    counts: found.counts.subarray(0, size),
    totals: found.totals.subarray(0, size),
  }
}

function room(most: number): HeldDays {
  return {
    locations: new Int32Array(most),
    days: new Int32Array(most),
    visits: new Float64Array(most),
    counts: new Float64Array(most),
    totals: new Float64Array(most),
  }
}

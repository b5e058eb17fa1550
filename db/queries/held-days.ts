import type { HeldColumns } from '../held-columns.ts'
import type { Day } from '../schema.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'

/** A day of a place with any visit. */
export interface DaySums {
  readonly location: number
  readonly day: Day
  readonly visits: number
  /** How many of them have a value, and the sum of these. */
  readonly n: number
  readonly total: number
}

/** Visits of a selection and their values by place and day, in this order. @param values by row; not-a-number = none */
export function heldDays(held: HeldColumns, chosen: Chosen, values: Float64Array): DaySums[] {
  const { starts, mix, locations, days } = held
  const [isChosen, isChosenProvider] = [chosenMixes(held, chosen), chosenProviders(held, chosen)]
  const providers = isChosenProvider === null ? null : held.column('provider_id')
  const found: DaySums[] = []
  for (const block of chosenBlocks(held, chosen)) {
    let [visits, n, total] = [0, 0, 0]
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      if (isChosen[mix[row]!] === 0) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      visits++
      const value = values[row]!
      if (Number.isNaN(value)) continue
      n++
      total += value
    }
    if (visits > 0) found.push({ location: locations[block]!, day: days[block]!, visits, n, total })
  }
  return found
}

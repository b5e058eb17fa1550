import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'

/** Values of the visits that a selection keeps, one behind the other. @param values by row; not-a-number = none */
export function chosenValues(held: HeldColumns, chosen: Chosen, values: Float64Array): Float64Array {
  const { starts, mix } = held
  const [isChosen, isChosenProvider] = [chosenMixes(held, chosen), chosenProviders(held, chosen)]
  const providers = isChosenProvider === null ? null : held.column('provider_id')
  const found = new Float64Array(values.length)
  let size = 0
  for (const block of chosenBlocks(held, chosen))
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const value = values[row]!
      if (Number.isNaN(value) || isChosen[mix[row]!] === 0) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      found[size++] = value
    }
  return found.subarray(0, size)
}

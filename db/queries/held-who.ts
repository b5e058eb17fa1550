import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import type { Grain } from './cells.ts'
import { ownersOf } from './held-owners.ts'
import { mostIn } from './most-in.ts'

/** Whom rows are grouped by: places, people, both or all together, counted from zero in their order. */
export interface Who {
  readonly count: number
  /** By row; null = the same for a whole block. */
  readonly byRow: Numbers | Int32Array | null
  /** By block, where rows do not differ. */
  readonly byBlock: Int32Array
  readonly keyOf: (who: number) => { location: number; provider: number }
}

export function whoIn(held: HeldColumns, by: readonly Grain[]): Who {
  const [byLocation, byProvider] = [by.includes('location'), by.includes('provider')]
  const byBlock = new Int32Array(held.days.length)
  if (!byLocation && !byProvider) return { count: 1, byRow: null, byBlock, keyOf: () => ({ location: 0, provider: 0 }) }
  if (!byLocation) {
    const providers = held.column('provider_id')
    return { count: mostIn(providers) + 1, byRow: providers, byBlock, keyOf: provider => ({ location: 0, provider }) }
  }
  if (byProvider) {
    const { owner, locations, providers } = ownersOf(held)
    const keyOf = (who: number) => ({ location: locations[who]!, provider: providers[who]! })
    return { count: locations.length, byRow: owner, byBlock, keyOf }
  }
  const locations = [...new Set(held.locations)].sort((a, b) => a - b)
  const numbers = new Map(locations.map((location, i) => [location, i]))
  for (let block = 0; block < byBlock.length; block++) byBlock[block] = numbers.get(held.locations[block]!)!
  return { count: locations.length, byRow: null, byBlock, keyOf: who => ({ location: locations[who]!, provider: 0 }) }
}

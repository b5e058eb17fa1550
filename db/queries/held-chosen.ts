import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { isChosenMix } from './is-chosen-mix.ts'
import { latest } from './latest.ts'
import { mostIn } from './most-in.ts'

/** Of the last selections: one screen asks some twenty times for the same. */
const MOST_KEPT = 8
const kept = latest<readonly number[]>(() => 1, MOST_KEPT)

/** Blocks of the locations and days of a selection. */
export function chosenBlocks(held: HeldColumns, chosen: Chosen): readonly number[] {
  const { locationIds, fromDay, toDay } = chosen
  return kept(held, JSON.stringify([locationIds, fromDay, toDay]), () => blocksOf(held, chosen))
}

function blocksOf({ locations, days }: HeldColumns, { locationIds, fromDay, toDay }: Chosen): number[] {
  const places = locationIds === null ? null : new Set(locationIds)
  const chosen: number[] = []
  for (let block = 0; block < days.length; block++) {
    const day = days[block]!
    if (fromDay !== null && day < fromDay) continue
    if (toDay !== null && day > toDay) continue
    if (places === null || places.has(locations[block]!)) chosen.push(block)
  }
  return chosen
}

/** By number of mix: 1 where the selection keeps it. */
export function chosenMixes({ mixes }: HeldColumns, chosen: Chosen): Uint8Array {
  return Uint8Array.from(mixes, mix => Number(isChosenMix(mix, chosen)))
}

/** By provider: 1 where the selection keeps them; null where it keeps all. */
export function chosenProviders(held: HeldColumns, { providerIds }: Chosen): Uint8Array | null {
  if (providerIds === null) return null
  const isChosen = new Uint8Array(mostIn(held.column('provider_id')) + 1)
  for (const provider of providerIds) if (provider < isChosen.length) isChosen[provider] = 1
  return isChosen
}

import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { isChosenMix } from './is-chosen-mix.ts'

/** Blocks of the locations and days of a selection. */
export function chosenBlocks({ locations, days }: HeldColumns, { locationIds, fromDay, toDay }: Chosen): number[] {
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

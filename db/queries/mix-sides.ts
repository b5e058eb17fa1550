import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'

/** By number of mix: 1 where customers serve themselves, 0 where they are served; less than zero = not known, or not chosen. */
export type MixSides = Int32Array

/** @param isSelf by channel */
export function mixSides(held: HeldColumns, chosen: Chosen, isSelf: ReadonlyMap<number, boolean>): MixSides {
  const isChosen = chosenMixes(held, chosen)
  return Int32Array.from(held.mixes, ({ channelId }, mix) => {
    const side = isSelf.get(channelId)
    return side === undefined || isChosen[mix] === 0 ? -1 : Number(side)
  })
}

/** Chosen visits of either side: where customers are served, and where they serve themselves. */
export function sideVisits(held: HeldColumns, chosen: Chosen, sides: MixSides): [served: number, self: number] {
  const { starts, mix, mixes } = held
  const isChosenProvider = chosenProviders(held, chosen)
  const providers = isChosenProvider === null ? null : held.column('provider_id')
  const counts = new Int32Array(mixes.length)
  for (const block of chosenBlocks(held, chosen))
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      counts[mix[row]!]!++
    }
  const visits: [number, number] = [0, 0]
  for (const [number, side] of sides.entries()) if (side >= 0) visits[side]! += counts[number]!
  return visits
}

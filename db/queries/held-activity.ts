import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { ownersOf } from './held-owners.ts'
import type { Activity } from './places.ts'
import { selectedRows } from './selected-rows.ts'

/** As activityByLocation, from visits held in memory. */
export function heldActivity(held: HeldColumns, chosen: Chosen): Map<number, Activity> {
  const { rows, blocks, starts } = selectedRows(held, chosen, null)
  const { owner, providers } = ownersOf(held)
  const isSeen = new Uint8Array(providers.length)
  const found = new Map<number, { -readonly [Key in keyof Activity]: Activity[Key] }>()
  for (const [i, block] of blocks.entries()) {
    const [location, day] = [held.locations[block]!, held.days[block]!]
    const known = found.get(location) ?? { interactions: 0, providers: 0, firstDay: day, lastDay: day }
    found.set(location, known)
    const [from, end] = [starts[i]!, starts[i + 1]!]
    known.interactions += end - from
    known.lastDay = day
    for (let at = from; at < end; at++) {
      const who = owner[rows[at]!]!
      if (isSeen[who] === 1) continue
      isSeen[who] = 1
      if (providers[who] !== 0) known.providers++
    }
  }
  return found
}

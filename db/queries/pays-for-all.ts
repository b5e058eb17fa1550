import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks } from './held-chosen.ts'
import { madeOnce } from './made-once.ts'
import { isFew } from './small-part.ts'

const asked = madeOnce<{ share: number }>()

/**
 * Whether making something of all visits pays for a question: once more of them were asked for than there are, this time included. A
 * question about few costs as much as these do.
 *
 * @param times that it could be made of what is asked for alone, of all visits, in the time that making it for all takes
 */
export function paysForAll(held: HeldColumns, name: string, chosen: Chosen, times = 1): boolean {
  const known = asked(held, name, () => ({ share: 0 }))
  if (known.share > times) return true
  const [blocks, all] = [chosenBlocks(held, chosen).length, Math.max(1, held.days.length)]
  if (isFew(blocks, all)) return false
  known.share += blocks / all
  return known.share > times
}

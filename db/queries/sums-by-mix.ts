import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import { type Chosen, everything } from './chosen.ts'
import { chosenBlocks, chosenMixes } from './held-chosen.ts'
import type { GroupQuery, VisitGroup } from './held-groups.ts'
import { madeOnce } from './made-once.ts'
import { mergedGroups } from './merged-groups.ts'
import { mostIn } from './most-in.ts'
import { isFew } from './small-part.ts'
import { type SumsByPart, sumsByPart, sumsOfParts } from './sums-by-part.ts'

const kept = madeOnce<{ readonly found: SumsByPart | null }>()

/**
 * Sums by group of a selection by services, channels, kinds of customer and places: what it costs does not grow with the visits chosen.
 * Null where days or people are chosen as well, of few places that are no groups, or where there would be nearly as many sums as visits.
 *
 * @param name says what is asked, whatever the selection
 */
export function sumsOfMixes(
  held: HeldColumns,
  chosen: Chosen,
  { name, query }: { readonly name: string; readonly query: () => GroupQuery },
): VisitGroup[] | null {
  const { fromDay, toDay, locationIds, providerIds } = chosen
  if (fromDay !== null || toDay !== null || providerIds !== null) return null
  const isOverPlaces = locationIds !== null && !query().by.includes('location')
  if (isOverPlaces && isFew(chosenBlocks(held, chosen).length, held.days.length)) return null
  const { found } = kept(held, isOverPlaces ? `${name} by location` : name, () => {
    const asked = query()
    return { found: sumsByMix(held, isOverPlaces ? { ...asked, by: [...asked.by, 'location'] } : asked) }
  })
  if (found === null) return null
  const isChosen = chosenMixes(held, chosen)
  const groups = sumsOfParts(found, mix => isChosen[mix] === 1, locationIds)
  return isOverPlaces ? mergedGroups(groups.map(group => ({ ...group, location: 0 }))) : groups
}

function sumsByMix(held: HeldColumns, query: GroupQuery): SumsByPart | null {
  const mixes = held.mixes.length
  return sumsByPart(held, { ...query, chosen: everything, extra: withMixes(held, query.extra) }, key => ({
    part: key.extra % mixes,
    key: { ...key, extra: Math.floor(key.extra / mixes) },
  }))
}

/** Codes that say the mix as well: as many times the codes as there are mixes. */
function withMixes({ mix, mixes }: HeldColumns, codes: Numbers | null): Numbers {
  if (codes === null) return mix
  const found = (mostIn(codes) + 1) * mixes.length > 2 ** 16 ? new Uint32Array(mix.length) : new Uint16Array(mix.length)
  for (let row = 0; row < found.length; row++) found[row] = codes[row]! * mixes.length + mix[row]!
  return found
}

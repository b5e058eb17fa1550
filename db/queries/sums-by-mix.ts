import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import { type Chosen, everything } from './chosen.ts'
import { chosenMixes } from './held-chosen.ts'
import { type GroupKey, type GroupQuery, placedSums, placesOf, type VisitGroup } from './held-groups.ts'
import { madeOnce } from './made-once.ts'
import { mostIn } from './most-in.ts'

/** Sums of all visits by group and by what they were about: those of any services, channels and kinds of customer are made of these. */
interface SumsByMix {
  readonly keys: readonly GroupKey[]
  /** Of each sum its group and its mix, in order of both. */
  readonly groups: Int32Array
  readonly mixes: Uint16Array
  /** `width` of one after those of another. */
  readonly sums: Float64Array
  readonly width: number
}

/** Sums are kept only where they are so many times fewer than visits, and no more than so many. */
const FEWER = 3
const MOST_SUMS = 2 ** 20
/** More places than this would have to be looked up by hash. */
const MOST_PLACES = 2 ** 23

const kept = madeOnce<{ readonly found: SumsByMix | null }>()

/**
 * Sums by group of a selection by services, channels, kinds of customer and, where places are groups, places: what it costs does not grow
 * with the visits chosen. Null where days or people are chosen as well, or where there would be nearly as many sums as visits.
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
  if (locationIds !== null && !query().by.includes('location')) return null
  const { found } = kept(held, name, () => ({ found: sumsByMix(held, query()) }))
  return found && ofChosen(found, chosenMixes(held, chosen), locationIds)
}

function sumsByMix(held: HeldColumns, query: GroupQuery): SumsByMix | null {
  const width = query.columns.length
  const kinds = held.mixes.length
  const asked = { ...query, extra: withMixes(held, query.extra), chosen: everything }
  if (placesOf(held, asked) > MOST_PLACES) return null
  const { places, sums, keyOf } = placedSums(held, asked)
  if (places.length * FEWER > held.mix.length || sums.length > MOST_SUMS) return null
  const keys: GroupKey[] = []
  const [groups, mixes] = [new Int32Array(places.length), new Uint16Array(places.length)]
  let before = Number.NaN
  for (let i = 0; i < places.length; i++) {
    const key = keyOf(places[i]!)
    const group = places[i]! - (key.extra % kinds)
    if (group !== before) keys.push({ ...key, extra: Math.floor(key.extra / kinds) })
    before = group
    groups[i] = keys.length - 1
    mixes[i] = key.extra % kinds
  }
  return { keys, groups, mixes, sums, width }
}

/** Codes that say the mix as well: as many times the codes as there are mixes. */
function withMixes({ mix, mixes }: HeldColumns, codes: Numbers | null): Numbers {
  if (codes === null) return mix
  const found = (mostIn(codes) + 1) * mixes.length > 2 ** 16 ? new Uint32Array(mix.length) : new Uint16Array(mix.length)
  for (let row = 0; row < found.length; row++) found[row] = codes[row]! * mixes.length + mix[row]!
  return found
}

function ofChosen(
  { keys, groups, mixes, sums, width }: SumsByMix,
  isChosen: Uint8Array,
  locationIds: Chosen['locationIds'],
): VisitGroup[] {
  const places = locationIds && new Set(locationIds)
  const isKept = Uint8Array.from(keys, ({ location }) => Number(places === null || places.has(location)))
  const isFilled = new Uint8Array(keys.length)
  const found = new Float64Array(keys.length * width)
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!
    if (isChosen[mixes[i]!] === 0 || isKept[group] === 0) continue
    isFilled[group] = 1
    for (let column = 0; column < width; column++) found[group * width + column]! += sums[i * width + column]!
  }
  return keys.flatMap((key, group) =>
    isFilled[group] === 1 ? [{ ...key, sums: found.subarray(group * width, (group + 1) * width) }] : [],
  )
}

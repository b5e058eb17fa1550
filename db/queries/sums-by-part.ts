import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks } from './held-chosen.ts'
import { type GroupKey, type GroupQuery, placedSums, placesOf, type VisitGroup } from './held-groups.ts'

/** Sums of visits by group and part (what visits were about, or their week): those of any parts are added up from these. */
export interface SumsByPart {
  readonly keys: readonly GroupKey[]
  /** Of each sum its group and its part. */
  readonly groups: Int32Array
  readonly parts: Int32Array
  /** `width` of one after those of another. */
  readonly sums: Float64Array
  readonly width: number
}

/** Sums are kept only where they are so many times fewer than visits, and no more than so many. */
const FEWER = 3
const MOST_SUMS = 2 ** 20
/** More places than this would have to be looked up by hash. */
const MOST_PLACES = 2 ** 23

/**
 * Null where there would be nearly as many sums as visits.
 *
 * @param query groups by parts as well, of whole days of places
 * @param split the part that is in the key of a group, and the key without it
 */
export function sumsByPart(
  held: HeldColumns,
  query: GroupQuery & { readonly chosen: Chosen },
  split: (key: GroupKey) => { readonly part: number; readonly key: GroupKey },
): SumsByPart | null {
  if (placesOf(held, query) > MOST_PLACES) return null
  const { places, sums, keyOf } = placedSums(held, query)
  const rows = chosenBlocks(held, query.chosen).reduce((sum, block) => sum + held.starts[block + 1]! - held.starts[block]!, 0)
  if (places.length * FEWER > rows || sums.length > MOST_SUMS) return null
  const numbers = new Map<string, number>()
  const keys: GroupKey[] = []
  const [groups, parts] = [new Int32Array(places.length), new Int32Array(places.length)]
  for (let i = 0; i < places.length; i++) {
    const { part, key } = split(keyOf(places[i]!))
    const name = `${key.location} ${key.provider} ${key.week} ${key.day} ${key.extra}`
    if (!numbers.has(name)) numbers.set(name, keys.push(key) - 1)
    groups[i] = numbers.get(name)!
    parts[i] = part
  }
  return { keys, groups, parts, sums, width: query.columns.length }
}

/** Sums by group of some parts and places. */
export function sumsOfParts(
  { keys, groups, parts, sums, width }: SumsByPart,
  isChosen: (part: number) => boolean,
  locationIds: Chosen['locationIds'],
): VisitGroup[] {
  const places = locationIds && new Set(locationIds)
  const isKept = Uint8Array.from(keys, ({ location }) => Number(places === null || places.has(location)))
  const isFilled = new Uint8Array(keys.length)
  const found = new Float64Array(keys.length * width)
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!
    if (isKept[group] === 0 || !isChosen(parts[i]!)) continue
    isFilled[group] = 1
    for (let column = 0; column < width; column++) found[group * width + column]! += sums[i * width + column]!
  }
  return keys.flatMap((key, group) =>
    isFilled[group] === 1 ? [{ ...key, sums: found.subarray(group * width, (group + 1) * width) }] : [],
  )
}

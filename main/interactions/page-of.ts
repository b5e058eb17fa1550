import { nthSmallest } from '#stats/nth-smallest.ts'

/** Keys of a list, made ready for any page of it. */
export interface Ordered {
  /** As the list has them, the first the lowest; not-a-number is infinite. */
  readonly ascending: Float64Array
  /** The same numbers, moved about by every page that is looked for. */
  readonly moved: Float64Array
}

export function ordered(keys: Float64Array, descending: boolean): Ordered {
  const ascending = new Float64Array(keys.length)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    ascending[i] = Number.isNaN(key) ? Infinity : descending ? -key : key
  }
  return { ascending, moved: ascending.slice() }
}

/**
 * Places of one page of a long list in the order of its keys; equal keys keep the order of the list, and keys that are
 * not-a-number come last either way. Only the page itself is put in order: its first and its last key are looked for among all.
 */
export function pageOf(
  { ascending, moved }: Ordered,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): number[] {
  const until = Math.min(offset + limit, ascending.length)
  if (offset >= until) return []
  const first = nthSmallest(moved, offset)
  const last = nthSmallest(moved, until - 1)
  const between: number[] = []
  let before = 0
  for (let i = 0; i < ascending.length; i++) {
    const key = ascending[i]!
    if (key < first) before++
    else if (key <= last) between.push(i)
  }
  between.sort((a, b) => ascending[a]! - ascending[b]! || a - b)
  return between.slice(offset - before, offset - before + limit)
}

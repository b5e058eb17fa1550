import { nthSmallest } from '#stats/nth-smallest.ts'

/** Keys of a list, made ready for any page of it. */
export interface Ordered {
  /** As the list has them, the first the lowest; not-a-number is infinite. */
  readonly ascending: Float64Array
  /** The same numbers, moved about by every page that is looked for. */
  readonly moved: Float64Array
  /** The page that was looked for last: whoever comes back to a list asks for it again. */
  last: { readonly asked: Page; readonly places: number[] } | null
}

interface Page {
  readonly offset: number
  readonly limit: number
}

/** @param keys become those of the order: nobody else reads them any more */
export function ordered(keys: Float64Array, descending: boolean): Ordered {
  const sign = descending ? -1 : 1
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]! * sign
    keys[i] = Number.isNaN(key) ? Infinity : key
  }
  return { ascending: keys, moved: keys.slice(), last: null }
}

/**
 * Places of one page of a long list in the order of its keys; equal keys keep the order of the list, and keys that are
 * not-a-number come last either way. Only the page itself is put in order: its first and its last key are looked for among all.
 */
export function pageOf(order: Ordered, asked: Page): number[] {
  const { last } = order
  if (last?.asked.offset === asked.offset && last.asked.limit === asked.limit) return last.places
  const places = placesOf(order, asked)
  order.last = { asked, places }
  return places
}

function placesOf({ ascending, moved }: Ordered, { offset, limit }: Page): number[] {
  const until = Math.min(offset + limit, ascending.length)
  if (offset >= until) return []
  const first = nthSmallest(moved, offset)
  const before = countOf(moved.subarray(0, offset), first)
  const last = nthSmallest(moved.subarray(offset), until - 1 - offset)
  const between: number[] = []
  for (let i = 0; i < ascending.length; i++) if (ascending[i]! >= first && ascending[i]! <= last) between.push(i)
  between.sort((a, b) => ascending[a]! - ascending[b]! || a - b)
  return between.slice(before, before + limit)
}

function countOf(numbers: Float64Array, wanted: number): number {
  let count = 0
  for (const number of numbers) if (number === wanted) count++
  return count
}

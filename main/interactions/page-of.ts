/** Keys of a list, made ready for any page of it. */
export interface Ordered {
  /** As the list has them, the first the lowest; not-a-number is infinite. */
  readonly ascending: Float64Array
  readonly sorted: Float64Array
}

export function ordered(keys: Float64Array, descending: boolean): Ordered {
  const ascending = keys.map(key => (Number.isNaN(key) ? Infinity : descending ? -key : key))
  return { ascending, sorted: ascending.toSorted() }
}

/**
 * Places of one page of a long list in the order of its keys; equal keys keep the order of the list, and keys that are
 * not-a-number come last either way. Only the page itself is put in order place by place: the rest is sorted as plain numbers.
 */
export function pageOf(
  { ascending, sorted }: Ordered,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): number[] {
  if (offset >= sorted.length) return []
  const first = sorted[offset]!
  const last = sorted[Math.min(offset + limit, sorted.length) - 1]!
  const between: number[] = []
  for (let i = 0; i < ascending.length; i++) if (ascending[i]! >= first && ascending[i]! <= last) between.push(i)
  between.sort((a, b) => ascending[a]! - ascending[b]! || a - b)
  const from = offset - countBelow(sorted, first)
  return between.slice(from, from + limit)
}

/** How many of ascending numbers are smaller. */
function countBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

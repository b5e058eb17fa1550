interface Page {
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

/**
 * Places of one page of a long list in the order of its keys; equal keys keep the order of the list, and keys that are
 * not-a-number come last either way. Only the page itself is put in order place by place: the rest is sorted as plain numbers.
 */
export function pageOf(keys: Float64Array, { descending, offset, limit }: Page): number[] {
  const ascending = keys.map(key => (Number.isNaN(key) ? Infinity : descending ? -key : key))
  const sorted = ascending.toSorted()
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

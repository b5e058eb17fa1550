/** Whole numbers are counted where so many counters for each number do. */
const COUNTERS = 4

/**
 * One ascending array out of several ascending ones. Whole numbers that lie close together, as seconds do, are counted; of others the
 * engine's own sort is quicker than merging them pair by pair.
 *
 * @param parts each ascending; none is changed
 * @example mergeSorted([Float64Array.of(1, 4), Float64Array.of(2)]) // [1, 2, 4]
 */
export function mergeSorted(parts: readonly Float64Array[]): Float64Array {
  const merged = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    merged.set(part, at)
    at += part.length
  }
  if (parts.length < 2) return merged
  const most = parts.reduce((found, part) => Math.max(found, part.at(-1) ?? 0), 0)
  const counts = most <= COUNTERS * merged.length ? countsOf(merged, most) : null
  if (counts === null) return merged.sort()
  at = 0
  for (let value = 0; value <= most; value++) {
    merged.fill(value, at, at + counts[value]!)
    at += counts[value]!
  }
  return merged
}

/** How often each whole number occurs; null where there are others. */
function countsOf(values: Float64Array, most: number): Uint32Array | null {
  const counts = new Uint32Array(Math.floor(most) + 1)
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value < 0 || Math.floor(value) !== value) return null
    counts[value]!++
  }
  return counts
}

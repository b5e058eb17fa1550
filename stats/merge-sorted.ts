import { wholeCounts } from './whole-counts.ts'

/**
 * One ascending array out of several ascending ones. Whole numbers that lie close together, as seconds do, are counted; of others the
 * engine's own sort is quicker than merging them pair by pair.
 *
 * @param parts each ascending; none is changed
 * @example mergeSorted([Float64Array.of(1, 4), Float64Array.of(2)]) // [1, 2, 4]
 */
export function mergeSorted(parts: readonly Float64Array[]): Float64Array {
  const merged = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  const counts = parts.length < 2 ? null : wholeCounts(parts)
  let at = 0
  if (counts !== null) {
    for (let value = 0; value < counts.length; value++) {
      merged.fill(value, at, at + counts[value]!)
      at += counts[value]!
    }
    return merged
  }
  for (const part of parts) {
    merged.set(part, at)
    at += part.length
  }
  return parts.length < 2 ? merged : merged.sort()
}

/**
 * One ascending array out of several ascending ones. The engine's own sort of numbers is quicker than merging them pair by pair.
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
  return parts.length > 1 ? merged.sort() : merged
}

/** Whole numbers are counted where so many counters for each number do. */
const COUNTERS = 4

/**
 * How often each whole number from 0 on occurs in several ascending arrays; null where there are others, or where they lie too far apart for
 * counting to be quicker than sorting.
 *
 * @param parts each ascending; none is changed
 * @example wholeCounts([Float64Array.of(1, 3), Float64Array.of(1)]) // [0, 2, 0, 1]
 */
export function wholeCounts(parts: readonly Float64Array[]): Uint32Array | null {
  let [size, most] = [0, 0]
  for (const part of parts) {
    size += part.length
    most = Math.max(most, part.at(-1) ?? 0)
  }
  if (most > COUNTERS * size) return null
  const counts = new Uint32Array(Math.floor(most) + 1)
  for (const part of parts)
    for (let i = 0; i < part.length; i++) {
      const value = part[i]!
      if (value < 0 || Math.floor(value) !== value) return null
      counts[value]!++
    }
  return counts
}

/**
 * One ascending array out of several ascending ones, by merging pairs: far cheaper than sorting again what is sorted in parts.
 *
 * @param parts each ascending; none is changed
 * @example mergeSorted([Float64Array.of(1, 4), Float64Array.of(2)]) // [1, 2, 4]
 */
export function mergeSorted(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 0) return new Float64Array(0)
  let runs = parts
  while (runs.length > 1) runs = pairs(runs)
  return parts.length === 1 ? runs[0]!.slice() : runs[0]!
}

function pairs(runs: readonly Float64Array[]): Float64Array[] {
  const merged: Float64Array[] = []
  for (let i = 0; i < runs.length; i += 2) merged.push(i + 1 < runs.length ? mergeTwo(runs[i]!, runs[i + 1]!) : runs[i]!)
  return merged
}

function mergeTwo(a: Float64Array, b: Float64Array): Float64Array {
  const merged = new Float64Array(a.length + b.length)
  let i = 0
  let j = 0
  for (let at = 0; at < merged.length; at++) merged[at] = j >= b.length || (i < a.length && a[i]! <= b[j]!) ? a[i++]! : b[j++]!
  return merged
}

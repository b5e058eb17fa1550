/** How many sets of `size` there are among `of`; exact below 2^53, beyond as near as doubles are. */
export function combinationCount(of: number, size: number): number {
  let count = 1
  for (let i = 1; i <= size; i++) count = Math.round((count * (of - size + i)) / i)
  return count
}

/** All sets of `size` among 0 .. of - 1, each ascending, in the order of a dictionary. */
export function* combinations(of: number, size: number): Generator<number[]> {
  if (size > of) return
  const chosen = Array.from({ length: size }, (_, i) => i)
  for (;;) {
    yield [...chosen]
    const at = chosen.findLastIndex((value, i) => value < of - size + i)
    if (at < 0) return
    const next = chosen[at]! + 1
    for (let i = at; i < size; i++) chosen[i] = next + i - at
  }
}

/** One set of `size` among 0 .. of - 1, each equally likely (Floyd's algorithm; Bentley, CACM 30:754, 1987). */
export function randomCombination(of: number, size: number, uniform: () => number): number[] {
  const chosen = new Set<number>()
  for (let last = of - size; last < of; last++) {
    const candidate = Math.floor(uniform() * (last + 1))
    chosen.add(chosen.has(candidate) ? last : candidate)
  }
  return [...chosen]
}

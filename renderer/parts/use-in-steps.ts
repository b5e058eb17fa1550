import { useEffect, useLayoutEffect, useReducer, useRef } from 'react'

/** Rows that one frame draws anew: many more would hold up the window. */
export const AT_ONCE = 5

export interface Step<Value> {
  readonly index: number
  /** What the row has to be drawn from; another value draws it anew. */
  readonly value: Value
}

/**
 * Of the rows that are wanted those that can be drawn now: all that stood there and some new ones, those nearest to a row that is
 * seen first; the rest follow frame by frame. A row that has become another stays as it was until its turn comes. The first time all
 * are drawn.
 */
export function useInSteps<Value>(wanted: readonly Step<Value>[], seen: number): readonly Step<Value>[] {
  const stood = useRef<ReadonlyMap<number, Step<Value>>>(new Map())
  const [, goOn] = useReducer((turn: number) => turn + 1, 0)
  // oxlint-disable-next-line react/refs -- what the last frame drew is what the next may add to
  const drawn = nextStep(wanted, stood.current, seen)
  const isWhole = drawn.length === wanted.length && drawn.every(({ value }, i) => value === wanted[i]!.value)
  useLayoutEffect(() => {
    stood.current = new Map(drawn.map(step => [step.index, step]))
  })
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- it ends when all rows stand
  useEffect(() => {
    if (isWhole) return
    const frame = requestAnimationFrame(goOn)
    return () => cancelAnimationFrame(frame)
  })
  return drawn
}

/** The row in the middle of those that are seen. */
export function middleOf(range: { readonly startIndex: number; readonly endIndex: number } | null): number {
  return range ? (range.startIndex + range.endIndex) / 2 : 0
}

/** Which of the wanted rows a frame draws after one that drew others. */
export function nextStep<Value>(
  wanted: readonly Step<Value>[],
  stood: ReadonlyMap<number, Step<Value>>,
  seen: number,
): readonly Step<Value>[] {
  if (stood.size === 0) return wanted
  const others = wanted.filter(({ index, value }) => !stood.has(index) || stood.get(index)!.value !== value)
  if (others.length <= AT_ONCE) return wanted
  const nearest = others.toSorted((a, b) => Math.abs(a.index - seen) - Math.abs(b.index - seen))
  const later = new Set(nearest.slice(AT_ONCE))
  return wanted.flatMap(step => {
    if (!later.has(step)) return [step]
    const former = stood.get(step.index)
    return former ? [former] : []
  })
}

import { useEffectEvent, useLayoutEffect } from 'react'

interface List {
  readonly scrollToOffset: (pixels: number) => void
}

/**
 * A list of which only those rows exist that are seen begins at its top, also where its screen comes back. Where a step of the history was
 * left further down, the history scrolls it there.
 */
export function useFromTop(list: List): void {
  const toTop = useEffectEvent(() => list.scrollToOffset(0))
  useLayoutEffect(() => toTop(), [])
}

import type { VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useState } from 'react'

/** Rows that a scroll may go by before where they stand is taken anew. */
const NEAR = 5

/**
 * Of rows far from all that stood there, half are drawn at once and half in a task of their own: drawn together they would hold up
 * the window. Near ones, as of a slow scroll, come at once.
 */
export function useInTwoSteps(items: readonly VirtualItem[]): readonly VirtualItem[] {
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const [stood, setStood] = useState({ first, last })
  const isFar = first > stood.last || last < stood.first
  const hasMoved = Math.abs(first - stood.first) > NEAR
  useEffect(() => {
    if (!isFar && !hasMoved) return
    const next = setTimeout(() => setStood({ first, last }))
    return () => clearTimeout(next)
  }, [isFar, hasMoved, first, last])
  return isFar ? items.slice(0, Math.ceil(items.length / 2)) : items
}

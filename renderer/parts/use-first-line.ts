import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

interface FirstLine<Row extends HTMLElement> {
  readonly row: RefObject<Row | null>
  /** How many of the row's children stand on its first line. */
  readonly count: number
}

/**
 * Counts which children of a row that wraps have room on its first line, anew when its room or their width changes.
 *
 * @param usual until it is counted
 */
export function useFirstLine<Row extends HTMLElement>(usual: number): FirstLine<Row> {
  const row = useRef<Row>(null)
  const [count, setCount] = useState(usual)
  useLayoutEffect(() => {
    const element = row.current
    if (element === null) return
    const measure = () => setCount(onFirstLine(element))
    measure()
    const sizes = new ResizeObserver(measure)
    const watch = () => [element, ...element.children].forEach(each => sizes.observe(each))
    watch()
    const more = new MutationObserver(watch)
    more.observe(element, { childList: true })
    return () => {
      sizes.disconnect()
      more.disconnect()
    }
  }, [])
  return { row, count }
}

function onFirstLine(row: HTMLElement): number {
  const places = [...row.children].map(child => child.getBoundingClientRect())
  const end = row.getBoundingClientRect().right + 1
  // The first of a line stays there, however little room it has.
  const next = places.findIndex(({ top, right }) => top > places[0]!.top + 1 || right > end)
  return next < 0 ? places.length : next
}

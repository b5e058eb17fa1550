import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'

interface SideScrollProps {
  /** What it holds, for readers that do not see it. */
  readonly label: string
  readonly className?: string
  readonly style?: CSSProperties | undefined
  readonly scroller?: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}

/** What may be wider than its room: scrolls by itself, also by arrow keys, and fades at its right edge while there is more beyond it. */
export function SideScroll({ label, className = 'table-scroll', style, scroller, children }: SideScrollProps) {
  const own = useRef<HTMLDivElement>(null)
  const place = scroller ?? own
  const more = useMoreToTheRight(place)
  return (
    <div className="side-scroll">
      <div ref={place} className={className} role="group" aria-label={label} tabIndex={0} style={style}>
        {children}
      </div>
      {more && <span className="side-more" aria-hidden="true" style={more} />}
    </div>
  )
}

/** Where the scroll bars begin, from right and bottom; null where nothing is beyond the right edge. */
function useMoreToTheRight(place: RefObject<HTMLDivElement | null>) {
  const [more, setMore] = useState<{ readonly right: number; readonly bottom: number } | null>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    let left = element.scrollLeft
    const measure = () => setMore(before => (isSame(before, moreOf(element)) ? before : moreOf(element)))
    const scrolled = () => {
      if (element.scrollLeft === left) return
      left = element.scrollLeft
      measure()
    }
    const sizes = new ResizeObserver(measure)
    for (const each of [element, ...element.children]) sizes.observe(each)
    // Before anybody draws for it: then nothing has to be laid out to know.
    element.addEventListener('scroll', scrolled, { capture: true, passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', scrolled, { capture: true })
    }
  }, [place])
  return more
}

type More = ReturnType<typeof moreOf>

function moreOf({ scrollLeft, scrollWidth, clientWidth, clientHeight, offsetWidth, offsetHeight }: HTMLElement) {
  const isMore = scrollLeft + clientWidth < scrollWidth - 1
  return isMore ? { right: offsetWidth - clientWidth, bottom: offsetHeight - clientHeight } : null
}

function isSame(a: More, b: More): boolean {
  return a?.right === b?.right && a?.bottom === b?.bottom
}

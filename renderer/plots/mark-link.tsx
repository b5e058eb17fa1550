import { useEffect, useRef, type ReactNode } from 'react'
import { useActiveTooltipDataPoints } from 'recharts'
import { say } from '#words/say.ts'
import { go } from '../place.ts'

interface MarkLinkProps {
  /** Where the rows behind the mark are; without it the mark is only drawn. */
  readonly href: string | undefined
  /** What the mark is, for those who do not see where it stands. */
  readonly what: string
  /** Where the mark is, so that its surroundings can be hit as well; false where it is large enough. */
  readonly hit: { readonly cx: number; readonly cy: number } | false
  readonly children: ReactNode
}

/** A mark that leads to its rows by click. By keyboard `OpenActive` does: a chart is one stop, not one for every mark. */
export function MarkLink({ href, what, hit, children }: MarkLinkProps) {
  if (href === undefined) return children
  return (
    <a className="mark-link" href={href} tabIndex={-1} aria-label={say('interactions.show-of', { what })}>
      {hit && <circle className="hit" cx={hit.cx} cy={hit.cy} r={9} />}
      {children}
    </a>
  )
}

/** Enter on a chart opens the rows of the mark that the arrow keys have reached. */
export function OpenActive({ hrefOf }: { readonly hrefOf: (datum: unknown) => string | undefined }) {
  const [datum] = useActiveTooltipDataPoints() ?? []
  const href = datum === undefined ? undefined : hrefOf(datum)
  const anchor = useRef<SVGGElement>(null)
  useEffect(() => {
    const chart = anchor.current?.ownerSVGElement
    if (!chart || href === undefined) return undefined
    const open = (event: KeyboardEvent) => {
      if (event.key === 'Enter') go(href)
    }
    chart.addEventListener('keydown', open)
    return () => chart.removeEventListener('keydown', open)
  }, [href])
  return <g ref={anchor} />
}

import { createContext, useContext, type ReactNode, type RefObject } from 'react'
import { say } from '#words/say.ts'

interface FieldMarkProps {
  /** Marks of one kind follow one another along the plot. */
  readonly kind?: string
  /** What the mark says: what it is, its value, its interval, its n. */
  readonly words: readonly string[]
  /** Where the rows behind it are. */
  readonly rows?: string | undefined
  /** How many they are. */
  readonly n?: number
  /** The page of the place or person that it stands for. */
  readonly page?: string | undefined
  /** Where it stands, if it is drawn around the origin. */
  readonly at?: Point
  /** Is told its element. */
  readonly own?: RefObject<SVGElement | null>
  readonly children: ReactNode
}

/** In pixels. */
interface Point {
  readonly x: number
  readonly y: number
}

/** Goes to the mark that a key leads to, from the one that has the focus if one has; false where it leads to none. */
export type Reach = (key: string, isInside: boolean) => boolean

interface Answers {
  /** Whether marks can be reached and opened where they stand: in a `MarkField`, and not on paper. */
  readonly answers: boolean
  /** Marks that are not all elements say how they are reached; what is given back ends that. */
  readonly reachBy: (reach: Reach) => () => void
  /** Says what a mark is that the pointer came upon before it was an element. */
  readonly tell: (mark: Element) => void
}

export const MarksAnswer = createContext<Answers>({
  answers: false,
  reachBy: () => () => undefined,
  tell: () => undefined,
})

/** A mark of a plot in a `MarkField`: told and reached there; it leads to its rows, or asks where one stands for a place or person. */
export function FieldMark({ kind = 'mark', words, rows, n, page, at, own, children }: FieldMarkProps) {
  const { answers } = useContext(MarksAnswer)
  const moved = at && { transform: `translate(${at.x} ${at.y})` }
  if (!answers) return <g {...moved}>{children}</g>
  const href = rows ?? page
  const said = words.join(', ')
  // What only leads to a page says so: beside the plot a table may have a link of the same name.
  const label = rows === undefined && page !== undefined ? say('chart.mark.page', { name: said }) : said
  const common = {
    'data-mark': kind,
    'data-words': words.join('\n'),
    'aria-label': label,
    tabIndex: -1,
    'data-x': at?.x,
    ...moved,
  }
  if (href === undefined)
    return (
      <g ref={own as RefObject<SVGGElement | null>} className="field-mark" role="img" {...common}>
        {children}
      </g>
    )
  const two = rows !== undefined && page !== undefined
  return (
    <a
      // What React takes for a link of HTML is one of SVG here.
      ref={own as unknown as RefObject<HTMLAnchorElement | null>}
      className="field-mark"
      href={href}
      {...common}
      {...(two && {
        'data-page': page,
        'data-page-words': say('chart.mark.page', { name: words[0] ?? '' }),
        'data-rows-words': say('chart.mark.rows', { n: n ?? 0 }),
      })}
    >
      {children}
    </a>
  )
}

import { createContext, useContext, type ReactNode } from 'react'
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
  /** Where it stands, if it is drawn around the origin: of many marks that move, one attribute each changes then. */
  readonly at?: Point
  readonly children: ReactNode
}

/** In pixels. */
interface Point {
  readonly x: number
  readonly y: number
}

/** Whether marks can be reached and opened where they stand: in a `MarkField`, and not on paper. */
export const MarksAnswer = createContext(false)

/** A mark of a plot in a `MarkField`: told and reached there; it leads to its rows, or asks where one stands for a place or person. */
export function FieldMark({ kind = 'mark', words, rows, n, page, at, children }: FieldMarkProps) {
  const answers = useContext(MarksAnswer)
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
      <g className="field-mark" role="img" {...common}>
        {children}
      </g>
    )
  const two = rows !== undefined && page !== undefined
  return (
    <a
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

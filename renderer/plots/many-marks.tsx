import { useContext, useEffect, useEffectEvent, useMemo, useRef, useState, type PointerEvent } from 'react'
import { useOnLeave } from '../parts/visit.ts'
import { FieldMark, MarksAnswer, type Reach } from './field-mark.tsx'
import { circlePath, diamondPath } from './shapes.tsx'

/** How marks of one kind are drawn. */
export interface MarkLook {
  readonly shape: 'circle' | 'diamond'
  readonly fill: string
  readonly stroke: string
  readonly opacity: number
}

/** One of a thousand marks: where it stands, in pixels, and what it is once somebody asks. */
export interface ManyMark {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly r: number
  readonly look: string
  /** What it says, where it leads, and how many rows are behind it: as of a `FieldMark`. */
  readonly told: () => {
    readonly words: readonly string[]
    readonly n: number
    readonly page: string | undefined
    readonly rows: string | undefined
  }
}

interface ManyMarksProps {
  readonly marks: readonly ManyMark[]
  readonly looks: Readonly<Record<string, MarkLook>>
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** So far around a small mark it is still meant. */
const NEAR = 9

/**
 * Very many marks of a plot in a `MarkField`, drawn as one path for each look: an element and a link for each would be styled and compared
 * anew with every filter (docs/decisions/0036-many-marks.md). Only the one under the pointer or the focus is an element, a link with its words.
 */
export function ManyMarks({ marks, looks, area }: ManyMarksProps) {
  const { answers } = useContext(MarksAnswer)
  const drawn = Object.entries(looks).map(([name, { shape, opacity, ...ink }]) => {
    const path = shape === 'circle' ? circlePath : diamondPath
    const d = marks.flatMap(mark => (mark.look === name ? path(mark) : [])).join('')
    return { name, path: { d, ...ink, fillOpacity: opacity } }
  })
  return (
    <g>
      {drawn.map(({ name, path }) => (
        <path key={name} className={`marks marks-${name}`} strokeWidth={1.5} {...path} />
      ))}
      {answers && <Answering marks={marks} area={area} />}
    </g>
  )
}

/** The mark that is asked for, and whether by keyboard. */
interface Asked {
  readonly id: string
  readonly byKey: boolean
}

/** The room in which marks are pointed at and reached by keys. */
function Answering({ marks, area }: Pick<ManyMarksProps, 'marks' | 'area'>) {
  const { reachBy, tell } = useContext(MarksAnswer)
  const [asked, setAsked] = useState<Asked | null>(null)
  useOnLeave(() => setAsked(null))
  const inOrder = useMemo(() => marks.toSorted((a, b) => a.x - b.x), [marks])
  const at = inOrder.findIndex(({ id }) => id === asked?.id)
  const mark = inOrder[at]
  const element = useRef<SVGElement>(null)
  const goTo = useEffectEvent(({ byKey }: Asked) => {
    if (byKey) element.current?.focus()
    else if (element.current) tell(element.current)
  })
  useEffect(() => {
    if (asked) goTo(asked)
  }, [asked])
  const reached: Reach = useEffectEvent((key, isInside) => {
    const next = inOrder[nextAt(key, isInside ? at : -1, inOrder.length)]
    if (next) setAsked({ id: next.id, byKey: true })
    return next !== undefined
  })
  useEffect(() => reachBy((key, isInside) => reached(key, isInside)), [reachBy])
  const point = (event: PointerEvent<SVGGElement>) => {
    const room = event.currentTarget.ownerSVGElement!.getBoundingClientRect()
    const found = nearest(marks, event.clientX - room.x, event.clientY - room.y)
    if (found && found.id !== asked?.id) setAsked({ id: found.id, byKey: false })
  }
  return (
    <g onPointerMove={point}>
      <rect {...area} fill="none" pointerEvents="all" />
      {mark && (
        <FieldMark key={mark.id} {...mark.told()} at={mark} own={element}>
          <circle className="hit" r={Math.max(NEAR, mark.r)} />
        </FieldMark>
      )}
    </g>
  )
}

/** The nearest of those whose surroundings hold a point. */
function nearest(marks: readonly ManyMark[], x: number, y: number): ManyMark | null {
  let found: ManyMark | null = null
  let least = Infinity
  for (const mark of marks) {
    const away = Math.hypot(mark.x - x, mark.y - y)
    if (away >= least || away > Math.max(NEAR, mark.r)) continue
    found = mark
    least = away
  }
  return found
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** From the mark at a place in their order, -1 for none, to the next that a key leads to; -1 where it leads to none. */
function nextAt(key: string, at: number, count: number): number {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  if (step === undefined) return -1
  if (at < 0) return step > 0 ? 0 : count - 1
  return at + step
}

import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode, type SyntheticEvent } from 'react'
import { say } from '#words/say.ts'
import { useOnLeave } from '../parts/visit.ts'
import { MarksAnswer, type Reach } from './field-mark.tsx'
import { MarkMenu, type MarkChoice } from './mark-menu.tsx'
import { TipBox } from './tip.tsx'

interface MarkFieldProps {
  /** What the marks are of, for those who do not see the plot. */
  readonly label: string
  /** The way in which marks follow one another; across it lies what else belongs to a mark. */
  readonly along: 'x' | 'y'
  /** Marks of a kind are a row of their own: across leads to the one beside it in the next row. */
  readonly inRows?: boolean
  /** On paper nothing answers. */
  readonly still?: boolean | undefined
  readonly className?: string
  readonly children: ReactNode
}

const MARK = '[data-mark]'

interface Told {
  readonly lines: readonly string[]
  readonly left: number
  readonly top: number
}

/**
 * A plot whose marks can be reached: one stop of the Tab key, arrow keys from mark to mark, Home and End, Enter to open, Escape back.
 * What a mark says stands beside it while the pointer or the focus is on it.
 */
export function MarkField({ label, along, inRows = false, still = false, className = 'plot', children }: MarkFieldProps) {
  const field = useRef<HTMLDivElement>(null)
  const reach = useRef<Reach | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [choice, setChoice] = useState<MarkChoice | null>(null)
  useOnLeave(() => setChoice(null))
  const tell = (mark: EventTarget) => setTold(toldBy(mark, field.current!))
  const reachBy = (given: Reach) => {
    reach.current = given
    return () => {
      reach.current = null
    }
  }
  const answering = { answers: true, reachBy, tell }
  if (still) return <div className={className}>{children}</div>
  const tellOf = ({ target }: SyntheticEvent) => tell(target)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- marks inside take the focus
    <div
      ref={field}
      className={`${className} mark-field`}
      role="group"
      aria-label={say('chart.marks', { label })}
      tabIndex={0}
      onKeyDown={event => move(event, field.current!, { along, inRows, reach: reach.current })}
      onClick={event => choose(event, setChoice)}
      onFocus={tellOf}
      onPointerOver={tellOf}
      onBlur={() => setTold(null)}
      onPointerLeave={() => setTold(null)}
    >
      <MarksAnswer value={answering}>{children}</MarksAnswer>
      {told && (
        <div className="mark-tip" style={{ left: told.left, top: told.top }}>
          <TipBox lines={told.lines} />
        </div>
      )}
      {choice && <MarkMenu choice={choice} onClose={() => setChoice(null)} />}
    </div>
  )
}

function markOf(target: EventTarget): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>(MARK) : null
}

/** Room that a tip takes at most. */
const TIP = { width: 260, gap: 12 }

function toldBy(target: EventTarget, field: HTMLElement): Told | null {
  const mark = markOf(target)
  if (mark === null) return null
  // Beside what is drawn for the value, where the mark takes up a whole row or column.
  const drawn = mark.querySelector('.mark, .answers, .box') ?? mark
  const [own, around] = [drawn.getBoundingClientRect(), field.getBoundingClientRect()]
  const right = own.right - around.left + TIP.gap
  const fits = right + TIP.width < around.width
  return {
    lines: (mark.dataset.words ?? '').split('\n'),
    left: fits ? right : Math.max(0, own.left - around.left - TIP.gap - TIP.width),
    top: own.top - around.top,
  }
}

const steps: Readonly<Record<string, readonly ['x' | 'y', -1 | 1]>> = {
  ArrowRight: ['x', 1],
  ArrowLeft: ['x', -1],
  ArrowDown: ['y', 1],
  ArrowUp: ['y', -1],
}

type Ways = Required<Pick<MarkFieldProps, 'along' | 'inRows'>>

function move(event: KeyboardEvent, field: HTMLElement, { reach, ...ways }: Ways & { readonly reach: Reach | null }): void {
  const isReached = event.key !== 'Escape' && reach?.(event.key, markOf(event.target) !== null)
  if (isReached) {
    event.preventDefault()
    event.stopPropagation()
    return
  }
  const marks = [...field.querySelectorAll<SVGElement>(MARK)]
  const at = marks.indexOf(markOf(event.target)!)
  const next = event.key === 'Escape' && at >= 0 ? field : nextMark(marks, at, { key: event.key, ...ways })
  if (!next) return
  event.preventDefault()
  event.stopPropagation()
  next.focus()
}

/** Along the plot to the next mark of the same kind, across it to whatever stands next, or into the next row. */
function nextMark(
  marks: readonly SVGElement[],
  at: number,
  { key, along, inRows }: Ways & { readonly key: string },
): SVGElement | undefined {
  if (key === 'Home') return marks[0]
  if (key === 'End') return marks.at(-1)
  const step = steps[key]
  if (!step) return undefined
  const [axis, way] = step
  if (at < 0) return way > 0 ? marks[0] : marks.at(-1)
  if (inRows && axis !== along) return besideIn(marks, marks[at]!, way)
  const kind = marks[at]!.dataset.mark
  for (let i = at + way; marks[i]; i += way) if (axis !== along || marks[i]!.dataset.mark === kind) return marks[i]
  return undefined
}

/** In the row before or after that of a mark, the one that stands nearest to it. */
function besideIn(marks: readonly SVGElement[], own: SVGElement, way: -1 | 1): SVGElement | undefined {
  const rows = [...Map.groupBy(marks, mark => mark.dataset.mark).values()]
  const next = rows[rows.findIndex(row => row.includes(own)) + way] ?? []
  const away = (mark: SVGElement) => Math.abs(mark.getBoundingClientRect().x - own.getBoundingClientRect().x)
  return next.toSorted((a, b) => away(a) - away(b))[0]
}

/** A mark that leads to two places asks which. */
function choose(event: MouseEvent, show: (choice: MarkChoice) => void): void {
  const mark = markOf(event.target)
  const { page, pageWords, rowsWords } = mark?.dataset ?? {}
  const rows = mark?.getAttribute('href')
  if (!mark || !page || !rows || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  show({
    anchor: mark,
    label: mark.dataset.words?.split('\n')[0] ?? '',
    ways: [
      { href: page, words: pageWords ?? '' },
      { href: rows, words: rowsWords ?? '' },
    ],
  })
}

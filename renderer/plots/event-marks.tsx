import { usePlotArea, useXAxisScale } from 'recharts'
import type { ChartEvent } from '#contract/charts.ts'
import { dayNumber } from './axis-scale.ts'
import { fitText, textWidth } from './fit-text.ts'
import type { Ink } from './ink.ts'
import { eventWords } from './point-words.ts'

/** Room above the plot for the names of events. */
export const EVENTS_ROOM = 14
const GAP = 4
/** Less than this holds no readable part of a name. */
const LEAST = 24
const BASELINE = 11

interface Label {
  readonly x: number
  readonly anchor: 'start' | 'end'
  /** Empty where there is no room; the line and the table still tell of it. */
  readonly text: string
}

/** What happened in the course of a series: a dotted line at its point, its note above, cut to the room up to the next one. */
export function EventMarks({ events, ink }: { readonly events: readonly ChartEvent[]; readonly ink: Ink }) {
  const [x, area] = [useXAxisScale(), usePlotArea()]
  if (!x || !area) return null
  const places = events.map(({ week, note }) => ({ x: x(dayNumber(week)) ?? 0, note }))
  const labels = eventLabels(places, { from: area.x, to: area.x + area.width, fontSize: ink.fontSize })
  return (
    <g>
      {events.map((event, i) => (
        <EventMark key={event.eventId} event={event} label={labels[i]!} bottom={area.y + area.height} ink={ink} />
      ))}
    </g>
  )
}

interface EventMarkProps {
  readonly event: ChartEvent
  readonly label: Label
  readonly bottom: number
  readonly ink: Ink
}

function EventMark({ event, label: { x, anchor, text }, bottom, ink }: EventMarkProps) {
  return (
    <g className="event-mark">
      <title>{eventWords(event)}</title>
      <line x1={x} x2={x} y1={3} y2={bottom} stroke={ink.text} strokeWidth={1} strokeDasharray="1 3" />
      {text && (
        <text x={anchor === 'start' ? x + GAP : x - GAP} y={BASELINE} textAnchor={anchor} fontSize={ink.fontSize} fill={ink.text}>
          {text}
        </text>
      )}
    </g>
  )
}

/** Names stand to the right of their lines, near the end of the plot to the left, and never over one another. */
export function eventLabels(
  places: readonly { readonly x: number; readonly note: string }[],
  { from, to, fontSize }: { from: number; to: number; fontSize: number },
): Label[] {
  let taken = from
  return places.map(({ x, note }, i) => {
    const right = (places[i + 1]?.x ?? to) - x - 2 * GAP
    const left = x - taken - 2 * GAP
    const anchor = right >= Math.min(left, textWidth(note, fontSize)) ? 'start' : 'end'
    const room = anchor === 'start' ? right : left
    const text = room < LEAST ? '' : fitText(note, room, fontSize)
    taken = anchor === 'start' && text !== '' ? x + GAP + textWidth(text, fontSize) : x
    return { x, anchor, text }
  })
}

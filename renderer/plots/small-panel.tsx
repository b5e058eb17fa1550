import type { LocationPanel } from '#contract/locations.ts'
import { say, type MessageId } from '#words/say.ts'
import { type AxisScale, dayNumber } from './axis-scale.ts'
import { fitText, textWidth } from './fit-text.ts'
import type { Ink } from './ink.ts'
import { eventWords } from './point-words.ts'
import { Triangle } from './shapes.tsx'
import { weekData } from './week-data.ts'

/** Pixels of a panel's name. */
export const PANEL_HEAD = 18

export interface Scales {
  readonly x: AxisScale
  readonly y: AxisScale
  readonly room: number
  /** Height of a panel without its head. */
  readonly plot: number
}

interface PanelProps {
  readonly panel: LocationPanel
  readonly scales: Scales
  readonly ink: Ink
  readonly labelled: { readonly left: boolean; readonly below: boolean }
  /** Marks that one panel may have. */
  readonly most: number
}

/** The control chart of one location among many: its name, its verdict, line, usual range, target, events and signals. */
export function Panel({ panel, scales, ink, labelled, most }: PanelProps) {
  const { x, y, room, plot } = scales
  const [from, to] = x.domain
  const at = (day: number) => ((day - from) / Math.max(1, to - from)) * room
  const up = (value: number) => {
    const [low, high] = y.domain
    const inside = Math.max(low, Math.min(high, value))
    return PANEL_HEAD + plot * (1 - (inside - low) / (high - low))
  }
  const place = { at, up, room, plot }
  return (
    <g className="panel">
      <Head panel={panel} room={room} ink={ink} />
      <Ground scales={scales} place={place} ink={ink} labelled={labelled} />
      <Series panel={panel} place={place} ink={ink} most={most} />
    </g>
  )
}

interface Place extends Pick<Scales, 'room' | 'plot'> {
  readonly at: (day: number) => number
  readonly up: (value: number) => number
}

const verdictColour = { better: 'better', worse: 'worse', steady: 'muted', 'too-early': 'muted' } as const

/** Name on the left, verdict as shape and word on the right. */
function Head({ panel, room, ink }: { readonly panel: LocationPanel; readonly room: number; readonly ink: Ink }) {
  const { verdict } = panel.chart
  const word = say(`verdict.${verdict}` as MessageId)
  const colour = ink[verdictColour[verdict]]
  const width = textWidth(word, ink.fontSize)
  const turns = verdict === 'worse'
  return (
    <g>
      <text className="name" y={12} fill={ink.text} fontWeight={550}>
        {fitText(panel.name, room - width - 20, ink.fontSize)}
      </text>
      {verdict === 'better' || turns ? (
        <Triangle cx={room - width - 8} cy={8} r={4} fill={colour} turned={turns} />
      ) : (
        <circle cx={room - width - 8} cy={8} r={3} fill={verdict === 'steady' ? colour : 'none'} stroke={colour} />
      )}
      <text x={room - width} y={12} fill={colour}>
        {word}
      </text>
    </g>
  )
}

interface GroundProps {
  readonly scales: Scales
  readonly place: Place
  readonly ink: Ink
  readonly labelled: PanelProps['labelled']
}

/** Hairlines that all panels share; their labels stand at the first column and under the last row only. */
function Ground({ scales: { x, y }, place: { at, up, room, plot }, ink, labelled }: GroundProps) {
  return (
    <g>
      {y.ticks.map(tick => (
        <g key={tick}>
          <line x1={0} x2={room} y1={up(tick)} y2={up(tick)} stroke={ink.grid} />
          {labelled.left && (
            <text x={-6} y={up(tick) + 4} textAnchor="end" fill={ink.muted}>
              {y.label(tick)}
            </text>
          )}
        </g>
      ))}
      {labelled.below &&
        x.ticks.map(tick => (
          <text key={tick} x={at(tick)} y={PANEL_HEAD + plot + 13} fill={ink.muted}>
            {x.label(tick)}
          </text>
        ))}
    </g>
  )
}

/** Band, centre, target, events, the line and its signals; weeks that are not complete are hollow. */
function Series({ panel, place, ink, most }: Pick<PanelProps, 'panel' | 'ink' | 'most'> & { readonly place: Place }) {
  const { points, centre, segments, target, better } = panel.chart
  const events = panel.chart.events.slice(-most / 2)
  const marked = weekData(panel.chart)
    .filter(({ point: { value, partial, rules } }) => value !== null && (partial || rules.length > 0))
    .slice(events.length - most)
  const { at, up, room, plot } = place
  const current = segments.at(-1)?.from ?? ''
  const held = points.filter(point => point.week >= current && point.lower !== null && point.upper !== null)
  const edge = (side: 'lower' | 'upper') => held.map(point => `${at(dayNumber(point.week))},${up(point[side] ?? 0)}`)
  const whole = points.map(point => ({ x: at(dayNumber(point.week)), value: point.partial ? null : point.value }))
  return (
    <g fill="none">
      <polygon points={[...edge('upper'), ...edge('lower').toReversed()].join(' ')} fill={ink.band} />
      <polyline points={edge('upper').join(' ')} stroke={ink.bandEdge} strokeDasharray="4 3" />
      <polyline points={edge('lower').join(' ')} stroke={ink.bandEdge} strokeDasharray="4 3" />
      {centre !== null && held.length > 0 && (
        <line x1={at(dayNumber(held[0]!.week))} x2={room} y1={up(centre)} y2={up(centre)} stroke={ink.bandEdge} />
      )}
      {target?.steps.map(({ from, to, value }) => (
        <line
          key={from}
          className="target"
          x1={at(dayNumber(from))}
          x2={at(dayNumber(to))}
          y1={up(value)}
          y2={up(value)}
          stroke={ink.text}
          strokeDasharray="9 4"
        />
      ))}
      {events.map(event => (
        <line
          key={event.eventId}
          className="event-mark"
          x1={at(dayNumber(event.week))}
          x2={at(dayNumber(event.week))}
          y1={PANEL_HEAD}
          y2={PANEL_HEAD + plot}
          stroke={ink.text}
          strokeDasharray="1 3"
        >
          <title>{eventWords(event)}</title>
        </line>
      ))}
      <path d={brokenLine(whole, up)} stroke={ink.line} strokeWidth={1.25} />
      {marked.map(({ point: { week, value, partial }, usual }) => {
        if (value === null) return null
        const [cx, cy] = [at(dayNumber(week)), up(value)]
        if (partial) return <circle key={week} className="partial" cx={cx} cy={cy} r={2} fill={ink.ground} stroke={ink.line} />
        const good = value > (usual ?? value) === (better === 'higher')
        const colour = good ? ink.better : ink.worse
        return <Triangle key={week} className="signal" cx={cx} cy={cy} r={3.5} fill={colour} turned={!good} />
      })}
    </g>
  )
}

function brokenLine(points: readonly { readonly x: number; readonly value: number | null }[], up: Place['up']): string {
  return points
    .map(({ x, value }, i) =>
      value === null ? '' : `${i > 0 && points[i - 1]?.value !== null ? 'L' : 'M'}${x.toFixed(1)} ${up(value).toFixed(1)}`,
    )
    .join('')
}

import { say } from '#words/say.ts'
import type { Ink } from './ink.ts'

/** More would slow the drawing down, and nobody could tell them apart. */
export const MOST_MARKS = 1500

/** At most so many of some items, in their order: those that matter first, of the others evenly spaced ones. */
export function drawnOf<Item>(items: readonly Item[], matters: (item: Item) => boolean, most = MOST_MARKS): readonly Item[] {
  if (items.length <= most) return items
  const kept = new Set(items.filter(matters).slice(0, most))
  const others = items.filter(item => !kept.has(item))
  const room = most - kept.size
  for (let i = 0; i < room; i++) kept.add(others[Math.floor((i * others.length) / room)]!)
  return items.filter(item => kept.has(item))
}

interface LeftOutProps {
  readonly drawn: number
  readonly of: number
  readonly x: number
  readonly y: number
  readonly ink: Ink
}

/** Says that not all marks are drawn; the table has them all. */
export function LeftOut({ drawn, of, x, y, ink }: LeftOutProps) {
  if (drawn >= of) return null
  return (
    <text
      className="left-out"
      x={x}
      y={y}
      textAnchor="end"
      fontSize={ink.fontSize}
      fill={ink.muted}
      stroke={ink.ground}
      strokeWidth={3}
      paintOrder="stroke"
    >
      {say('chart.marks.drawn', { drawn, total: of })}
    </text>
  )
}

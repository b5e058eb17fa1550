import { fitLines } from './fit-text.ts'

/** Pixels from one line of a name to the next. */
export const NAME_LINE = 13

interface EndNameProps {
  readonly name: string
  readonly x: number
  /** Middle of the name, however many lines it takes. */
  readonly y: number
  readonly fill: string
  /** Pixels for the name, and of its letters. */
  readonly room: number
  readonly fontSize: number
}

/** The name of a series at its end, in two lines where it does not fit one; whole on hover in any case. */
export function EndName({ name, x, y, fill, room, fontSize }: EndNameProps) {
  const lines = fitLines(name, room, fontSize)
  const first = y + 4 - ((lines.length - 1) * NAME_LINE) / 2
  return (
    <text className="name" fill={fill}>
      <title>{name}</title>
      {lines.map((line, i) => (
        <tspan key={i} x={x} y={first + i * NAME_LINE}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Pixels that the names of series need one below the other, from the middle of one to the middle of the next. */
export function namesApart(
  names: readonly string[],
  { room, fontSize }: Pick<EndNameProps, 'room' | 'fontSize'>,
  least: number,
): number {
  const most = Math.max(...names.map(name => fitLines(name, room, fontSize).length))
  return least + (most - 1) * NAME_LINE
}

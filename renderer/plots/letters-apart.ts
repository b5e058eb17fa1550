interface Lettered {
  readonly cx: number
  readonly cy: number
  readonly letters: string
  readonly above: boolean
}

/** Width of a letter and height of a line, in sizes of the text. */
const WIDE = 0.75
const HIGH = 1.2
/** From a mark to the middle of its letters. */
const AWAY = 12

/** Letters beside marks, from left to right: those that would lie on letters before them are left out; the tip and the table have them. */
export function lettersApart(marks: readonly Lettered[], fontSize: number): readonly string[] {
  const placed: { readonly x: number; readonly y: number; readonly width: number }[] = []
  return marks.map(({ cx, cy, letters, above }) => {
    if (letters === '') return ''
    const own = { x: cx, y: above ? cy - AWAY : cy + AWAY, width: letters.length * fontSize * WIDE }
    const meets = placed.some(
      ({ x, y, width }) => Math.abs(x - own.x) < (width + own.width) / 2 && Math.abs(y - own.y) < fontSize * HIGH,
    )
    if (meets) return ''
    placed.push(own)
    return letters
  })
}

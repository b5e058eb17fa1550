import { Tooltip, type TooltipContentProps } from 'recharts'
import type { Ink } from './ink.ts'

interface TipProps<Datum> {
  readonly ink: Ink
  readonly words: (datum: Datum) => readonly string[]
  readonly shared?: boolean
}

/** What stands under the pointer or the arrow keys: the first line names it, the others give value, interval and n. */
export function Tip<Datum>({ ink, words, shared = true }: TipProps<Datum>) {
  return (
    <Tooltip isAnimationActive={false} shared={shared} cursor={{ stroke: ink.grid, fill: 'none' }} content={contentOf(words)} />
  )
}

function contentOf(words: (datum: never) => readonly string[]) {
  return ({ payload }: TooltipContentProps) => {
    const found = payload.find(each => each.payload)
    // Recharts gives back a row of the chart's own data, which is what `words` takes.
    return found ? <TipBox lines={words(found.payload as never)} /> : null
  }
}

export function TipBox({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className="tip">
      {lines.map((line, i) => (
        <div key={line} dir="auto">
          {i === 0 ? <b>{line}</b> : line}
        </div>
      ))}
    </div>
  )
}

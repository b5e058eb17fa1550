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

function contentOf<Datum>(words: TipProps<Datum>['words']) {
  return ({ payload }: TooltipContentProps) => {
    const datum: Datum | undefined = payload.find(each => each.payload)?.payload
    return datum === undefined ? null : <TipBox lines={words(datum)} />
  }
}

function TipBox({ lines }: { readonly lines: readonly string[] }) {
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

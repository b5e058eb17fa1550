import { Info, Pin, PinOff } from 'lucide-react'
import { useId, useRef, type ReactNode } from 'react'
import { say } from '#words/say.ts'
import { useKept } from '../history-memory.ts'
import { useFigureItem, type FigureFacts, type FigureItem } from '../keys/figure-items.ts'
import { showOverlay } from '../keys/overlays.ts'
import { isOf, usePinning, usePins } from '../pins/use-pins.ts'
import { Button } from './button.tsx'
import { CopyMenu } from './chart-copy/copy-menu.tsx'
import { Fitted, type FittedProps } from './fitted.tsx'
import { type RowsBehind, RowsLink } from './rows-link.tsx'

interface ChartFrameProps {
  /** The finding, in one sentence. */
  readonly title: string
  /** What is drawn, its unit, the period. */
  readonly subtitle: string
  readonly foot?: ReactNode
  /** Beside the title: a verdict, a figure. */
  readonly aside?: ReactNode
  /** Above the plot: the headline of a card. */
  readonly lead?: ReactNode
  /** Buttons beside the one for the table, and what stands below the plot. */
  readonly acts?: ReactNode
  readonly below?: ReactNode
  /** Height of the plot in pixels, also while it loads. */
  readonly height: FittedProps['height']
  /** Whether the plot takes the room that longer notes of its neighbours leave in its card. */
  readonly grows?: boolean
  readonly level?: 2 | 3
  /** What the figure is about: it can then be explained and pinned. */
  readonly facts?: FigureFacts | undefined
  /** The rows behind the figure as a whole. */
  readonly behind?: RowsBehind | undefined
  readonly table: ReactNode
  readonly children: FittedProps['draw']
}

/** A chart with its finding as title, what is drawn below it, n and missing at the foot, and its numbers as a table behind one button. */
export function ChartFrame({
  title,
  subtitle,
  foot,
  aside,
  lead,
  acts,
  below,
  height,
  grows = false,
  level = 2,
  facts,
  behind,
  table,
  children,
}: ChartFrameProps) {
  const [asTable, setAsTable] = useKept(`chart ${title}`, false)
  const figure = useRef<HTMLElement>(null)
  const id = useId()
  const item: FigureItem = { title, subtitle, facts: facts ?? null, toggleTable: () => setAsTable(!asTable) }
  useFigureItem(figure, item)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure ref={figure} className="card chart" aria-labelledby={id}>
      <div className="chart-head">
        <div className="chart-words">
          <Heading id={id} dir="auto">
            {title}
          </Heading>
          <p className="chart-subtitle">{subtitle}</p>
        </div>
        {aside}
      </div>
      {lead}
      <Fitted height={height} grows={grows} table={asTable ? table : null} draw={children} />
      {below}
      <figcaption className="chart-foot">
        <span>{foot}</span>
        <span className="chart-acts">
          {acts}
          {behind && (
            <RowsLink className="button button-quiet" behind={behind} what={title}>
              {say('interactions.show')}
            </RowsLink>
          )}
          <Button look="quiet" onClick={() => setAsTable(!asTable)} aria-describedby={id}>
            {say(asTable ? 'chart.show-chart' : 'chart.show-table')}
          </Button>
          <CopyMenu title={title} figure={figure} table={table} isDrawn={!asTable} />
          {facts && <FigureActs figure={item} />}
        </span>
      </figcaption>
    </figure>
  )
}

/** Explain and pin, by mouse; by key they are "." and P. */
function FigureActs({ figure }: { readonly figure: FigureItem }) {
  const { pins } = usePins()
  const pin = usePinning()
  const isPinned = pins.some(each => isOf(each, figure))
  const { title } = figure
  const explain = say('explain.open-of', { title })
  const toggle = say(isPinned ? 'pins.unpin-of' : 'pins.pin-of', { title })
  return (
    <>
      <Button
        look="quiet"
        title={say('explain.open')}
        aria-label={explain}
        onClick={() => showOverlay({ kind: 'explain', figure })}
      >
        <Info size={14} aria-hidden="true" />
      </Button>
      <Button look="quiet" title={say(isPinned ? 'pins.unpin' : 'pins.pin')} aria-label={toggle} onClick={() => void pin(figure)}>
        {isPinned ? <PinOff size={14} aria-hidden="true" /> : <Pin size={14} aria-hidden="true" />}
      </Button>
    </>
  )
}

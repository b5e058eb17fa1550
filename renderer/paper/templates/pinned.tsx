import { useLayoutEffect, useRef, useState } from 'react'
import { mostPins } from '#contract/most-pins.ts'
import type { DrawnPin, PinnedFigure } from '#contract/reports/pinned.ts'
import { say, sayFailure } from '#words/say.ts'
import { apart, chartFoot, chartSubtitle, footWords, funnelSubtitle, metricName, periodWords } from '../../parts/describe.ts'
import { caterpillarHeight } from '../../plots/caterpillar-plot.tsx'
import { filterWords } from '../furniture/filter-words.ts'
import type { PageRoom } from '../furniture/page-room.ts'
import { TitleBlock } from '../furniture/title-block.tsx'
import type { PageProps } from '../pages.tsx'
import { grownHeights } from '../parts/grown-heights.ts'
import { outerHeight } from '../parts/page-flow.ts'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { growthOf } from '../parts/pin-growth.ts'
import { PinnedPlot } from '../parts/pinned-plot.tsx'
import { shortName, shortSentence } from '../parts/short-name.ts'
import { CaterpillarPages } from '../sections/caterpillar-pages.tsx'
import { Footnotes } from '../sections/footnotes.tsx'

const FILTER_CHARACTERS = 140
/** Pixels of a chart at most, of the words around it, and the least at which two share a page. */
const MOST = 300
const WORDS = 120
const LEAST = 180
/** Pixels of a chart at most where its page would end early. */
const GROWN = 560

/** What was pinned, each with its finding, its period and its filters; without pins how to pin. */
export function PinnedPages({ report, page }: PageProps<'pinned'>) {
  const half = Math.floor(page.height / 2) - WORDS
  const height = Math.min(MOST, half < LEAST ? page.height - 2 * WORDS : half)
  const { sheet, grown } = useGrown(report.figures, { page, most: Math.min(GROWN, page.height - 2 * WORDS) - height })
  return (
    <section ref={sheet}>
      <TitleBlock report={report} />
      {report.figures.length === 0 && (
        <>
          <h2 className="paper-heading">{say('report.pinned.none.title')}</h2>
          <p>{say('report.pinned.none.text', { most: mostPins })}</p>
        </>
      )}
      {report.figures.map(figure => (
        <Pinned
          key={figure.pinId}
          figure={figure}
          width={page.width}
          height={height}
          grown={grown.get(`pin.${figure.pinId}`) ?? 0}
          room={page.height}
        />
      ))}
      <Footnotes footnotes={report.footnotes} />
    </section>
  )
}

/** Charts grow where a page would end early because what follows does not fit on it; measured once, at their usual heights. */
function useGrown(figures: readonly PinnedFigure[], { page, most }: { readonly page: PageRoom; readonly most: number }) {
  const sheet = useRef<HTMLElement>(null)
  const [grown, setGrown] = useState<ReadonlyMap<string, number>>(new Map())
  useLayoutEffect(() => {
    const all = [...(sheet.current?.children ?? [])] as HTMLElement[]
    const first = all.findIndex(each => each.dataset.figure !== undefined)
    if (first < 0) return
    const growths = new Map(
      figures.map(({ pinId, drawn, part }) => [
        `pin.${pinId}`,
        drawn === null ? 0 : growthOf(drawn, part, { width: page.width, room: page.height, most }),
      ]),
    )
    const blocks = all.slice(first).map(each => {
      const name = each.dataset.figure ?? ''
      return { name, height: outerHeight(each), growth: growths.get(name) ?? 0 }
    })
    const head = all.slice(0, first).reduce((sum, each) => sum + outerHeight(each), 0)
    setGrown(grownHeights(blocks, { rooms: [page.firstHeight, page.height], head }))
  }, [figures, page.firstHeight, page.height, page.width, most])
  return { sheet, grown }
}

interface PinnedProps {
  readonly figure: PinnedFigure
  readonly width: number
  readonly height: number
  /** Pixels by which its chart is higher than usual. */
  readonly grown: number
  readonly room: number
}

function Pinned({ figure, width, height, grown, room }: PinnedProps) {
  const { pinId, title, about, filter, person, part, drawn, why } = figure
  if (drawn?.name === 'locations.list' && caterpillarHeight(drawn.answer.rows.length) > room - WORDS)
    return <CaterpillarPages list={drawn.answer} width={width} room={room} />
  const foot = drawn === null ? null : footOf(drawn)
  return (
    <PaperFigure figure={`pin.${pinId}`}>
      <h2 dir="auto">{drawn === null ? shortName(title, FILTER_CHARACTERS) : shortSentence(drawn.answer.reading)}</h2>
      {person && <p dir="auto">{apart(person.name)}</p>}
      {why ? (
        <p>{sayFailure(why)}</p>
      ) : (
        <p className="paper-note">{`${scopeOf(drawn, about)} · ${filterWords(filter, FILTER_CHARACTERS)}`}</p>
      )}
      {drawn && <PinnedPlot drawn={drawn} part={part} width={width} height={height} grown={grown} room={room} />}
      {foot !== null && <p className="paper-note">{foot}</p>}
    </PaperFigure>
  )
}

/** What is drawn, of which days. */
function scopeOf(drawn: DrawnPin | null, about: PinnedFigure['about']): string {
  if (drawn?.name === 'moments.control') return chartSubtitle(drawn.answer, about)
  if (drawn?.name === 'locations.funnel') return funnelSubtitle(drawn.answer)
  const metric = drawn !== null && 'metric' in drawn.answer ? [metricName(drawn.answer.metric)] : []
  return [...metric, periodWords(about)].join(' · ')
}

/** What a chart rests on. */
function footOf({ name, answer }: DrawnPin): string | null {
  if (name === 'moments.control') return chartFoot(answer)
  if (name === 'distributions.waits') return footWords(answer.waits)
  return 'n' in answer ? footWords(answer) : null
}

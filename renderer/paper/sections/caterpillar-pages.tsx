import { useRef } from 'react'
import type { LocationRow, LocationsList } from '#contract/locations.ts'
import { say, sayAny } from '#words/say.ts'
import { scaleWords } from '../../parts/describe.ts'
import { CaterpillarPlot, caterpillarHeight } from '../../plots/caterpillar-plot.tsx'
import { namesRoom } from '../../plots/fit-text.ts'
import { paperInk } from '../../plots/ink.ts'
import { balancedParts } from '../parts/balanced-parts.ts'
import { blocksBefore, endOfFlow } from '../parts/page-flow.ts'
import { MetricHeading } from '../parts/metric-heading.tsx'
import { useReadOff } from '../parts/use-read-off.ts'

interface CaterpillarPagesProps {
  readonly list: LocationsList
  readonly width: number
  /** Pixels of a page. */
  readonly room: number
}

/** Pixels: words above and below a plot; rows at least and at most. */
const WORDS = 140
const LEAST_ROW = 17
const USUAL_ROW = 19
const MOST_ROW = 28

/** All locations as ranges, best first; long lists go on over further pages on one scale. */
export function CaterpillarPages({ list, width, room }: CaterpillarPagesProps) {
  const rows = bestFirst(list)
  const { first, left } = useRoomLeft(room)
  const wholeRoom = room - WORDS - caterpillarHeight(0)
  const isBelow = rows.length * LEAST_ROW <= left - WORDS - caterpillarHeight(0)
  const plotRoom = isBelow ? left - WORDS - caterpillarHeight(0) : wholeRoom
  const names = namesRoom(
    rows.map(row => row.name),
    { width, fontSize: paperInk.fontSize },
  )
  const parts = isBelow ? [rows] : balancedParts(rows, () => USUAL_ROW, wholeRoom)
  const rowHeight = Math.min(MOST_ROW, Math.floor(plotRoom / (parts[0]?.length || 1)))
  return parts.map((part, i) => (
    <article
      className={i === 0 ? 'paper-block' : 'paper-block paper-page'}
      key={part[0]?.locationId ?? 'none'}
      ref={i === 0 ? first : undefined}
    >
      <MetricHeading list={list} />
      <p className="paper-note">
        {say('paper.caterpillar.subtitle', {
          metric: sayAny(`metric.${list.metric}.name`),
          scale: scaleWords(list.scale) || 'none',
          part: i + 1,
          parts: parts.length,
        })}
      </p>
      <CaterpillarPlot
        list={{ ...list, rows: [...part] }}
        axisRows={rows}
        width={width}
        rowHeight={rowHeight}
        names={names}
        ink="paper"
        still
      />
      <p className="paper-note">
        {say('paper.caterpillar.foot', { n: list.n, missing: list.missing, without: list.rows.length - rows.length })}{' '}
        {say('locations.of-nobody', { count: list.missingProvider })}
      </p>
    </article>
  ))
}

/** Pixels that the page before leaves: a plot of few rows begins there, so that no page stays nearly empty. */
function useRoomLeft(room: number) {
  const first = useRef<HTMLElement>(null)
  const left = useReadOff<number>(first, 0, element => room - endOfFlow(blocksBefore(element), room))
  return { first, left }
}

function bestFirst({ rows, better }: LocationsList): readonly LocationRow[] {
  const sign = better === 'higher' ? -1 : 1
  return rows.filter(row => row.estimate !== null).toSorted((a, b) => sign * (a.estimate! - b.estimate!))
}

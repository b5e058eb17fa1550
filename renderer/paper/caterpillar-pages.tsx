import type { LocationsList } from '#contract/locations.ts'
import { say, sayAny } from '#words/say.ts'
import { scaleWords, sentence } from '../parts/describe.ts'
import { CaterpillarPlot } from '../plots/caterpillar-plot.tsx'

/** Rows of one page: with head and foot they fit Letter, the shorter paper. */
const ROWS_PER_PAGE = 34

/** All locations as ranges, best first; long lists go on over further pages on one scale. */
export function CaterpillarPages({ list, width }: { readonly list: LocationsList; readonly width: number }) {
  const sign = list.better === 'higher' ? -1 : 1
  const rows = list.rows.filter(row => row.estimate !== null).toSorted((a, b) => sign * (a.estimate! - b.estimate!))
  const pages = Array.from({ length: Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE)) }, (_, i) =>
    rows.slice(i * ROWS_PER_PAGE, (i + 1) * ROWS_PER_PAGE),
  )
  const without = list.rows.length - rows.length
  return pages.map((part, i) => (
    <section className="sheet" key={part[0]?.locationId ?? 'none'}>
      <h2 className="paper-heading" dir="auto">
        {sentence(list.reading)}
      </h2>
      <p className="paper-note">
        {say('paper.caterpillar.subtitle', {
          metric: sayAny(`metric.${list.metric}.name`),
          scale: scaleWords(list.scale) || 'none',
          part: i + 1,
          parts: pages.length,
        })}
      </p>
      <CaterpillarPlot list={{ ...list, rows: part }} axisRows={rows} width={width} ink="paper" still />
      <p className="paper-note">{say('paper.caterpillar.foot', { n: list.n, missing: list.missing, without })}</p>
    </section>
  ))
}

import type { Overview } from '#contract/overview.ts'
import type { About } from '#contract/vocabulary.ts'
import { formatFigure, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { Question } from '../keys/figure-items.ts'
import { beforeWords, headlineWords } from '../parts/describe.ts'
import { ControlChartFrame } from '../parts/control-chart-frame.tsx'
import { RowsLink } from '../parts/rows-link.tsx'
import { seriesRows } from '../parts/series-rows.ts'
import { usePlace } from '../place.ts'

type Card = Overview['cards'][number]

/** One headline figure with its interval and its series. */
export function HeadlineCard({ card, about }: { readonly card: Card; readonly about: About }) {
  const { selection } = usePlace()
  const promise = card.chart.promise === null ? {} : { promiseSeconds: 'target' }
  const question: Question = { name: 'moments.control', input: { ...selection, metric: card.metric, ...promise } }
  return (
    <ControlChartFrame
      chart={card.chart}
      about={about}
      height={170}
      lead={<Headline card={card} about={about} />}
      question={question}
    />
  )
}

function Headline({ card, about }: { readonly card: Card; readonly about: About }) {
  const figure = (value: number | null) => formatFigure(value, card.unit)
  const { value, lower, upper } = card.headline
  const before = beforeWords(card, about)
  return (
    <div className="headline">
      <p>
        <RowsLink className="rows-link headline-figure" behind={seriesRows(card.chart)} what={say('chart.n.long', { n: card.n })}>
          {figure(value)}
        </RowsLink>{' '}
        <span className="muted">{headlineWords(card)}</span>
      </p>
      <p className="muted headline-note">
        {lower !== null && upper !== null && <span>{intervalWords(figure(lower), figure(upper))}</span>}
      </p>
      {before !== null && <p className="muted headline-note">{before}</p>}
      <p className="muted headline-note">
        {card.chart.promise !== null && card.median !== null && (
          <span>{say('card.median', { value: formatFigure(card.median, 'seconds') })}. </span>
        )}
        {card.p90 !== null && <span>{say('card.p90', { value: formatFigure(card.p90, 'seconds') })}</span>}
        {card.satisfied && <span>{satisfiedWords(card.satisfied)}</span>}
      </p>
    </div>
  )
}

/** With many answers both ends of an interval read alike: then it says so, and not the same figure twice. */
function intervalWords(lower: string, upper: string): string {
  return lower === upper ? say('card.interval.narrow') : say('card.interval', { lower, upper })
}

function satisfiedWords({ share, lower, upper }: NonNullable<Card['satisfied']>): string {
  const said = { satisfiedShare: share, lowerShare: lower, upperShare: upper }
  return formatShare(lower) === formatShare(upper) ? say('card.satisfied.narrow', said) : say('card.satisfied', said)
}

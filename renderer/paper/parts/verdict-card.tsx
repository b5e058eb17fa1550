import type { Overview } from '#contract/overview.ts'
import type { About } from '#contract/vocabulary.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { beforeWords, headlineWords, sentence } from '../../parts/describe.ts'
import { VerdictMark } from '../../parts/verdict-mark.tsx'
import { ControlChartPlot } from '../../plots/control-chart-plot.tsx'
import { hasEnoughWeeks } from './enough-weeks.ts'
import { PaperFigure } from './paper-figure.tsx'
import { shortSentence } from './short-name.ts'

type Card = Overview['cards'][number]

/** The verdict bar and the space beside it. */
const BAR_PIXELS = 27

interface VerdictCardProps {
  readonly card: Card
  readonly about: About
  /** Its name within the report. */
  readonly figure?: string
  /** Pixels of the whole card. */
  readonly width: number
  readonly height: number
}

/** A headline figure: its verdict as a bar at the edge, a word and a shape, then the figure and its chart. */
export function VerdictCard({ card, about, figure = `card.${card.metric}`, width, height }: VerdictCardProps) {
  return (
    <PaperFigure figure={figure} className={`paper-verdict ${card.chart.verdict}`}>
      <h2>
        <VerdictMark verdict={card.chart.verdict} /> <span dir="auto">{shortSentence(card.chart.reading)}</span>
      </h2>
      <Figures card={card} about={about} />
      {card.chart.target && <p className="paper-target">{sentence(card.chart.target.reading)}</p>}
      {isDrawn(card) && <ControlChartPlot chart={card.chart} width={width - BAR_PIXELS} height={height} ink="paper" still />}
    </PaperFigure>
  )
}

function Figures({ card, about }: { readonly card: Card; readonly about: About }) {
  const { headline, unit } = card
  const before = beforeWords(card, about)
  const figure = (value: number | null) => formatFigure(value, unit)
  return (
    <p className="paper-figures">
      {headline.value !== null && (
        <span>
          <strong>{figure(headline.value)}</strong> {headlineWords(card)}
        </span>
      )}
      {headline.lower !== null && (
        <span>{say('paper.interval', { lower: figure(headline.lower), upper: figure(headline.upper) })}</span>
      )}
      {before !== null && <span>{before}</span>}
      {card.p90 !== null && <span>{say('card.p90', { value: formatFigure(card.p90, 'seconds') })}</span>}
      {card.satisfied && <span>{say('paper.satisfied', { satisfiedShare: card.satisfied.share })}</span>}
      <span>{say('paper.n', { n: card.n, missing: card.missing })}</span>
    </p>
  )
}

/** Whether its card has a chart. */
export function isDrawn({ chart }: Card): boolean {
  return hasEnoughWeeks(chart)
}

export function hasSignal({ chart }: Card): boolean {
  return chart.points.some(point => point.rules.length > 0)
}

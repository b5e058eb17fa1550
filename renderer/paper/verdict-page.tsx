import type { Report } from '#contract/reports.ts'
import type { About } from '#contract/vocabulary.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { beforeWords, comparedPeriodWords, headlineWords, sentence } from '../parts/describe.ts'
import { ChartStack } from '../plots/chart-stack.tsx'
import { ControlChartPlot } from '../plots/control-chart-plot.tsx'
import { filterWords } from './filter-words.ts'
import { pageStyle } from './page-style.ts'
import { shortName, shortSentence } from './short-name.ts'
import { useChartHeight } from './use-chart-height.ts'
import { WhatStandsOut } from './what-stands-out.tsx'

type Card = Report['overview']['cards'][number]

/** The verdict bar and the space beside it. */
const BAR_PIXELS = 27
/** The page ends a little early, so that rounding never pushes its last chart over. */
const SPARE_PIXELS = 10
/** A chart of fewer weeks would say nothing. */
const LEAST_WEEKS = 3
const FILTER_CHARACTERS = 330
const COMPANY_CHARACTERS = 100

/** First page: what the report is about, what stands out, and a verdict with its chart for each headline figure. */
export function VerdictPage({ report, width }: { readonly report: Report; readonly width: number }) {
  const { overview, paper } = report
  const { sheet, height } = useChartHeight({
    room: pageStyle.firstHeightOf(paper) - SPARE_PIXELS,
    charts: overview.cards.filter(isDrawn).length,
    least: 92,
    most: 190,
  })
  return (
    <section className="paper-first" ref={sheet}>
      <TitleBlock report={report} />
      <WhatStandsOut report={report} />
      <ChartStack>
        {overview.cards.map(card => (
          <VerdictCard key={card.metric} card={card} about={overview.about} width={width - BAR_PIXELS} height={height} />
        ))}
      </ChartStack>
      {overview.cards.some(hasSignal) && <p className="paper-note">{say('paper.letters')}</p>}
    </section>
  )
}

/** What the report is about: company, size, period, filters. */
export function TitleBlock({ report }: { readonly report: Report }) {
  const { overview, company, filter } = report
  return (
    <header className="paper-title">
      <div className="paper-head">
        <h1>{pageStyle.titleOf(report)}</h1>
        <p className="paper-company" dir="auto">
          {shortName(company, COMPANY_CHARACTERS)}
        </p>
      </div>
      {overview.about.sample && <p className="paper-sample">{say('paper.sample.long')}</p>}
      <p>
        {say('paper.about', {
          locations: overview.locations,
          providers: overview.providers,
          interactions: overview.about.interactions,
          period: comparedPeriodWords(overview.about),
        })}
      </p>
      <p>{filterWords(filter, FILTER_CHARACTERS)}</p>
    </header>
  )
}

interface VerdictCardProps {
  readonly card: Card
  readonly about: About
  readonly width: number
  readonly height: number
}

function VerdictCard({ card, about, width, height }: VerdictCardProps) {
  return (
    <article className={`paper-verdict ${card.chart.verdict}`}>
      <h2>
        <VerdictMark verdict={card.chart.verdict} /> <span dir="auto">{shortSentence(card.chart.reading)}</span>
      </h2>
      <Figures card={card} about={about} />
      {card.chart.target && <p className="paper-target">{sentence(card.chart.target.reading)}</p>}
      {isDrawn(card) && <ControlChartPlot chart={card.chart} width={width} height={height} ink="paper" still />}
    </article>
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

function isDrawn({ chart }: Card): boolean {
  return chart.points.filter(point => point.value !== null).length >= LEAST_WEEKS
}

function hasSignal({ chart }: Card): boolean {
  return chart.points.some(point => point.rules.length > 0)
}

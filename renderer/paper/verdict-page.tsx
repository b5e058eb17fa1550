import type { Report } from '#contract/reports.ts'
import { formatFigure } from '#words/format.ts'
import { say, sayAny } from '#words/say.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { periodWords, sentence } from '../parts/describe.ts'
import { ControlChartPlot } from '../plots/control-chart-plot.tsx'
import { filterWords, pageStyle } from './page-style.ts'

type Card = Report['overview']['cards'][number]

/** About 45 mm: three of them fit a page with their sentences. */
const CHART_HEIGHT = 165
/** The verdict bar and the space beside it. */
const BAR_PIXELS = 28

/** First page: what the report is about, the region in a sentence, and a verdict with its chart for each headline figure. */
export function VerdictPage({ report, width }: { readonly report: Report; readonly width: number }) {
  const { overview } = report
  return (
    <section className="sheet">
      <header className="paper-title">
        {report.company !== '' && <p dir="auto">{report.company}</p>}
        <h1>{pageStyle.titleOf(report)}</h1>
        <p>
          {say('paper.about', {
            locations: overview.locations,
            providers: overview.providers,
            interactions: overview.about.interactions,
            period: periodWords(overview.about),
          })}
        </p>
        <p dir="auto">{filterWords(report)}</p>
        {report.missing.length > 0 && (
          <p dir="auto">{say('paper.missing', { names: report.missing.join(', '), count: report.missing.length })}</p>
        )}
        {overview.about.sample && <p className="paper-sample">{say('paper.foot.sample')}</p>}
      </header>
      <p className="paper-finding" dir="auto">
        {sentence(overview.reading)}
      </p>
      {overview.cards.map(card => (
        <VerdictCard key={card.metric} card={card} width={width} />
      ))}
    </section>
  )
}

function VerdictCard({ card, width }: { readonly card: Card; readonly width: number }) {
  const { headline, unit, chart } = card
  return (
    <article className={`paper-verdict ${chart.verdict}`}>
      <h2 dir="auto">{sentence(chart.reading)}</h2>
      <p className="paper-figures">
        <VerdictMark verdict={chart.verdict} />
        <span>
          <strong>{formatFigure(headline.value, unit)}</strong> {sayAny(`card.${card.metric}`)}
        </span>
        {headline.lower !== null && (
          <span>
            {say('paper.interval', { lower: formatFigure(headline.lower, unit), upper: formatFigure(headline.upper, unit) })}
          </span>
        )}
        {card.p90 !== null && <span>{say('card.p90', { value: formatFigure(card.p90, unit) })}</span>}
        {card.satisfied && <span>{say('paper.satisfied', { satisfiedShare: card.satisfied.share })}</span>}
        <span>{say('paper.n', { n: card.n, missing: card.missing })}</span>
      </p>
      <ControlChartPlot chart={chart} width={width - BAR_PIXELS} height={CHART_HEIGHT} ink="paper" still />
    </article>
  )
}

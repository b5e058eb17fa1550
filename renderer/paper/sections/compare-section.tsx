import type { ControlChart } from '#contract/charts.ts'
import type { Comparison } from '#contract/locations.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say, sayAny } from '#words/say.ts'
import { DifferencePlot, differenceWords } from '../../plots/difference-plot.tsx'
import { placedMetrics, SlopePlot } from '../../plots/slope-plot.tsx'
import { TwoSeriesPlot } from '../../plots/two-series-plot.tsx'
import { WaitCurvesPlot } from '../../plots/wait-curves-plot.tsx'
import { apart } from '../../parts/describe.ts'
import { coverageWords, explainedWords, sameMixWords } from '../../parts/mix-words.ts'
import { PaperTable, type PaperColumn } from '../parts/paper-table.tsx'
import { shortName, shortSentence } from '../parts/short-name.ts'

type Compared = Comparison['metrics'][number]

interface CompareSectionProps {
  readonly comparison: Comparison
  readonly width: number
}

const SERIES_HEIGHT = 145
const WAITS_HEIGHT = 220
/** Of the slopes: words above and below, and room per figure. */
const SLOPES_HEIGHT = 60
const SLOPE_ROW = 24
const NAME_CHARACTERS = 40
/** A chart of fewer weeks would say nothing. */
const LEAST_WEEKS = 3

/** Two locations side by side: differences with intervals, week by week, and how long customers wait. */
export function CompareSection({ comparison, width }: CompareSectionProps) {
  const [a, b] = [shortName(comparison.a.name, NAME_CHARACTERS), shortName(comparison.b.name, NAME_CHARACTERS)]
  const compared = comparison.metrics.filter(metric => metric.a.n + metric.b.n > 0)
  return (
    <section>
      <article className="paper-block">
        <h2 className="paper-heading" dir="auto">
          {shortSentence(comparison.reading)}
        </h2>
        {compared.some(metric => metric.observed.value !== null) && (
          <>
            <p className="paper-note">{say('paper.compare.subtitle')}</p>
            <DifferencePlot comparison={comparison} width={width} ink="paper" still />
          </>
        )}
      </article>
      <article className="paper-block">
        <PaperTable columns={columnsOf(a, b)} rows={compared} keyOf={({ metric }) => metric} room={Infinity} />
      </article>
      <Slopes comparison={comparison} width={width} />
      <Mix comparison={comparison} />
      {comparison.series.filter(isDrawn).map(series => (
        <article className="paper-block" key={series.metric}>
          <h3>{say('compare.series.title', { metric: sayAny(`metric.${series.metric}.name`) })}</h3>
          <TwoSeriesPlot
            a={{ name: a, chart: series.a }}
            b={{ name: b, chart: series.b }}
            width={width}
            height={SERIES_HEIGHT}
            ink="paper"
            still
          />
        </article>
      ))}
      <Waits comparison={comparison} names={[a, b]} width={width} />
    </section>
  )
}

/** Where both stand among all locations, figure by figure. */
function Slopes({ comparison, width }: CompareSectionProps) {
  const { standingsReading } = comparison
  if (standingsReading === null) return null
  return (
    <article className="paper-block">
      <h3 dir="auto">{shortSentence(standingsReading)}</h3>
      <SlopePlot
        comparison={comparison}
        width={width}
        height={SLOPES_HEIGHT + SLOPE_ROW * placedMetrics(comparison).length}
        ink="paper"
        still
      />
      <p className="paper-note">{say('compare.slope.foot')}</p>
    </article>
  )
}

/**
 * How much of each difference is who came, for what and when: sentences of those that chance does not explain, and a table of all,
 * where the difference met stands without its interval, which the plot has.
 */
function Mix({ comparison }: { readonly comparison: Comparison }) {
  const known = comparison.metrics.filter(({ mix }) => mix !== null && mix.dimensions.length > 0)
  if (known.length === 0) return null
  const told = known.flatMap(({ metric, mix }) => (mix?.explainedShare ? [{ metric, reading: mix.reading }] : []))
  return (
    <article className="paper-block">
      <h3>{say('compare.mix-in-words')}</h3>
      {told.map(({ metric, reading }) => (
        <p key={metric} className="paper-mix" dir="auto">
          {shortSentence(reading)}
        </p>
      ))}
      <PaperTable columns={mixColumns} rows={known} keyOf={({ metric }) => metric} room={Infinity} dense />
    </article>
  )
}

const mixColumns: readonly PaperColumn<Compared>[] = [
  { head: say('compare.metric'), kind: 'name', cell: metricWords },
  {
    head: say('compare.observed'),
    cell: ({ observed, unit }) => differenceWords({ ...observed, lower: null, upper: null }, unit),
  },
  { head: say('compare.mix'), cell: sameMixWords },
  { head: say('compare.explained'), cell: explainedWords },
  { head: say('compare.coverage'), cell: coverageWords },
]

function Waits({ comparison, names, width }: CompareSectionProps & { readonly names: readonly [string, string] }) {
  const { waits, curves: served } = comparison
  const { a, b } = waits
  const curves = [
    { name: names[0], curve: served.a },
    { name: names[1], curve: served.b },
  ].filter(({ curve }) => curve.length > 0)
  if (curves.length === 0) return null
  const counts = { nA: a.n, gaveUpA: a.gaveUp, nB: b.n, gaveUpB: b.gaveUp }
  return (
    <article className="paper-block">
      <h3>{shortSentence(served.reading)}</h3>
      <WaitCurvesPlot curves={curves} width={width} height={WAITS_HEIGHT} ink="paper" still />
      <p className="paper-note">{say('compare.waits.foot', { a: apart(names[0]), b: apart(names[1]), ...counts })}</p>
    </article>
  )
}

function isDrawn(series: { readonly a: ControlChart; readonly b: ControlChart }): boolean {
  return [series.a, series.b].some(({ points }) => points.filter(point => point.value !== null).length >= LEAST_WEEKS)
}

function columnsOf(a: string, b: string): readonly PaperColumn<Compared>[] {
  return [
    { head: say('compare.metric'), kind: 'name', cell: metricWords },
    { head: a, cell: ({ a: figures, unit }) => formatFigure(figures.value, unit) },
    { head: say('paper.column.n'), cell: ({ a: figures }) => formatNumber(figures.n) },
    { head: b, cell: ({ b: figures, unit }) => formatFigure(figures.value, unit) },
    { head: say('paper.column.n'), cell: ({ b: figures }) => formatNumber(figures.n) },
    { head: say('paper.compare.better'), kind: 'text', cell: ({ verdict }) => betterWords(verdict, a, b) },
  ]
}

function metricWords({ metric, unit }: Compared): string {
  return say('paper.compare.metric', { metric: sayAny(`metric.${metric}.name`), rate: unit === 'per-thousand' ? 'yes' : 'no' })
}

function betterWords(verdict: Compared['verdict'], a: string, b: string): string {
  switch (verdict) {
    case 'a-better':
      return a
    case 'b-better':
      return b
    case 'not-distinguishable':
      return say('compare.not-distinguishable')
    case 'too-few':
      return say('compare.too-few')
  }
}

import type { Comparison } from '#contract/locations.ts'
import { say, sayAny } from '#words/say.ts'
import { apart } from '../../parts/describe.ts'
import { placedMetrics, SlopePlot } from '../../plots/slope-plot.tsx'
import { TwoSeriesPlot } from '../../plots/two-series-plot.tsx'
import { WaitCurvesPlot } from '../../plots/wait-curves-plot.tsx'
import { hasEnoughWeeks } from '../parts/enough-weeks.ts'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { shortName, shortSentence } from '../parts/short-name.ts'

type Compared = Comparison['metrics'][number]

/** Of the slopes: words above and below, and room per figure. */
const SLOPES_HEIGHT = 60
const SLOPE_ROW = 24
const LEAST_SLOPES = 140
const NAME_CHARACTERS = 40

/** Both names, short enough for a sentence and beside a curve. */
export function namesOf({ a, b }: Comparison): readonly [string, string] {
  return [shortName(a.name, NAME_CHARACTERS), shortName(b.name, NAME_CHARACTERS)]
}

/** Where both stand among all locations, figure by figure. */
export function SlopesBlock({ comparison, width, grown = 0 }: Omit<BlockProps, 'height'> & { readonly grown?: number }) {
  const { standingsReading } = comparison
  if (standingsReading === null) return null
  return (
    <PaperFigure figure="compare.standings">
      <h3>{shortSentence(standingsReading)}</h3>
      <SlopePlot
        comparison={comparison}
        width={width}
        height={Math.max(LEAST_SLOPES, SLOPES_HEIGHT + SLOPE_ROW * placedMetrics(comparison).length) + grown}
        ink="paper"
        still
      />
      <p className="paper-note">{say('compare.slope.foot')}</p>
    </PaperFigure>
  )
}

interface BlockProps {
  readonly comparison: Comparison
  readonly width: number
  /** Of its chart. */
  readonly height: number
}

/** Both week by week on one scale, metric by metric. */
export function SeriesBlocks({ comparison, width, height }: BlockProps) {
  const [a, b] = namesOf(comparison)
  return drawnSeries(comparison).map(series => (
    <PaperFigure figure={`compare.series.${series.metric}`} key={series.metric}>
      <h3>{say('compare.series.title', { metric: sayAny(`metric.${series.metric}.name`) })}</h3>
      <TwoSeriesPlot
        a={{ name: a, chart: series.a }}
        b={{ name: b, chart: series.b }}
        width={width}
        height={height}
        ink="paper"
        still
      />
    </PaperFigure>
  ))
}

/** How soon customers of either are served, those who gave up counted. */
export function WaitsBlock({ comparison, width, height }: BlockProps) {
  const { waits, curves: served } = comparison
  const names = namesOf(comparison)
  const curves = drawnCurves(comparison)
  if (curves.length === 0) return null
  const { a, b } = waits
  const counts = { nA: a.n, gaveUpA: a.gaveUp, nB: b.n, gaveUpB: b.gaveUp }
  return (
    <PaperFigure figure="compare.waits">
      <h3>{shortSentence(served.reading)}</h3>
      <WaitCurvesPlot curves={curves} width={width} height={height} ink="paper" still />
      <p className="paper-note">{say('compare.waits.foot', { a: apart(names[0]), b: apart(names[1]), ...counts })}</p>
    </PaperFigure>
  )
}

/** Series that have enough weeks to be drawn. */
export function drawnSeries({ series }: Comparison): Comparison['series'] {
  return series.filter(({ a, b }) => [a, b].some(hasEnoughWeeks))
}

/** Curves of waits that there are, each with its name. */
export function drawnCurves(comparison: Comparison) {
  const { a, b } = comparison.curves
  const names = namesOf(comparison)
  return [
    { name: names[0], curve: a },
    { name: names[1], curve: b },
  ].filter(({ curve }) => curve.length > 0)
}

/** Metrics that either has values of. */
export function comparedMetrics({ metrics }: Comparison): readonly Compared[] {
  return metrics.filter(metric => metric.a.n + metric.b.n > 0)
}

export function metricWords({ metric, unit }: Pick<Compared, 'metric' | 'unit'>): string {
  return say('paper.compare.metric', { metric: sayAny(`metric.${metric}.name`), rate: unit === 'per-thousand' ? 'yes' : 'no' })
}

/** The name of the one that does better, or why there is none. */
export function betterWords(verdict: Compared['verdict'], [a, b]: readonly [string, string]): string {
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

import type { Overview } from '#contract/overview.ts'
import type { Interval } from '#contract/vocabulary.ts'
import { meanInterval } from '#stats/mean-interval.ts'
import { type QuantileInterval, quantileInterval } from '#stats/quantile-interval.ts'
import { wilsonInterval } from '#stats/wilson-interval.ts'
import { countOf } from '../metric-cells.ts'
import { shownLimit } from '../metric-facts.ts'
import { type ChartSource, regionChart } from '../moments/control-chart.ts'
import { drawnOfBuckets } from '../waits.ts'

type Card = Overview['cards'][number]
type Headline = Pick<Card, 'headline' | 'median' | 'p90' | 'satisfied'>

const unknown: Interval = { value: null, lower: null, upper: null }

interface CardSources {
  readonly source: ChartSource
  /** Waits as shares within the promise. */
  readonly promised: ChartSource | null
}

/**
 * Headline of a metric over a whole selection with its interval and its chart: mean rating, rate of complaints, and of waits the
 * share within the promise where one holds, else the median.
 *
 * @param before the same on the days of a comparison
 */
export function cardOf(sources: CardSources, before: CardSources | null = null): Card {
  const { metric, unit, scale, better } = (sources.promised ?? sources.source).weekly
  const { chart } = regionChart(sources.promised ?? sources.source)
  const headlines = headlinesOf(sources)
  return {
    metric,
    unit,
    scale,
    better,
    ...headlines,
    n: chart.n,
    missing: chart.missing,
    chart,
    before: before && beforeOf(before),
  }
}

function headlinesOf({ source, promised }: CardSources): Headline {
  const plain = source.weekly.metric === 'wait' ? waitHeadline(source) : headlineOf(source)
  return promised === null ? plain : { ...plain, headline: keptOf(promised) }
}

function beforeOf(sources: CardSources): Card['before'] {
  const { headline } = headlinesOf(sources)
  return { headline, n: regionChart(sources.promised ?? sources.source).chart.n }
}

function keptOf({ weekly }: ChartSource): Interval {
  const { count } = weekly.figureOf([...weekly.parts.keys()])
  const kept = count && wilsonInterval(count.x, count.n)
  return kept ? { value: kept.share, lower: kept.lower, upper: kept.upper } : unknown
}

function headlineOf({ weekly }: ChartSource): Headline {
  const { metric, unit, scale } = weekly
  const merged = weekly.mergedOf([...weekly.parts.keys()])!
  const { n, satisfied } = merged
  if (metric === 'complaint') {
    const rate = wilsonInterval(countOf(merged), n)
    const headline = rate && { value: rate.share * 1000, lower: rate.lower * 1000, upper: rate.upper * 1000 }
    return { headline: headline ?? unknown, median: null, p90: null, satisfied: null }
  }
  const { mean: value, lower, upper } = meanInterval(merged)
  const limit = (end: number | null) => (end === null ? null : shownLimit(end, unit, scale))
  const share = metric === 'csat' ? wilsonInterval(satisfied, n) : null
  return {
    headline: { value, lower: limit(lower), upper: limit(upper) },
    median: null,
    p90: null,
    satisfied: share && { ...share, count: satisfied, n },
  }
}

function waitHeadline({ weekly }: ChartSource): Headline {
  const positions = [...weekly.parts.keys()]
  const buckets = weekly.bucketsOf(positions)
  if (buckets !== null) {
    const { median, p90 } = drawnOfBuckets([...buckets], weekly.sizeOf(positions))
    return { headline: median, median: median.value, p90: p90.value, satisfied: null }
  }
  const sorted = weekly.sortedOf(positions)!
  const p90 = quantileInterval(sorted, 0.9)?.estimate ?? null
  const headline = intervalOf(quantileInterval(sorted, 0.5))
  return { headline, median: headline.value, p90, satisfied: null }
}

function intervalOf(found: QuantileInterval | null): Interval {
  return found === null ? unknown : { value: found.estimate, lower: found.lower, upper: found.upper }
}

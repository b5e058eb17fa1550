import type { ControlChart } from '#contract/charts.ts'
import type { Funnel } from '#contract/funnel.ts'
import type { Overview } from '#contract/overview.ts'
import type { About, Metric, Reading, Scale, Unit } from '#contract/vocabulary.ts'
import { formatFigure } from '#words/format.ts'
import { say, sayReading, type MessageId } from '#words/say.ts'

/** Right-to-left scripts and the marks that turn a line round. */
const turning = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** The sentence of a reading; names that could turn it round are set apart, so that only they run the other way. */
export function sentence({ id, values }: Reading): string {
  return sayReading({
    id,
    values: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.map(apart) : typeof value === 'string' ? apart(value) : value,
      ]),
    ),
  })
}

/** Before words that begin with a name: they run as the page does, whatever the name is written in. */
export const LEFT_TO_RIGHT = '\u200e'

/** A text from outside that may stand within a sentence. */
export function apart(text: string): string {
  return turning.test(text) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text
}

export function metricName(metric: Metric): string {
  return say(`metric.${metric}.name` as MessageId)
}

/** The metric where its figures stand without a word: rates need theirs. */
export function metricWithUnit({ metric, unit }: { readonly metric: Metric; readonly unit: Unit }): string {
  return unit === 'per-thousand' ? say('metric.per-thousand', { metric: metricName(metric) }) : metricName(metric)
}

/** The metric, or the share of waits within a promise. */
export function seriesName({ metric, promise }: Pick<ControlChart, 'metric' | 'promise'>): string {
  if (promise === null) return metricName(metric)
  return promise.seconds === null ? say('chart.promise') : say('chart.promise.within', { withinSeconds: promise.seconds })
}

/** What a headline figure is: a mean, a median, a rate, or the share within a promise. */
export function headlineWords({ metric, chart: { promise } }: { readonly metric: Metric; readonly chart: ControlChart }): string {
  if (promise === null) return say(`card.${metric}` as MessageId)
  return promise.seconds === null ? say('card.promise') : say('card.promise.within', { withinSeconds: promise.seconds })
}

/** The figure of the days with which a headline is compared; null where there is none. */
export function beforeWords({ before, unit }: Overview['cards'][number], { compared }: About): string | null {
  if (!before || !compared) return null
  const value = formatFigure(before.headline.value, unit)
  return say('card.before', { value, n: before.n, fromDate: compared.from, toDate: compared.to })
}

/** "1 Feb 2025 to 31 Mar 2026": the days asked for, else all data up to the last day. */
export function periodWords(about: About): string {
  if (about.from && about.to) return say('period.between', { fromDate: about.from, toDate: about.to })
  if (!about.cutOff) return say('period.all')
  return about.from
    ? say('period.since', { fromDate: about.from, cutOffDate: about.cutOff })
    : say('period.until', { cutOffDate: about.cutOff })
}

/** The period, and what it is compared with where that was asked for. */
export function comparedPeriodWords(about: About): string {
  const { compared } = about
  const period = periodWords(about)
  return compared ? say('period.compared', { period, fromDate: compared.from, toDate: compared.to }) : period
}

/** "scale 1 to 5"; nothing where the unit says it already. */
export function scaleWords(scale: Scale): string {
  if (scale.kind === 'rating') return say('scale.rating', { minimum: scale.minimum, maximum: scale.maximum })
  return scale.kind === 'unit' || scale.kind === 'nps' ? say(`scale.${scale.kind}`) : ''
}

/** What a series shows: metric, statistic, scale, period. */
export function chartSubtitle(chart: ControlChart, about: About): string {
  const scale = scaleWords(chart.scale)
  const parts = [
    `${seriesName(chart)}, ${say(`statistic.${chart.statistic}`, { grain: chart.grain })}`,
    ...(scale ? [say('scale.named', { scale })] : []),
    periodWords(about),
  ]
  return parts.join(' · ')
}

/** As footWords, whether the limits of a series are a trial, and what the letters beside its signals mean. */
export function chartFoot(chart: ControlChart): string {
  const words = [footWords(chart)]
  if (chart.state === 'drawn' && chart.trial) words.push(say('chart.trial', { grain: chart.grain }))
  const rules = new Set(chart.points.flatMap(point => point.rules))
  const letters = [...rules].map(rule => say('chart.letter', { letter: say(`rule.letter.${rule}`), rule: say(`rule.${rule}`) }))
  return [...words, ...(letters.length === 0 ? [] : [letters.sort().join(', ')])].join('. ')
}

interface Counted {
  readonly n: number
  readonly missing: number
  readonly promise?: { readonly kind: string } | null
}

/** "1,204 values, 33 missing"; of what was promised, that before the promise there was nothing to keep. */
export function footWords({ n, missing, promise }: Counted): string {
  return say(promise?.kind === 'target' && missing > 0 ? 'chart.foot.promise' : 'chart.foot', { n, missing })
}

/** What a funnel shows: share or metric, what its lines are, period. */
export function funnelSubtitle(funnel: Funnel): string {
  const scale = scaleWords(funnel.scale)
  const answers = ['csat', 'ces', 'nps'].includes(funnel.metric)
  return say('funnel.subtitle', {
    metric: metricName(funnel.metric),
    kind: funnel.promise ? 'late' : funnel.kind === 'share' && answers ? `${funnel.metric}Share` : funnel.kind,
    promised: funnel.promise?.kind ?? 'none',
    promiseSeconds: funnel.promise?.seconds,
    unit: scale ? say('locations.unit', { unit: say('scale.named', { scale }) }) : '',
    widened: funnel.widened ? 'yes' : 'no',
    period: periodWords(funnel.about),
  })
}

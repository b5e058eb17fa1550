import type { ChartChoice, ChartGrain, ChartKind, RuleSetName } from '#contract/charts.ts'
import type { Metric } from '#contract/vocabulary.ts'
import type { LimitFamily, RuleKey } from '#stats/false-alarm-rate.ts'
import { Failure } from '../failure.ts'
import { factsOf } from '../metric-facts.ts'

/** How a series is charted, everything decided. */
export interface ChartPlan {
  readonly kind: ChartKind
  readonly rules: RuleSetName
  readonly trend: 6 | 7
  readonly outer: 'count' | 'leave-out'
  readonly grain: ChartGrain
  readonly screened: boolean
}

/** Kinds that a metric can be charted by, the usual one first. Medians have no spread of single values, means no share. */
export function possibleCharts(metric: Metric, isPromise = false): ChartKind[] {
  if (isPromise) return ['p-prime', 'p', 'xmr', 'run']
  if (metric === 'complaint') return ['u-prime', 'u', 'c', 'p-prime', 'p', 'xmr', 'g', 't', 'run']
  switch (factsOf(metric).kind) {
    case 'rating':
    case 'nps':
      return ['xmr', 'xbar-s', 'run']
    case 'duration':
      return ['xmr', 'run']
    case 'share':
      return ['p-prime', 'p', 'xmr', 'run']
  }
}

/** Rule sets that fit a kind, the usual one first. Counts between events are skewed: zones of one sigma mean nothing there. */
export function possibleRules(kind: ChartKind): RuleSetName[] {
  if (kind === 'run') return ['anhoej']
  return kind === 'g' ? ['making-data-count'] : ['making-data-count', 'western-electric', 'nelson']
}

/**
 * The chart that a choice asks for.
 *
 * @throws Failure chart-not-possible, rules-not-possible, naming what is possible
 */
export function planOf(metric: Metric, choice: ChartChoice = {}, isPromise = false): ChartPlan {
  const charts = possibleCharts(metric, isPromise)
  const kind = choice.chart ?? charts[0]!
  if (!charts.includes(kind)) throw new Failure('chart-not-possible', { chart: kind, metric, possible: charts.join(', ') })
  const ruleSets = possibleRules(kind)
  const rules = choice.rules ?? ruleSets[0]!
  if (!ruleSets.includes(rules)) throw new Failure('rules-not-possible', { rules, chart: kind, possible: ruleSets.join(', ') })
  const { trend = 7, outer = 'count', screened = false } = choice
  return { kind, rules, trend, outer, grain: isOfEvents(kind) ? 'day' : (choice.grain ?? 'week'), screened }
}

/** Charts with a point per event instead of per week. */
export function isOfEvents(kind: ChartKind): kind is 'g' | 't' {
  return kind === 'g' || kind === 't'
}

/** What the limits of a kind are made from, as the table of false alarms knows them. */
export function familyOf(kind: ChartKind): LimitFamily {
  switch (kind) {
    case 'xmr':
    case 't':
    case 'p-prime':
    case 'u-prime':
      return 'moving-range'
    case 'p':
    case 'u':
    case 'c':
    case 'xbar-s':
      return 'sampling'
    case 'g':
      return 'geometric'
    case 'run':
      return 'run'
  }
}

export function ruleKeyOf({ rules, trend, outer }: ChartPlan): RuleKey {
  if (rules !== 'making-data-count') return rules
  return outer === 'count' ? `making-data-count-${trend}` : `making-data-count-${trend}-inner`
}

import { type Input, type Operation } from '#contract/operations.ts'
import { ScoredMetric } from '#contract/scores.ts'
import { metrics } from '#contract/vocabulary.ts'
import { possibleCharts, possibleRules } from '#main/moments/chart-kinds.ts'
import type { Session } from '#main/session.ts'
import { sayReading } from '#words/say.ts'
import { ask } from './session-fixture.ts'

/** Every question that reads, for every metric, place and person of a store. */
export async function questions(session: Session): Promise<[Operation, unknown][]> {
  const { locations } = await ask(session, 'interactions.facets', {})
  const people = (await ask(session, 'providers.list', { metric: 'csat' })).rows
  const places = locations.map(({ locationId }) => locationId)
  const [a, b] = places
  const period = { from: '2026-01-10', to: '2026-02-20' }
  const pair: [Operation, unknown][] =
    a && b
      ? [
          ['locations.compare', { a, b }],
          ['locations.compare', { a: b, b: a, ...period }],
        ]
      : []
  return [
    ...(['overview.summary', 'moments.waits', 'interactions.list'] as const).flatMap(name =>
      [{}, period, { filter: { services: ['Loans'] } }].map((input): [Operation, unknown] => [name, input]),
    ),
    ...metrics.flatMap(metric =>
      (['locations.list', 'providers.list', 'variability.split', 'moments.control', 'moments.grid'] as const).flatMap(name =>
        [{ metric }, { metric, ...period }].map((input): [Operation, unknown] => [name, input]),
      ),
    ),
    ...metrics.flatMap(metric =>
      possibleCharts(metric).flatMap(chart =>
        possibleRules(chart).map((rules): [Operation, unknown] => ['moments.control', { metric, chart, rules, screened: true }]),
      ),
    ),
    ...places.flatMap(locationId =>
      (['day', 'month'] as const).map((grain): [Operation, unknown] => [
        'moments.control',
        { metric: 'complaint', locationId, grain, chart: 'c' },
      ]),
    ),
    ['baselines.list', {}],
    ['events.list', {}],
    ['places.list', {}],
    ['people.list', {}],
    ['quality.list', { promiseSeconds: 300 }],
    ['quality.reporting', { weeks: true }],
    ['imports.near-duplicates', {}],
    ['locations.funnel', { metric: 'wait', promiseSeconds: 300 }],
    ['locations.funnel', { metric: 'wait', kind: 'share' }],
    ['locations.funnel', { metric: 'csat', kind: 'mean' }],
    ['locations.funnel', { metric: 'complaint', kind: 'share' }],
    ...metrics.flatMap(metric =>
      places
        .slice(0, 1)
        .map((locationId): [Operation, unknown] => [
          'effects.estimate',
          { metric, date: '2026-02-02', locationIds: [locationId] },
        ]),
    ),
    ...(['csat', 'wait', 'response'] as const).map((metric): [Operation, unknown] => [
      'variability.split',
      { metric, effects: ['weekday', 'hour', 'load'] } satisfies Input<'variability.split'>,
    ]),
    ...metrics.flatMap(metric =>
      (['funnel', 'pairs', 'expected', 'answers', 'periods'] as const).map((name): [Operation, unknown] => [
        `locations.${name}`,
        { metric },
      ]),
    ),
    ...metrics.flatMap(metric => [
      ...(['locations', 'providers'] as const).map((between): [Operation, unknown] => [
        'variability.spread',
        { metric, between },
      ]),
      ...(['locations', 'providers', 'weekdays', 'hours'] as const).map((between): [Operation, unknown] => [
        'variability.tests',
        { metric, between },
      ]),
      ['providers.consistency', { metric }] satisfies [Operation, unknown],
    ]),
    ...(['region', 'location', 'provider'] as const).flatMap((by): [Operation, unknown][] => [
      ...ScoredMetric.options.map((metric): [Operation, unknown] => ['metrics.scores', { metric, by }]),
      ...(['wait', 'service', 'resolution'] as const).map((metric): [Operation, unknown] => [
        'distributions.values',
        { metric, by },
      ]),
      ['distributions.waits', { by }],
      ['distributions.waits', { by, promiseSeconds: 300, ...period }],
    ]),
    ...places.flatMap((locationId): [Operation, unknown][] => [
      ['locations.detail', { locationId }],
      ['quality.detail', { locationId }],
      ['quality.detail', { locationId, ...period }],
      ['moments.grid', { metric: 'wait', locationId }],
      ['locations.periods', { metric: 'csat', locationId, grain: 'month' }],
    ]),
    ...people.map(({ providerId }): [Operation, unknown] => ['providers.detail', { providerId }]),
    ...pair,
    ...people
      .slice(1, 3)
      .map(({ providerId }): [Operation, unknown] => ['providers.compare', { a: people[0]!.providerId, b: providerId }]),
    ['variability.split', { metric: 'csat', levels: ['location', 'provider', 'month'] } satisfies Input<'variability.split'>],
    ['variability.split', { metric: 'wait', levels: ['week'], scale: 'raw' } satisfies Input<'variability.split'>],
    ['imports.list', {}],
    ['data.status', {}],
    ['reports.compose', { name: 'regional-comparison' }],
    ['reports.compose', { name: 'compare-two' }],
    ...places
      .slice(0, 1)
      .map((location): [Operation, unknown] => ['reports.compose', { name: 'location-pack', params: { location } }]),
    ['reports.compose', { name: 'coaching' }],
  ]
}

/** What no sentence may hold. */
export const UNSAID = /undefined|NaN|Infinity|\{|\}|null/

/** Every finding of an answer, however deep, in words. */
export function sentencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sentencesIn)
  if (typeof value !== 'object' || value === null) return []
  if ('id' in value && 'values' in value && typeof value.id === 'string')
    return [sayReading(value as Parameters<typeof sayReading>[0])] // only readings have these two
  return Object.values(value).flatMap(sentencesIn)
}

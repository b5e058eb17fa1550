import type { Output } from '#contract/operations.ts'
import { definitionsVersion, definitionVersions, type Metric, metrics } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import { factsOf } from '../metric-facts.ts'

/** The version of the definitions that a metric stands as it is since, where that is not the first. */
const since: Partial<Record<Metric, string>> = { repeat: '2', response: '2' }

/** Every metric with its meaning and formula in words. */
export function listMetrics(): Output<'metrics.list'> {
  return {
    definitionsVersion,
    versions: definitionVersions.map(({ version, from }) => ({ version, from, changes: say(`definitions.changes.${version}`) })),
    metrics: metrics.map(metric => {
      const { unit, better } = factsOf(metric)
      return {
        metric,
        unit,
        better,
        name: say(`metric.${metric}.name`),
        definition: say(`metric.${metric}.definition`),
        formula: say(`metric.${metric}.formula`),
        version: since[metric] ?? '1',
      }
    }),
  }
}

import type { Output } from '#contract/operations.ts'
import { definitionsVersion, definitionVersions, metrics } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
import { factsOf } from '../metric-facts.ts'

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
        version: '1',
      }
    }),
  }
}

import type { MetricDefinition } from '#contract/data.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'

/** What each figure means and how it is computed, as every host computes it. */
export function DefinitionsTab() {
  const answer = useAnswer('metrics.list', {})
  return (
    <Answered query={answer}>
      {({ definitionsVersion, metrics }) => (
        <div className="definitions">
          <p className="muted">{say('definitions.version', { version: definitionsVersion })}</p>
          <div className="definitions-list">
            {metrics.map(metric => (
              <Definition key={metric.metric} metric={metric} />
            ))}
          </div>
        </div>
      )}
    </Answered>
  )
}

function Definition({ metric }: { readonly metric: MetricDefinition }) {
  return (
    <section className="card definition" aria-labelledby={`definition-${metric.metric}`}>
      <h2 id={`definition-${metric.metric}`}>{say(`metric.${metric.metric}.name`)}</h2>
      <p>{say(`metric.${metric.metric}.definition`)}</p>
      <dl>
        <dt>{say('definitions.formula')}</dt>
        <dd>{say(`metric.${metric.metric}.formula`)}</dd>
        <dt>{say('definitions.unit')}</dt>
        <dd>
          {say(`definitions.unit.${metric.unit}`)}; {say(`definitions.better.${metric.better}`)}
        </dd>
      </dl>
    </section>
  )
}

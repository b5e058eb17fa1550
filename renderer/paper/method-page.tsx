import type { Report } from '#contract/reports.ts'
import { say, sayAny } from '#words/say.ts'

const metrics = ['csat', 'wait', 'complaint', 'abandoned'] as const
const notes = ['estimate', 'rank', 'limits', 'split', 'compare'] as const

/** How to read the report, and what its words mean. */
export function MethodPage({ report }: { readonly report: Report }) {
  return (
    <section className="sheet paper-method">
      <h2 className="paper-heading">{say('paper.method.title')}</h2>
      <dl>
        {notes.map(note => (
          <div key={note}>
            <dt>{sayAny(`paper.method.${note}.term`)}</dt>
            <dd>{sayAny(`paper.method.${note}.text`)}</dd>
          </div>
        ))}
        {metrics.map(metric => (
          <div key={metric}>
            <dt>{sayAny(`metric.${metric}.name`)}</dt>
            <dd>{sayAny(`metric.${metric}.definition`)}</dd>
          </div>
        ))}
      </dl>
      <p className="paper-note">
        {say('paper.method.foot', { version: report.overview.about.definitionsVersion, hash: report.contentHash })}
      </p>
    </section>
  )
}

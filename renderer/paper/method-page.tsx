import type { Report } from '#contract/reports.ts'
import { say, sayAny } from '#words/say.ts'
import { apart, comparedPeriodWords, sentence } from '../parts/describe.ts'
import { filterWords } from './filter-words.ts'
import { printedAt } from './page-style.ts'

const metrics = ['csat', 'wait', 'complaint', 'abandoned'] as const
const notes = ['estimate', 'rank', 'standing', 'lately', 'limits', 'split', 'funnel', 'compare', 'mix'] as const

/**
 * How to read the report and what its words mean; filters and locations that are behind stand here whole. Its entries stay whole, the
 * section need not: it begins where there is room, so that no page before it stays nearly empty.
 */
export function MethodPage({ report }: { readonly report: Report }) {
  const { overview, filter, contentHash } = report
  const late = overview.reported.filter(({ state }) => state !== 'reported')
  return (
    <section className="paper-method">
      <h2 className="paper-heading">{say('paper.method.title')}</h2>
      <dl>
        {notes.map(note => (
          <Entry key={note} term={sayAny(`paper.method.${note}.term`)} text={noteText(note, report)} />
        ))}
        {metrics.map(metric => (
          <Entry key={metric} term={sayAny(`metric.${metric}.name`)} text={sayAny(`metric.${metric}.definition`)} />
        ))}
        <Entry
          term={say('paper.method.selection.term')}
          text={`${comparedPeriodWords(overview.about)} · ${filterWords(filter)}`}
        />
        {late.length > 0 && (
          <Entry
            term={say('paper.method.late.term')}
            text={late
              .map(({ name, lastDay }) => say('paper.stands-out.late.place', { name: apart(name), lastDate: lastDay }))
              .join(', ')}
          />
        )}
        <Entry
          term={say('paper.method.made.term')}
          text={say('paper.method.made', {
            version: overview.about.definitionsVersion,
            hash: contentHash,
            ...printedAt(report),
          })}
        />
      </dl>
    </section>
  )
}

/** How often chance alone makes a signal is told for the region's own charts: it depends on their length. */
function noteText(note: (typeof notes)[number], { overview }: Report): string {
  const text = sayAny(`paper.method.${note}.text`)
  const falseAlarm = overview.cards.find(({ chart }) => chart.falseAlarm !== null)?.chart.falseAlarm
  return note === 'limits' && falseAlarm ? `${text} ${sentence(falseAlarm.reading)}` : text
}

function Entry({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
}

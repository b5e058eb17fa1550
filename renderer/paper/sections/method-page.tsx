import type { ControlChart } from '#contract/charts.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { say, sayAny } from '#words/say.ts'
import { apart, comparedPeriodWords, sentence } from '../../parts/describe.ts'
import { filterWords } from '../furniture/filter-words.ts'
import { type AnyReport, printedAt } from '../furniture/page-style.ts'
import { Footnotes } from './footnotes.tsx'

const allNotes = ['estimate', 'rank', 'standing', 'lately', 'limits', 'split', 'funnel', 'compare', 'mix'] as const
type MethodNote = (typeof allNotes)[number]

interface MethodPageProps {
  readonly report: AnyReport
  /** What of its means to explain: all of it where nothing is said. */
  readonly notes?: readonly MethodNote[]
  /** Whose words to define. */
  readonly metrics?: readonly Metric[]
  /** Control charts that the report draws: how often chance alone makes a signal depends on their length. */
  readonly charts?: readonly Pick<ControlChart, 'falseAlarm'>[]
}

const usual: readonly Metric[] = ['csat', 'wait', 'complaint', 'abandoned']

/**
 * How to read the report and what its words mean; filters and locations that are behind stand here whole. Its entries stay whole, the
 * section need not: it begins where there is room, so that no page before it stays nearly empty.
 */
export function MethodPage({ report, notes = allNotes, metrics = usual, charts = [] }: MethodPageProps) {
  const { about, filter, contentHash, missing } = report
  return (
    <section className="paper-method">
      <h2 className="paper-heading">{say('paper.method.title')}</h2>
      <dl>
        {notes.map(note => (
          <Entry key={note} term={sayAny(`paper.method.${note}.term`)} text={noteText(note, charts)} />
        ))}
        {metrics.map(metric => (
          <Entry key={metric} term={sayAny(`metric.${metric}.name`)} text={sayAny(`metric.${metric}.definition`)} />
        ))}
        <Entry term={say('paper.method.selection.term')} text={`${comparedPeriodWords(about)} · ${filterWords(filter)}`} />
        {missing.length > 0 && (
          <Entry
            term={say('paper.method.late.term')}
            text={missing
              .map(({ name, lastDay }) => say('paper.stands-out.late.place', { name: apart(name), lastDate: lastDay }))
              .join(', ')}
          />
        )}
        <Entry
          term={say('paper.method.made.term')}
          text={say('paper.method.made', {
            version: about.definitionsVersion,
            hash: contentHash,
            ...printedAt(report),
          })}
        />
      </dl>
      <Footnotes footnotes={report.footnotes} />
    </section>
  )
}

function noteText(note: MethodNote, charts: NonNullable<MethodPageProps['charts']>): string {
  const text = sayAny(`paper.method.${note}.text`)
  const falseAlarm = charts.find(chart => chart.falseAlarm !== null)?.falseAlarm
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

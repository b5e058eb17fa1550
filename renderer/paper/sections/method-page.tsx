import { useRef } from 'react'
import type { ControlChart } from '#contract/charts.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { say, sayAny } from '#words/say.ts'
import { apart, comparedPeriodWords, sentence } from '../../parts/describe.ts'
import { filterWords } from '../furniture/filter-words.ts'
import { type AnyReport, printedAt } from '../furniture/page-style.ts'
import { roomOf } from '../furniture/page-room.ts'
import { blocksBefore, endOfFlow } from '../parts/page-flow.ts'
import { useReadOff } from '../parts/use-read-off.ts'
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
 * section need not: it begins where there is room, or on a page of its own where its end would leave the last page emptier.
 */
export function MethodPage({ report, notes = allNotes, metrics = usual, charts = [] }: MethodPageProps) {
  const { about, filter, contentHash, missing } = report
  const section = useRef<HTMLElement>(null)
  const room = roomOf(report.sheet).height
  const isAlone = useReadOff<boolean>(section, false, element => fillsBetterAlone(element, room))
  return (
    <section className={isAlone ? 'paper-method paper-page' : 'paper-method'} ref={section}>
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

/** Whether the emptier of the page before and the last one is fuller with the section on a page of its own. */
function fillsBetterAlone(section: HTMLElement, room: number): boolean {
  const before = endOfFlow(blocksBefore(section), room)
  const own = section.offsetHeight
  const rest = own - (room - before)
  return rest > 0 && own <= room && Math.min(before, own) > rest
}

/** How often chance alone makes a signal is told for the report's own charts. */
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

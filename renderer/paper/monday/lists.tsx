import type { Attention } from '#contract/overview.ts'
import { formatFigure } from '#words/format.ts'
import { say, sayAny, sayWithin } from '#words/say.ts'
import { apart } from '../../parts/describe.ts'
import { EffectMark } from '../../parts/verdict-mark.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { firstOf, shortName, shortSentence } from '../parts/short-name.ts'
import type { PartProps } from './part-props.ts'
import type { Step } from './steps.ts'

export function NeedsYou({ report: { overview }, step }: PartProps) {
  const { needsYou, furtherWorse } = overview.attention
  return <Places list={needsYou} further={furtherWorse} kind="needs-you" step={step} />
}

export function Thanks({ report: { overview }, step }: PartProps) {
  const { thanks, furtherBetter } = overview.attention
  return <Places list={thanks} further={furtherBetter} kind="thanks" step={step} />
}

interface PlacesProps {
  readonly list: readonly Attention[]
  /** Beyond the list. */
  readonly further: number
  readonly kind: 'needs-you' | 'thanks'
  readonly step: Step
}

function Places({ list, further, kind, step: { most, characters } }: PlacesProps) {
  const more = further + Math.max(0, list.length - most)
  return (
    <PaperFigure figure={kind} className="monday-list">
      <h2>{say(`monday.${kind}`)}</h2>
      {list.length === 0 ? (
        <p>{say(`attention.${kind}.none`)}</p>
      ) : (
        <ul>
          {list.slice(0, most).map(each => (
            <li key={`${each.locationId} ${each.metric}`}>
              <strong dir="auto">{shortName(each.name, characters)}</strong> {changeWords(each)}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p>{say('monday.more', { more })}</p>}
    </PaperFigure>
  )
}

/** "waits 15.1 min, usually 11.7 min, since 18 May 2026 (2,539 visits)". */
function changeWords({ metric, unit, value, usual, since, customers }: Attention): string {
  const isPromise = metric === 'wait' && unit === 'share'
  return say('monday.signal', {
    metric: isPromise ? say('chart.promise') : sayWithin(`metric.${metric}.name`),
    value: formatFigure(value, unit),
    usual: formatFigure(usual, unit),
    sinceDate: since,
    customers,
  })
}

/** What was changed and whether it worked. */
export function Worked({ report: { changes }, step: { most, characters } }: PartProps) {
  return (
    <PaperFigure figure="changes" className="monday-list">
      <h2>{say('monday.worked')}</h2>
      {changes.length === 0 && <p>{say('monday.no-changes')}</p>}
      {changes.slice(0, most).map(({ eventId, date, kind, note, locations, effects }) => (
        <div key={eventId} className="monday-change">
          <p dir="auto">
            {say('monday.change', {
              kind: sayAny(`events.kind.${kind}`),
              note: apart(shortName(note, 2 * characters)),
              changeDate: date,
              names: firstOf(
                (locations ?? []).map(({ name }) => apart(shortName(name, characters))),
                2,
              ),
            })}
          </p>
          <p>
            {effects.map(({ metric, verdict }) => (
              <span key={metric} className="monday-effect">
                {sayAny(`metric.${metric}.name`)}: <EffectMark verdict={verdict} />
              </span>
            ))}
            {effects.length === 0 && say('monday.no-values')}
          </p>
        </div>
      ))}
    </PaperFigure>
  )
}

/** Boxes to be ticked with a pen. */
export function ThisWeek({ report, step: { acts, characters } }: PartProps) {
  return (
    <PaperFigure figure="this-week" className="monday-week">
      <h2>{say('monday.this-week')}</h2>
      <ul>
        {report.thisWeek.slice(0, acts).map((reading, i) => (
          <li key={i} dir="auto">
            {shortSentence(reading, characters)}
          </li>
        ))}
      </ul>
    </PaperFigure>
  )
}

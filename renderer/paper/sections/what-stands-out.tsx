import type { ReportOf } from '#contract/reports/report.ts'
import type { Verdict } from '#contract/vocabulary.ts'
import { say, sayAny, sayWithin } from '#words/say.ts'
import { VerdictMark } from '../../parts/verdict-mark.tsx'
import { apart } from '../../parts/describe.ts'
import { firstOf, shortName, shortSentence } from '../parts/short-name.ts'

type Report = Pick<ReportOf<'regional-comparison'>, 'overview' | 'csat' | 'wait' | 'missing'>

/** Locations named in one line of the summary, at most. */
const NAMED = 6
const NAME_CHARACTERS = 40

/** All that a manager in a hurry needs: which locations changed, who is silent, which stand apart, and unless `brief` where unevenness comes from. */
export function WhatStandsOut({ report, brief = false }: { readonly report: Report; readonly brief?: boolean }) {
  const { csat, wait } = report
  const splits = brief ? [] : report.overview.splits
  const lists = [csat, wait].filter(list => list.n > 0)
  return (
    <div className="paper-summary">
      <h2>{say('paper.stands-out')}</h2>
      <dl>
        <Changed report={report} verdict="worse" />
        <Changed report={report} verdict="better" />
        {changed(report, 'worse').length + changed(report, 'better').length === 0 && (
          <Line term={say('locations.verdict')} texts={[say('paper.stands-out.no-signal')]} />
        )}
        <Line term={say('paper.stands-out.late')} texts={[lateWords(report)]} />
        {lists.map(({ metric, reading }) => (
          <Line
            key={metric}
            term={sayAny(`metric.${metric}.name`)}
            texts={[reading, ...splits.filter(split => split.metric === metric).map(split => split.reading)].map(each =>
              shortSentence(each),
            )}
          />
        ))}
      </dl>
    </div>
  )
}

function Line({ term, texts }: { readonly term: string; readonly texts: readonly string[] }) {
  return (
    <div>
      <dt>{term}</dt>
      {texts.map(text => (
        <dd key={text} dir="auto">
          {text}
        </dd>
      ))}
    </div>
  )
}

function Changed({ report, verdict }: { readonly report: Report; readonly verdict: Verdict & ('better' | 'worse') }) {
  const places = changed(report, verdict)
  if (places.length === 0) return null
  return (
    <div>
      <dt>
        <VerdictMark verdict={verdict} /> {say('paper.stands-out.lately')}
      </dt>
      <dd>{firstOf(places, NAMED)}</dd>
    </div>
  )
}

/** "Northgate (wait, complaints)" for each location with such a signal. */
function changed({ overview }: Report, verdict: Verdict): readonly string[] {
  return overview.signals.flatMap(({ name, cells }) => {
    const found = cells.filter(cell => cell.verdict === verdict).map(cell => sayWithin(`metric.${cell.metric}.name`))
    return found.length === 0 ? [] : [say('paper.stands-out.place', { name: short(name), metrics: found.join(', ') })]
  })
}

function lateWords({ missing: late }: Report): string {
  if (late.length === 0) return say('paper.stands-out.all-reported')
  return firstOf(
    late.map(({ name, lastDay }) => say('paper.stands-out.late.place', { name: short(name), lastDate: lastDay })),
    NAMED,
  )
}

function short(name: string): string {
  return apart(shortName(name, NAME_CHARACTERS))
}

import type { ReportOf } from '#contract/reports/report.ts'
import { formatDate } from '#words/format.ts'
import { say, sayAny } from '#words/say.ts'
import { apart, sentence } from '../../parts/describe.ts'
import { AssuranceMark, EffectMark } from '../../parts/verdict-mark.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { type PaperColumn, PaperTable } from '../parts/paper-table.tsx'
import { namesWithin, shortName } from '../parts/short-name.ts'

type Monthly = ReportOf<'regional-monthly'>
type Change = Monthly['changes'][number]
type Cell = Monthly['overview']['signals'][number]['cells'][number]

const NOTE_CHARACTERS = 90
const PLACES_CHARACTERS = 60

/** What was changed at single locations, and what it did to satisfaction and waits. */
export function MonthChanges({ changes }: Pick<Monthly, 'changes'>) {
  return (
    <PaperFigure figure="changes">
      <h2 className="paper-heading">{say('monthly.changes')}</h2>
      {changes.length === 0 ? (
        <p>{say('monthly.changes.none')}</p>
      ) : (
        <PaperTable columns={changeColumns} rows={changes} keyOf={({ eventId }) => String(eventId)} room={Infinity} dense />
      )}
    </PaperFigure>
  )
}

const effect = (metric: 'csat' | 'wait'): PaperColumn<Change> => ({
  head: sayAny(`metric.${metric}.name`),
  kind: 'text',
  cell: ({ effects }) => {
    const found = effects.find(each => each.metric === metric)
    return found ? <EffectMark verdict={found.verdict} /> : say('shell.nothing')
  },
})

const changeColumns: readonly PaperColumn<Change>[] = [
  { head: say('monthly.changes.what'), kind: 'name', cell: ({ note }) => shortName(note, NOTE_CHARACTERS) },
  {
    head: say('monthly.changes.where'),
    kind: 'name',
    cell: ({ locations }) =>
      namesWithin(
        (locations ?? []).map(({ name }) => name),
        PLACES_CHARACTERS,
      ),
  },
  { head: say('monthly.changes.when'), kind: 'text', cell: ({ date }) => formatDate(date) },
  effect('csat'),
  effect('wait'),
]

/** What is aimed at in the whole region in a sentence each; of locations those that keep or miss it by name, the others counted. */
export function MonthPromises({ overview: { cards, signals } }: Pick<Monthly, 'overview'>) {
  const targets = cards.flatMap(({ chart }) => (chart.target === null ? [] : [sentence(chart.target.reading)]))
  const lines = cards.flatMap(({ metric }) =>
    assurances.map(assurance => ({ metric, assurance, names: namesOf(signals, { metric, assurance }) })),
  )
  const told = lines.filter(({ names }) => names.length > 0)
  return (
    <PaperFigure figure="promises">
      <h2 className="paper-heading">{say('monthly.promises')}</h2>
      {targets.length + told.length === 0 && <p>{say('monthly.promises.none')}</p>}
      {targets.map(text => (
        <p key={text}>{text}</p>
      ))}
      <dl className="monthly-promises">
        {told.map(({ metric, assurance, names }) => (
          <div key={`${metric} ${assurance}`}>
            <dt>
              {sayAny(`metric.${metric}.name`)} <AssuranceMark assurance={assurance} />
            </dt>
            <dd dir="auto">
              {isNamed(assurance) ? names.map(apart).join(', ') : say('monthly.promises.count', { count: names.length })}
            </dd>
          </div>
        ))}
      </dl>
    </PaperFigure>
  )
}

const assurances = ['misses', 'keeps', 'may-miss', 'too-early'] as const

/** Of what chance decides, or nobody can say yet, names would say nothing. */
function isNamed(assurance: (typeof assurances)[number]): boolean {
  return assurance === 'misses' || assurance === 'keeps'
}

function namesOf(signals: Monthly['overview']['signals'], of: { metric: string; assurance: string }): string[] {
  const isOf = (cell: Cell) => cell.metric === of.metric && cell.assurance === of.assurance
  return signals.filter(({ cells }) => cells.some(isOf)).map(({ name }) => name)
}

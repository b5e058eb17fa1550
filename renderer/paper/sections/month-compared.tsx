import type { PeriodCompared } from '#contract/reports/regional-monthly.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import type { Unit } from '#contract/vocabulary.ts'
import { formatDate, formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { metricWithUnit } from '../../parts/describe.ts'
import { VerdictMark } from '../../parts/verdict-mark.tsx'
import { differenceWords } from '../../plots/difference-plot.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { type PaperColumn, PaperTable } from '../parts/paper-table.tsx'

type Monthly = ReportOf<'regional-monthly'>
type Compared = Monthly['compared'][number]

/** The headline figures of the days beside those before and a year before, each with what changed and whether it is more than chance. */
export function MonthCompared({ report: { compared, month } }: { readonly report: Monthly }) {
  const told = compared.filter(({ now, before, lastYear }) => now.n + (before?.n ?? 0) + (lastYear?.n ?? 0) > 0)
  const [before, lastYear] = [thenOf(told, 'before'), thenOf(told, 'lastYear')]
  if (told.length === 0) return null
  return (
    <PaperFigure figure="compared" className="monthly-compared">
      <h2>{say(month === null ? 'monthly.compared.days' : 'monthly.compared')}</h2>
      <PaperTable
        columns={[...columns, ...(before ? beforeColumns : []), ...(lastYear ? lastYearColumns : [])]}
        rows={told}
        keyOf={({ metric }) => metric}
        room={Infinity}
        dense
      />
      <p className="paper-note">
        {say('monthly.compared.foot', {
          before: before ? 'yes' : 'no',
          beforeFrom: before && formatDate(before.from),
          beforeTo: before && formatDate(before.to),
          lastYear: lastYear ? 'yes' : 'no',
          lastYearFrom: lastYear && formatDate(lastYear.from),
          lastYearTo: lastYear && formatDate(lastYear.to),
        })}
      </p>
    </PaperFigure>
  )
}

/** What any of the figures is compared with; null where there is nothing. */
function thenOf(told: readonly Compared[], which: 'before' | 'lastYear'): PeriodCompared | null {
  return told.find(each => each[which] !== null)?.[which] ?? null
}

const columns: readonly PaperColumn<Compared>[] = [
  { head: say('monthly.figure'), kind: 'name', cell: row => metricWithUnit(row) },
  { head: say('monthly.now'), cell: ({ now, unit }) => formatFigure(now.value, unit) },
  { head: say('paper.column.n'), cell: ({ now }) => formatNumber(now.n) },
]

const beforeColumns: readonly PaperColumn<Compared>[] = [
  { head: say('monthly.before'), cell: ({ before, unit }) => figureWords(before, unit) },
  { head: say('monthly.change'), kind: 'text', cell: ({ before, unit }) => <Change since={before} unit={unit} /> },
]

const lastYearColumns: readonly PaperColumn<Compared>[] = [
  { head: say('monthly.last-year'), cell: ({ lastYear, unit }) => figureWords(lastYear, unit) },
  { head: say('monthly.change'), kind: 'text', cell: ({ lastYear, unit }) => <Change since={lastYear} unit={unit} /> },
]

function figureWords(then: PeriodCompared | null, unit: Unit): string {
  return then === null ? say('monthly.none') : formatFigure(then.value, unit)
}

const shapes = { better: 'better', worse: 'worse', chance: 'steady', 'too-few': 'too-early' } as const

function Change({ since, unit }: { readonly since: PeriodCompared | null; readonly unit: Unit }) {
  if (since === null) return say('shell.nothing')
  return (
    <>
      <VerdictMark verdict={shapes[since.verdict]} words={say(`monthly.${since.verdict}`)} />
      {since.difference && (
        <>
          <br />
          {differenceWords(since.difference, unit)}
        </>
      )}
    </>
  )
}

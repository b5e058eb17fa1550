import type { Letter as LetterOf } from '#contract/reports/data-quality.ts'
import type { QualityMonth } from '#contract/quality.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import { formatDate, formatFigure, formatMonth, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { apart } from '../../parts/describe.ts'
import { TitleBlock } from '../furniture/title-block.tsx'
import type { PageProps } from '../pages.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { type PaperColumn, PaperTable } from '../parts/paper-table.tsx'
import { shortName, shortSentence } from '../parts/short-name.ts'
import { useOnePage } from '../parts/use-one-page.ts'
import { Footnotes } from '../sections/footnotes.tsx'
import '../../styles/paper-letter.css'

type Report = ReportOf<'data-quality'>

/** Gaps that a letter names; the rest is counted. */
const GAPS = 4
const COMPANY_CHARACTERS = 60
const FEW_MONTHS = 6
/** Pixels that a page ends early, so that rounding never makes a second. */
const SPARE = 16

/** Months that a letter lists: all on its page, or fewer, or else all on a second one. */
const steps = [Infinity, FEW_MONTHS, Infinity] as const

/** A letter to each branch, each from a page of its own; without any a page that says so. */
export function DataQualityLetters({ report, page }: PageProps<'data-quality'>) {
  if (report.letters.length === 0) return <NoLetters report={report} />
  return (
    <>
      {report.letters.map((letter, i) => (
        <Letter key={letter.locationId} report={report} letter={letter} page={page} isFirst={i === 0} />
      ))}
      <Footnotes footnotes={report.footnotes} />
    </>
  )
}

interface LetterPageProps extends PageProps<'data-quality'> {
  readonly letter: LetterOf
  readonly isFirst: boolean
}

function Letter({ report, letter, page, isFirst }: LetterPageProps) {
  const { sheet, step } = useOnePage({
    room: (isFirst ? page.firstHeight : page.height) - SPARE,
    charts: 0,
    least: 0,
    most: 0,
    steps: steps.length - 1,
  })
  return (
    <section className={isFirst ? 'letter' : 'letter paper-page'} ref={sheet}>
      <Head report={report} letter={letter} />
      <Found letter={letter} />
      <Steps letter={letter} />
      <p className="letter-regards">{say('letter.regards')}</p>
      <p dir="auto">{shortName(report.company, COMPANY_CHARACTERS)}</p>
      <Months letter={letter} most={steps[step]!} room={page.height} />
    </section>
  )
}

function NoLetters({ report }: { readonly report: Report }) {
  return (
    <section>
      <TitleBlock report={report} />
      <h2 className="paper-heading">{say('letter.none.title')}</h2>
      <p>{say('letter.none.text')}</p>
    </section>
  )
}

interface LetterProps {
  readonly letter: LetterOf
}

/** Sender, addressee, day, what it is about, and the opening. */
function Head({ report, letter }: LetterProps & { readonly report: Report }) {
  const { name, firstDay, lastDay, n, steps, trust } = letter
  return (
    <>
      <header className="letter-head">
        <div>
          <p>{say('letter.to')}</p>
          <p className="letter-name" dir="auto">
            {name}
          </p>
        </div>
        <div className="letter-sender">
          {report.logo !== null && <img className="paper-logo" src={report.logo} alt="" />}
          <p dir="auto">{shortName(report.company, COMPANY_CHARACTERS)}</p>
          <p>{formatDate(report.printedAt.slice(0, 10))}</p>
        </div>
      </header>
      {report.about.sample && <p className="paper-sample">{say('paper.sample.long')}</p>}
      <h1 className="letter-subject">{say('letter.subject', { fromDate: firstDay, toDate: lastDay })}</h1>
      <p>{say('letter.dear')}</p>
      <p>{say('letter.thanks', { n, steps: steps.length })}</p>
      <p>
        <strong>{trust.grade === null ? say('letter.no-grade') : say('letter.grade', { grade: trust.grade })}</strong>{' '}
        {shortSentence(trust.reading)}
      </p>
    </>
  )
}

/** What was missing, and why the grade is as it is. */
function Found({ letter }: LetterProps) {
  const { trust, response, unfilled, unsent, doubted } = letter
  const fields = (all: readonly string[]) => all.map(apart)
  return (
    <PaperFigure figure={`found.${letter.locationId}`} className="letter-part">
      <h2>{say('letter.found')}</h2>
      <ul>
        {trust.doubts.map(({ reading, weight }) => (
          <li key={JSON.stringify(reading)}>
            {shortSentence(reading)} {say(`doubt.${weight}`)}
          </li>
        ))}
        {letter.gaps.length > 0 && <li>{gapsWords(letter)}</li>}
        {unfilled.length > 0 && (
          <li>
            {say('letter.unfilled', {
              fields: fields(
                unfilled.map(({ field, share }) => say('letter.filled', { field: say(`field.${field}`), filledShare: share })),
              ),
            })}
          </li>
        )}
        {unsent.length > 0 && <li>{say('letter.unsent', { fields: unsent.map(field => say(`field.${field}`)) })}</li>}
        {doubted.length > 0 && (
          <li>
            {say('letter.doubted', {
              list: doubted
                .map(({ warning, n }) => say('letter.doubted.one', { warning: say(`warning.${warning}`), n }))
                .join('; '),
            })}
          </li>
        )}
        {response !== null && (
          <li>{say('letter.response', { answered: response.count, n: response.n, responseShare: response.share })}</li>
        )}
        {letter.rejected.rows > 0 && <li>{say('letter.rejected', { n: letter.rejected.n, rows: letter.rejected.rows })}</li>}
      </ul>
      {letter.rejected.n > 0 && (
        <PaperTable columns={reasonColumns} rows={letter.rejected.reasons} keyOf={({ reason }) => reason} room={Infinity} dense />
      )}
    </PaperFigure>
  )
}

function gapsWords({ gaps, expected, seen }: LetterOf): string {
  const spans = gaps.slice(0, GAPS).map(({ from, to, openDays, atEnd }) => {
    const values = { fromDate: from, toDate: to, openDays, atEnd: atEnd ? 'yes' : 'no' }
    return say(from === to ? 'letter.gap.day' : 'letter.gap', values)
  })
  return say('letter.gaps', {
    missing: expected - seen,
    expected,
    spans: spans.join(', '),
    more: Math.max(0, gaps.length - GAPS),
  })
}

type Reason = LetterOf['rejected']['reasons'][number]

const reasonColumns: readonly PaperColumn<Reason>[] = [
  { head: say('letter.reason'), kind: 'text', cell: ({ reason }) => say(`reason.${reason}`) },
  { head: say('letter.rows'), cell: ({ n }) => formatNumber(n) },
  { head: say('letter.lines'), kind: 'name', cell: ({ lines }) => linesWords(lines) },
]

/** "march.csv: lines 12, 40; april.csv: line 3". */
function linesWords(lines: Reason['lines']): string {
  const files = Map.groupBy(lines, ({ file }) => file)
  return Array.from(files, ([file, own]) =>
    say('letter.line', {
      file: apart(shortName(file, 40)),
      lines: own.length,
      places: own.map(({ line }) => formatNumber(line)).join(', '),
    }),
  ).join('; ')
}

function Steps({ letter }: LetterProps) {
  if (letter.steps.length === 0) return null
  return (
    <PaperFigure figure={`mend.${letter.locationId}`} className="letter-part">
      <h2>{say('letter.mend')}</h2>
      <ol>
        {letter.steps.map((reading, i) => (
          <li key={i} dir="auto">
            {shortSentence(reading)}
          </li>
        ))}
      </ol>
    </PaperFigure>
  )
}

/** The latest months, one row each. */
function Months({ letter, most, room }: LetterProps & { readonly most: number; readonly room: number }) {
  return (
    <PaperFigure figure={`months.${letter.locationId}`} className="letter-months">
      <h2>{say('letter.months')}</h2>
      <PaperTable columns={monthColumns} rows={letter.months.slice(-most)} keyOf={({ month }) => month} room={room} dense />
      <p className="paper-note">{say('letter.months.foot')}</p>
    </PaperFigure>
  )
}

const count = (value: number | null) => (value === null ? say('shell.nothing') : formatNumber(value))

const monthColumns: readonly PaperColumn<QualityMonth>[] = [
  { head: say('quality.month'), kind: 'text', cell: ({ month }) => formatMonth(month) },
  { head: say('quality.grade'), cell: ({ trust }) => trust.grade ?? say('shell.nothing') },
  { head: say('quality.interactions'), cell: ({ n }) => formatNumber(n) },
  { head: say('quality.open-days'), cell: ({ seen, expected }) => say('quality.of', { part: seen, whole: expected }) },
  { head: say('quality.late'), cell: ({ lateDays }) => count(lateDays) },
  {
    head: say('quality.rounded'),
    cell: ({ rounding }) => formatFigure(rounding.find(({ field }) => field === 'wait_s')?.roundedShare ?? null, 'share'),
  },
  {
    head: say('quality.heaped'),
    cell: ({ heaping }) => (heaping?.jump.value == null ? say('shell.nothing') : formatNumber(heaping.jump.value, 1)),
  },
  {
    head: say('quality.impossible'),
    cell: ({ impossible: { order, contradicted, tooLong, future } }) => formatNumber(order + contradicted + tooLong + future),
  },
  { head: say('quality.response'), cell: ({ response }) => formatFigure(response?.share ?? null, 'share') },
]

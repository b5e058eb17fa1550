import type { CoachedPerson } from '#contract/reports/coaching.ts'
import type { Reading } from '#contract/vocabulary.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import { formatDate, formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { apart, chartFoot, footWords, LEFT_TO_RIGHT, metricName, sentence } from '../../parts/describe.ts'
import { ChartStack } from '../../plots/chart-stack.tsx'
import { ControlChartPlot } from '../../plots/control-chart-plot.tsx'
import { PacePlot } from '../../plots/pace-plot.tsx'
import { PeersStrip } from '../../plots/peers-strip.tsx'
import type { PageRoom } from '../furniture/page-room.ts'
import { TitleBlock } from '../furniture/title-block.tsx'
import type { PageProps } from '../pages.tsx'
import { MomentWeek } from '../parts/moment-week.tsx'
import { hasEnoughWeeks } from '../parts/enough-weeks.ts'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { PaperTable, type PaperColumn } from '../parts/paper-table.tsx'
import { shortName, shortSentence } from '../parts/short-name.ts'
import { TwoLines } from '../parts/two-lines.tsx'
import { useChartHeight } from '../parts/use-chart-height.ts'
import { Footnotes } from '../sections/footnotes.tsx'
import { MethodPage } from '../sections/method-page.tsx'
import '../../styles/paper-moments.css'
import '../../styles/paper-pack.css'

type Shown = Extract<CoachedPerson, { state: 'shown' }>
type Figure = Shown['figures'][number]

/** The first page ends a little early, so that rounding never pushes its last block over. */
const SPARE_PIXELS = 12
const TITLE_NAME = 38
const REMARK_CHARACTERS = 320
/** Pixels that the other columns of the figures take, and of the picture at most. */
const OTHERS = 400
const PICTURE = 260
const PACE = 190

/** One person's page: own weeks and strengths, then own moments and what customers wrote. */
export function CoachingPage({ report, page }: PageProps<'coaching'>) {
  const { person, why } = report
  if (person === null || person.state !== 'shown')
    return (
      <section>
        <TitleBlock report={report} {...(person && { subject: subjectOf(person) })} />
        <h2 className="paper-heading">{say('paper.coaching.few')}</h2>
        <p>{why ? shortSentence(why) : say('paper.coaching.few.text')}</p>
        <Footnotes footnotes={report.footnotes} />
      </section>
    )
  return (
    <>
      <OwnPage report={report} person={person} page={page} />
      <Paced person={person} width={page.width} />
      <Moments person={person} width={page.width} />
      <Remarks person={person} />
      <div className="paper-together">
        <MethodPage report={report} notes={['limits']} metrics={['csat', 'wait']} charts={person.charts} />
      </div>
    </>
  )
}

/** The page is handed to the person whom it is about. */
function toYou({ id, values }: Reading): Reading {
  return { id, values: values.scope === 'provider' ? { ...values, scope: 'you' } : values }
}

function subjectOf({ name, locationName }: Pick<CoachedPerson, 'name' | 'locationName'>): string {
  return LEFT_TO_RIGHT + [name, locationName].map(text => apart(shortName(text, TITLE_NAME))).join(' · ')
}

interface OwnPageProps {
  readonly report: ReportOf<'coaching'>
  readonly person: Shown
  readonly page: PageRoom
}

function OwnPage({ report, person, page }: OwnPageProps) {
  const charts = person.charts.filter(hasEnoughWeeks)
  const { sheet, height } = useChartHeight({
    room: page.firstHeight - SPARE_PIXELS,
    charts: charts.length,
    least: 92,
    most: 170,
    otherwise: 120,
  })
  return (
    <section ref={sheet}>
      <TitleBlock report={report} subject={subjectOf(person)} />
      <h2 className="paper-heading">{shortSentence(person.reading)}</h2>
      <p className="paper-note">
        {[say('paper.coaching.private'), ...(report.why ? [shortSentence(report.why)] : [])].join(' ')}
      </p>
      {charts.length > 0 && <h2>{say('paper.coaching.history')}</h2>}
      <ChartStack>
        {charts.map(chart => (
          <PaperFigure figure={`history.${chart.metric}`} key={chart.metric}>
            <h3>{shortSentence(toYou(chart.reading))}</h3>
            <ControlChartPlot chart={chart} width={page.width} height={height} ink="paper" still />
            <p className="paper-note">{chartFoot(chart)}</p>
          </PaperFigure>
        ))}
      </ChartStack>
      <Figures person={person} width={page.width} />
      {person.consistency.length > 0 && (
        <div className="paper-block">
          <ul className="paper-points">
            {person.consistency.map(({ metric, reading }) => (
              <li key={metric}>{sentence(toYou(reading))}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** Strengths first; service time stands under satisfaction alone, where the two are not drawn together. */
function Figures({ person, width }: { readonly person: Shown; readonly width: number }) {
  const isBeside = person.pace === null && person.figures.some(({ metric }) => metric === 'csat')
  const rows = person.figures.filter(({ metric }) => metric !== 'service' || isBeside)
  if (rows.length === 0) return null
  return (
    <PaperFigure figure="figures" className="paper-block paper-narrow">
      <h2>{say('paper.coaching.figures')}</h2>
      <PaperTable
        columns={columnsOf(Math.max(60, Math.min(PICTURE, width - OTHERS)))}
        rows={rows}
        keyOf={({ metric }) => metric}
        room={Infinity}
        dense
      />
      <p className="paper-note">{say('paper.coaching.figures.foot')}</p>
    </PaperFigure>
  )
}

function columnsOf(picture: number): readonly PaperColumn<Figure>[] {
  return [
    { head: say('providers.detail.metric'), kind: 'name', cell: ({ metric }) => metricName(metric) },
    { head: say('paper.coaching.you'), cell: ownOf },
    { head: '', cell: figure => <Picture figure={figure} width={picture} /> },
    {
      head: say('paper.pack.others'),
      cell: ({ peers, unit }) => (peers ? between(peers, unit) : say('shell.nothing')),
    },
    { head: say('paper.column.n'), cell: ({ n }) => formatNumber(n) },
  ]
}

function ownOf({ estimate: { value, lower, upper }, unit }: Figure) {
  if (lower === null || upper === null) return formatFigure(value, unit)
  return <TwoLines first={formatFigure(value, unit)} second={between({ lower, upper }, unit)} />
}

function between({ lower, upper }: { readonly lower: number; readonly upper: number }, unit: Figure['unit']): string {
  return say('paper.interval.bare', { lower: formatFigure(lower, unit), upper: formatFigure(upper, unit) })
}

function Picture({ figure: { estimate, peers, metric }, width }: { readonly figure: Figure; readonly width: number }) {
  const { value, lower, upper } = estimate
  if (value === null || lower === null || upper === null) return null
  return (
    <PeersStrip label={metricName(metric)} value={value} lower={lower} upper={upper} peers={peers} width={width} ink="paper" />
  )
}

/** How long own services took beside how satisfied customers were: neither says much without the other. */
function Paced({ person: { pace }, width }: { readonly person: Shown; readonly width: number }) {
  if (pace === null) return null
  return (
    <PaperFigure figure="pace">
      <h2 className="paper-heading">{shortSentence(pace.reading)}</h2>
      <p className="paper-note">{say('paper.coaching.pace.about')}</p>
      <PacePlot pace={pace} width={width} height={PACE} ink="paper" still />
      <p className="paper-note">{footWords(pace)}.</p>
    </PaperFigure>
  )
}

/** Own hours and weekdays, those with too few values hatched. */
function Moments({ person: { grid }, width }: { readonly person: Shown; readonly width: number }) {
  if (grid === null || grid.cells.length === 0) return null
  const isTold = grid.cells.some(({ step }) => step !== null)
  return (
    <PaperFigure figure="moments">
      <h2 className="paper-heading">{say('paper.coaching.moments')}</h2>
      {isTold ? (
        <>
          <p>{shortSentence(toYou(grid.reading))}</p>
          <MomentWeek grid={grid} width={width} />
        </>
      ) : (
        <p>{say('paper.coaching.moments.none')}</p>
      )}
    </PaperFigure>
  )
}

/** What customers wrote, glad and not, beside one another. */
function Remarks({ person: { liked, missed, leftOut } }: { readonly person: Shown }) {
  if (liked.length + missed.length + leftOut === 0) return null
  return (
    <PaperFigure figure="remarks">
      <div className="paper-side-by-side">
        <Tone title={say('paper.coaching.liked')} remarks={liked} />
        <Tone title={say('paper.coaching.missed')} remarks={missed} />
      </div>
      <p className="paper-note">{say('paper.coaching.left-out', { leftOut })}</p>
    </PaperFigure>
  )
}

function Tone({ title, remarks }: { readonly title: string; readonly remarks: Shown['liked'] }) {
  return (
    <div>
      <h2>{title}</h2>
      {remarks.length === 0 && <p>{say('paper.coaching.no-remark')}</p>}
      {remarks.map(({ text, date }) => (
        <blockquote key={date + text} className="paper-quote">
          <p dir="auto">{shortName(text, REMARK_CHARACTERS)}</p>
          <footer>{formatDate(date)}</footer>
        </blockquote>
      ))}
    </div>
  )
}

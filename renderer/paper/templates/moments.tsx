import type { HolidayDays } from '#contract/holidays.ts'
import type { HoursCompared } from '#contract/moments.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import type { Metric, Unit } from '#contract/vocabulary.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { footWords, metricName, sentence } from '../../parts/describe.ts'
import { differenceWords, ratioWords } from '../../plots/difference-plot.tsx'
import { LoadPlot } from '../../plots/load-plot.tsx'
import { TitleBlock } from '../furniture/title-block.tsx'
import type { PageProps } from '../pages.tsx'
import { MomentWeek } from '../parts/moment-week.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { type PaperColumn, PaperTable } from '../parts/paper-table.tsx'
import { shortSentence } from '../parts/short-name.ts'
import { useChartHeight } from '../parts/use-chart-height.ts'
import { useFits } from '../parts/use-fits.ts'
import { useOnePage } from '../parts/use-one-page.ts'
import { Footnotes } from '../sections/footnotes.tsx'
import '../../styles/paper-moments.css'

type Moments = ReportOf<'moments'>

/** Pixels between the columns of a page that lies, and of what the page ends early so that rounding never makes a second. */
const GAP = 26
const SPARE = 16
/** The grid's part of the width of a page that lies. */
const GRID = 0.56
/** The part of the chart beside a table of hours. */
const BESIDE_HOURS = 0.42
/** Height of the chart, beside the grid, */
const MOST = 230
const MOST_BESIDE = 180
/** and on a page that it shares with tables alone. */
const MOST_SECOND = 420
/** What each step leaves; of hours, the metrics that are told. */
const steps = [
  { feet: true, hours: 2, holidays: true, load: true },
  { feet: false, hours: 2, holidays: true, load: true },
  { feet: false, hours: 1, holidays: true, load: true },
  { feet: false, hours: 2, holidays: false, load: true },
  { feet: false, hours: 1, holidays: false, load: true },
  { feet: false, hours: 0, holidays: false, load: true },
  { feet: false, hours: 1, holidays: false, load: false },
  { feet: false, hours: 0, holidays: false, load: false },
] as const
/** The last step that has something of everything: beyond it large text takes two pages. */
const LAST_WHOLE = 2

/** One page: the week as numbers, three sentences, waits by how busy it is, first and last hours, days around holidays. */
export function MomentsPage({ report, page }: PageProps<'moments'>) {
  const hasLoad = report.load.bins.length > 0
  const { sheet, step, height } = useOnePage({
    room: page.firstHeight - SPARE,
    charts: hasLoad ? 1 : 0,
    least: 92,
    most: page.isLandscape ? MOST_BESIDE : MOST,
    steps: steps.length - 1,
  })
  if (page.scale > 1 && step > LAST_WHOLE) return <MomentsTwoPages report={report} page={page} />
  const { feet, hours, holidays, load } = steps[step]!
  const parts = { report, feet }
  const width = page.isLandscape ? Math.floor((page.width - GAP) * GRID) : page.width
  const week = <Week {...parts} width={width} />
  return (
    <section ref={sheet}>
      <TitleBlock report={report} {...(report.place !== null && { subject: report.place })} />
      <Findings report={report} />
      {page.isLandscape && hasLoad ? (
        <div className="paper-moments-columns" style={{ gridTemplateColumns: `${width}px minmax(0, 1fr)`, columnGap: GAP }}>
          <div>
            {week}
            <Hours {...parts} most={hours} />
          </div>
          <Load {...parts} width={page.width - width - GAP} height={height} />
        </div>
      ) : (
        <>
          {week}
          {hasLoad && load && <Load {...parts} width={width} height={height} />}
          <Hours {...parts} most={hours} />
        </>
      )}
      {holidays && <Holidays report={report} />}
      <Footnotes footnotes={report.footnotes} />
    </section>
  )
}

/** In large text: the week, with hours where they fit; then how busy it is, as high as its page allows, and days around holidays. */
function MomentsTwoPages({ report, page }: PageProps<'moments'>) {
  const { sheet, fits } = useFits(page.firstHeight - SPARE)
  return (
    <>
      <section ref={sheet}>
        <TitleBlock report={report} {...(report.place !== null && { subject: report.place })} />
        <Findings report={report} />
        <Week report={report} feet width={page.width} />
        {fits && <Hours report={report} feet most={report.hours.length} />}
      </section>
      <SecondPage key={String(fits)} report={report} page={page} hours={!fits} />
    </>
  )
}

function SecondPage({ report, page, hours }: PageProps<'moments'> & { readonly hours: boolean }) {
  const hasLoad = report.load.bins.length > 0
  const { sheet, height } = useChartHeight({
    room: page.height - SPARE,
    charts: hasLoad ? 1 : 0,
    least: 92,
    most: MOST_SECOND,
  })
  const isBeside = page.isLandscape && hasLoad && hours
  const width = isBeside ? Math.floor((page.width - GAP) * BESIDE_HOURS) : page.width
  const load = hasLoad && <Load report={report} feet width={width} height={height} />
  const told = hours && <Hours report={report} feet most={report.hours.length} />
  return (
    <section className="paper-page" ref={sheet}>
      {isBeside ? (
        <div className="paper-moments-columns" style={{ gridTemplateColumns: `${width}px minmax(0, 1fr)`, columnGap: GAP }}>
          {load}
          {told}
        </div>
      ) : (
        <>
          {load}
          {told}
        </>
      )}
      <Holidays report={report} />
      <Footnotes footnotes={report.footnotes} />
    </section>
  )
}

function Findings({ report }: { readonly report: Moments }) {
  const told = [...new Set(report.findings.map(reading => shortSentence(reading)))]
  return (
    <PaperFigure figure="findings" className="paper-moments-part">
      <h2>{say('paper.moments.findings')}</h2>
      {told.map(text => (
        <p key={text} className="paper-moments-finding" dir="auto">
          {text}
        </p>
      ))}
    </PaperFigure>
  )
}

interface PartProps {
  readonly report: Moments
  readonly width: number
  /** Whether the lines of what it rests on are there. */
  readonly feet: boolean
}

function Week({ report: { grid }, width, feet }: PartProps) {
  if (grid.cells.length === 0) return null
  return (
    <PaperFigure figure="grid" className="paper-moments-part">
      <MomentWeek grid={grid} width={width} more={say('paper.moments.nobody')} foot={feet} />
    </PaperFigure>
  )
}

function Load({ report: { load }, width, height, feet }: PartProps & { readonly height: number }) {
  return (
    <PaperFigure figure="load" className="paper-moments-part">
      <h3 dir="auto">{shortSentence(load.reading)}</h3>
      <p className="paper-note">{say('paper.moments.load', { per: load.per })}</p>
      <LoadPlot curve={load} width={width} height={height} ink="paper" still />
      {feet && (
        <p className="paper-note">
          {`${footWords({ n: load.n + load.gaveUp, missing: load.missing })}. ${say('moments.load.foot', { gaveUp: load.gaveUp })}`}
        </p>
      )}
    </PaperFigure>
  )
}

interface HoursRow {
  readonly id: string
  readonly name: string
  readonly compared: HoursCompared
  readonly unit: Unit
}

function Hours({ report, feet, most }: Pick<PartProps, 'report' | 'feet'> & { readonly most: number }) {
  const rows = report.hours
    .slice(0, most)
    .flatMap(({ peaks, edges }) =>
      [
        ...hoursRow({ metric: peaks.metric, unit: peaks.unit }, say('paper.moments.busiest'), peaks.compared),
        ...hoursRow({ metric: edges.metric, unit: edges.unit }, say('moments.edges.first'), edges.first),
        ...hoursRow({ metric: edges.metric, unit: edges.unit }, say('moments.edges.last'), edges.last),
      ].map((row, i) => ({ ...row, id: `${edges.metric} ${i}` })),
    )
  if (rows.length === 0) return null
  return (
    <PaperFigure figure="hours" className="paper-moments-part">
      <h3>{say('paper.moments.hours')}</h3>
      <PaperTable columns={hoursColumns} rows={rows} keyOf={({ id }) => id} room={Infinity} dense />
      {feet && <p className="paper-note">{say('paper.moments.hours.foot')}</p>}
    </PaperFigure>
  )
}

function hoursRow(of: { metric: Metric; unit: Unit }, name: string, compared: HoursCompared | null): Omit<HoursRow, 'id'>[] {
  return compared === null ? [] : [{ name: `${metricName(of.metric)}: ${name}`, compared, unit: of.unit }]
}

const hoursColumns: readonly PaperColumn<HoursRow>[] = [
  { head: say('moments.hours.what'), kind: 'name', cell: ({ name }) => name },
  { head: say('paper.moments.size'), cell: ({ compared, unit }) => differenceWords(compared.difference, unit) },
  { head: say('moments.hours.verdict'), kind: 'text', cell: ({ compared }) => say(`paper.moments.${compared.verdict}`) },
  { head: say('paper.column.n'), cell: ({ compared }) => formatNumber(compared.n) },
]

/** Only where there are days around holidays to speak of. */
function Holidays({ report: { holidays } }: Pick<PartProps, 'report'>) {
  const rows = holidays.days.filter(({ difference }) => difference !== null)
  if (rows.length === 0) return null
  return (
    <PaperFigure figure="holidays" className="paper-moments-part">
      <h3 dir="auto">{sentence(holidays.reading)}</h3>
      <PaperTable columns={holidayColumns(holidays.unit)} rows={rows} keyOf={({ kind }) => kind} room={Infinity} dense />
    </PaperFigure>
  )
}

const holidayColumns = (unit: Unit): readonly PaperColumn<HolidayDays>[] => [
  { head: say('moments.holidays.kind'), kind: 'name', cell: ({ kind }) => say(`moments.holidays.${kind}`) },
  {
    head: say('paper.moments.holidays'),
    cell: ({ difference }) => (difference ? differenceWords(difference, unit) : say('shell.nothing')),
  },
  {
    head: say('moments.hours.verdict'),
    kind: 'text',
    cell: ({ verdict }) => (verdict ? say(`paper.moments.${verdict}`) : say('shell.nothing')),
  },
  {
    head: say('moments.holidays.arrivals'),
    cell: ({ arrivals }) => (arrivals ? ratioWords(arrivals) : say('shell.nothing')),
  },
  { head: say('paper.column.n'), cell: ({ n }) => formatNumber(n) },
]

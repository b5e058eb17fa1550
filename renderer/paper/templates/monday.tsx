import type { Attention } from '#contract/overview.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import { formatFigure } from '#words/format.ts'
import { say, sayAny, sayWithin } from '#words/say.ts'
import { apart, headlineWords } from '../../parts/describe.ts'
import { EffectMark, VerdictMark } from '../../parts/verdict-mark.tsx'
import { ChartStack } from '../../plots/chart-stack.tsx'
import { ControlChartPlot } from '../../plots/control-chart-plot.tsx'
import { SplitBarPlot } from '../../plots/split-bar-plot.tsx'
import { TitleBlock } from '../furniture/title-block.tsx'
import type { PageProps } from '../pages.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { shortName, shortSentence } from '../parts/short-name.ts'
import { useOnePage } from '../parts/use-one-page.ts'
import { hasSignal, isDrawn } from '../parts/verdict-card.tsx'

type Monday = ReportOf<'monday'>
type Card = Monday['overview']['cards'][number]

/** Pixels between the columns, of the verdict bar, and of what the page ends early so that rounding never makes a second. */
const GAP = 26
const BAR = 27
const SPARE = 12
const SPLIT_HEIGHT = 62
/** The charts' part of the width where the lists stand beside them. */
const CHARTS = 0.55

interface Step {
  /** Entries of each list, and locations named. */
  readonly most: number
  /** Bars of where unevenness comes from. */
  readonly bars: number
  /** Lines of what to do. */
  readonly acts: number
  readonly charts: boolean
  /** Of a name. */
  readonly characters: number
}

/** What gives way, step by step, until the page holds it. */
const upright: readonly Step[] = [
  { most: 5, bars: 2, acts: 6, charts: true, characters: 40 },
  { most: 5, bars: 1, acts: 6, charts: true, characters: 40 },
  { most: 4, bars: 1, acts: 6, charts: true, characters: 40 },
  { most: 3, bars: 1, acts: 6, charts: true, characters: 40 },
  { most: 3, bars: 0, acts: 5, charts: true, characters: 40 },
  { most: 2, bars: 0, acts: 4, charts: true, characters: 32 },
  { most: 1, bars: 0, acts: 3, charts: true, characters: 24 },
]
/** On a sheet that lies, what to do stands beside the lists. */
const lying: readonly Step[] = [
  { most: 5, bars: 1, acts: 6, charts: true, characters: 40 },
  { most: 5, bars: 1, acts: 5, charts: true, characters: 40 },
  { most: 4, bars: 1, acts: 5, charts: true, characters: 40 },
  { most: 4, bars: 1, acts: 4, charts: true, characters: 40 },
  { most: 3, bars: 1, acts: 4, charts: true, characters: 32 },
  { most: 2, bars: 1, acts: 3, charts: true, characters: 32 },
  { most: 2, bars: 0, acts: 3, charts: true, characters: 24 },
]
/** The last that can be done. */
const lastSteps: readonly Step[] = [
  { most: 2, bars: 0, acts: 4, charts: false, characters: 24 },
  { most: 1, bars: 0, acts: 3, charts: false, characters: 20 },
  { most: 1, bars: 0, acts: 2, charts: false, characters: 14 },
]

/** Five questions on one page: can I trust it, is it changing, where is it uneven, who needs me, did it work; then what to do. */
export function MondayPage({ report, page }: PageProps<'monday'>) {
  const { isLandscape } = page
  const drawn = report.overview.cards.filter(isDrawn).length
  const steps = [...(isLandscape ? lying : upright), ...lastSteps]
  const { sheet, step, height } = useOnePage({
    room: page.firstHeight - SPARE,
    charts: isLandscape ? Math.min(1, drawn) : drawn,
    least: 66,
    most: 190,
    steps: steps.length - 1,
  })
  const parts = { report, step: steps[step]!, width: page.width, height }
  return (
    <section className="monday" ref={sheet}>
      <TitleBlock report={report} />
      <Trust {...parts} />
      {isLandscape ? <Lying {...parts} /> : <Upright {...parts} />}
    </section>
  )
}

interface PartProps {
  readonly report: Monday
  readonly step: Step
  /** Pixels. */
  readonly width: number
  /** Pixels of a chart. */
  readonly height: number
}

/** Charts above one another, the lists beside them. */
function Upright(parts: PartProps) {
  const width = Math.floor((parts.width - GAP) * CHARTS)
  return (
    <>
      <div className="monday-columns" style={{ gridTemplateColumns: `${width}px 1fr`, columnGap: GAP }}>
        <div>
          <ChartStack>
            <Changing {...parts} width={width} />
          </ChartStack>
        </div>
        <div>
          <NeedsYou {...parts} />
          <Thanks {...parts} />
          <Worked {...parts} />
        </div>
      </div>
      <Uneven {...parts} />
      <ThisWeek {...parts} />
    </>
  )
}

/** Charts side by side; below them the lists and the bar, and beside these what was done and what to do. */
function Lying(parts: PartProps) {
  const third = Math.floor((parts.width - 2 * GAP) / 3)
  const wide = 2 * third + GAP
  return (
    <>
      <Changing {...parts} width={third} />
      <div className="monday-columns" style={{ gridTemplateColumns: `${wide}px 1fr`, columnGap: GAP }}>
        <div>
          <div className="monday-columns" style={{ gridTemplateColumns: '1fr 1fr', columnGap: GAP }}>
            <NeedsYou {...parts} />
            <Thanks {...parts} />
          </div>
          <Uneven {...parts} width={wide} />
        </div>
        <div>
          <Worked {...parts} />
          <ThisWeek {...parts} />
        </div>
      </div>
    </>
  )
}

/** Who is missing, and whose figures are doubtful. */
function Trust({ report, step: { most, characters } }: PartProps) {
  const { missing, doubtful, locations, about } = report
  const reported = locations - missing.length
  return (
    <section className="monday-trust">
      <h2>{say('monday.trust')}</h2>
      <p>
        <strong>
          {say(missing.length === 0 ? 'reported.all' : 'reported.some', { total: locations, reported, cutOffDate: about.cutOff })}
        </strong>{' '}
        {missing.length > 0 &&
          say('monday.missing', {
            names: listed(
              missing.map(({ name, lastDay }) =>
                say('paper.stands-out.late.place', { name: apart(shortName(name, characters)), lastDate: lastDay }),
              ),
              most,
            ),
          })}{' '}
        {doubtful.length === 0
          ? say('monday.no-doubt')
          : say('monday.doubtful', {
              count: doubtful.length,
              names: listed(
                doubtful.map(({ name }) => apart(shortName(name, characters))),
                most,
              ),
            })}
      </p>
    </section>
  )
}

/** The headline figures, of so many pixels each. */
function Changing({ report, step, width, height }: PartProps) {
  const { cards } = report.overview
  return (
    <section className="monday-changing">
      <h2>{say('monday.changing')}</h2>
      <div className="monday-cards" style={{ columnGap: GAP }}>
        {cards.map(card => (
          <Headline key={card.metric} {...{ card, report, step, width, height }} />
        ))}
      </div>
      {step.charts && cards.some(hasSignal) && <p className="paper-note">{say('monday.letters')}</p>}
    </section>
  )
}

/** A verdict with its sentence, last week's figure beside that of the whole period, and the chart. */
function Headline({ card, report, step, width, height }: PartProps & { readonly card: Card }) {
  const { metric, chart, headline, unit } = card
  const last = report.lastWeeks.find(each => each.metric === metric)
  return (
    <PaperFigure figure={`card.${metric}`} className={`paper-verdict ${chart.verdict}`}>
      <h3>
        <VerdictMark verdict={chart.verdict} /> <span dir="auto">{shortSentence(chart.reading)}</span>
      </h3>
      <p className="paper-figures">
        {headline.value !== null && (
          <span>
            <strong>{formatFigure(headline.value, unit)}</strong> {headlineWords(card)}
          </span>
        )}
        {last && <span>{say('monday.last-week', { value: formatFigure(last.value, chart.unit), n: last.n })}</span>}
      </p>
      {step.charts && isDrawn(card) && <ControlChartPlot chart={chart} width={width - BAR} height={height} ink="paper" still />}
    </PaperFigure>
  )
}

/** The finding on each metric; those that can be told first. */
function Uneven({ report, step: { bars }, width }: PartProps) {
  const told = report.overview.splits.toSorted((a, b) => Number(b.state === 'estimated') - Number(a.state === 'estimated'))
  return (
    <section className="monday-uneven">
      <h2>{say('monday.uneven')}</h2>
      {told.slice(0, Math.max(1, bars)).map(split => (
        <PaperFigure key={split.metric} figure={`split.${split.metric}`} className="monday-split">
          <p dir="auto">{shortSentence(split.reading)}</p>
          {split.state === 'estimated' && bars > 0 && (
            <SplitBarPlot splits={[split]} width={width} height={SPLIT_HEIGHT} ink="paper" bare still />
          )}
        </PaperFigure>
      ))}
    </section>
  )
}

function NeedsYou({ report: { overview }, step }: PartProps) {
  const { needsYou, furtherWorse } = overview.attention
  return <Places list={needsYou} further={furtherWorse} kind="needs-you" step={step} />
}

function Thanks({ report: { overview }, step }: PartProps) {
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
function Worked({ report: { changes }, step: { most, characters } }: PartProps) {
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
              names: listed(
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
function ThisWeek({ report, step: { acts, characters } }: PartProps) {
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

function listed(names: readonly string[], most: number): string {
  return say('paper.names', { names: names.slice(0, most).join(', '), more: Math.max(0, names.length - most) })
}

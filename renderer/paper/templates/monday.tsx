import type { ReportOf } from '#contract/reports/report.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { apart, headlineWords } from '../../parts/describe.ts'
import { VerdictMark } from '../../parts/verdict-mark.tsx'
import { ChartStack } from '../../plots/chart-stack.tsx'
import { ControlChartPlot } from '../../plots/control-chart-plot.tsx'
import { SplitBarPlot } from '../../plots/split-bar-plot.tsx'
import { TitleBlock } from '../furniture/title-block.tsx'
import { NeedsYou, Thanks, ThisWeek, Worked } from '../monday/lists.tsx'
import type { PartProps } from '../monday/part-props.ts'
import { stepsOf, twoPages } from '../monday/steps.ts'
import type { PageProps } from '../pages.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { firstOf, shortName, shortSentence } from '../parts/short-name.ts'
import { useChartHeight } from '../parts/use-chart-height.ts'
import { useOnePage } from '../parts/use-one-page.ts'
import { hasSignal, isDrawn } from '../parts/verdict-card.tsx'
import { Footnotes } from '../sections/footnotes.tsx'

type Card = ReportOf<'monday'>['overview']['cards'][number]

/** Pixels between the columns, of the verdict bar, and of what the page ends early so that rounding never makes a second. */
const GAP = 26
const BAR = 27
const SPARE = 12
const SPLIT_HEIGHT = 62
/** The charts' part of the width where the lists stand beside them. */
const CHARTS = 0.55

/** Five questions on one page: can I trust it, is it changing, where is it uneven, who needs me, did it work; then what to do. */
export function MondayPage({ report, page }: PageProps<'monday'>) {
  const { isLandscape } = page
  const drawn = report.overview.cards.filter(isDrawn).length
  const steps = stepsOf(isLandscape)
  const { sheet, step, height } = useOnePage({
    room: page.firstHeight - SPARE,
    charts: isLandscape ? Math.min(1, drawn) : drawn,
    least: 66,
    most: 190,
    steps: steps.length - 1,
  })
  const parts = { report, step: steps[step]!, width: page.width, height }
  if (page.scale > 1 && drawn > 0 && !parts.step.charts) return <TwoPages report={report} page={page} />
  return (
    <section className="monday" ref={sheet}>
      <TitleBlock report={report} />
      <Trust {...parts} />
      {isLandscape ? <Lying {...parts} /> : <Upright {...parts} />}
      <Footnotes footnotes={report.footnotes} />
    </section>
  )
}

/** In large text: how things are, then where and who, and what to do. */
function TwoPages({ report, page }: PageProps<'monday'>) {
  const { isLandscape, width } = page
  const drawn = report.overview.cards.filter(isDrawn).length
  const { sheet, height } = useChartHeight({
    room: page.firstHeight - SPARE,
    charts: isLandscape ? Math.min(1, drawn) : drawn,
    least: 66,
    most: 190,
  })
  const parts = { report, step: twoPages, width, height }
  const third = Math.floor((width - 2 * GAP) / 3)
  return (
    <>
      <section className="monday" ref={sheet}>
        <TitleBlock report={report} />
        <Trust {...parts} />
        <ChartStack>
          <Changing {...parts} width={isLandscape ? third : width} />
        </ChartStack>
      </section>
      <section className="monday paper-page">
        {isLandscape ? <LyingLists {...parts} /> : <UprightLists {...parts} />}
        <Footnotes footnotes={report.footnotes} />
      </section>
    </>
  )
}

function UprightLists(parts: PartProps) {
  return (
    <>
      <Uneven {...parts} />
      <div className="monday-columns" style={{ gridTemplateColumns: '1fr 1fr', columnGap: GAP }}>
        <NeedsYou {...parts} />
        <Thanks {...parts} />
      </div>
      <Worked {...parts} />
      <ThisWeek {...parts} />
    </>
  )
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
  return (
    <>
      <Changing {...parts} width={third} />
      <LyingLists {...parts} />
    </>
  )
}

function LyingLists(parts: PartProps) {
  const third = Math.floor((parts.width - 2 * GAP) / 3)
  const wide = 2 * third + GAP
  return (
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
            names: firstOf(
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
              names: firstOf(
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
    <section>
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

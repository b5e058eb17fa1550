import type { Comparison } from '#contract/locations.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import { say } from '#words/say.ts'
import { LEFT_TO_RIGHT, apart } from '../../parts/describe.ts'
import { DifferencePlot } from '../../plots/difference-plot.tsx'
import type { PageRoom } from '../furniture/page-room.ts'
import { TitleBlock } from '../furniture/title-block.tsx'
import type { PageProps } from '../pages.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { shortName, shortSentence } from '../parts/short-name.ts'
import { useChartHeight } from '../parts/use-chart-height.ts'
import { useFits } from '../parts/use-fits.ts'
import { comparedMetrics, drawnCurves, drawnSeries, SeriesBlocks, SlopesBlock, WaitsBlock } from '../sections/compare-blocks.tsx'
import { DifferencesTable } from '../sections/differences-table.tsx'
import { MethodPage } from '../sections/method-page.tsx'

/** Characters of each name in the title, so that both stand on its line. */
const TITLE_NAME = 36
/** The second page ends a little early, so that rounding never pushes its last chart over. */
const SPARE_PIXELS = 24

/** Verdict and differences of two locations on one page, their weeks and waits on another. */
export function CompareTwo({ report, page }: PageProps<'compare-two'>) {
  const { comparison, why } = report
  const { sheet, fits } = useFits(page.firstHeight)
  return (
    <>
      <section ref={sheet}>
        <TitleBlock report={report} {...(comparison && { subject: titleWords(comparison) })} />
        {comparison && <h2 className="paper-heading">{shortSentence(comparison.reading)}</h2>}
        {why && <p className="paper-note">{shortSentence(why)}</p>}
        {comparison && <Differences comparison={comparison} page={page} withPicture={fits} />}
      </section>
      {comparison && (
        <Charts key={fits ? 'charts' : 'all'} report={report} comparison={comparison} page={page} withPicture={!fits} />
      )}
      {!comparison && <Method report={report} />}
    </>
  )
}

/** Left to right whatever the first name is written in. */
function titleWords({ a, b }: Comparison): string {
  const [first, second] = [a, b].map(({ name }) => apart(shortName(name, TITLE_NAME))) as [string, string]
  return LEFT_TO_RIGHT + say('compare.title', { a: first, b: second })
}

interface DifferencesProps {
  readonly comparison: Comparison
  readonly page: PageRoom
  readonly withPicture: boolean
}

function Differences({ comparison, page, withPicture }: DifferencesProps) {
  if (comparedMetrics(comparison).length === 0) return null
  const isBeside = page.width >= BESIDE && comparison.standingsReading !== null
  return (
    <div className={isBeside ? 'paper-beside-one-another' : undefined}>
      <PaperFigure figure="compare.differences" className="paper-narrow">
        <DifferencesTable comparison={comparison} />
        <p className="paper-note">{say('paper.compare-two.foot')}</p>
      </PaperFigure>
      {withPicture && <Picture comparison={comparison} width={isBeside ? page.width - TABLE : page.width} />}
    </div>
  )
}

/** Pixels of a page that has room for slopes beside the table, and of the table with its gap. */
const BESIDE = 980
const TABLE = 594

/** Where both stand among all; of fewer than three locations the differences themselves. */
function Picture({ comparison, width }: { readonly comparison: Comparison; readonly width: number }) {
  if (comparedMetrics(comparison).length === 0) return null
  if (comparison.standingsReading !== null) return <SlopesBlock comparison={comparison} width={width} />
  return (
    <PaperFigure figure="compare.picture">
      <DifferencePlot comparison={comparison} width={width} ink="paper" still />
    </PaperFigure>
  )
}

interface ChartsProps {
  readonly report: ReportOf<'compare-two'>
  readonly comparison: Comparison
  readonly page: PageRoom
  /** What the first page had no room for. */
  readonly withPicture: boolean
}

/**
 * Weekly charts and waits, together as high as the page and what stands below them leave room for; side by side where the page lies
 * on its side.
 */
function Charts({ report, comparison, page, withPicture }: ChartsProps) {
  const charts = drawnSeries(comparison).length + (drawnCurves(comparison).length > 0 ? 1 : 0)
  const columns = page.isLandscape && charts > 1 ? 2 : 1
  const { sheet, height } = useChartHeight({
    room: page.height - SPARE_PIXELS,
    charts: Math.ceil(charts / columns),
    least: 92,
    most: 190,
    otherwise: 150,
  })
  const width = columns === 1 ? page.width : Math.floor(page.width / 2) - GAP
  return (
    <section className={charts > 0 || withPicture ? 'paper-page' : undefined} ref={sheet}>
      {withPicture && <Picture comparison={comparison} width={page.width} />}
      <div className={columns === 1 ? undefined : 'paper-side-by-side'}>
        <SeriesBlocks comparison={comparison} width={width} height={height} />
        <WaitsBlock comparison={comparison} width={width} height={height} />
      </div>
      <Method report={report} />
    </section>
  )
}

/** Half the pixels between two columns. */
const GAP = 12

function Method({ report }: Pick<ChartsProps, 'report'>) {
  return (
    <MethodPage report={report} notes={report.comparison ? ['compare', 'mix'] : []} metrics={['csat', 'wait', 'abandoned']} />
  )
}

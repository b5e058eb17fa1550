import { formatMonth } from '#words/format.ts'
import { say } from '#words/say.ts'
import { periodWords } from '../../parts/describe.ts'
import { ChartStack } from '../../plots/chart-stack.tsx'
import { TitleBlock } from '../furniture/title-block.tsx'
import type { PageProps } from '../pages.tsx'
import { useOnePage } from '../parts/use-one-page.ts'
import { hasSignal, isDrawn, VerdictCard } from '../parts/verdict-card.tsx'
import { MethodPage } from '../sections/method-page.tsx'
import { MonthChanges, MonthPromises } from '../sections/month-changes.tsx'
import { MonthCompared } from '../sections/month-compared.tsx'
import { MonthLocations, MonthTrust } from '../sections/month-locations.tsx'
import { SignalsSection } from '../sections/signals-section.tsx'
import { SplitSection } from '../sections/split-section.tsx'
import { WhatStandsOut } from '../sections/what-stands-out.tsx'
import '../../styles/paper-monthly.css'

const explained = ['estimate', 'standing', 'lately', 'limits', 'split'] as const
const defined = ['csat', 'wait', 'complaint'] as const

/** Pixels that a page ends early, so that rounding never pushes its last chart over. */
const SPARE = 16
/** Height of charts that go on over the page. */
const FLOWING = 105
/** What each step leaves on the first page. */
const steps = [
  { brief: false, flows: false },
  { brief: true, flows: false },
  { brief: true, flows: true },
] as const

/**
 * A month: how it compares, what stands out, charts, where it is uneven, every location, what changed, promises, signals, and how far to
 * trust it. Where the charts do not fit the first page, they go on over it, and what follows goes on after them.
 */
export function RegionalMonthly({ report, page }: PageProps<'regional-monthly'>) {
  const { overview, month, changes, trust } = report
  const { sheet, step, height } = useOnePage({
    room: page.firstHeight - SPARE,
    charts: overview.cards.filter(isDrawn).length,
    least: 72,
    most: 190,
    steps: steps.length - 1,
  })
  const { brief, flows } = steps[step]!
  // The table of all locations, which stays together, would leave much of a page empty where it follows what goes on.
  const signals = <SignalsSection signals={overview.signals} room={page.height} period={periodWords(overview.about)} />
  return (
    <>
      <section className={flows ? undefined : 'paper-first'} ref={sheet}>
        <TitleBlock report={report} {...(month !== null && { subject: formatMonth(month) })} />
        <MonthCompared report={report} />
        <WhatStandsOut report={report} brief={brief} />
        <Cards report={report} width={page.width} height={flows ? FLOWING : height} />
      </section>
      <SplitSection overview={overview} width={page.width} flows={flows} />
      {flows && signals}
      <MonthLocations report={report} room={page.height} />
      <MonthChanges changes={changes} />
      <MonthPromises overview={overview} />
      {!flows && signals}
      <MonthTrust trust={trust} />
      <MethodPage report={report} notes={explained} metrics={defined} charts={overview.cards.map(({ chart }) => chart)} />
    </>
  )
}

function Cards({
  report: { overview },
  width,
  height,
}: Pick<PageProps<'regional-monthly'>, 'report'> & { width: number; height: number }) {
  return (
    <>
      <h2 className="monthly-weeks">{say('monthly.weeks', { period: periodWords(overview.about) })}</h2>
      <ChartStack>
        {overview.cards.map(card => (
          <VerdictCard key={card.metric} card={card} about={overview.about} width={width} height={height} />
        ))}
      </ChartStack>
      {overview.cards.some(hasSignal) && <p className="paper-note">{say('paper.letters')}</p>}
    </>
  )
}

import type { Comparison } from '#contract/locations.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { coverageWords, explainedWords, sameMixWords } from '../../parts/mix-words.ts'
import { DifferencePlot, differenceWords } from '../../plots/difference-plot.tsx'
import { PaperTable, type PaperColumn } from '../parts/paper-table.tsx'
import { shortSentence } from '../parts/short-name.ts'
import { betterWords, comparedMetrics, metricWords, namesOf, SeriesBlocks, SlopesBlock, WaitsBlock } from './compare-blocks.tsx'

type Compared = Comparison['metrics'][number]

interface CompareSectionProps {
  readonly comparison: Comparison
  readonly width: number
}

const SERIES_HEIGHT = 145
const WAITS_HEIGHT = 220

/** Two locations side by side: differences with intervals, week by week, and how long customers wait. */
export function CompareSection({ comparison, width }: CompareSectionProps) {
  const names = namesOf(comparison)
  const compared = comparedMetrics(comparison)
  return (
    <section>
      <article className="paper-block">
        <h2 className="paper-heading">{shortSentence(comparison.reading)}</h2>
        {compared.some(metric => metric.observed.value !== null) && (
          <>
            <p className="paper-note">{say('paper.compare.subtitle')}</p>
            <DifferencePlot comparison={comparison} width={width} ink="paper" still />
          </>
        )}
      </article>
      <article className="paper-block">
        <PaperTable columns={columnsOf(names)} rows={compared} keyOf={({ metric }) => metric} room={Infinity} />
      </article>
      <SlopesBlock comparison={comparison} width={width} />
      <Mix comparison={comparison} />
      <SeriesBlocks comparison={comparison} width={width} height={SERIES_HEIGHT} />
      <WaitsBlock comparison={comparison} width={width} height={WAITS_HEIGHT} />
    </section>
  )
}

/**
 * How much of each difference is who came, for what and when: sentences of those that chance does not explain, and a table of all,
 * where the difference met stands without its interval, which the plot has.
 */
function Mix({ comparison }: { readonly comparison: Comparison }) {
  const known = comparison.metrics.filter(({ mix }) => mix !== null && mix.dimensions.length > 0)
  if (known.length === 0) return null
  const told = known.flatMap(({ metric, mix }) => (mix?.explainedShare ? [{ metric, reading: mix.reading }] : []))
  return (
    <article className="paper-block">
      <h3>{say('compare.mix-in-words')}</h3>
      {told.map(({ metric, reading }) => (
        <p key={metric} className="paper-mix">
          {shortSentence(reading)}
        </p>
      ))}
      <PaperTable columns={mixColumns} rows={known} keyOf={({ metric }) => metric} room={Infinity} dense />
    </article>
  )
}

const mixColumns: readonly PaperColumn<Compared>[] = [
  { head: say('compare.metric'), kind: 'name', cell: metricWords },
  {
    head: say('compare.observed'),
    cell: ({ observed, unit }) => differenceWords({ ...observed, lower: null, upper: null }, unit),
  },
  { head: say('compare.mix'), cell: sameMixWords },
  { head: say('compare.explained'), cell: explainedWords },
  { head: say('compare.coverage'), cell: coverageWords },
]

function columnsOf(names: readonly [string, string]): readonly PaperColumn<Compared>[] {
  return [
    { head: say('compare.metric'), kind: 'name', cell: metricWords },
    { head: names[0], cell: ({ a: figures, unit }) => formatFigure(figures.value, unit) },
    { head: say('paper.column.n'), cell: ({ a: figures }) => formatNumber(figures.n) },
    { head: names[1], cell: ({ b: figures, unit }) => formatFigure(figures.value, unit) },
    { head: say('paper.column.n'), cell: ({ b: figures }) => formatNumber(figures.n) },
    { head: say('paper.compare.better'), kind: 'text', cell: ({ verdict }) => betterWords(verdict, names) },
  ]
}

import type { Comparison } from '#contract/locations.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say, sayAny } from '#words/say.ts'
import { DifferencePlot, differenceWords } from '../plots/difference-plot.tsx'
import { TwoSeriesPlot } from '../plots/two-series-plot.tsx'
import { WaitCurvesPlot } from '../plots/wait-curves-plot.tsx'
import { sentence } from '../parts/describe.ts'

const SERIES_HEIGHT = 150

/** Two locations side by side: differences with intervals, week by week, and how long customers wait. */
export function ComparePage({ comparison, width }: { readonly comparison: Comparison; readonly width: number }) {
  const { a, b } = comparison
  return (
    <section className="sheet">
      <h2 className="paper-heading" dir="auto">
        {sentence(comparison.reading)}
      </h2>
      <p className="paper-note">{say('paper.compare.subtitle', { a: a.name, b: b.name })}</p>
      <DifferencePlot comparison={comparison} width={width} ink="paper" still />
      <CompareTable comparison={comparison} />
      {comparison.series.map(series => (
        <article className="paper-block" key={series.metric}>
          <h3>{say('compare.series.title', { metric: sayAny(`metric.${series.metric}.name`) })}</h3>
          <TwoSeriesPlot
            a={{ name: a.name, chart: series.a }}
            b={{ name: b.name, chart: series.b }}
            width={width}
            height={SERIES_HEIGHT}
            ink="paper"
            still
          />
        </article>
      ))}
      <article className="paper-block">
        <h3 dir="auto">{say('compare.waits.title.plain', { a: a.name, b: b.name })}</h3>
        <WaitCurvesPlot
          curves={[
            { name: a.name, waits: comparison.waits.a },
            { name: b.name, waits: comparison.waits.b },
          ]}
          width={width}
          height={SERIES_HEIGHT + 30}
          ink="paper"
          still
        />
      </article>
    </section>
  )
}

function CompareTable({ comparison }: { readonly comparison: Comparison }) {
  const { a, b } = comparison
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th scope="col">{say('compare.metric')}</th>
          <th scope="col" dir="auto">
            {a.name}
          </th>
          <th scope="col">{say('locations.n')}</th>
          <th scope="col" dir="auto">
            {b.name}
          </th>
          <th scope="col">{say('locations.n')}</th>
          <th scope="col">{say('compare.observed')}</th>
          <th scope="col">{say('compare.fair')}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.metrics.map(metric => (
          <tr key={metric.metric}>
            <th scope="row">{sayAny(`metric.${metric.metric}.name`)}</th>
            <td>{formatFigure(metric.a.value, metric.unit)}</td>
            <td>{formatNumber(metric.a.n)}</td>
            <td>{formatFigure(metric.b.value, metric.unit)}</td>
            <td>{formatNumber(metric.b.n)}</td>
            <td>{differenceWords(metric.observed, metric.unit)}</td>
            <td>{metric.fair ? differenceWords(metric.fair, metric.unit) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

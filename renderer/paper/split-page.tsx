import type { Report } from '#contract/reports.ts'
import { formatFigure, formatNumber, formatShare } from '#words/format.ts'
import { say, sayAny } from '#words/say.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { SplitBarPlot, splitRowHeight } from '../plots/split-bar-plot.tsx'
import { sentence } from '../parts/describe.ts'

type Split = Report['overview']['splits'][number]
type Signal = Report['overview']['signals'][number]

/** Where differences come from, in a sentence, a bar and figures; then the locations with a recent signal. */
export function SplitPage({ report, width }: { readonly report: Report; readonly width: number }) {
  return (
    <section className="sheet">
      <h2 className="paper-heading">{say('paper.split.title')}</h2>
      {report.overview.splits.map(split => (
        <SplitBlock key={split.metric} split={split} width={width} />
      ))}
      <SignalBlock signals={report.overview.signals} />
    </section>
  )
}

function SplitBlock({ split, width }: { readonly split: Split; readonly width: number }) {
  return (
    <article className="paper-block">
      <h3>{sentence(split.reading)}</h3>
      {split.state === 'estimated' && <SplitBarPlot splits={[split]} width={width} height={splitRowHeight} ink="paper" still />}
      {split.state === 'estimated' && <SplitTable split={split} />}
      <p className="paper-note">
        {say('paper.split.foot', {
          n: split.n,
          missing: split.missing,
          zeros: split.zeros,
          scale: split.scale.kind === 'log-seconds' ? 'ratios' : 'plain',
        })}
      </p>
    </article>
  )
}

function SplitTable({ split }: { readonly split: Split }) {
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th scope="col">{say('split.level')}</th>
          <th scope="col">{say('split.share')}</th>
          <th scope="col">{say('split.groups')}</th>
          <th scope="col">{say('split.variance')}</th>
          <th scope="col">{say('split.se')}</th>
          <th scope="col">{say('split.p')}</th>
        </tr>
      </thead>
      <tbody>
        {split.levels.map(level => (
          <tr key={level.level}>
            <th scope="row">{sayAny(`level.${level.level}`)}</th>
            <td>{formatShare(level.share)}</td>
            <td>{formatNumber(level.groups)}</td>
            <td>{formatNumber(level.variance, 4)}</td>
            <td>{level.standardError === null ? '–' : formatNumber(level.standardError, 4)}</td>
            <td>{level.p === null ? '–' : level.p < 0.001 ? '< 0.001' : formatNumber(level.p, 3)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Signals only; locations without one are counted. */
function SignalBlock({ signals }: { readonly signals: readonly Signal[] }) {
  const found = signals.flatMap(row =>
    row.cells.filter(cell => cell.verdict === 'better' || cell.verdict === 'worse').map(cell => ({ row, cell })),
  )
  const quiet = signals.filter(row => row.cells.every(cell => cell.verdict !== 'better' && cell.verdict !== 'worse')).length
  return (
    <article className="paper-signals">
      <h2 className="paper-heading">{say('paper.signals.title', { count: found.length })}</h2>
      {found.length > 0 && (
        <table className="paper-table">
          <thead>
            <tr>
              <th scope="col">{say('signals.location')}</th>
              <th scope="col" className="text">
                {say('locations.metric')}
              </th>
              <th scope="col" className="text">
                {say('locations.verdict')}
              </th>
              <th scope="col" className="text">
                {say('paper.signals.rule')}
              </th>
              <th scope="col">{say('paper.signals.value')}</th>
              <th scope="col">{say('locations.n')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ row, cell }) => (
              <tr key={row.locationId + cell.metric}>
                <th scope="row" dir="auto">
                  {row.name}
                </th>
                <td className="text">{sayAny(`metric.${cell.metric}.name`)}</td>
                <td className="text">
                  <VerdictMark verdict={cell.verdict} />
                </td>
                <td className="text">
                  {cell.rule === null
                    ? '–'
                    : say('paper.signals.since', { rule: sayAny(`rule.${cell.rule}`), weekDate: cell.week })}
                </td>
                <td>{formatFigure(cell.value, cell.unit)}</td>
                <td>{formatNumber(cell.n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="paper-note">{say('paper.signals.quiet', { quiet })}</p>
    </article>
  )
}

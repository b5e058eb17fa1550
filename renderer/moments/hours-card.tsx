import type { HoursCompared, Peaks, ShiftEdges } from '#contract/moments.ts'
import type { Unit } from '#contract/vocabulary.ts'
import { formatShare } from '#words/format.ts'
import { type MessageId, say } from '#words/say.ts'
import { Card } from '../parts/card.tsx'
import { footWords, sentence } from '../parts/describe.ts'
import { type RowsBehind, RowsCount } from '../parts/rows-link.tsx'
import { differenceWords } from '../plots/difference-plot.tsx'

interface Line {
  readonly id: string
  readonly name: string
  readonly figure: string
  readonly verdict: string
  readonly n: number
  readonly behind: RowsBehind
}

/** What would vanish if the busiest hours were served like the others. */
export function PeaksCard({ peaks, of }: { readonly peaks: Peaks; readonly of: RowsBehind }) {
  const { unevenness, long, weeks, peak, others } = peaks
  const share = (value: number | null) => formatShare(value ?? 0)
  const vanish = (found: typeof unevenness) =>
    found && say('moments.grid.interval', { value: share(found.value), lower: share(found.lower), upper: share(found.upper) })
  const lines: Line[] = [
    ...comparedLine('moments.peaks.compared', peaks.compared, { unit: peaks.unit, behind: { ...of, hours: 'busiest' } }),
    ...(unevenness
      ? [
          {
            id: 'uneven',
            name: say('moments.peaks.unevenness'),
            figure: vanish(unevenness) ?? '',
            verdict: '',
            n: peak + others,
            behind: { ...of, hours: 'known' as const },
          },
        ]
      : []),
    ...(long
      ? [
          {
            id: 'long',
            name: say('moments.peaks.long', { longSeconds: long.seconds }),
            figure: vanish(long.vanish) ?? '',
            verdict: '',
            n: long.n,
            behind: { ...of, zeros: 'with' as const, hours: 'known' as const, longerThan: long.seconds },
          },
        ]
      : []),
  ]
  return (
    <HoursCard
      title={say('moments.peaks.title')}
      reading={sentence(peaks.reading)}
      lines={lines}
      foot={`${footWords(peaks)}. ${say('moments.peaks.foot', { weeks })}`}
    />
  )
}

/** The first and the last hour of the day against the rest. */
export function EdgesCard({ edges, of }: { readonly edges: ShiftEdges; readonly of: RowsBehind }) {
  const { unit } = edges
  const lines = [
    ...comparedLine('moments.edges.first', edges.first, { unit, behind: { ...of, hours: 'first' } }),
    ...comparedLine('moments.edges.last', edges.last, { unit, behind: { ...of, hours: 'last' } }),
  ]
  return (
    <HoursCard
      title={say('moments.edges.title')}
      reading={sentence(edges.reading)}
      lines={lines}
      foot={`${footWords(edges)}. ${say('moments.edges.foot')}`}
    />
  )
}

function comparedLine(
  name: MessageId,
  compared: HoursCompared | null,
  { unit, behind }: { readonly unit: Unit; readonly behind: RowsBehind },
): Line[] {
  if (compared === null) return []
  const { difference, verdict, n } = compared
  return [
    {
      id: name,
      name: say(name),
      figure: differenceWords(difference, unit),
      verdict: say(`moments.verdict.${verdict}`),
      n,
      behind,
    },
  ]
}

interface HoursCardProps {
  readonly title: string
  readonly reading: string
  readonly lines: readonly Line[]
  readonly foot: string
}

function HoursCard({ title, reading, lines, foot }: HoursCardProps) {
  return (
    <Card title={title}>
      <p className="card-note">{reading}</p>
      {lines.length > 0 && (
        <table className="table table-compact">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('moments.hours.what')}</th>
              <th scope="col" className="at-end">
                {say('moments.hours.figure')}
              </th>
              <th scope="col">{say('moments.hours.verdict')}</th>
              <th scope="col" className="at-end">
                {say('chart.n')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <tr key={line.id}>
                <th scope="row">{line.name}</th>
                <td className="at-end number">{line.figure}</td>
                <td>{line.verdict}</td>
                <td className="at-end number">
                  <RowsCount behind={line.behind} what={line.name} n={line.n} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="chart-subtitle">{foot}</p>
    </Card>
  )
}

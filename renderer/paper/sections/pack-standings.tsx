import type { Pack, PackStanding } from '#contract/reports/location-pack.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { StandingMark, VerdictMark } from '../../parts/verdict-mark.tsx'
import { PeersStrip } from '../../plots/peers-strip.tsx'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { PaperTable, type PaperColumn } from '../parts/paper-table.tsx'
import { shortSentence } from '../parts/short-name.ts'
import { TwoLines } from '../parts/two-lines.tsx'
import { metricWords } from './compare-blocks.tsx'

interface PackStandingsProps {
  readonly pack: Pack
  readonly width: number
}

/** Pixels that the other columns take, and of the picture at most. */
const OTHERS = 520
const PICTURE = 200

/** Every figure of a location beside the middle half of the others, which have no names. */
export function PackStandings({ pack, width }: PackStandingsProps) {
  if (pack.standings.length === 0) return null
  const hasOthers = pack.standings.some(({ others }) => others !== null)
  return (
    <PaperFigure figure={`standings.${pack.locationId}`} className="paper-block paper-narrow">
      <h2 className="paper-heading">
        {pack.standingReading ? shortSentence(pack.standingReading) : say('paper.pack.standings')}
      </h2>
      <PaperTable
        columns={columnsOf(hasOthers ? Math.max(50, Math.min(PICTURE, width - OTHERS)) : null)}
        rows={shownStandings(pack)}
        keyOf={({ metric }) => metric}
        room={Infinity}
        dense
      />
      <p className="paper-note">{say('paper.pack.standings.foot', { others: hasOthers ? 'yes' : 'no' })}</p>
    </PaperFigure>
  )
}

/** Service time directly after satisfaction, so that the two are read together; without satisfaction it is left out. */
function shownStandings({ standings }: Pack): readonly PackStanding[] {
  const handle = standings.filter(({ metric }) => metric === 'service')
  return standings
    .filter(({ metric }) => metric !== 'service')
    .flatMap(each => (each.metric === 'csat' ? [each, ...handle] : [each]))
}

/** With a picture of so many pixels where there are others to draw. */
function columnsOf(picture: number | null): readonly PaperColumn<PackStanding>[] {
  return [
    { head: say('compare.metric'), kind: 'name', cell: metricWords },
    {
      head: say('paper.pack.here'),
      cell: ({ raw, unit, n }) => (
        <TwoLines first={formatFigure(raw, unit)} second={`${say('paper.column.n')} ${formatNumber(n)}`} />
      ),
    },
    { head: say('paper.column.estimate'), cell: estimateOf },
    ...(picture === null ? [] : othersColumns(picture)),
    { head: say('locations.standing'), kind: 'text', cell: ({ standing }) => <StandingMark standing={standing} short /> },
    { head: say('locations.verdict'), kind: 'text', cell: ({ verdict }) => <VerdictMark verdict={verdict} /> },
  ]
}

function othersColumns(picture: number): readonly PaperColumn<PackStanding>[] {
  return [
    { head: say('paper.pack.others'), cell: ({ others, unit }) => (others ? between(others, unit) : say('shell.nothing')) },
    { head: '', cell: row => <Picture row={row} width={picture} /> },
  ]
}

function estimateOf({ estimate: { value, lower, upper }, unit }: PackStanding) {
  if (lower === null || upper === null) return formatFigure(value, unit)
  return <TwoLines first={formatFigure(value, unit)} second={between({ lower, upper }, unit)} />
}

function between({ lower, upper }: { readonly lower: number; readonly upper: number }, unit: PackStanding['unit']): string {
  return say('paper.interval.bare', { lower: formatFigure(lower, unit), upper: formatFigure(upper, unit) })
}

function Picture({ row: { estimate, others, metric }, width }: { readonly row: PackStanding; readonly width: number }) {
  const { value, lower, upper } = estimate
  if (value === null || lower === null || upper === null || others === null) return null
  return <PeersStrip label={metric} value={value} lower={lower} upper={upper} peers={others} width={width} ink="paper" />
}

import type { LocationsList } from '#contract/locations.ts'
import { formatDuration, formatFigure, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'

/** Locations with satisfaction, wait and how they stand, as a table for a terminal. */
export function locationsTable(csat: LocationsList, wait: LocationsList): string {
  const waits = new Map(wait.rows.map(row => [row.locationId, row]))
  const header = [
    'Location',
    'Answers',
    'Satisfaction (95 %)',
    'Rank',
    'Satisfied',
    'Median wait',
    '90 % within',
    'Standing',
    'Lately',
  ]
  const rows = csat.rows.map(row => {
    const waiting = waits.get(row.locationId)
    return [
      row.name,
      String(row.n),
      `${formatFigure(row.estimate, csat.unit)} (${formatFigure(row.lower, csat.unit)} to ${formatFigure(row.upper, csat.unit)})`,
      row.rank ? `${row.rank.best}–${row.rank.worst}` : '–',
      row.satisfied ? formatShare(row.satisfied.share) : '–',
      waiting?.median == null ? '–' : formatDuration(waiting.median),
      waiting?.p90 == null ? '–' : formatDuration(waiting.p90),
      say(`standing.${row.standing}`),
      say(`verdict.${row.verdict}`),
    ]
  })
  return aligned([header, ...rows])
}

function aligned(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 || column > 6 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd()
  return `${rows.map(line).join('\n')}\n`
}

import type { LocationsList } from '#contract/locations.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'

/** Shares 0..1 of the differences inside a location; null where there are too few values to say. */
export interface Unevenness {
  readonly people: number | null
  readonly weeks: number | null
}

interface Tabled {
  readonly csat: LocationsList
  readonly wait: LocationsList
  readonly unevenness: ReadonlyMap<string, Unevenness>
}

const header = [
  'Location',
  'Answers',
  'Satisfaction (95 %)',
  'Rank',
  'Wait',
  '90 % within',
  'People',
  'Weeks',
  'Standing',
  'Lately',
]
const foot = `Rank: the ranks a location may have. Wait: half were served within. People: how much of the differences in satisfaction
inside the location goes with the person. Weeks: how much of the differences in waits goes with the week.
Standing: satisfaction against the region, allowing for few answers. Lately: the last 8 complete weeks.`

/** Locations with satisfaction, wait and unevenness, as a table for a terminal. */
export function locationsTable({ csat, wait, unevenness }: Tabled): string {
  const waits = new Map(wait.rows.map(row => [row.locationId, row]))
  const rows = csat.rows.map(row => {
    const { median = null, p90 = null } = waits.get(row.locationId) ?? {}
    const { people = null, weeks = null } = unevenness.get(row.locationId) ?? {}
    const figure = (value: number | null) => formatFigure(value, csat.unit)
    return [
      row.name,
      String(row.n),
      `${figure(row.estimate)} (${figure(row.lower)} to ${figure(row.upper)})`,
      row.rank ? `${row.rank.best}–${row.rank.worst}` : '–',
      formatFigure(median, 'seconds'),
      formatFigure(p90, 'seconds'),
      formatFigure(people, 'share'),
      formatFigure(weeks, 'share'),
      say(`standing.${row.standing}`),
      say(`verdict.${row.verdict}`),
    ]
  })
  return `${aligned([header, ...rows])}\n${foot}\n`
}

const TEXT_COLUMNS = new Set([0, 8, 9])

function aligned(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  const padded = (cell: string, column: number) =>
    TEXT_COLUMNS.has(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)
  return rows.map(row => `${row.map(padded).join('  ').trimEnd()}\n`).join('')
}

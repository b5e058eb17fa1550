import type { InteractionRow, Rating } from '#contract/interactions.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { z } from 'zod'
import { type MessageId, say } from '#words/say.ts'
import { toCsv } from '#words/to-csv.ts'
import { protect } from '../privacy.ts'
import type { Session } from '../session.ts'
import { isNewestFirst, matchesOf, rowsAt } from './list.ts'
import { ordered, pageOf } from './page-of.ts'

/** Most rows of one file; a spreadsheet takes about a million, the page hands the text over in one piece. */
const MOST = 100_000
const PART = 1000

type Cell = string | number | boolean | null
type Column = { readonly header: MessageId; readonly cell: (row: InteractionRow) => Cell }

const columns: readonly Column[] = [
  { header: 'interactions.date', cell: row => row.localDate },
  { header: 'interactions.time', cell: row => row.localTime },
  { header: 'interactions.location', cell: row => row.locationName },
  { header: 'interactions.provider', cell: row => row.providerName },
  { header: 'interactions.service', cell: row => row.service },
  { header: 'interactions.channel', cell: row => row.channel },
  { header: 'interactions.outcome', cell: row => row.outcome },
  { header: 'interactions.wait-seconds', cell: row => row.waitSeconds },
  { header: 'interactions.service-seconds', cell: row => row.serviceSeconds },
  { header: 'interactions.resolution-seconds', cell: row => row.resolutionSeconds },
  { header: 'metric.csat.name', cell: row => written(row.csat) },
  { header: 'metric.nps.name', cell: row => written(row.nps) },
  { header: 'metric.ces.name', cell: row => written(row.ces) },
  { header: 'interactions.complaint', cell: row => row.complaint },
  { header: 'interactions.comment', cell: row => row.comment },
  { header: 'interactions.external-id', cell: row => row.externalId },
  { header: 'interactions.file', cell: row => row.file },
  { header: 'interactions.line', cell: row => row.line },
]

/** The rows of a list as CSV, under the same rule for people as on screen. */
export async function interactionsCsv(session: Session, input: Input<'interactions.csv'>): Promise<Output<'interactions.csv'>> {
  const db = await session.db()
  const { matches } = await matchesOf(db, input)
  const places = pageOf(ordered(matches.keys, input.newestFirst ?? isNewestFirst(input.sort)), { offset: 0, limit: MOST })
  const rows: InteractionRow[] = []
  for (let from = 0; from < places.length; from += PART)
    rows.push(...(await rowsAt(db, matches, places.slice(from, from + PART))))
  const shown = (await protect(session, 'interactions.list', input, { rows })) as { rows: InteractionRow[] } // it only blanks fields
  const head = columns.map(({ header }) => say(header))
  return {
    csv: toCsv([head, ...shown.rows.map(row => columns.map(({ cell }) => textOf(cell(row))))]),
    rows: places.length,
    leftOut: matches.count - places.length,
  }
}

function written(rating: z.infer<typeof Rating> | null): string | null {
  return rating && rating.raw
}

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell)
}

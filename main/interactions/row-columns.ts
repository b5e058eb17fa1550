import type { InteractionRow, Rating } from '#contract/interactions.ts'
import type { Input } from '#contract/operations.ts'
import type { WorkbookCell } from '#contract/workbook.ts'
import type { z } from 'zod'
import { type MessageId, say } from '#words/say.ts'
import { english, learn, localeOf, type Speech } from '#words/speech.ts'
import { protect } from '../privacy.ts'
import type { Session } from '../session.ts'
import { isNewestFirst, matchesOf, rowsAt } from './list.ts'
import { ordered, pageOf } from './page-of.ts'

/** Most rows of one file: a spreadsheet takes about a million, the page hands a text over in one piece. */
const MOST = 100_000
const PART = 2000

interface Column {
  readonly header: MessageId
  readonly cell: (row: InteractionRow) => WorkbookCell
}

const columns: readonly Column[] = [
  { header: 'interactions.date', cell: row => ({ date: row.localDate }) },
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
  { header: 'interactions.complaint', cell: row => (row.complaint === null ? null : String(row.complaint)) },
  { header: 'interactions.comment', cell: row => row.comment },
  { header: 'interactions.external-id', cell: row => row.externalId },
  { header: 'interactions.file', cell: row => row.file },
  { header: 'interactions.line', cell: row => row.line },
]

/** The rows of a list as they go out of the window, some at a time. */
export interface RowsOut {
  readonly title: string
  readonly head: readonly string[]
  readonly parts: AsyncGenerator<WorkbookCell[][]>
  readonly rows: number
  /** Beyond the most that one file takes. */
  readonly leftOut: number
}

/** All columns of the rows of a list, under the same rule for people as on screen. */
export async function rowsOut(
  session: Session,
  { language = english.language, ...input }: Input<'interactions.csv'>,
): Promise<RowsOut> {
  await learn(language)
  const speech: Speech = { language, locale: localeOf(language) }
  const db = await session.db()
  const { matches } = await matchesOf(db, input)
  const places = pageOf(ordered(matches.keys, input.newestFirst ?? isNewestFirst(input.sort)), { offset: 0, limit: MOST })
  async function* parts(): AsyncGenerator<WorkbookCell[][]> {
    for (let from = 0; from < places.length; from += PART) {
      const rows = await rowsAt(db, matches, places.slice(from, from + PART))
      const shown = (await protect(session, 'interactions.list', input, { rows })) as { rows: InteractionRow[] } // it only blanks fields
      yield shown.rows.map(row => columns.map(({ cell }) => cell(row)))
    }
  }
  return {
    title: say('interactions.title', {}, speech),
    head: columns.map(({ header }) => say(header, {}, speech)),
    parts: parts(),
    rows: places.length,
    leftOut: matches.count - places.length,
  }
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/

/** As the export has it; as a number where it is one. */
function written(rating: z.infer<typeof Rating> | null): WorkbookCell {
  if (rating === null) return null
  return PLAIN_NUMBER.test(rating.raw) ? Number(rating.raw) : rating.raw
}

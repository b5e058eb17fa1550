import type { LedgerEntry } from '#contract/imports.ts'
import type { CheckedField, QualityDetail, QualityRow } from '#contract/quality.ts'
import type { Letter } from '#contract/reports/data-quality.ts'
import { WarningCode } from '#contract/row-reasons.ts'
import { importsAt, importsOfOnly, rejectedByReason, rejectedLines } from '#db/queries/quality-imports.ts'
import type { Db } from '#db/schema.ts'
import { qualityDetailOf, type QualityGround } from '../quality/detail.ts'
import { stepsToMend } from './mending.ts'

/** A field that is filled less often than this is worth a word. */
const FILLED = 0.95
/** Without these columns the comparison of branches has nothing to say. */
const wanted: readonly CheckedField[] = ['provider', 'arrived_at', 'wait_s', 'outcome', 'service_type', 'channel', 'external_id']
/** Any one of these is an answer of a customer. */
const ratings: readonly CheckedField[] = ['csat', 'nps', 'ces']
/** Fields that are empty for most customers by their nature. */
const sparse = new Set<CheckedField>([
  ...ratings,
  'called_at',
  'finished_at',
  'comment',
  'complaint',
  'customer',
  'quoted_wait_s',
  'resolution_s',
  'solved_first_time',
  'language',
])
/** Places of rejected rows that a letter names for each reason, and months that it lists. */
const LINES = 3
const MONTHS = 12

/** What a branch's letter says; null where nothing of it is reported. */
export async function letterTo(db: Db, id: number, ground: QualityGround): Promise<Letter | null> {
  const { quality, months, name, locationId } = await qualityDetailOf(db, id, ground)
  if (quality === null) return null
  const { trust, reporting, response, n } = quality
  const found = {
    locationId,
    name,
    firstDay: reporting.firstDay,
    lastDay: reporting.lastDay,
    n,
    trust,
    gaps: reporting.gaps,
    expected: reporting.expected,
    seen: reporting.seen,
    unfilled: unfilledOf(quality),
    unsent: unsentOf(quality),
    ...(await unreadOf(db, id)),
    response,
    months: latest(months),
  }
  return { ...found, steps: stepsToMend(found) }
}

function unfilledOf({ filled }: QualityRow): Letter['unfilled'] {
  return Object.entries(filled)
    .flatMap(
      ([field, share]) =>
        share !== null && share < FILLED && !sparse.has(field as CheckedField) ? [{ field: field as CheckedField, share }] : [], // keys of that record
    )
    .toSorted((a, b) => a.share - b.share)
}

function unsentOf({ filled }: QualityRow): CheckedField[] {
  const missing = wanted.filter(field => filled[field] == null)
  return ratings.every(field => filled[field] == null) ? [...missing, 'csat'] : missing
}

function latest(months: QualityDetail['months']): Letter['months'] {
  return months.slice(-MONTHS)
}

/** What could not be read of files that hold this location alone: of others nobody can say whose a rejected row is. */
async function unreadOf(db: Db, id: number): Promise<Pick<Letter, 'rejected' | 'doubted'>> {
  const imports = (await importsOfOnly(db, id, await importsAt(db, id))).filter(({ active }) => active)
  const importIds = imports.map(each => each.id)
  const counted = await rejectedByReason(db, importIds)
  const reasons = await Promise.all(
    counted.map(async ({ reason, n }) => ({
      reason: reason as Letter['rejected']['reasons'][number]['reason'], // written by importFile from the same list
      n,
      lines: (await rejectedLines(db, { importIds, reason, most: LINES })).map(({ file_name, line }) => ({
        file: file_name,
        line,
      })),
    })),
  )
  return {
    rejected: {
      n: counted.reduce((sum, { n }) => sum + n, 0),
      rows: imports.reduce((sum, { row_count }) => sum + row_count, 0),
      reasons,
    },
    doubted: doubtedIn(imports.map(({ warning_counts }) => JSON.parse(warning_counts) as LedgerEntry['warningCounts'])),
  }
}

function doubtedIn(counts: readonly LedgerEntry['warningCounts'][]): Letter['doubted'] {
  const of = (warning: WarningCode) => counts.reduce((sum, one) => sum + (one[warning] ?? 0), 0)
  return WarningCode.options
    .map(warning => ({ warning, n: of(warning) }))
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => b.n - a.n)
}

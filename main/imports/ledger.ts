import type { LedgerEntry, Rejects } from '#contract/imports.ts'
import { Mapping } from '#contract/mapping.ts'
import type { RowReason } from '#contract/row-reasons.ts'
import type { Input, Output } from '#contract/operations.ts'
import { coverageOf, type ImportEntry, importById, imports, rejectsOf } from '#db/queries/ledger.ts'
import type { Db, RejectTable } from '#db/schema.ts'
import type { Store } from '#db/sqlite/open.ts'
import { recomputeDays } from '#db/sqlite/rollups.ts'
import { setImportActive } from '#db/sqlite/set-import-active.ts'
import { sayAny } from '#words/say.ts'
import { dateOf } from '../days.ts'
import { Failure } from '../failure.ts'
import { rejectColumns } from './reject-columns.ts'
import { toCsv } from '#words/to-csv.ts'

/** The ledger, newest import first. */
export async function listImports(db: Db): Promise<Output<'imports.list'>> {
  return { imports: await Promise.all((await imports(db)).map(entry => ledgerEntry(db, entry))) }
}

/** Whether an import would change its state. @throws Failure unknown-import */
export async function isSwitched(db: Db, importId: number, active: boolean): Promise<boolean> {
  return Boolean((await existing(db, importId)).active) !== active
}

/** Drops (undo) or restores (redo) all claims of an import, with its roll-ups, in one transaction. Doing it twice changes nothing. */
export async function switchImport(store: Store, importId: number, active: boolean): Promise<LedgerEntry> {
  const entry = await existing(store.db, importId)
  if (Boolean(entry.active) !== active)
    await store.db.transaction().execute(async () => recomputeDays(store.raw, setImportActive(store.raw, importId, active)))
  return ledgerEntry(store.db, { ...entry, active: Number(active) })
}

/** Rejected rows of an import, and all of them as CSV. */
export async function rejectsOfImport(
  db: Db,
  { importId, limit = 1000, offset = 0, csv: isWanted = true }: Input<'imports.rejects'>,
): Promise<Rejects> {
  const entry = await existing(db, importId)
  const header = JSON.parse(entry.header) as string[]
  const rows = (await rejectsOf(db, importId, { limit, offset })).map(rejectedRow)
  const csv = isWanted ? rejectsCsv(header, (await rejectsOf(db, importId)).map(rejectedRow)) : ''
  return { importId, header, total: entry.rejected_count, rows, csv }
}

function rejectedRow({ record, line, reason, detail, cells }: RejectTable): RowReason {
  return {
    record,
    line,
    reason: reason as RowReason['reason'], // written by importFile from the same list
    detail,
    cells: JSON.parse(cells) as string[],
  }
}

function rejectsCsv(header: readonly string[], rows: readonly RowReason[]): string {
  return toCsv([[...rejectColumns, ...header], ...rows.map(row => [String(row.line), reasonText(row), ...row.cells])])
}

function reasonText({ reason, detail }: RowReason): string {
  const text = sayAny(`reason.${reason}`, { detail })
  return detail === '' || text.includes(detail) ? text : `${text} (${detail})`
}

async function existing(db: Db, importId: number): Promise<ImportEntry> {
  const entry = await importById(db, importId)
  if (!entry) throw new Failure('unknown-import', { importId })
  return entry
}

async function ledgerEntry(db: Db, entry: ImportEntry): Promise<LedgerEntry> {
  const coverage = await coverageOf(db, entry.id)
  const first = Math.min(...coverage.map(place => place.first))
  const last = Math.max(...coverage.map(place => place.last))
  const warningCounts = JSON.parse(entry.warning_counts) as LedgerEntry['warningCounts']
  return {
    importId: entry.id,
    fileName: entry.file_name,
    source: entry.source,
    importedAt: entry.imported_at,
    state: entry.active ? 'active' : 'undone',
    counts: {
      rows: entry.row_count,
      new: entry.new_count,
      same: entry.same_count,
      changed: entry.changed_count,
      skipped: entry.skipped_count,
      rejected: entry.rejected_count,
    },
    interactions: entry.active ? coverage.reduce((sum, place) => sum + place.n, 0) : 0,
    firstDay: coverage.length > 0 ? dateOf(first) : null,
    lastDay: coverage.length > 0 ? dateOf(last) : null,
    locations: coverage.map(place => place.name),
    warnings: Object.values(warningCounts).reduce((sum, n) => sum + n, 0),
    warningCounts,
    skippedCounts: JSON.parse(entry.skipped_counts) as LedgerEntry['skippedCounts'],
    mapping: mappingOf(entry),
  }
}

/** In a file that was damaged what the ledger keeps may be no mapping: then nothing is known of how the file was read. */
function mappingOf({ mapping, source }: ImportEntry): Mapping {
  const read = Mapping.safeParse(JSON.parse(mapping))
  return read.success ? read.data : { source: source || '?', fields: {} }
}

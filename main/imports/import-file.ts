import type { ImportedFile } from '#contract/imports.ts'
import type { Mapping } from '#contract/mapping.ts'
import type { Noticed } from '#contract/previews.ts'
import type { RowCounts } from '#contract/row-reasons.ts'
import { addImport, addRejects, completeImport, nextImportId, nothingCounted, rememberMapping } from '#db/queries/ledger.ts'
import type { Db } from '#db/schema.ts'
import { giveMoves, type SaidMove } from '#db/sqlite/give-moves.ts'
import { giveNames } from '#db/sqlite/give-names.ts'
import { type ImportWriter, importWriter } from '#db/sqlite/import-writer.ts'
import type { Store } from '#db/sqlite/open.ts'
import { recomputeDays } from '#db/sqlite/rollups.ts'
import { setImportActive } from '#db/sqlite/set-import-active.ts'
import type { WriterMemory } from '#db/sqlite/writer-memory.ts'
import { Failure } from '../failure.ts'
import { withoutNames } from './layout.ts'
import { withoutPlaceFromName } from './place-from-name.ts'
import type { PackedRows } from './pack-rows.ts'
import { sayRow } from './recognise/say-row.ts'
import { rowTally, type RowTally } from './row-tally.ts'
import { saysMoreThanWhen } from './says-more-than-when.ts'

export interface FileToImport {
  readonly path: string
  /** What it is called, with what it lies in. */
  readonly name: string
  /** SHA-256 of its bytes, and their number. */
  readonly hash: string
  readonly bytes: number
  readonly mapping: Mapping
  readonly fingerprint: string
  readonly header: readonly string[]
  readonly noticed: readonly Noticed[]
}

export interface ImportOptions {
  /** Every record of the file, some thousand at a time. */
  readonly rows: AsyncIterable<PackedRows>
  /** Asked at every batch and at the end; a true answer rolls the file back and ends with the failure `cancelled`. */
  readonly isCancelled: () => boolean
  /** Told after every batch: rows of this file taken so far. */
  readonly onRows: (rows: number) => void
  readonly now: () => Date
  /** What the file is written in: a transaction of its own, unless it only tries. */
  readonly inTransaction: InTransaction
  /** What the imports before this one have left. */
  readonly memory: WriterMemory
  /** An import that this one takes the place of. */
  readonly replaces?: number | undefined
  /** Told which moves of the mapping are said of people whom no row spells so far. */
  readonly onMoves?: (passedOver: readonly SaidMove[]) => void
}

export type InTransaction = <T>(write: (db: Db) => Promise<T>) => Promise<T>

/**
 * Takes in one file: rows, roll-ups and ledger entry in one transaction, so it is in whole or not at all. An import that it
 * replaces is undone in the same transaction; counts tell of the rows as they were before both. The mapping is remembered where
 * at least one row was taken: a file of nothing but a header does not show how the next one is written.
 *
 * @throws Failure `cancelled`, `file-empty` where nothing would be left of the import that it replaces, or what `rows` throws;
 * nothing is written then
 */
export async function importFile(store: Store, file: FileToImport, options: ImportOptions): Promise<ImportedFile> {
  const { inTransaction, memory, replaces } = options
  const { importId, tally } = await inTransaction(async db => {
    const importId = await openEntry(db, file, options.now())
    const tally = rowTally()
    const writer = importWriter(store.raw, importId, file.mapping.source, { memory })
    for await (const batch of options.rows) {
      if (options.isCancelled()) throw new Failure('cancelled')
      take(batch, writer, tally)
      options.onRows(tally.counts().rows)
    }
    writer.finish()
    const isTaken = isAnyTaken(tally.counts())
    if (replaces !== undefined && !isTaken) throw nothingInItsPlace(file, tally.counts())
    const given = giveNames(store.raw, file.mapping)
    if (given.length > 0) recomputeDays(store.raw, given)
    options.onMoves?.(giveMoves(store.raw, file.mapping, options.now()))
    if (replaces !== undefined) recomputeDays(store.raw, setImportActive(store.raw, replaces, false))
    await closeEntry(db, importId, tally)
    if (isTaken && saysMoreThanWhen(file.mapping))
      await rememberMapping(
        db,
        file.fingerprint,
        JSON.stringify(withoutPlaceFromName(withoutNames(file.mapping))),
        options.now().toISOString(),
      )
    if (options.isCancelled()) throw new Failure('cancelled')
    return { importId, tally }
  })
  return importedFile(file, importId, tally)
}

function isAnyTaken({ new: added, same, changed }: RowCounts): boolean {
  return added + same + changed > 0
}

function nothingInItsPlace({ name, path }: FileToImport, { rejected }: RowCounts): Failure {
  return new Failure('file-empty', { name, path, reason: 'replacement', rejected })
}

/** Interactions and what was left out between them, in the order of the file. */
function take({ columns, notes, others, seemsNone = [] }: PackedRows, writer: ImportWriter, tally: RowTally): void {
  let next = 0
  const leaveOutBefore = (row: number) => {
    for (; next < others.length && others[next]![0] <= row; next++) {
      const left = others[next]![1]
      if (left.request) writer.countUnanswered(left.request)
      tally.leaveOut(left)
    }
  }
  for (let row = 0; row < columns.count; row++) {
    if (next < others.length) leaveOutBefore(row)
    tally.add(columns, row, writer.write(columns, row))
  }
  leaveOutBefore(columns.count)
  for (const [row, some] of notes) tally.note(columns, row, some)
  for (const seen of seemsNone) tally.seemNone(seen)
}

async function openEntry(db: Db, file: FileToImport, now: Date): Promise<number> {
  const id = await nextImportId(db)
  await addImport(db, {
    id,
    file_name: file.name,
    file_hash: file.hash,
    file_bytes: file.bytes,
    source: file.mapping.source,
    fingerprint: file.fingerprint,
    mapping: JSON.stringify(file.mapping),
    header: JSON.stringify(file.header),
    imported_at: now.toISOString(),
    active: 1,
    ...nothingCounted,
  })
  return id
}

async function closeEntry(db: Db, id: number, tally: RowTally): Promise<void> {
  const counts = tally.counts()
  await addRejects(
    db,
    tally.rejected().map(({ record, line, reason, detail, cells }) => ({
      import_id: id,
      record,
      line,
      reason,
      detail,
      cells: JSON.stringify(cells),
    })),
  )
  await completeImport(db, id, {
    row_count: counts.rows,
    new_count: counts.new,
    same_count: counts.same,
    changed_count: counts.changed,
    skipped_count: counts.skipped,
    rejected_count: counts.rejected,
    warning_counts: JSON.stringify(tally.warningCounts()),
    skipped_counts: JSON.stringify(tally.skippedCounts()),
  })
}

/** At most so many rows of each list travel in a result; the ledger has all rejected ones. */
const LISTED = 1000

function importedFile(file: FileToImport, importId: number, tally: RowTally): ImportedFile {
  return {
    path: file.path,
    name: file.name,
    state: 'imported',
    importId,
    counts: tally.counts(),
    failure: null,
    mapping: file.mapping,
    questions: [],
    noticed: [...file.noticed],
    firstRows: tally.first().map(({ fate, interaction }) => ({
      fate,
      record: interaction.record,
      line: interaction.line,
      values: sayRow(interaction, file.mapping),
    })),
    rejected: tally.rejected().slice(0, LISTED),
    skipped: tally.skipped().slice(0, LISTED),
    warnings: tally.warnings().slice(0, LISTED),
    warningCounts: tally.warningCounts(),
  }
}

import { type Insertable, type Selectable, sql } from 'kysely'
import { firstIdOf } from '../interaction-ids.ts'
import type { Db, ImportTable, RejectTable } from '../schema.ts'

export type ImportEntry = Selectable<ImportTable>

/** The number of the next import. Numbers are never used again. */
export async function nextImportId(db: Db): Promise<number> {
  const row = await db
    .selectFrom('import')
    .select(eb => eb.fn.max('id').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** Counts of an import whose rows are still to come. */
export const nothingCounted = {
  row_count: 0,
  new_count: 0,
  same_count: 0,
  changed_count: 0,
  skipped_count: 0,
  rejected_count: 0,
  warning_counts: '{}',
  skipped_counts: '{}',
} as const

export async function addImport(db: Db, entry: Insertable<ImportTable>): Promise<void> {
  await db.insertInto('import').values(entry).execute()
}

export async function completeImport(db: Db, id: number, counts: Partial<ImportEntry>): Promise<void> {
  await db.updateTable('import').set(counts).where('id', '=', id).execute()
}

/** How many imports there are, undone ones included. */
export async function importCount(db: Db): Promise<number> {
  const row = await db
    .selectFrom('import')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/** All imports, newest first. */
export async function imports(db: Db): Promise<ImportEntry[]> {
  return db.selectFrom('import').selectAll().orderBy('id', 'desc').execute()
}

export async function importById(db: Db, id: number): Promise<ImportEntry | undefined> {
  return db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The active import of the very same bytes, if there is one. */
export async function activeImportOf(db: Db, fileHash: string): Promise<number | null> {
  const row = await db
    .selectFrom('import')
    .select('id')
    .where('file_hash', '=', fileHash)
    .where('active', '=', 1)
    .orderBy('id')
    .executeTakeFirst()
  return row?.id ?? null
}

const ROWS_PER_INSERT = 200

export async function addRejects(db: Db, rejects: readonly Insertable<RejectTable>[]): Promise<void> {
  for (let from = 0; from < rejects.length; from += ROWS_PER_INSERT)
    await db
      .insertInto('reject')
      .values(rejects.slice(from, from + ROWS_PER_INSERT))
      .execute()
}

/** Rejected rows of an import in order, all or one page of them. */
export async function rejectsOf(db: Db, importId: number, page?: { limit: number; offset: number }) {
  const all = db.selectFrom('reject').selectAll().where('import_id', '=', importId).orderBy('record')
  return (page ? all.limit(page.limit).offset(page.offset) : all).execute()
}

/** What an import's visible rows cover: their number, first and last local day, and the names of their locations. */
export async function coverageOf(db: Db, importId: number) {
  const result = await sql<{ name: string; n: number; first: number; last: number }>`
    select location.name as "name", count(*) as "n", min("day") as "first", max("day") as "last"
    from (
      select run.location_id as "location", run.local_day as "day" from interaction_run as run
        cross join interaction_row as row not indexed on row.id >= run.first_id and row.id <= run.last_id
        where run.first_id > ${firstIdOf(importId)} and run.first_id < ${firstIdOf(importId + 1)}
          and row.visible = 1
      union all
      select run.location_id, run.local_day from claim
        join interaction_row as row on row.id = claim.interaction_id
        join interaction_run as run on run.first_id = (
          select max(first_id) from interaction_run where first_id <= claim.interaction_id)
        where claim.import_id = ${importId} and row.visible = 1
    ) as covered join location on location.id = covered.location
    group by location.name order by location.name`.execute(db)
  return result.rows
}

export async function rememberedMappings(db: Db): Promise<{ fingerprint: string; mapping: string }[]> {
  return db.selectFrom('mapping').select(['fingerprint', 'mapping']).execute()
}

export async function rememberMapping(db: Db, fingerprint: string, mapping: string, at: string): Promise<void> {
  await db
    .insertInto('mapping')
    .values({ fingerprint, mapping, remembered_at: at })
    .onConflict(conflict => conflict.column('fingerprint').doUpdateSet({ mapping, remembered_at: at }))
    .execute()
}

import type { Insertable, Selectable } from 'kysely'
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

export async function addImport(db: Db, entry: Insertable<ImportTable>): Promise<void> {
  await db.insertInto('import').values(entry).execute()
}

export async function completeImport(db: Db, id: number, counts: Partial<ImportEntry>): Promise<void> {
  await db.updateTable('import').set(counts).where('id', '=', id).execute()
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

export async function rejectsOf(db: Db, importId: number) {
  return db.selectFrom('reject').selectAll().where('import_id', '=', importId).orderBy('record').execute()
}

/** What an import's visible rows cover: their number, first and last local day, and the names of their locations. */
export async function coverageOf(db: Db, importId: number) {
  const first = importId * 2 ** 31
  const own = db
    .selectFrom('interaction as i')
    .where('i.id', '>', first)
    .where('i.id', '<', first + 2 ** 31)
    .where('i.visible', '=', 1)
    .select(['i.location_id', 'i.local_day'])
  const claimed = db
    .selectFrom('claim as c')
    .innerJoin('interaction as i', 'i.id', 'c.interaction_id')
    .where('c.import_id', '=', importId)
    .where('i.visible', '=', 1)
    .select(['i.location_id', 'i.local_day'])
  return db
    .selectFrom(own.unionAll(claimed).as('row'))
    .innerJoin('location', 'location.id', 'row.location_id')
    .select(eb => [
      'location.name',
      eb.fn.countAll<number>().as('n'),
      eb.fn.min('row.local_day').as('first'),
      eb.fn.max('row.local_day').as('last'),
    ])
    .groupBy('location.name')
    .orderBy('location.name')
    .execute()
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

import { idsPerImport, importOf } from '../interaction-ids.ts'
import type { Db } from '../schema.ts'

/** When each import was made. */
export function importMoments(db: Db): Promise<{ id: number; imported_at: string }[]> {
  return db.selectFrom('import').select(['id', 'imported_at']).execute()
}

/** Of some imports those that brought rows of one location only. */
export async function importsOfOnly(
  db: Db,
  locationId: number,
  importIds: readonly number[],
): Promise<{ id: number; file_name: string; row_count: number; warning_counts: string; active: number }[]> {
  if (importIds.length === 0) return []
  return db
    .selectFrom('import')
    .select(['id', 'file_name', 'row_count', 'warning_counts', 'active'])
    .where('id', 'in', importIds)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('interaction_run as run')
            .select('run.first_id')
            .where('run.first_id', '>=', eb('import.id', '*', idsPerImport))
            .where('run.first_id', '<', eb(eb.parens('import.id', '+', 1), '*', idsPerImport))
            .where('run.location_id', '!=', locationId),
        ),
      ),
    )
    .orderBy('id')
    .execute()
}

/** Imports that brought rows of a location, others beside it or not. */
export async function importsAt(db: Db, locationId: number): Promise<number[]> {
  const runs = await db.selectFrom('interaction_run').select('first_id').where('location_id', '=', locationId).execute()
  return [...new Set(runs.map(({ first_id }) => importOf(first_id)))]
}

/** Why rows of these imports were rejected, the most frequent reason first. */
export async function rejectedByReason(db: Db, importIds: readonly number[]): Promise<{ reason: string; n: number }[]> {
  if (importIds.length === 0) return []
  return db
    .selectFrom('reject')
    .select(eb => ['reason', eb.fn.countAll<number>().as('n')])
    .where('import_id', 'in', importIds)
    .groupBy('reason')
    .orderBy('n', 'desc')
    .orderBy('reason')
    .execute()
}

/** Where the first rows that were rejected for a reason stand: never what they hold. */
export function rejectedLines(
  db: Db,
  { importIds, reason, most }: { readonly importIds: readonly number[]; readonly reason: string; readonly most: number },
): Promise<{ file_name: string; line: number }[]> {
  return db
    .selectFrom('reject')
    .innerJoin('import', 'import.id', 'reject.import_id')
    .select(['file_name', 'line'])
    .where('import_id', 'in', importIds)
    .where('reason', '=', reason)
    .orderBy('import_id')
    .orderBy('record')
    .limit(most)
    .execute()
}

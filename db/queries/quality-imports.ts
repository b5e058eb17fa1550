import { idsPerImport } from '../interaction-ids.ts'
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
): Promise<{ id: number; row_count: number; warning_counts: string }[]> {
  if (importIds.length === 0) return []
  return db
    .selectFrom('import')
    .select(['id', 'row_count', 'warning_counts'])
    .where('id', 'in', importIds)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('interaction_run as run')
            .select('run.first_id')
            .where('run.first_id', '>=', eb('import.id', '*', idsPerImport))
            .where('run.first_id', '<', eb(eb('import.id', '+', 1), '*', idsPerImport))
            .where('run.location_id', '!=', locationId),
        ),
      ),
    )
    .orderBy('id')
    .execute()
}

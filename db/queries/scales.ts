import type { Selectable } from 'kysely'
import type { Db, ScaleTable } from '../schema.ts'

/** Every scale on which anything was rated, by id. */
export async function scales(db: Db): Promise<ReadonlyMap<number, Selectable<ScaleTable>>> {
  const rows = await db.selectFrom('scale').selectAll().execute()
  return new Map(rows.map(row => [row.id, row]))
}

import type { Kysely } from 'kysely'

/** People who moved, by how rows spell place and person before and after: who that is follows what is merged and split. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('move')
    .addColumn('from_place_id', 'integer', c => c.notNull())
    .addColumn('from_spelled_id', 'integer', c => c.notNull())
    .addColumn('to_place_id', 'integer', c => c.notNull())
    .addColumn('to_spelled_id', 'integer', c => c.notNull())
    .addColumn('day', 'integer', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('move_key', ['from_place_id', 'from_spelled_id', 'to_place_id', 'to_spelled_id'])
    .execute()
}

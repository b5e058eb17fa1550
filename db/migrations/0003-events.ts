import type { Kysely } from 'kysely'

/** Dated events, and where each happened; without any place it happened everywhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('event')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('day', 'integer', c => c.notNull())
    .addColumn('end_day', 'integer')
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('note', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('event_location')
    .addColumn('event_id', 'integer', c => c.notNull())
    .addColumn('location_id', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('event_location_key', ['event_id', 'location_id'])
    .execute()
}

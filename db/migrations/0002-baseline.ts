import type { Kysely } from 'kysely'

/** Periods from which the limits of a chart are taken, each set with a reason. No location and no provider: all locations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('baseline')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('metric', 'text', c => c.notNull())
    .addColumn('location_id', 'integer')
    .addColumn('provider_id', 'integer')
    .addColumn('from_day', 'integer', c => c.notNull())
    .addColumn('to_day', 'integer', c => c.notNull())
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .execute()
}

import type { Kysely } from 'kysely'

/** What is aimed at, from which day on. No location: all of them; no value: from that day on none. Rows are withdrawn, never deleted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('target')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('metric', 'text', c => c.notNull())
    .addColumn('location_id', 'integer')
    .addColumn('from_day', 'integer', c => c.notNull())
    .addColumn('within_s', 'double precision')
    .addColumn('value', 'double precision')
    .addColumn('scale_minimum', 'double precision')
    .addColumn('scale_maximum', 'double precision')
    .addColumn('note', 'text', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute()
}

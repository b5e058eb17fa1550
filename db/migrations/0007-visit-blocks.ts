import { type Kysely, sql } from 'kysely'

/** Visits of one location's day side by side: the roll-up that hours and lists are made of. A file with rows has it made once it is open. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('visit_block')
    .addColumn('location_id', 'integer', c => c.notNull())
    .addColumn('day', 'integer', c => c.notNull())
    .addColumn('first_id', 'bigint', c => c.notNull())
    .addColumn('visits', 'blob', c => c.notNull())
    .addPrimaryKeyConstraint('visit_block_key', ['location_id', 'day'])
    .execute()
  await sql`insert into setting (key, value) select 'stale-rollups', 'true' where exists (select 1 from interaction_run)
    and not exists (select 1 from setting where key = 'stale-rollups')`.execute(db)
}

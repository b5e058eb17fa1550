import { type Kysely, sql } from 'kysely'

/** Somebody may move between the same two places more than once: the day tells one move from another. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('move').renameTo('move_once').execute()
  await db.schema
    .createTable('move')
    .addColumn('from_place_id', 'integer', c => c.notNull())
    .addColumn('from_spelled_id', 'integer', c => c.notNull())
    .addColumn('to_place_id', 'integer', c => c.notNull())
    .addColumn('to_spelled_id', 'integer', c => c.notNull())
    .addColumn('day', 'integer', c => c.notNull())
    .addColumn('recorded_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('move_by_day_key', ['from_place_id', 'from_spelled_id', 'to_place_id', 'to_spelled_id', 'day'])
    .execute()
  await sql`insert into move (from_place_id, from_spelled_id, to_place_id, to_spelled_id, day, recorded_at)
    select from_place_id, from_spelled_id, to_place_id, to_spelled_id, day, recorded_at from move_once`.execute(db)
  await db.schema.dropTable('move_once').execute()
}

import { type Kysely, sql } from 'kysely'

/**
 * What the filter bar asks for beside services and channels: groups of locations, channels without anybody serving, kinds of
 * customer. Roll-ups know the last from now on, so those of a file that has any are made anew once it is open.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('location').addColumn('peer_group', 'text').execute()
  await db.schema.alterTable('channel').addColumn('self_service', 'integer').execute()
  await db.schema
    .createTable('customer_type')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull().unique())
    .execute()
  await sql`insert into customer_type (name) select distinct customer_type from interaction_row
    where customer_type is not null order by customer_type`.execute(db)
  await sql`insert into setting (key, value) select 'stale-rollups', 'true' where exists (select 1 from customer_type)`.execute(
    db,
  )
}

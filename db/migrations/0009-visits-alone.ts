import type { Kysely } from 'kysely'

/** Sums by service and channel, and histograms of waits, are made from the visits themselves: they took more room than these. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('mix').execute()
  await db.schema.dropTable('wait_histogram').execute()
}

import type { Kysely } from 'kysely'

/** Answers that took long, beside the state of the data that they are of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kept_answer')
    .addColumn('question', 'text', c => c.primaryKey())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('answer', 'blob', c => c.notNull())
    .execute()
}

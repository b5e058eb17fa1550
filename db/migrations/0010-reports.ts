import type { Kysely } from 'kysely'

/** Reports as they were printed, with the figures of that moment; and what reports were saved to be run again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report_snapshot')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('params', 'text', c => c.notNull())
    .addColumn('printed_at', 'text', c => c.notNull())
    .addColumn('content_hash', 'text', c => c.notNull())
    .addColumn('definitions_version', 'text', c => c.notNull())
    .addColumn('app_version', 'text', c => c.notNull())
    .addColumn('head', 'text', c => c.notNull())
    .addColumn('body', 'blob', c => c.notNull())
    .execute()
  await db.schema
    .createTable('saved_report')
    .addColumn('title', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('params', 'text', c => c.notNull())
    .addColumn('follows', 'integer', c => c.notNull())
    .addColumn('saved_at', 'text', c => c.notNull())
    .execute()
}

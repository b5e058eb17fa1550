import type { Insertable, Selectable } from 'kysely'
import { wroteApart } from '../held.ts'
import type { Db, ReportSnapshotTable } from '../schema.ts'

/** A snapshot without what it draws. */
export type SnapshotEntry = Omit<Selectable<ReportSnapshotTable>, 'body'>

/** All snapshots, the latest first. */
export async function snapshotEntries(db: Db): Promise<SnapshotEntry[]> {
  return db
    .selectFrom('report_snapshot')
    .select(['id', 'name', 'params', 'printed_at', 'content_hash', 'definitions_version', 'app_version', 'head'])
    .orderBy('id', 'desc')
    .execute()
}

export async function snapshotById(db: Db, id: number): Promise<Selectable<ReportSnapshotTable> | undefined> {
  return db.selectFrom('report_snapshot').selectAll().where('id', '=', id).executeTakeFirst()
}

/** @returns its number */
export async function addSnapshot(db: Db, snapshot: Insertable<ReportSnapshotTable>): Promise<number> {
  const { id } = await db.insertInto('report_snapshot').values(snapshot).returning('id').executeTakeFirstOrThrow()
  wroteApart(db, 1)
  return id
}

export async function removeSnapshot(db: Db, id: number): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('report_snapshot').where('id', '=', id).executeTakeFirstOrThrow()
  wroteApart(db, Number(numDeletedRows))
}

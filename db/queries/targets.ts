import type { Selectable } from 'kysely'
import type { Db, TargetTable } from '../schema.ts'

/** A target with the public id and the name of its location, where it is one location's. */
export type TargetRow = Selectable<TargetTable> & {
  readonly locationPublicId: string | null
  readonly locationName: string | null
}

/** All targets, also past and withdrawn ones, in the order in which they were set. */
export function targets(db: Db): Promise<TargetRow[]> {
  return db
    .selectFrom('target')
    .leftJoin('location', 'location.id', 'target.location_id')
    .selectAll('target')
    .select(['location.public_id as locationPublicId', 'location.name as locationName'])
    .orderBy('target.id')
    .execute()
}

export async function addTargets(db: Db, rows: readonly Omit<Selectable<TargetTable>, 'id'>[]): Promise<number[]> {
  const added = await db
    .insertInto('target')
    .values([...rows])
    .returning('id')
    .execute()
  return added.map(({ id }) => id)
}

/** Takes a target back; the row stays as history. */
export async function withdraw(db: Db, id: number, at: string): Promise<void> {
  await db.updateTable('target').set({ withdrawn_at: at }).where('id', '=', id).execute()
}

import type { Selectable } from 'kysely'
import type { BaselineTable, Db } from '../schema.ts'

/** A baseline with the public ids of its place or person. */
export type BaselineRow = Selectable<BaselineTable> & {
  readonly locationPublicId: string | null
  readonly providerPublicId: string | null
}

/** All baselines in the order in which they were recorded. */
export function baselines(db: Db): Promise<BaselineRow[]> {
  return db
    .selectFrom('baseline')
    .leftJoin('location', 'location.id', 'baseline.location_id')
    .leftJoin('provider', 'provider.id', 'baseline.provider_id')
    .selectAll('baseline')
    .select(['location.public_id as locationPublicId', 'provider.public_id as providerPublicId'])
    .orderBy('baseline.id')
    .execute()
}

export async function addBaseline(db: Db, baseline: Omit<Selectable<BaselineTable>, 'id'>): Promise<number> {
  const { id } = await db.insertInto('baseline').values(baseline).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function removeBaseline(db: Db, id: number): Promise<void> {
  await db.deleteFrom('baseline').where('id', '=', id).execute()
}

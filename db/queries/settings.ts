import type { Db } from '../schema.ts'

/** The setting that holds what was pinned: no answer rests on it. */
export const pinsKey = 'pins'

/** All settings of the data file as text by key. */
export async function settings(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('setting').selectAll().execute()
  return new Map(rows.map(({ key, value }) => [key, value]))
}

export async function setSetting(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

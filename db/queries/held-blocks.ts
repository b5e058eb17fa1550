import { sql } from 'kysely'
import { held, mayHold } from '../held.ts'
import { type HeldColumns, holdColumns, type StoredBlock } from '../held-columns.ts'
import { mixCellColumns, mixRatingColumns } from '../mix-columns.ts'
import type { Db } from '../schema.ts'
import { visitColumns } from '../visit-columns.ts'

const tables = {
  cells: { table: 'mix', column: 'cells', first: sql`0`, names: mixCellColumns },
  ratings: { table: 'mix', column: 'ratings', first: sql`0`, names: mixRatingColumns },
  visits: { table: 'visit_block', column: 'visits', first: sql.ref('first_id'), names: visitColumns },
} as const
export type HeldTable = keyof typeof tables

/** Packed blocks of more bytes are read for every answer: some eight million interactions. */
const MOST_BYTES = 256 * 2 ** 20
/** Numbers of mixes have two bytes. */
const MOST_MIXES = 2 ** 16

/**
 * All packed blocks of a roll-up in memory, read once after the store was written to; null where they are too large for that, or
 * where nothing is held. Reading them from the file for each question took most of the time of an answer.
 */
export async function heldBlocks(db: Db, name: HeldTable): Promise<HeldColumns | null> {
  return mayHold(db) ? held(db, `blocks of ${name}`, () => readBlocks(db, name)) : null
}

async function readBlocks(db: Db, name: HeldTable): Promise<HeldColumns | null> {
  const { table, column, first, names } = tables[name]
  const packed = sql.ref(column)
  const size = await sql<{ bytes: number | null }>`select sum(length(${packed})) as "bytes" from ${sql.table(table)}`.execute(db)
  if ((size.rows[0]?.bytes ?? 0) > MOST_BYTES) return null
  const stored =
    await sql<StoredBlock>`select location_id as "location", day as "day", ${packed} as "packed", ${first} as "firstId"
    from ${sql.table(table)} order by location_id, day`.execute(db)
  const columns = holdColumns(names, stored.rows)
  return columns.mixes.length > MOST_MIXES ? null : columns
}

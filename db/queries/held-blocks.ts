import { type RawBuilder, sql } from 'kysely'
import { held, mayHold } from '../held.ts'
import { type HeldColumns, holdColumns, type StoredBlock } from '../held-columns.ts'
import type { Db } from '../schema.ts'
import { visitColumns } from '../visit-columns.ts'

/** Packed blocks of more bytes are read for every answer: some ten million interactions. */
const MOST_BYTES = 256 * 2 ** 20
/** Numbers of mixes have two bytes. */
const MOST_MIXES = 2 ** 16

/**
 * All visits in memory, read once after the store was written to; null where they are too large for that, or where nothing is held.
 * Reading them from the file for each question took most of the time of an answer.
 */
export async function heldBlocks(db: Db): Promise<HeldColumns | null> {
  return mayHold(db) ? held(db, 'blocks of visits', () => readBlocks(db)) : null
}

async function readBlocks(db: Db): Promise<HeldColumns | null> {
  const size = await sql<{ bytes: number | null }>`select sum(length(visits)) as "bytes" from visit_block`.execute(db)
  if ((size.rows[0]?.bytes ?? 0) > MOST_BYTES) return null
  const columns = await readVisits(db, sql`1 = 1`)
  return columns.mixes.length > MOST_MIXES ? null : columns
}

/** The visits of some places and days, read from the file. @param where condition on rows of visit_block */
export async function readVisits(db: Db, where: RawBuilder<unknown>): Promise<HeldColumns> {
  const stored = await sql<StoredBlock>`select visit_block.location_id as "location", visit_block.day as "day",
      visit_block.visits as "packed", visit_block.first_id as "firstId"
    from visit_block where ${where} order by visit_block.location_id, visit_block.day`.execute(db)
  return holdColumns(visitColumns, stored.rows)
}

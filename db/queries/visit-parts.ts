import { sql } from 'kysely'
import { type HeldColumns, holdColumns, type StoredBlock } from '../held-columns.ts'
import type { Db } from '../schema.ts'
import { visitColumns } from '../visit-columns.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldBlocks } from './held-blocks.ts'

/**
 * The visits that a selection is taken from: all that are held in memory at once; of a store too large for that, location by
 * location, and only the days chosen.
 */
export async function* visitParts(db: Db, chosen: Chosen): AsyncGenerator<HeldColumns> {
  const held = await heldBlocks(db)
  if (held) return yield held
  const inAll = inChosen('visit_block', chosen)
  const locations = await sql<{ id: number }>`select distinct visit_block.location_id as "id" from visit_block
    where ${inAll} order by 1`.execute(db)
  for (const { id } of locations.rows) {
    const stored = await sql<StoredBlock>`select visit_block.location_id as "location", visit_block.day as "day",
        visit_block.visits as "packed", visit_block.first_id as "firstId"
      from visit_block where visit_block.location_id = ${id} and ${inAll} order by visit_block.day`.execute(db)
    yield holdColumns(visitColumns, stored.rows)
  }
}

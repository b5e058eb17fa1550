import { sql } from 'kysely'
import { type HeldColumns, holdColumns, type StoredBlock } from '../held-columns.ts'
import type { Db } from '../schema.ts'
import { visitColumns } from '../visit-columns.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldBlocks } from './held-blocks.ts'

/** Visits as columns: all of the store where they are held in memory, else those of a selection's places and days, read for one answer. */
export async function heldVisits(db: Db, chosen: Chosen): Promise<HeldColumns> {
  const held = await heldBlocks(db)
  if (held) return held
  const stored = await sql<StoredBlock>`select visit_block.location_id as "location", visit_block.day as "day",
      visit_block.visits as "packed", visit_block.first_id as "firstId"
    from visit_block where ${inChosen('visit_block', chosen)} order by visit_block.location_id, visit_block.day`.execute(db)
  return holdColumns(visitColumns, stored.rows)
}

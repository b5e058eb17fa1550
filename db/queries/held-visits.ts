import type { HeldColumns } from '../held-columns.ts'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldBlocks, readVisits } from './held-blocks.ts'

/** Visits as columns: all of the store where they are held in memory, else those of a selection's places and days, read for one answer. */
export async function heldVisits(db: Db, chosen: Chosen): Promise<HeldColumns> {
  return (await heldBlocks(db)) ?? readVisits(db, inChosen('visit_block', chosen))
}

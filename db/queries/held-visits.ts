import type { HeldColumns } from '../held-columns.ts'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen, isOfMixesAlone } from './chosen.ts'
import { heldBlocks, readVisits } from './held-blocks.ts'
import { partOfHeld } from './part-of-held.ts'

/** The visits of a selection as columns, at times with others; null where they are not held in memory. */
export async function heldOf(db: Db, chosen: Chosen): Promise<HeldColumns | null> {
  const held = await heldBlocks(db)
  return held && partOfHeld(held, chosen)
}

/** The same, from the file where they are not held: those of a selection's places and days, read for one answer. */
export async function heldVisits(db: Db, chosen: Chosen): Promise<HeldColumns> {
  return (await heldOf(db, chosen)) ?? readVisits(db, inChosen('visit_block', chosen))
}

/** The same, but all visits where what is made of them is kept by what they were about: setting those of a selection apart would cost more. */
export async function heldVisitsOrAll(db: Db, chosen: Chosen): Promise<HeldColumns> {
  return (isOfMixesAlone(chosen) ? await heldBlocks(db) : null) ?? heldVisits(db, chosen)
}

import { sql } from 'kysely'
import type { HeldColumns } from '../held-columns.ts'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { readVisits } from './held-blocks.ts'
import { heldOf } from './held-visits.ts'

/**
 * The visits that a selection is taken from: all that are held in memory at once; of a store too large for that, location by
 * location, and only the days chosen.
 */
export async function* visitParts(db: Db, chosen: Chosen): AsyncGenerator<HeldColumns> {
  const held = await heldOf(db, chosen)
  if (held) return yield held
  const inAll = inChosen('visit_block', chosen)
  const locations = await sql<{ id: number }>`select distinct visit_block.location_id as "id" from visit_block
    where ${inAll} order by 1`.execute(db)
  for (const { id } of locations.rows) yield readVisits(db, sql`visit_block.location_id = ${id} and ${inAll}`)
}

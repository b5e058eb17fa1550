import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldCertainties } from './held-quality.ts'
import { heldOf } from './held-visits.ts'

/** Interactions of a selection by how certain their time is: from the visits where these tell it, else from the rows. */
export async function certainties(db: Db, chosen: Chosen): Promise<ReadonlyMap<string, number>> {
  const held = await heldOf(db, chosen)
  return (held && heldCertainties(held, chosen)) ?? fromRows(db, chosen)
}

async function fromRows(db: Db, chosen: Chosen): Promise<Map<string, number>> {
  const result = await sql<{ certainty: string; n: number }>`select interaction.certainty as "certainty", count(*) as "n"
    from interaction where ${inChosen('interaction', chosen)} group by interaction.certainty`.execute(db)
  return new Map(result.rows.map(row => [row.certainty, row.n]))
}

import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'

/** Interactions of a selection by how certain their time is. Reads rows: for one location, not for all. */
export async function certainties(db: Db, chosen: Chosen): Promise<Map<string, number>> {
  const result = await sql<{ certainty: string; n: number }>`select interaction.certainty as "certainty", count(*) as "n"
    from interaction where ${inChosen('interaction', chosen)} group by interaction.certainty`.execute(db)
  return new Map(result.rows.map(row => [row.certainty, row.n]))
}

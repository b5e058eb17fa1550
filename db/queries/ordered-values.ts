import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { type HourValue, interactionsFor, valueOf } from './hour-sums.ts'

export interface OrderedValue {
  readonly provider: number
  readonly value: number
}

/**
 * Values of every person in the order in which customers arrived; those of one moment in the order of their ids: the shorter
 * first, so that numbers stand in their order. Whoever is not known is left out.
 */
export async function orderedValues(db: Db, chosen: Chosen, value: HourValue): Promise<OrderedValue[]> {
  const result = await sql<OrderedValue>`select interaction.provider_id as "provider", ${valueOf(value)} as "value"
    from ${interactionsFor(value, chosen)}
    where ${inChosen('interaction', chosen)} and interaction.provider_id > 0 and ${valueOf(value)} is not null
    order by interaction.provider_id, interaction.arrived_at, length(interaction.external_id), interaction.external_id, interaction.id`.execute(
    db,
  )
  return result.rows
}

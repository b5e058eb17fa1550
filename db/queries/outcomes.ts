import { sql } from 'kysely'

/** Interactions that were served, or of which nothing else is said. */
export const served = sql`(interaction.outcome is null or interaction.outcome not in ('abandoned', 'no_show', 'cancelled'))`

/** Interactions of customers who left before they were served, or did not come. */
export const gaveUp = sql`interaction.outcome in ('abandoned', 'no_show')`

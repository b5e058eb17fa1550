import { sql } from 'kysely'

/** End of a table's definition: rows lie in the order of the primary key, without an index beside them. PostgreSQL has none and needs none. */
export const inKeyOrder = sql`without rowid`

import { sql } from 'kysely'
import type { Day, Db } from '../schema.ts'

export interface Move {
  readonly fromId: number
  readonly intoId: number
  /** First day at the second location. */
  readonly day: Day
}

/**
 * Who is said to have moved, by whom the spellings now stand for, the earliest first. Moves within what has become one location
 * are left out; of several that have become one, the one said last counts.
 */
export async function moves(db: Db): Promise<Move[]> {
  const { rows } = await sql<Move>`
    select old_alias.provider_id as "fromId", new_alias.provider_id as "intoId", move.day as "day"
    from move
    join place as old_place on old_place.id = move.from_place_id
    join place as new_place on new_place.id = move.to_place_id
    join provider_alias as old_alias
      on old_alias.location_id = old_place.location_id and old_alias.spelled_id = move.from_spelled_id
    join provider_alias as new_alias
      on new_alias.location_id = new_place.location_id and new_alias.spelled_id = move.to_spelled_id
    where old_place.location_id <> new_place.location_id
    order by move.recorded_at, move.day`.execute(db)
  const last = new Map(rows.map(move => [`${move.fromId} ${move.intoId}`, move]))
  return [...last.values()].sort((a, b) => a.day - b.day)
}

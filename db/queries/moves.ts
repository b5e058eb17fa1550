import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { type Move, standingMoves } from '../standing-moves.ts'

/** Every move that was said, in that order, by whom its spellings now stand for; none within what has become one location. */
export const saidMoves = `select move.from_place_id, move.from_spelled_id, move.to_place_id, move.to_spelled_id,
    old_alias.provider_id as "fromId", new_alias.provider_id as "intoId", move.day as "day",
    move.recorded_at as "recordedAt"
  from move
  join place as old_place on old_place.id = move.from_place_id
  join place as new_place on new_place.id = move.to_place_id
  join provider_alias as old_alias
    on old_alias.location_id = old_place.location_id and old_alias.spelled_id = move.from_spelled_id
  join provider_alias as new_alias
    on new_alias.location_id = new_place.location_id and new_alias.spelled_id = move.to_spelled_id
  where old_place.location_id <> new_place.location_id
  order by move.recorded_at, move.day`

/** As saidMoves. */
export async function movesAsSaid(db: Db): Promise<(Move & { recordedAt: string })[]> {
  return (await sql<Move & { recordedAt: string }>`${sql.raw(saidMoves)}`.execute(db)).rows
}

/** Who is said to have moved, by whom the spellings now stand for, the earliest first. */
export async function moves(db: Db): Promise<Move[]> {
  return standingMoves((await movesAsSaid(db)).map(({ fromId, intoId, day }) => ({ fromId, intoId, day }))).sort(
    (a, b) => a.day - b.day,
  )
}

/** Whether somebody has interactions between two days, the second one left out. */
export async function isActiveBetween(
  db: Db,
  { providerId, locationId, from, to }: { providerId: number; locationId: number; from: number; to: number },
): Promise<boolean> {
  const found = await db
    .selectFrom('cell')
    .select('day')
    .where('location_id', '=', locationId)
    .where('provider_id', '=', providerId)
    .where('day', '>=', from)
    .where('day', '<', to)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

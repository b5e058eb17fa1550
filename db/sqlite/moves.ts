import type { Database } from 'better-sqlite3'
import { saidMoves } from '../queries/moves.ts'
import type { Day } from '../schema.ts'
import { type Move, standingMoves } from '../standing-moves.ts'

interface Spelling {
  readonly place_id: number
  readonly spelled_id: number
}

type KeptMove = Move & {
  readonly from_place_id: number
  readonly from_spelled_id: number
  readonly to_place_id: number
  readonly to_spelled_id: number
}

/**
 * Records that two people are one who moved; what was said of the same move before is forgotten.
 *
 * @returns false where one of them has no rows, and nothing is recorded
 */
export function recordMove(
  raw: Database,
  { fromId, intoId, day, recordedAt }: { fromId: number; intoId: number; day: Day; recordedAt: string },
): boolean {
  const [from, into] = [mostRowsOf(raw, fromId), mostRowsOf(raw, intoId)]
  if (!from || !into) return false
  forgetMove(raw, { fromId, intoId, day })
  raw
    .prepare(
      'insert into move (from_place_id, from_spelled_id, to_place_id, to_spelled_id, day, recorded_at) values (?, ?, ?, ?, ?, ?)',
    )
    .run(from.place_id, from.spelled_id, into.place_id, into.spelled_id, day, recordedAt)
  const said = movesIn(raw)
  const last = said.findIndex(move => move.fromId === fromId && move.intoId === intoId && move.day === day)
  const inOrder = [...said.slice(0, last), ...said.slice(last + 1), said[last]!]
  const standing = new Set(standingMoves(inOrder))
  for (const move of said) if (!standing.has(move) && move.fromId === fromId && move.intoId === intoId) drop(raw, move)
  return true
}

/** Takes back what was said of two people, of one day or of all. */
export function forgetMove(
  raw: Database,
  { fromId, intoId, day }: { fromId: number; intoId: number; day?: Day | undefined },
): void {
  const isMeant = (move: Move) => move.fromId === fromId && move.intoId === intoId && (day === undefined || move.day === day)
  for (const move of movesIn(raw)) if (isMeant(move)) drop(raw, move)
}

function movesIn(raw: Database): KeptMove[] {
  return raw.prepare(saidMoves).all() as KeptMove[]
}

function drop(raw: Database, move: KeptMove): void {
  raw
    .prepare(
      `delete from move where from_place_id = @from_place_id and from_spelled_id = @from_spelled_id
        and to_place_id = @to_place_id and to_spelled_id = @to_spelled_id and day = @day`,
    )
    .run(move)
}

/** How most rows of somebody spell place and person. */
function mostRowsOf(raw: Database, providerId: number): Spelling | undefined {
  const sql = `select place_id, spelled_id from provider
      join interaction_run on interaction_run.location_id = provider.location_id
      cross join interaction_row on interaction_row.id >= first_id and interaction_row.id <= last_id
        and interaction_row.provider_id = provider.id
    where provider.id = ? and spelled_id is not null
    group by place_id, spelled_id order by count(*) desc, place_id, spelled_id limit 1`
  return raw.prepare(sql).get(providerId) as Spelling | undefined
}

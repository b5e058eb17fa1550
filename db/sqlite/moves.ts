import type { Database } from 'better-sqlite3'
import type { Day } from '../schema.ts'

interface Spelling {
  readonly place_id: number
  readonly spelled_id: number
}

/** Records that two people are one who moved, in place of what was said of the two before; nothing where one has no rows. */
export function recordMove(
  raw: Database,
  { fromId, intoId, day, recordedAt }: { fromId: number; intoId: number; day: Day; recordedAt: string },
): void {
  const [from, into] = [mostRowsOf(raw, fromId), mostRowsOf(raw, intoId)]
  if (!from || !into) return
  forgetMove(raw, { fromId, intoId })
  raw
    .prepare(
      'insert into move (from_place_id, from_spelled_id, to_place_id, to_spelled_id, day, recorded_at) values (?, ?, ?, ?, ?, ?)',
    )
    .run(from.place_id, from.spelled_id, into.place_id, into.spelled_id, day, recordedAt)
}

/** Takes back what was said of two people. */
export function forgetMove(raw: Database, { fromId, intoId }: { fromId: number; intoId: number }): void {
  raw
    .prepare(
      `delete from move where exists (${spells('from')} and provider_id = @fromId) and exists (${spells('to')} and provider_id = @intoId)`,
    )
    .run({ fromId, intoId })
}

const spells = (end: 'from' | 'to') => `select 1 from place join provider_alias using (location_id)
  where place.id = move.${end}_place_id and spelled_id = move.${end}_spelled_id`

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

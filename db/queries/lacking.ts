import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { served } from './outcomes.ts'

const empty = (column: string) => sql`${sql.ref(`interaction.${column}`)} is null`
const unnamed = (column: string) => sql`${sql.ref(`interaction.${column}`)} = 0`

/** When a row lacks a field that it could have, as `quality-days.ts` counts them: of those served only who served, and for how long. */
const lacking = {
  provider: sql`${served} and ${unnamed('provider_id')}`,
  arrived_at: empty('local_minute'),
  called_at: empty('called_at'),
  finished_at: empty('finished_at'),
  wait_s: empty('wait_s'),
  quoted_wait_s: empty('quoted_wait_s'),
  service_s: sql`${served} and ${empty('service_s')}`,
  resolution_s: empty('resolution_s'),
  outcome: empty('outcome'),
  solved_first_time: empty('solved_first_time'),
  channel: unnamed('channel_id'),
  service_type: unnamed('service_id'),
  customer: empty('customer'),
  customer_type: empty('customer_type'),
  csat: empty('csat_value'),
  nps: empty('nps_value'),
  ces: empty('ces_value'),
  rating_offered: empty('rating_offered'),
  complaint: empty('complaint'),
  comment: empty('comment'),
  language: empty('language'),
  external_id: empty('external_id'),
} as const satisfies Record<string, RawBuilder<unknown>>

export type LackedField = keyof typeof lacking

/** Ids of the chosen interactions that lack a field. */
export async function lackingIds(db: Db, chosen: Chosen, field: LackedField): Promise<Set<number>> {
  const result = await sql<{ id: number }>`select interaction.id as "id" from interaction
    where ${inChosen('interaction', chosen)} and ${lacking[field]}`.execute(db)
  return new Set(result.rows.map(({ id }) => id))
}

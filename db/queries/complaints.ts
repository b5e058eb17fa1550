import { sql } from 'kysely'
import type { Day, Db } from '../schema.ts'
import { cellSums } from './cells.ts'
import { type Chosen, inChosen } from './chosen.ts'

/** Interactions of sources that tell complaints, in order: the days without one as a number, the others one by one. */
export interface ComplaintDay {
  readonly day: Day
  /** Interactions of the day. */
  readonly n: number
  /** In order of arrival; null on a day without complaint. */
  readonly visits: readonly { readonly arrivedAt: number; readonly complaint: boolean }[] | null
}

/** How many complaints a selection has. */
export async function complaintCount(db: Db, chosen: Chosen): Promise<number> {
  const [sums] = await cellSums(db, { chosen, by: [], columns: ['complaints'] })
  return sums?.complaints ?? 0
}

/** Days from the roll-up; only days with a complaint are read row by row. */
export async function complaintDays(db: Db, chosen: Chosen): Promise<ComplaintDay[]> {
  const sums = await cellSums(db, { chosen, by: ['day'], columns: ['complaint_n', 'complaints'] })
  const days = sums.filter(({ complaints }) => complaints > 0).map(({ day }) => day)
  const visits = Map.groupBy(await complaintVisits(db, chosen, days), visit => visit.day)
  return sums.map(({ day, complaint_n: n }) => ({
    day,
    n,
    visits: visits.get(day)?.map(({ arrivedAt, complaint }) => ({ arrivedAt, complaint: complaint === 1 })) ?? null,
  }))
}

/** Interactions of some days that tell whether there was a complaint, in order of day and arrival. */
export async function complaintVisits(
  db: Db,
  chosen: Chosen,
  days: readonly Day[],
): Promise<{ day: Day; arrivedAt: number; complaint: number }[]> {
  if (days.length === 0) return []
  const between: Chosen = { ...chosen, fromDay: Math.min(...days), toDay: Math.max(...days) }
  const result = await sql<{ day: Day; arrivedAt: number; complaint: number }>`
    select interaction.local_day as "day", interaction.arrived_at as "arrivedAt", interaction.complaint as "complaint"
    from interaction where ${inChosen('interaction', between)} and interaction.local_day in (${sql.join(days)})
      and interaction.complaint is not null
    order by interaction.local_day, interaction.arrived_at, interaction.id`.execute(db)
  return result.rows
}

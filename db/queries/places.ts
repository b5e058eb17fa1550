import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { cellSums } from './cells.ts'
import { type Chosen, inChosen, isByMix } from './chosen.ts'
import { activityOfMixes } from './activity-by-mix.ts'
import { heldActivity } from './held-activity.ts'
import { heldBlocks } from './held-blocks.ts'

export interface Location {
  readonly id: number
  readonly publicId: string
  readonly name: string
  readonly nameKey: string
  readonly timeZone: string | null
  readonly group: string | null
}

export interface Provider {
  readonly id: number
  readonly publicId: string
  readonly name: string
  readonly locationId: number
}

/** All locations by id, in order of name. */
export async function locationsById(db: Db): Promise<Map<number, Location>> {
  const rows = await db
    .selectFrom('location')
    .select(['id', 'public_id as publicId', 'name', 'name_key as nameKey', 'time_zone as timeZone', 'peer_group as group'])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

/** All providers by id, in order of name. */
export async function providersById(db: Db): Promise<Map<number, Provider>> {
  const rows = await db
    .selectFrom('provider')
    .select(['id', 'public_id as publicId', 'name', 'location_id as locationId'])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

export interface Activity {
  readonly interactions: number
  readonly providers: number
  readonly firstDay: number
  readonly lastDay: number
}

/** Per location of the selection: interactions, people seen, first and last day. */
export async function activityByLocation(db: Db, chosen: Chosen): Promise<Map<number, Activity>> {
  const held = await heldBlocks(db)
  if (held) return activityOfMixes(held, chosen) ?? heldActivity(held, chosen)
  if (isByMix(chosen)) return activityOfMix(db, chosen)
  const result = await sql<Activity & { location: number }>`
    select cell.location_id as "location", sum(cell.n) as "interactions",
      count(distinct case when cell.provider_id > 0 then cell.provider_id end) as "providers",
      min(cell.day) as "firstDay", max(cell.day) as "lastDay"
    from cell where ${inChosen('cell', chosen)} group by cell.location_id`.execute(db)
  return new Map(result.rows.map(({ location, ...rest }) => [location, rest]))
}

async function activityOfMix(db: Db, chosen: Chosen): Promise<Map<number, Activity>> {
  const days = Map.groupBy(await cellSums(db, { chosen, by: ['location', 'day'], columns: ['n'] }), ({ location }) => location)
  const people = Map.groupBy(
    await cellSums(db, { chosen, by: ['location', 'provider'], columns: ['n'] }),
    ({ location }) => location,
  )
  const activity = [...days].map(([location, all]): [number, Activity] => [
    location,
    {
      interactions: all.reduce((sum, { n }) => sum + n, 0),
      providers: people.get(location)!.filter(({ provider }) => provider > 0).length,
      firstDay: all[0]!.day,
      lastDay: all.at(-1)!.day,
    },
  ])
  return new Map(activity)
}

/** Time zones of all locations, with what each can be called. */
export async function timeZones(
  db: Db,
): Promise<{ public_id: string; name: string; name_key: string; time_zone: string | null }[]> {
  return db.selectFrom('location').select(['public_id', 'name', 'name_key', 'time_zone']).execute()
}

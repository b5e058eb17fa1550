import { type RawBuilder, sql } from 'kysely'
import { idsPerImport, importOf } from '../interaction-ids.ts'
import type { HeldColumns } from '../held-columns.ts'
import type { Mix } from '../packed-columns.ts'
import type { Day, Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldBlocks } from './held-blocks.ts'
import { selectedRows } from './selected-rows.ts'
import { mixesInUse } from './visit-sums.ts'

export interface InteractionPlace {
  readonly id: number
  readonly location: number
  readonly day: Day
}

/** Interactions with the names they refer to, in the order in which they are asked for. Place and day say which run each is in. */
export async function interactionsAt(db: Db, places: readonly InteractionPlace[]) {
  if (places.length === 0) return []
  const wanted = sql<InteractionPlace & { place: number }>`(values ${sql.join(
    places.map(({ id, location, day }, i) => sql`(${id}, ${location}, ${day}, ${i})`),
  )})`
  const found = await db
    .with(
      'wanted(id, location, day, place)',
      () => wanted as unknown as RawBuilder<{ id: number; location: number; day: number; place: number }>,
    )
    .selectFrom('wanted')
    .crossJoin('interaction')
    .innerJoin('location', 'location.id', 'interaction.location_id')
    .leftJoin('provider', 'provider.id', 'interaction.provider_id')
    .leftJoin('service', 'service.id', 'interaction.service_id')
    .leftJoin('channel', 'channel.id', 'interaction.channel_id')
    .selectAll('interaction')
    .select([
      'location.public_id as location_public_id',
      'location.name as location_name',
      'provider.public_id as provider_public_id',
      'provider.name as provider_name',
      'service.name as service_name',
      'channel.name as channel_name',
      'wanted.place as place',
    ])
    .whereRef('interaction.location_id', '=', 'wanted.location')
    .whereRef('interaction.local_day', '=', 'wanted.day')
    .whereRef('interaction.id', '=', 'wanted.id')
    .orderBy('wanted.place')
    .execute()
  return found
}

export type InteractionRecord = Awaited<ReturnType<typeof interactionsAt>>[number]

export interface Origin {
  readonly importId: number
  readonly record: number
  readonly line: number
}

/**
 * Where interactions come from: the import that first brought each one or, while that import is undone, the first active
 * one that claims the same row.
 */
export async function originsOf(db: Db, rows: readonly RowOfFile[]): Promise<Map<number, Origin>> {
  const active = await db.selectFrom('import').select('id').where('active', '=', 1).execute()
  const activeIds = new Set(active.map(row => row.id))
  const origins = new Map(rows.map(row => [row.id, originOf(row)]))
  const moved = rows.map(row => row.id).filter(id => !activeIds.has(origins.get(id)!.importId))
  if (moved.length === 0) return origins
  const claims = await db
    .selectFrom('claim')
    .select(['interaction_id', 'import_id', 'record', 'line'])
    .where('interaction_id', 'in', moved)
    .orderBy('import_id', 'desc')
    .orderBy('record', 'desc')
    .execute()
  for (const { interaction_id, import_id, record, line } of claims)
    if (activeIds.has(import_id)) origins.set(interaction_id, { importId: import_id, record, line })
  return origins
}

interface RowOfFile {
  readonly id: number
  readonly record: number
  readonly line: number
}

function originOf({ id, record, line }: RowOfFile): Origin {
  return { importId: importOf(id), record, line }
}

/** Which record of its file each chosen interaction was first in, by id. */
export async function recordsOf(db: Db, chosen: Chosen): Promise<Map<number, number>> {
  const result = await sql<{ id: number; record: number }>`select interaction.id as "id", interaction.record as "record"
    from interaction where ${inChosen('interaction', chosen)}`.execute(db)
  return new Map(result.rows.map(({ id, record }) => [id, record]))
}

/** Names of files by import. */
export async function fileNames(db: Db): Promise<Map<number, string>> {
  const rows = await db.selectFrom('import').select(['id', 'file_name']).execute()
  return new Map(rows.map(row => [row.id, row.file_name]))
}

/** How many interactions of a selection each import first brought, the most first. */
export async function interactionsByImport(
  db: Db,
  chosen: Chosen,
): Promise<{ importId: number; file: string; importedAt: string; interactions: number }[]> {
  const held = await heldBlocks(db)
  const counts = held ? heldByImport(held, chosen) : await storedByImport(db, chosen)
  const imports = await db.selectFrom('import').select(['id', 'file_name', 'imported_at']).execute()
  return imports
    .filter(({ id }) => counts.has(id))
    .map(({ id, file_name: file, imported_at: importedAt }) => ({
      importId: id,
      file,
      importedAt,
      interactions: counts.get(id)!,
    }))
    .sort((a, b) => b.interactions - a.interactions || a.importId - b.importId)
}

function heldByImport(held: HeldColumns, chosen: Chosen): Map<number, number> {
  const { rows, blocks, starts } = selectedRows(held, chosen, null)
  const ids = held.column('id')
  const counts: number[] = []
  for (const [i, block] of blocks.entries()) {
    for (let at = starts[i]!, end = starts[i + 1]!; at < end; at++) {
      const importId = importOf(held.firsts[block]! + (ids === null ? 0 : ids[rows[at]!]!))
      counts[importId] = (counts[importId] ?? 0) + 1
    }
  }
  return new Map([...counts.entries()].filter(([, n]) => n > 0))
}

async function storedByImport(db: Db, chosen: Chosen): Promise<Map<number, number>> {
  const result = await sql<{
    importId: number
    n: number
  }>`select interaction.id / ${sql.lit(idsPerImport)} as "importId", count(*) as "n"
    from interaction where ${inChosen('interaction', chosen)} group by 1`.execute(db)
  return new Map(result.rows.map(({ importId, n }) => [importId, n]))
}

export interface NamesInUse {
  readonly services: readonly string[]
  readonly channels: readonly string[]
  readonly customerTypes: readonly string[]
}

/** Names of services, channels and kinds of customer that any interaction has, in order. */
export async function namesInUse(db: Db): Promise<NamesInUse> {
  const used = await mixesInUse(db)
  const names = async (table: 'service' | 'channel' | 'customer_type', idOf: (mix: Mix) => number) => {
    const ids = new Set(used.map(idOf))
    const rows = await db.selectFrom(table).select(['id', 'name']).orderBy('name').execute()
    return rows.filter(({ id }) => ids.has(id)).map(({ name }) => name)
  }
  return {
    services: await names('service', mix => mix.serviceId),
    channels: await names('channel', mix => mix.channelId),
    customerTypes: await names('customer_type', mix => mix.customerTypeId),
  }
}

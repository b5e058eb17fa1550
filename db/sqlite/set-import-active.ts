import type { Database } from 'better-sqlite3'
import type { TouchedDay } from './rollups.ts'
import { activeImports, firstIdOf, versionFinder, versionResolver } from './versions.ts'

/**
 * Drops or restores every claim of an import and makes the right versions visible. Returns the days of locations whose
 * roll-ups must be recomputed before the transaction ends.
 */
export function setImportActive(raw: Database, importId: number, active: boolean): TouchedDay[] {
  raw.prepare('update import set active = ? where id = ?').run(Number(active), importId)
  const range = { importId, first: firstIdOf(importId), last: firstIdOf(importId + 1) - 1 }
  const contested = contestedKeys(raw, range)
  const touched = touchedDays(raw, range)
  raw
    .prepare('update interaction set visible = @visible where id between @first and @last')
    .run({ ...range, visible: Number(active) })
  const now = activeImports(raw)
  const resolve = versionResolver(raw, id => now.has(id))
  const find = versionFinder(raw)
  for (const key of contested) resolve(find(key.local_day, key.key_hash, key.occurrence), day => touched.push(day))
  return touched
}

interface Range {
  readonly importId: number
  readonly first: number
  readonly last: number
}

/** Keys of the import's rows that another import claims or has another version of, and keys it only claims. */
function contestedKeys(raw: Database, range: Range): { local_day: number; key_hash: number; occurrence: number }[] {
  const sql = `select local_day, key_hash, occurrence from interaction a where id between @first and @last and (
      exists (select 1 from claim c where c.interaction_id = a.id)
      or exists (select 1 from interaction b where b.local_day = a.local_day and b.key_hash = a.key_hash and b.occurrence = a.occurrence and b.id <> a.id))
    union select local_day, key_hash, occurrence from interaction where id in (select interaction_id from claim where import_id = @importId)`
  return raw.prepare(sql).all(range) as { local_day: number; key_hash: number; occurrence: number }[]
}

function touchedDays(raw: Database, range: Range): TouchedDay[] {
  const sql = `select distinct location_id as "locationId", local_day as day from interaction where id between @first and @last
    union select location_id, local_day from interaction where id in (select interaction_id from claim where import_id = @importId)`
  return raw.prepare(sql).all(range) as TouchedDay[]
}

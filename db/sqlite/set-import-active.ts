import type { Database } from 'better-sqlite3'
import { firstIdOf } from '../interaction-ids.ts'
import { KeysByDay, unpackKeys } from './day-keys.ts'
import type { TouchedDay } from './rollups.ts'
import { activeImports, dayReader, versionReader, versionResolver } from './versions.ts'

/**
 * Drops or restores every claim of an import and makes the right versions visible. Returns the days of locations whose
 * roll-ups must be recomputed before the transaction ends.
 */
export function setImportActive(raw: Database, importId: number, active: boolean): TouchedDay[] {
  raw.prepare('update import set active = ? where id = ?').run(Number(active), importId)
  const range = { importId, first: firstIdOf(importId), last: firstIdOf(importId + 1) - 1 }
  const contested = contestedVersions(raw, range)
  const touched = touchedDays(raw, range)
  raw
    .prepare('update interaction_row set visible = @visible where id between @first and @last and visible <> @visible')
    .run({ ...range, visible: Number(active) })
  const now = activeImports(raw)
  const resolve = versionResolver(raw, id => now.has(id))
  const read = versionReader(raw)
  for (const ids of contested)
    resolve(
      ids.flatMap(id => read(id) ?? []),
      { onTouched: day => touched.push(day) },
    )
  return touched
}

interface Range {
  readonly importId: number
  readonly first: number
  readonly last: number
}

/** Ids of all versions of each key that the import has rows of and another import claims or has another version of, or that it only claims. */
function contestedVersions(raw: Database, range: Range): (readonly number[])[] {
  const keys = new KeysByDay(raw)
  const claimedByOthers = new Set(
    raw.prepare('select interaction_id from claim where interaction_id between @first and @last').pluck().all(range) as number[],
  )
  const found = new Map<number, readonly number[]>()
  const runs = raw.prepare(
    'select first_id, local_day, keys from interaction_run where first_id between @first and @last order by local_day',
  )
  for (const run of runs.all(range) as { first_id: number; local_day: number; keys: Buffer }[])
    for (const [i, key] of unpackKeys(run.keys).entries()) {
      const ids = keys.of(run.local_day).find(key)
      if (ids.length > 1 || claimedByOthers.has(run.first_id + i)) found.set(Math.min(...ids), ids)
    }
  const claims = raw.prepare('select interaction_id from claim where import_id = @importId order by interaction_id').pluck()
  const runOf = raw.prepare(
    'select first_id, local_day, keys from interaction_run where first_id <= ? order by first_id desc limit 1',
  )
  for (const id of claims.all(range) as number[]) {
    const run = runOf.get(id) as { first_id: number; local_day: number; keys: Buffer } // every row lies in a run
    const ids = keys.of(run.local_day).find(unpackKeys(run.keys)[id - run.first_id]!)
    found.set(Math.min(...ids), ids)
  }
  return [...found.values()]
}

function touchedDays(raw: Database, range: Range): TouchedDay[] {
  const own = raw.prepare(
    'select distinct location_id as "locationId", local_day as "day" from interaction_run where first_id between @first and @last',
  )
  const dayOf = dayReader(raw)
  const claimed = raw.prepare('select interaction_id from claim where import_id = @importId').pluck().all(range) as number[]
  return [...(own.all(range) as TouchedDay[]), ...claimed.map(dayOf)]
}

import type { Database } from 'better-sqlite3'
import { importOf } from '../interaction-ids.ts'
import type { TouchedDay } from './rollups.ts'
import { prepared } from './prepared.ts'

/** One version of an interaction, as far as choosing between versions needs it. */
export interface Version {
  /** Id of a stored version; of one that is still to be stored its record. */
  readonly id: number
  readonly row_hash: number
  readonly updated_at: number | null
  readonly filled: number
  readonly visible: number
  /** Its place among the rows that wait, as long as it is not stored. */
  readonly pending: number | null
}

export interface VersionRank {
  readonly updatedAt: number | null
  readonly filled: number
  readonly rowHash: number
}

/** Whether version a stands over b: latest update time, then most fields filled, then largest row hash; never the order of import. */
export function wins(a: VersionRank, b: VersionRank): boolean {
  const updatedA = a.updatedAt ?? -Infinity
  const updatedB = b.updatedAt ?? -Infinity
  if (updatedA !== updatedB) return updatedA > updatedB
  if (a.filled !== b.filled) return a.filled > b.filled
  return a.rowHash > b.rowHash
}

export function rankOf(version: Version): VersionRank {
  return { updatedAt: version.updated_at, filled: version.filled, rowHash: version.row_hash }
}

/** Reads a stored version; null where it was withdrawn. */
export function versionReader(raw: Database): (id: number) => Version | null {
  const find = prepared(
    raw,
    `select row.id, row_hash, updated_at, filled, visible from interaction_row as row
    join interaction_kind as kind on kind.id = kind_id where row.id = ?`,
  )
  return id => {
    const found = find.get(id) as Omit<Version, 'pending'> | undefined
    return found ? { ...found, pending: null } : null
  }
}

/** Location and day of a stored row. */
export function dayReader(raw: Database): (id: number) => TouchedDay {
  const find = prepared(
    raw,
    `select location_id as "locationId", local_day as "day" from interaction_run
    where first_id <= ? order by first_id desc limit 1`,
  )
  return id => find.get(id) as TouchedDay // every row lies in a run
}

interface Shown {
  /** Told of each day of a stored version that it touched. */
  readonly onTouched: (touched: TouchedDay) => void
  /** Shows or hides a version that still waits. */
  readonly show?: (pending: number, visible: 0 | 1) => void
}

type Resolve = (versions: readonly Version[], shown: Shown) => void

/**
 * Makes exactly the winning version among those that an active import claims visible.
 *
 * @param isActive whether an import counts; the one being written does
 */
export function versionResolver(raw: Database, isActive: (importId: number) => boolean): Resolve {
  const claimants = prepared(raw, 'select import_id from claim where interaction_id = ?').pluck()
  const show = prepared(raw, 'update interaction_row set visible = ? where id = ?')
  const dayOf = dayReader(raw)
  const claimed = (version: Version) =>
    version.pending !== null || isActive(importOf(version.id)) || (claimants.all(version.id) as number[]).some(isActive)
  return (versions, { onTouched, show: showWaiting }) => {
    const active = versions.filter(claimed)
    const winner = active.reduce<Version | null>((best, one) => (best && wins(rankOf(best), rankOf(one)) ? best : one), null)
    for (const version of versions) {
      const visible = version === winner ? 1 : 0
      if (visible === version.visible) continue
      if (version.pending === null) {
        show.run(visible, version.id)
        onTouched(dayOf(version.id))
      } else showWaiting?.(version.pending, visible)
    }
  }
}

/** The imports that are active now. */
export function activeImports(raw: Database): Set<number> {
  return new Set(prepared(raw, 'select id from import where active = 1').pluck().all() as number[])
}

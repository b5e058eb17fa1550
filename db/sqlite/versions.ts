import type { Database } from 'better-sqlite3'
import type { TouchedDay } from './rollups.ts'

/** One stored version of an interaction, as far as choosing between versions needs it. */
export interface Version {
  readonly id: number
  readonly location_id: number
  readonly local_day: number
  readonly occurrence: number
  readonly row_hash: number
  readonly updated_at: number | null
  readonly filled: number
  readonly visible: number
}

interface VersionRank {
  readonly updatedAt: number | null
  readonly filled: number
  readonly rowHash: number
}

const IDS_PER_IMPORT = 2 ** 31

export const firstIdOf = (importId: number): number => importId * IDS_PER_IMPORT
export const idOf = (importId: number, record: number): number => importId * IDS_PER_IMPORT + record
const importOf = (interactionId: number): number => Math.floor(interactionId / IDS_PER_IMPORT)
export const recordOf = (interactionId: number): number => interactionId % IDS_PER_IMPORT

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

const versionColumns = 'id, location_id, local_day, occurrence, row_hash, updated_at, filled, visible'

/** Finds all versions of one occurrence of a key. */
export function versionFinder(raw: Database): (day: number, keyHash: number, occurrence: number) => Version[] {
  const find = raw.prepare(`select ${versionColumns} from interaction where local_day = ? and key_hash = ? and occurrence = ?`)
  return (day, keyHash, occurrence) => find.all(day, keyHash, occurrence) as Version[]
}

type Resolve = (versions: readonly Version[], onTouched: (touched: TouchedDay) => void) => void

/**
 * Makes exactly the winning version among those that an active import claims visible, and reports the days it touched.
 *
 * @param isActive whether an import counts; the one being written does
 */
export function versionResolver(raw: Database, isActive: (importId: number) => boolean): Resolve {
  const claimants = raw.prepare('select import_id from claim where interaction_id = ?').pluck()
  const show = raw.prepare('update interaction set visible = ? where id = ?')
  const claimed = (version: Version) => isActive(importOf(version.id)) || (claimants.all(version.id) as number[]).some(isActive)
  return (versions, onTouched) => {
    const active = versions.filter(claimed)
    const winner = active.reduce<Version | null>((best, one) => (best && wins(rankOf(best), rankOf(one)) ? best : one), null)
    for (const version of versions) {
      const visible = version === winner ? 1 : 0
      if (visible === version.visible) continue
      show.run(visible, version.id)
      onTouched({ locationId: version.location_id, day: version.local_day })
    }
  }
}

/** The imports that are active now. */
export function activeImports(raw: Database): Set<number> {
  return new Set(raw.prepare('select id from import where active = 1').pluck().all() as number[])
}

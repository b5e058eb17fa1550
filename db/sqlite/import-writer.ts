import type { Database } from 'better-sqlite3'
import { firstIdOf, isStoredId } from '../interaction-ids.ts'
import type { NewInteraction, UnansweredRequest } from '../new-interaction.ts'
import { keyOf, KeysByDay } from './day-keys.ts'
import { dictionaries } from './dictionaries.ts'
import { ImportRollups } from './import-rollups.ts'
import { pendingRows } from './pending-rows.ts'
import { UnansweredCounts } from './unanswered-counts.ts'
import { activeImports, dayReader, rankOf, type Version, versionReader, versionResolver, wins } from './versions.ts'
import { prepared } from './prepared.ts'

/** What became of a row, relative to the store before its file. The last two leave it out. */
export type Fate = 'new' | 'same' | 'changed' | 'repeat-in-file' | 'older-version-in-file'

export interface Written {
  readonly fate: Fate
  /** An earlier row of the file that this one replaces, and what it had been counted as. */
  readonly superseded: { readonly record: number; readonly line: number; readonly fate: Fate } | null
}

interface ImportWriter {
  /** Takes a row; rows come in the order of their records. */
  write(row: NewInteraction): Written
  /** Counts a request that was not answered: it is no interaction. */
  countUnanswered(request: UnansweredRequest): void
  /** Stores what still waits and brings the roll-ups up to date. To be called once, before the transaction ends. */
  finish(): void
}

/** Rows held in memory, some 500 bytes each. */
const MOST_ROWS = 2 ** 14

interface WriterOptions {
  /** Rows held at most; for tests. */
  readonly most?: number
  /** Keys of the store, where an import of the same connection has read them already. */
  readonly keys?: KeysByDay
}

/**
 * Writes the rows of one import: finds what the store already has, claims it or adds a version, and keeps exactly one
 * version of each key visible. Use inside one transaction; the ledger entry of `importId` must be active.
 */
export function importWriter(
  raw: Database,
  importId: number,
  source: string,
  { most = MOST_ROWS, keys = new KeysByDay(raw) }: WriterOptions = {},
): ImportWriter {
  const names = dictionaries(raw)
  const sourceId = names.source(source)
  const active = activeImports(raw)
  const readVersion = versionReader(raw)
  const resolve = versionResolver(raw, id => id === importId || active.has(id))
  const dayOf = dayReader(raw)
  const rollups = new ImportRollups(raw)
  const unanswered = new UnansweredCounts(names)
  const claim = prepared(raw, 'insert into claim (import_id, record, line, interaction_id) values (?, ?, ?, ?)')
  const withdrawRow = prepared(raw, 'delete from interaction_row where id = ?')
  const withdrawClaim = prepared(raw, 'delete from claim where import_id = ? and record = ?')
  const placeInFile = prepared(raw, 'select record, coalesce(line, record + ?) as line from interaction_row where id = ?')

  keys.begin()
  const firstId = firstIdOf(importId)
  /** Rows of earlier imports that this file holds too, and fates other than `new` of stored rows. */
  const claimed = new Map<number, { record: number; line: number }>()
  const fates = new Map<number, Fate>()
  /** Visits of one fingerprint in this file, where it has more than one. */
  const copies = new Map<string, number>()
  /** Visible before this file, as far as this file changed it. */
  const shownBefore = new Map<number, boolean>()

  const touch = rollups.touch.bind(rollups)
  const isOwn = (version: Version) => version.pending !== null || version.id > firstId
  const isHere = (version: Version) => isOwn(version) || claimed.has(version.id)
  const wasShown = (version: Version) => !isOwn(version) && (shownBefore.get(version.id) ?? version.visible === 1)

  const rows = pendingRows(raw, importId, {
    names,
    most,
    keys,
    onStored: (pending, values, id) => {
      if (pending.fate !== 'new') fates.set(id, pending.fate)
      if (pending.visible === 1) rollups.add(pending.locationId, pending.row.localDay, values)
    },
    onFlushed: () => rollups.endPart(),
  })

  /** Versions of a key, rows that still wait included. */
  function find(day: number, keyHash: number, occurrence: number): Version[] {
    const references = rows.keysOf(day).find(keyOf(keyHash, occurrence))
    return references.length === 0 ? [] : references.flatMap(reference => versionOf(reference) ?? [])
  }

  function versionOf(reference: number): Version | null {
    if (isStoredId(reference)) return readVersion(reference)
    const pending = rows.ofRecord(reference)
    if (!pending) return null
    const { row, visible } = pending
    return { id: row.record, row_hash: row.rowHash, updated_at: row.updatedAt, filled: row.filled, visible, pending }
  }

  function write(row: NewInteraction): Written {
    const versions = find(row.localDay, row.keyHash, row.occurrence)
    if (versions.length === 0) return { fate: add(row, row.occurrence, { visible: 1, fate: 'new' }), superseded: null }
    const present = versions.find(isHere)
    if (!present) return { fate: take(row, row.occurrence, versions), superseded: null }
    if (row.occurrence > 0) return { fate: takeCopy(row), superseded: null }
    if (present.row_hash === row.rowHash) return { fate: 'repeat-in-file', superseded: null }
    if (!wins(row, rankOf(present))) return { fate: 'older-version-in-file', superseded: null }
    const superseded = withdraw(present)
    return { fate: take(row, 0, find(row.localDay, row.keyHash, 0)), superseded }
  }

  /** Takes a row whose fingerprint this file has had before: one more visit. */
  function takeCopy(row: NewInteraction): Fate {
    const key = `${row.localDay} ${row.keyHash}`
    const occurrence = (copies.get(key) ?? row.occurrence) + 1
    copies.set(key, occurrence)
    return take(row, occurrence, find(row.localDay, row.keyHash, occurrence))
  }

  /** Adds a version of the row's key that the store does not have. */
  function add(row: NewInteraction, occurrence: number, { visible, fate }: { visible: 0 | 1; fate: Fate }): Fate {
    const { placeId, locationId } = names.place(row.place, row.certainty === 'assumed_zone' ? null : row.zone)
    const { spelledId, providerId } = names.provider(locationId, row.person)
    rows.add({
      row,
      key: keyOf(row.keyHash, occurrence),
      entry: 0,
      locationId,
      placeId,
      providerId,
      spelledId,
      provenanceId: names.provenance(row, sourceId),
      visible,
      isWithdrawn: false,
      fate,
    })
    return fate
  }

  /** Takes a row that this file has not had yet; `versions` of its key came with other imports. */
  function take(row: NewInteraction, occurrence: number, versions: readonly Version[]): Fate {
    if (versions.length === 0) return add(row, occurrence, { visible: 1, fate: 'new' })
    const shown = versions.find(wasShown)
    const equal = versions.find(version => version.row_hash === row.rowHash)
    for (const version of versions) if (!isOwn(version)) shownBefore.set(version.id, wasShown(version))
    const fate = fateAgainst(shown, equal?.id ?? null, row)
    if (equal) {
      claim.run(importId, row.record, row.line, equal.id)
      claimed.set(equal.id, { record: row.record, line: row.line })
      if (fate !== 'new') fates.set(equal.id, fate)
    } else add(row, occurrence, { visible: 0, fate })
    if (!(equal && equal.visible === 1)) resolve(find(row.localDay, row.keyHash, occurrence), touch)
    return fate
  }

  /** @param id of the stored row that the file's row equals, if there is one */
  function fateAgainst(shown: Version | undefined, id: number | null, row: NewInteraction): Fate {
    if (!shown) return 'new'
    return shown.id !== id && wins(row, rankOf(shown)) ? 'changed' : 'same'
  }

  /** Takes back what an earlier row of this file did, since a later row of the same key stands over it. */
  function withdraw(version: Version): Written['superseded'] {
    const { pending, id } = version
    if (pending) {
      rows.withdraw(pending)
      return { record: pending.row.record, line: pending.row.line, fate: pending.fate }
    }
    const fate = fates.get(id) ?? 'new'
    const place = claimed.get(id) ?? (placeInFile.get(rows.lineShift(), id) as { record: number; line: number })
    if (isOwn(version)) withdrawRow.run(id)
    else withdrawClaim.run(importId, place.record)
    claimed.delete(id)
    fates.delete(id)
    touch(dayOf(id))
    return { ...place, fate }
  }

  function finish(): void {
    rows.flush()
    rollups.finish()
    unanswered.write(raw, importId)
    prepared(raw, 'update import set line_shift = ? where id = ?').run(rows.lineShift(), importId)
  }

  return { write, countUnanswered: request => unanswered.add(request), finish }
}

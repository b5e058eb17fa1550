import type { Database } from 'better-sqlite3'
import type { NewInteraction, UnansweredRequest } from '../new-interaction.ts'
import { dictionaries } from './dictionaries.ts'
import { ImportRollups } from './import-rollups.ts'
import { interactionInserter, storedRow } from './interaction-row.ts'
import { SeenKeys } from './seen-keys.ts'
import { UnansweredCounts } from './unanswered-counts.ts'
import {
  activeImports,
  firstIdOf,
  idOf,
  rankOf,
  recordOf,
  type Version,
  versionFinder,
  versionResolver,
  wins,
} from './versions.ts'

/** What became of a row, relative to the store before its file. The last two leave it out. */
export type Fate = 'new' | 'same' | 'changed' | 'repeat-in-file' | 'older-version-in-file'

export interface Written {
  readonly fate: Fate
  /** An earlier row of the file that this one replaces, and what it had been counted as. */
  readonly superseded: { readonly record: number; readonly line: number; readonly fate: Fate } | null
}

interface ImportWriter {
  write(row: NewInteraction): Written
  /** Counts a request that was not answered: it is no interaction. */
  countUnanswered(request: UnansweredRequest): void
  /** Inserts what still waits and brings the roll-ups up to date. To be called once, before the transaction ends. */
  finish(): void
}

/**
 * Writes the rows of one import: finds what the store already has, claims it or adds a version, and keeps exactly one
 * version of each key visible. Use inside one transaction; the ledger entry of `importId` must be active.
 */
export function importWriter(raw: Database, importId: number, source: string): ImportWriter {
  const names = dictionaries(raw)
  const sourceId = names.source(source)
  const active = activeImports(raw)
  const findStored = versionFinder(raw)
  const resolve = versionResolver(raw, id => id === importId || active.has(id))
  const inserter = interactionInserter(raw)
  const rollups = new ImportRollups(raw)
  const unanswered = new UnansweredCounts(names)
  const claim = raw.prepare('insert into claim (import_id, record, line, interaction_id) values (?, ?, ?, ?)')
  const withdrawRow = raw.prepare('delete from interaction where id = ?')
  const withdrawClaim = raw.prepare('delete from claim where import_id = ? and record = ?')
  const lineOf = raw.prepare('select line from interaction where id = ?').pluck()

  const anyOnDay = raw.prepare('select 1 from interaction where local_day = ? limit 1').pluck()

  const firstId = firstIdOf(importId)
  const seen = new SeenKeys()
  /** Whether the store had rows of a day before this file. */
  const knownDays = new Map<number, boolean>()
  /** Rows of earlier imports that this file holds too, and fates other than `new`. */
  const claimed = new Map<number, { record: number; line: number }>()
  const fates = new Map<number, Fate>()
  /** Visits of one fingerprint in this file, where it has more than one. */
  const copies = new Map<string, number>()
  /** Visible before this file, as far as this file changed it. */
  const shownBefore = new Map<number, boolean>()

  const touch = rollups.touch.bind(rollups)
  const isOwn = (version: Version) => version.id > firstId
  const isHere = (version: Version) => isOwn(version) || claimed.has(version.id)
  const wasShown = (version: Version) => !isOwn(version) && (shownBefore.get(version.id) ?? version.visible === 1)

  /** Versions of a key, rows that still wait included. */
  function find(day: number, keyHash: number, occurrence: number): Version[] {
    inserter.flush()
    return findStored(day, keyHash, occurrence)
  }

  function isKnownDay(day: number): boolean {
    let known = knownDays.get(day)
    if (known === undefined) knownDays.set(day, (known = anyOnDay.get(day) !== undefined))
    return known
  }

  /** A key that neither the file nor its day had before needs no look into the store, which costs as much as inserting. */
  function write(row: NewInteraction): Written {
    const isKnown = isKnownDay(row.localDay)
    const isRepeated = seen.addOrHas(row.localDay, row.keyHash)
    if (!isRepeated && !isKnown) return { fate: add(row, row.occurrence, 1), superseded: null }
    const versions = (isRepeated ? find : findStored)(row.localDay, row.keyHash, row.occurrence)
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
  function add(row: NewInteraction, occurrence: number, visible: 0 | 1): 'new' {
    const { placeId, locationId } = names.place(row.place, row.certainty === 'assumed_zone' ? null : row.zone)
    const { spelledId, providerId } = names.provider(locationId, row.person)
    const ids = {
      id: idOf(importId, row.record),
      location_id: locationId,
      provider_id: providerId,
      place_id: placeId,
      spelled_id: spelledId,
      occurrence,
      visible,
      source_id: sourceId,
    }
    const stored = storedRow(row, ids, names)
    if (visible === 1) rollups.add(locationId, row.localDay, stored)
    inserter.add(stored)
    return 'new'
  }

  /** Takes a row that this file has not had yet; `versions` of its key came with other imports. */
  function take(row: NewInteraction, occurrence: number, versions: readonly Version[]): Fate {
    if (versions.length === 0) return add(row, occurrence, 1)
    const shown = versions.find(wasShown)
    const equal = versions.find(version => version.row_hash === row.rowHash)
    for (const version of versions) if (!isOwn(version)) shownBefore.set(version.id, wasShown(version))
    const id = equal?.id ?? idOf(importId, row.record)
    if (equal) {
      claim.run(importId, row.record, row.line, equal.id)
      claimed.set(equal.id, { record: row.record, line: row.line })
    } else add(row, occurrence, 0)
    if (!(equal && equal.visible === 1)) resolve(find(row.localDay, row.keyHash, occurrence), touch)
    const fate = fateAgainst(shown, id, row)
    if (fate !== 'new') fates.set(id, fate)
    return fate
  }

  function fateAgainst(shown: Version | undefined, id: number, row: NewInteraction): Fate {
    if (!shown) return 'new'
    return shown.id !== id && wins(row, rankOf(shown)) ? 'changed' : 'same'
  }

  /** Takes back what an earlier row of this file did, since a later row of the same key stands over it. */
  function withdraw(version: Version): Written['superseded'] {
    const fate = fates.get(version.id) ?? 'new'
    const place = claimed.get(version.id) ?? { record: recordOf(version.id), line: Number(lineOf.get(version.id)) }
    if (isOwn(version)) withdrawRow.run(version.id)
    else withdrawClaim.run(importId, place.record)
    claimed.delete(version.id)
    fates.delete(version.id)
    touch({ locationId: version.location_id, day: version.local_day })
    return { ...place, fate }
  }

  function finish(): void {
    inserter.flush()
    rollups.finish()
    unanswered.write(raw, importId)
  }

  return { write, countUnanswered: request => unanswered.add(request), finish }
}

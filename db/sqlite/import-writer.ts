import type { Database } from 'better-sqlite3'
import { firstIdOf, isStoredId } from '../interaction-ids.ts'
import { type InteractionColumns, numberAt, numberOrNullAt } from '../interaction-columns.ts'
import type { UnansweredRequest } from '../new-interaction.ts'
import { BatchCodes } from './batch-codes.ts'
import { keyOf } from './day-keys.ts'
import { dictionaries } from './dictionaries.ts'
import { ImportRollups } from './import-rollups.ts'
import { pendingRows } from './pending-rows.ts'
import { prepared } from './prepared.ts'
import { UnansweredCounts } from './unanswered-counts.ts'
import {
  activeImports,
  dayReader,
  rankOf,
  type Version,
  type VersionRank,
  versionReader,
  versionResolver,
  wins,
} from './versions.ts'
import { WriterMemory } from './writer-memory.ts'

/** What became of a row, relative to the store before its file. The last two leave it out. */
export type Fate = 'new' | 'same' | 'changed' | 'repeat-in-file' | 'older-version-in-file'

export interface Written {
  readonly fate: Fate
  /** An earlier row of the file that this one replaces, and what it had been counted as. */
  readonly superseded: { readonly record: number; readonly line: number; readonly fate: Fate } | null
}

export interface ImportWriter {
  /** Takes a row of a batch; rows come in the order of their records, batch after batch. */
  write(batch: InteractionColumns, row: number): Written
  /** Counts a request that was not answered: it is no interaction. */
  countUnanswered(request: UnansweredRequest): void
  /** Stores what still waits and brings the roll-ups up to date. To be called once, before the transaction ends. */
  finish(): void
}

/** Rows held in memory, some 200 bytes each. */
const MOST_ROWS = 2 ** 14

interface WriterOptions {
  /** Rows held at most; for tests. */
  readonly most?: number
  /** What an import of the same connection has left. */
  readonly memory?: WriterMemory
}

/**
 * Writes the rows of one import: finds what the store already has, claims it or adds a version, and keeps exactly one
 * version of each key visible. Use inside one transaction; the ledger entry of `importId` must be active.
 */
export function importWriter(
  raw: Database,
  importId: number,
  source: string,
  { most = MOST_ROWS, memory = new WriterMemory(raw) }: WriterOptions = {},
): ImportWriter {
  const names = dictionaries(raw)
  const sourceId = names.source(source)
  const active = activeImports(raw)
  const readVersion = versionReader(raw)
  const resolve = versionResolver(raw, id => id === importId || active.has(id))
  const dayOf = dayReader(raw)
  const rollups = new ImportRollups(raw, memory.staging)
  const unanswered = new UnansweredCounts(names)
  const claim = prepared(raw, 'insert into claim (import_id, record, line, interaction_id) values (?, ?, ?, ?)')
  const withdrawRow = prepared(raw, 'delete from interaction_row where id = ?')
  const withdrawClaim = prepared(raw, 'delete from claim where import_id = ? and record = ?')
  const placeInFile = prepared(raw, 'select record, coalesce(line, record + ?) as line from interaction_row where id = ?')

  memory.begin()
  const firstId = firstIdOf(importId)
  /** Rows of earlier imports that this file holds too, and fates other than `new` of stored rows. */
  const claimed = new Map<number, { record: number; line: number }>()
  const fates = new Map<number, Fate>()
  /** Visits of one fingerprint in this file, where it has more than one. */
  const copies = new Map<string, number>()
  /** Visible before this file, as far as this file changed it. */
  const shownBefore = new Map<number, boolean>()

  const isOwn = (version: Version) => version.pending !== null || version.id > firstId
  const isHere = (version: Version) => isOwn(version) || claimed.has(version.id)
  const wasShown = (version: Version) => !isOwn(version) && (shownBefore.get(version.id) ?? version.visible === 1)

  let batch: BatchCodes | null = null

  const rows = pendingRows(raw, importId, {
    most,
    keys: memory.keys,
    kinds: memory.kinds,
    staging: memory.staging.rows,
    customerTypeOf: name => names.customerType(name),
    onShown: rollups.add.bind(rollups),
    onFate: (id, fate) => fates.set(id, fate),
    onFlushed: () => {
      rollups.endPart()
      batch = null // its numbers may be those of kinds that made room
    },
  })
  const { waiting } = rows
  const resolving = {
    onTouched: rollups.touch.bind(rollups),
    show: (at: number, visible: 0 | 1) => void (waiting.visible[at] = visible),
  }

  /** Versions of a key, rows that still wait included. */
  function find(day: number, keyHash: number, occurrence: number): Version[] {
    const references = rows.keysOf(day).find(keyOf(keyHash, occurrence))
    return references.length === 0 ? NO_VERSIONS : references.flatMap(reference => versionOf(reference) ?? [])
  }

  function versionOf(reference: number): Version | null {
    if (isStoredId(reference)) {
      if (reference > firstId) rows.settle()
      return readVersion(reference)
    }
    const at = waiting.ofRecord(reference)
    if (at === null) return null
    const rank = rankOfRow(waiting.columnsOf(at), waiting.rows[at]!)
    return {
      id: reference,
      row_hash: rank.rowHash,
      updated_at: rank.updatedAt,
      filled: rank.filled,
      visible: waiting.visible[at]!,
      pending: at,
    }
  }

  function write(columns: InteractionColumns, at: number): Written {
    if (batch?.columns !== columns) batch = new BatchCodes(columns, { names, kinds: memory.kinds, sourceId })
    const occurrence = numberAt(columns.occurrence, at)
    const versions = find(numberAt(columns.localDay, at), numberAt(columns.keyHash, at), occurrence)
    const row = { batch, at }
    if (versions.length === 0) return written(add(row, occurrence, 1, 'new'))
    const present = versions.find(isHere)
    if (!present) return written(take(row, occurrence, versions))
    if (occurrence > 0) return written(takeCopy(row))
    const rank = rankOfRow(columns, at)
    if (present.row_hash === rank.rowHash) return written('repeat-in-file')
    if (!wins(rank, rankOf(present))) return written('older-version-in-file')
    const superseded = withdraw(present)
    return { fate: take(row, 0, find(numberAt(columns.localDay, at), numberAt(columns.keyHash, at), 0)), superseded }
  }

  /** Takes a row whose fingerprint this file has had before: one more visit. */
  function takeCopy(row: Row): Fate {
    const { columns } = row.batch
    const [day, keyHash] = [numberAt(columns.localDay, row.at), numberAt(columns.keyHash, row.at)]
    const key = `${day} ${keyHash}`
    const occurrence = (copies.get(key) ?? numberAt(columns.occurrence, row.at)) + 1
    copies.set(key, occurrence)
    return take(row, occurrence, find(day, keyHash, occurrence))
  }

  /** Adds a version of the row's key that the store does not have. */
  function add({ batch, at }: Row, occurrence: number, visible: 0 | 1, fate: Fate): Fate {
    const { columns } = batch
    const { placeId, locationId } = batch.placeOf(at)
    const { spelledId, providerId } = batch.providerOf(at, locationId)
    const key = keyOf(numberAt(columns.keyHash, at), occurrence)
    const kind = batch.kindOf(at)
    rows.add({ columns, row: at, key, locationId, placeId, providerId, spelledId, kind, visible, fate })
    return fate
  }

  /** Takes a row that this file has not had yet; `versions` of its key came with other imports. */
  function take(row: Row, occurrence: number, versions: readonly Version[]): Fate {
    if (versions.length === 0) return add(row, occurrence, 1, 'new')
    const { columns } = row.batch
    const rank = rankOfRow(columns, row.at)
    const shown = versions.find(wasShown)
    const equal = versions.find(version => version.row_hash === rank.rowHash)
    for (const version of versions) if (!isOwn(version)) shownBefore.set(version.id, wasShown(version))
    const fate = fateAgainst(shown, equal?.id ?? null, rank)
    if (equal) claimStored(equal.id, fate, { record: numberAt(columns.record, row.at), line: numberAt(columns.line, row.at) })
    else add(row, occurrence, 0, fate)
    if (!(equal && equal.visible === 1))
      resolve(find(numberAt(columns.localDay, row.at), numberAt(columns.keyHash, row.at), occurrence), resolving)
    return fate
  }

  function claimStored(id: number, fate: Fate, place: { record: number; line: number }): void {
    claim.run(importId, place.record, place.line, id)
    claimed.set(id, place)
    if (fate !== 'new') fates.set(id, fate)
  }

  /** @param id of the stored row that the file's row equals, if there is one */
  function fateAgainst(shown: Version | undefined, id: number | null, rank: VersionRank): Fate {
    if (!shown) return 'new'
    return shown.id !== id && wins(rank, rankOf(shown)) ? 'changed' : 'same'
  }

  /** Takes back what an earlier row of this file did, since a later row of the same key stands over it. */
  function withdraw(version: Version): Written['superseded'] {
    const { pending, id } = version
    if (pending !== null) {
      rows.withdraw(pending)
      const line = numberAt(waiting.columnsOf(pending).line, waiting.rows[pending]!)
      return { record: id, line, fate: waiting.fates[pending]! }
    }
    const fate = fates.get(id) ?? 'new'
    const place = claimed.get(id) ?? (placeInFile.get(rows.lineShift(), id) as { record: number; line: number })
    if (isOwn(version)) withdrawRow.run(id)
    else withdrawClaim.run(importId, place.record)
    claimed.delete(id)
    fates.delete(id)
    resolving.onTouched(dayOf(id))
    return { ...place, fate }
  }

  function finish(): void {
    rows.flush()
    rows.settle()
    rollups.finish()
    unanswered.write(raw, importId)
    prepared(raw, 'update import set line_shift = ? where id = ?').run(rows.lineShift(), importId)
  }

  return { write, countUnanswered: request => unanswered.add(request), finish }
}

/** A row of the batch that is being written. */
interface Row {
  readonly batch: BatchCodes
  readonly at: number
}

const NO_VERSIONS: Version[] = []

/** Said of nearly every row: one object each. */
const plain: Record<Fate, Written> = {
  new: { fate: 'new', superseded: null },
  same: { fate: 'same', superseded: null },
  changed: { fate: 'changed', superseded: null },
  'repeat-in-file': { fate: 'repeat-in-file', superseded: null },
  'older-version-in-file': { fate: 'older-version-in-file', superseded: null },
}
const written = (fate: Fate): Written => plain[fate]

function rankOfRow(columns: InteractionColumns, row: number): VersionRank {
  return {
    updatedAt: numberOrNullAt(columns.updatedAt, row),
    filled: numberAt(columns.filled, row),
    rowHash: numberAt(columns.rowHash, row),
  }
}

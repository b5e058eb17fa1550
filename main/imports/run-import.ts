import type { Refusal } from '#contract/failure.ts'
import type { ImportedFile, ImportResult } from '#contract/imports.ts'
import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview } from '#contract/previews.ts'
import type { RowCounts } from '#contract/row-reasons.ts'
import { nameKey } from '#db/name-key.ts'
import { rememberedMappings } from '#db/queries/ledger.ts'
import { timeZones } from '#db/queries/places.ts'
import { settings } from '#db/queries/settings.ts'
import { checkpoint } from '#db/sqlite/checkpoint.ts'
import type { SaidMove } from '#db/sqlite/give-moves.ts'
import type { Store } from '#db/sqlite/open.ts'
import { WriterMemory } from '#db/sqlite/writer-memory.ts'
import { diskFailure } from '../disk-failure.ts'
import { Failure } from '../failure.ts'
import { type FileToImport, importFile, type InTransaction } from './import-file.ts'
import { inOwnTransaction } from './in-own-transaction.ts'
import type { PackedRows } from './pack-rows.ts'
import type { FilesToRead, Knowledge, ReadEvent } from './read-files.ts'
import { readFiles } from './read-files.ts'
import { isAdded } from './recognise/made-names.ts'
import { MovesPassedOver } from './names/moves-passed-over.ts'

export interface ImportProgress {
  /** Bytes read and to read, over all files. */
  readonly done: number
  readonly total: number
  readonly rows: number
  readonly file: string
}

export interface RunOptions {
  readonly isCancelled: () => boolean
  readonly onProgress: (progress: ImportProgress) => void
  /** Told of each file that is in for good. */
  readonly onWritten?: () => void
  readonly now: () => Date
  /** Reads the files; in this thread by default. */
  readonly read?: (files: FilesToRead) => AsyncGenerator<ReadEvent>
  /** Zones of places that the store does not know yet, by name key. */
  readonly zones?: ReadonlyMap<string, string>
  readonly inTransaction?: InTransaction
}

export interface FilesToImport {
  readonly paths: string[]
  readonly mappings?: Mapping[] | undefined
  /** An import that one file takes the place of. */
  readonly replaces?: number | undefined
}

/** Memory for pages while rows are added at the end, in KiB. */
const PAGE_CACHE = 16_384
/** Pages of the write-ahead log, some 100 MB: a checkpoint after each small file would copy the same pages again and again. */
const PAGES_BEFORE_CHECKPOINT = 25_000

/**
 * Imports files and folders one after the other, each in whole or not at all. A file that is refused or leaves something
 * open does not keep the others out.
 *
 * @throws Failure `file-missing`, `folder-without-exports`; `cancelled`, `disk-full` and what else comes of the data file (files
 * imported before stay)
 */
export async function runImport(
  store: Store,
  { paths, mappings = [], replaces }: FilesToImport,
  options: RunOptions,
): Promise<ImportResult> {
  const known = await knowledgeOf(store)
  for (const [place, zone] of options.zones ?? []) known.zones.set(place, zone)
  const events = (options.read ?? readFiles)({ paths, mappings, known })
  const progress = { done: 0, total: 0, rows: 0, file: '' }
  const files: ImportedFile[] = []
  const memory = new WriterMemory(store.raw)
  const moves = new MovesPassedOver()
  const inTransaction: InTransaction = options.inTransaction ?? (write => inOwnTransaction(store, options.isCancelled, write))
  store.raw.pragma(`cache_size = -${PAGE_CACHE}`)
  store.raw.pragma(`wal_autocheckpoint = ${PAGES_BEFORE_CHECKPOINT}`)
  for await (const event of events) {
    if (options.isCancelled()) throw new Failure('cancelled')
    if (event.kind === 'files') progress.total = event.bytes
    if (event.kind !== 'file') continue
    progress.file = event.preview.name
    options.onProgress({ ...progress })
    const running = { ...options, inTransaction, memory, replaces, moves }
    const file = await importOne(store, event, { events, options: running, progress })
    files.push(file)
    if (file.state === 'imported') options.onWritten?.()
    progress.done += event.bytes
    progress.rows += file.counts?.rows ?? 0
  }
  if (!store.raw.inTransaction) checkpoint(store.raw)
  return { state: stateOf(files), files: moves.warnIn(files), totals: totalsOf(files), dryRun: null }
}

interface Running {
  readonly events: AsyncGenerator<ReadEvent>
  readonly options: RunOptions & {
    readonly inTransaction: InTransaction
    readonly memory: WriterMemory
    readonly replaces: number | undefined
    readonly moves: MovesPassedOver
  }
  readonly progress: ImportProgress
}

async function importOne(
  store: Store,
  event: Extract<ReadEvent, { kind: 'file' }>,
  { events, options, progress }: Running,
): Promise<ImportedFile> {
  const { path, preview, hash, bytes } = event
  if (preview.state !== 'ready' || !preview.mapping) return leftOut(preview, preview.failure)
  const { mapping } = preview
  const header = preview.columns.map(({ column }) => column).filter(name => !isAdded(name, mapping))
  const file: FileToImport = {
    path,
    name: preview.name,
    hash,
    bytes,
    mapping,
    fingerprint: mapping.fingerprint ?? '',
    header,
    noticed: preview.noticed,
  }
  let read = 0
  const onRows = (rows: number) => options.onProgress({ ...progress, done: progress.done + read, rows: progress.rows + rows })
  try {
    const onMoves = (passedOver: readonly SaidMove[]) => options.moves.see(mapping, passedOver)
    const rows = rowsUntilEnd(events, done => void (read = done))
    return await importFile(store, file, { ...options, rows, onRows, onMoves })
  } catch (error) {
    options.memory.forget()
    if (error instanceof BrokenFile) return leftOut(preview, error.failure)
    if (error instanceof Failure && error.code === 'file-empty') return leftOut(preview, error.toRefusal())
    throw fullDisk(error, { path: store.path, bytes: Math.max(bytes, progress.total - progress.done) }) ?? error
  }
}

/** Rows, roll-ups and what is written ahead of both take about so many times the room of the exports. */
const ROOM = 5

/** A full disk, with about how much the files that are left would have needed. */
function fullDisk(error: unknown, { path, bytes }: { path: string; bytes: number }): Failure | null {
  const failure = diskFailure(error, path)
  if (failure?.code !== 'disk-full') return failure
  return new Failure('disk-full', { ...failure.values, neededMegabytes: Math.ceil((ROOM * bytes) / 1e6) })
}

/** Reading broke off inside a file: its transaction is rolled back, and the next file goes on. */
class BrokenFile extends Error {
  readonly failure: Refusal

  constructor(failure: Refusal) {
    super(failure.message)
    this.failure = failure
  }
}

async function* rowsUntilEnd(events: AsyncGenerator<ReadEvent>, onBytes: (done: number) => void): AsyncGenerator<PackedRows> {
  for (;;) {
    const { value: event, done } = await events.next()
    if (done || event.kind === 'end') return
    if (event.kind === 'broken') throw new BrokenFile(event.failure)
    if (event.kind !== 'rows') throw new Error(`A file's rows were followed by "${event.kind}"`)
    onBytes(event.done)
    yield event.rows
  }
}

/** What the store remembers for reading files: mappings by header fingerprint, and the zones of its locations. */
export async function knowledgeOf(store: Store): Promise<Knowledge> {
  const mappings = new Map(
    (await rememberedMappings(store.db)).map(({ fingerprint, mapping }) => [fingerprint, JSON.parse(mapping) as Mapping]),
  )
  const locations = (await timeZones(store.db)).flatMap(({ time_zone: zone, ...location }) =>
    zone === null ? [] : [{ ...location, zone }],
  )
  const zones = locations.map(({ name_key, zone }): [string, string] => [name_key, zone])
  const zonesOfLocations = new Map(
    locations.flatMap(({ public_id, name, zone }): [string, string][] => [
      [nameKey(name), zone],
      [public_id, zone],
    ]),
  )
  const zone = (await settings(store.db)).get('zone')
  return { defaultZone: zone === undefined || zone === '' ? null : zone, zones: new Map(zones), zonesOfLocations, mappings }
}

function leftOut(preview: Omit<FilePreview, 'importedAs'>, failure: Refusal | null): ImportedFile {
  return {
    path: preview.path,
    name: preview.name,
    state: preview.state === 'needs-answer' ? 'needs-answer' : 'refused',
    importId: null,
    counts: null,
    failure: failure ?? new Failure('needs-answer', { name: preview.name }).toRefusal(),
    mapping: preview.mapping,
    questions: preview.questions,
    noticed: preview.noticed,
    firstRows: [],
    rejected: [],
    skipped: [],
    warnings: [],
    warningCounts: {},
  }
}

function stateOf(files: readonly ImportedFile[]): ImportResult['state'] {
  const imported = files.filter(file => file.state === 'imported').length
  if (imported === files.length) return 'imported'
  if (imported > 0) return 'partly'
  return files.some(file => file.state === 'needs-answer') ? 'needs-answer' : 'refused'
}

function totalsOf(files: readonly ImportedFile[]): RowCounts {
  const totals = { rows: 0, new: 0, same: 0, changed: 0, skipped: 0, rejected: 0 }
  for (const { counts } of files)
    if (counts) for (const name of Object.keys(totals) as (keyof RowCounts)[]) totals[name] += counts[name]
  return totals
}

import type { Refusal } from '#contract/failure.ts'
import type { Mapping } from '#contract/mapping.ts'
import type { FilePreview } from '#contract/previews.ts'
import { codedAt, type InteractionColumns } from '#db/interaction-columns.ts'
import { nameKey } from '#db/name-key.ts'
import { Failure } from '../failure.ts'
import { type CountedNames, countNames } from './names/count-names.ts'
import { fileHash, type FileHash } from './file-hash.ts'
import { fileChanged, isUnchanged, stampOf } from './file-stamp.ts'
import { exportsOf } from './find-exports.ts'
import { refusedPreview, understandFile } from './preview-file.ts'
import { packedInteractionsOf } from './read-interactions.ts'
import { LooseSheets } from './loose-sheets.ts'
import { missingColumn } from './recognise/header-fits.ts'
import { withSomeDay } from './recognise/sample-rows.ts'
import type { PackedRows } from './pack-rows.ts'
import type { OpenedExport } from './read/open-export.ts'
import { saysMoreThanWhen } from './says-more-than-when.ts'
import { totalBytesOf } from './total-bytes-of.ts'

/** What reading files needs to know of the store; it can be handed to another thread. */
export interface Knowledge {
  /** Zone of times written without one where neither mapping nor location names a zone. */
  readonly defaultZone: string | null
  /** Zones of locations by name key. */
  readonly zones: Map<string, string>
  /** Zones of locations by public id and by the key of the name they now have. */
  readonly zonesOfLocations?: ReadonlyMap<string, string>
  /** Mappings of earlier imports by header fingerprint. */
  readonly mappings: Map<string, Mapping>
}

export interface FilesToRead {
  readonly paths: readonly string[]
  /** Offered to each file in order: the first that fits is taken. */
  readonly mappings: readonly Mapping[]
  readonly known: Knowledge
  /** Nothing but the previews, with some rows as they would be stored. */
  readonly previewsOnly?: boolean
  /** Files are read to their end for their places and people; without rows. */
  readonly countsNames?: boolean
}

/** How files come to be that are not there yet, and about how many bytes they will have together. */
export interface FilesToMake {
  readonly bytes: number
  /** Called before the file is read. */
  readonly make: (path: string) => Promise<void>
}

/** How files are read. */
interface ReadWays {
  readonly made?: FilesToMake | null
  /** Tells a file's hash while it is found out what the file is; in this thread by default. */
  readonly hash?: (path: string) => Promise<FileHash>
}

type Preview = Omit<FilePreview, 'importedAs'>

/**
 * What reading tells, in order: all files once, then of each that it is being opened and what it is; one that is ready is
 * followed by its rows and its end, or by why reading broke off; or by how far the reading for its names is, and by them.
 */
export type ReadEvent =
  | { readonly kind: 'files'; readonly bytes: number; readonly paths: readonly string[] }
  | { readonly kind: 'opening'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly preview: Preview; readonly hash: string; readonly bytes: number }
  | { readonly kind: 'reading'; readonly path: string; readonly done: number; readonly rows: number }
  | { readonly kind: 'names'; readonly path: string; readonly names: CountedNames }
  | { readonly kind: 'rows'; readonly rows: PackedRows; readonly done: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'broken'; readonly failure: Refusal }

/**
 * Reads files and folders one after the other. What one file teaches (its mapping, zones of new places) holds for the next,
 * as if each had been imported before the next is read.
 *
 * @throws Failure file-missing, folder-without-exports
 */
export async function* readFiles(
  { paths, mappings, known, previewsOnly = false, countsNames = false }: FilesToRead,
  { made = null, hash: hashed = fileHash }: ReadWays = {},
): AsyncGenerator<ReadEvent> {
  const files = made ? paths.map(path => ({ path, book: null })) : await exportsOf(paths, mappings)
  const loose = new LooseSheets<Extract<ReadEvent, { kind: 'file' }>>()
  const found = files.map(({ path }) => path)
  yield { kind: 'files', bytes: made ? made.bytes : await bytesOfAll(found), paths: found }
  for (const { path, book } of files) {
    yield { kind: 'opening', path }
    await made?.make(path)
    const stamp = await stampOf(path)
    const hashing = hashOf(path, hashed)
    const understood = await understandFile(path, { ...reading(known), mappings }, previewsOnly).catch(async (fault: unknown) => {
      if (await isUnchanged(path, stamp, null)) throw fault
      return { preview: refusedPreview(path, fileChanged(path)), opened: null }
    })
    const preview = fitting(understood.preview, files.length === 1 && !previewsOnly ? mappings : [])
    const { hash, bytes } = await hashing
    yield* loose.take({ kind: 'file', path, preview, hash, bytes }, book, preview)
    const isSame = async () => made !== null || isUnchanged(path, stamp, hash)
    if (countsNames) yield* namesOf(path, understood, known)
    else if (preview.state === 'ready' && preview.mapping && !previewsOnly)
      yield* rowsOf({ path, mapping: preview.mapping, opened: understood.opened, isSame }, known)
  }
  yield* loose.rest()
}

async function bytesOfAll(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(path => totalBytesOf(path).catch(sizeOfNothing)))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** What cannot be read is refused when its turn comes. */
function sizeOfNothing(error: unknown): number {
  if (error instanceof Failure) return 0
  throw error
}

/** One mapping given for one file is meant for it: where it names columns that the file does not have, that is said rather than guessed round. */
function fitting(preview: Preview, mappings: readonly Mapping[]): Preview {
  const [mapping] = mappings
  const columns = [...preview.columns.map(({ column }) => column), ...(preview.mapping?.unpivot?.columns ?? [])]
  const column = mapping === undefined || mappings.length > 1 || columns.length === 0 ? null : missingColumn(mapping, columns)
  if (column === null) return preview
  return {
    ...preview,
    state: 'refused',
    failure: new Failure('mapping-does-not-fit', { name: preview.name, column }).toRefusal(),
  }
}

/** How `previewFile` and `packedInteractionsOf` ask what is known. */
export function reading(known: Knowledge) {
  return {
    defaultZone: known.defaultZone,
    remembered: (fingerprint: string) => known.mappings.get(fingerprint) ?? null,
    zoneOf: (place: string) => known.zones.get(nameKey(place)) ?? null,
    zoneOfLocation: (location: string) =>
      known.zonesOfLocations?.get(location) ??
      known.zones.get(nameKey(location)) ??
      known.zonesOfLocations?.get(nameKey(location)) ??
      null,
  }
}

/** The names of a file that can be read, also where something of it is still to be answered. */
async function* namesOf(
  path: string,
  { preview: { state, mapping, questions }, opened }: { preview: Preview; opened: OpenedExport | null },
  known: Knowledge,
): AsyncGenerator<ReadEvent> {
  if (state === 'refused' || !mapping) return
  const dated = withSomeDay(mapping, questions)
  try {
    const names = yield* readingOf(path, countNames(path, dated, { ...reading(known), areDaysOpen: dated !== mapping }, opened))
    yield { kind: 'names', path, names }
  } catch (error) {
    // A file that breaks off tells so when it is imported.
    if (!(error instanceof Failure)) throw error
  }
}

const TOLD_MS = 100

/** Tells now and then how far counting is. */
async function* readingOf(path: string, counting: ReturnType<typeof countNames>): AsyncGenerator<ReadEvent, CountedNames> {
  for (let told = Date.now(); ; ) {
    const next = await counting.next()
    if (next.done) return next.value
    if (Date.now() - told < TOLD_MS) continue
    told = Date.now()
    yield { kind: 'reading', path, ...next.value }
  }
}

interface Readable {
  readonly path: string
  readonly mapping: Mapping
  readonly opened: OpenedExport | null
  /** Whether the file still is what was understood: each pass over it opens it anew. */
  readonly isSame: () => Promise<boolean>
}

async function* rowsOf({ path, mapping, opened, isSame }: Readable, known: Knowledge): AsyncGenerator<ReadEvent> {
  let done = 0
  let isAnyRow = false
  const learnt = new Map<string, string>()
  try {
    const options = { ...reading(known), onBytes: (bytes: number) => void (done = bytes) }
    for await (const rows of packedInteractionsOf(path, mapping, options, opened)) {
      isAnyRow ||= rows.columns.count > 0
      learnZones(learnt, rows.columns)
      yield { kind: 'rows', rows, done }
    }
    if (!(await isSame())) throw fileChanged(path)
  } catch (error) {
    const isTold = error instanceof Failure && ['file-changed', 'file-missing'].includes(error.code)
    const failure = isTold || (await isSame()) ? error : fileChanged(path)
    if (!(failure instanceof Failure)) throw failure
    yield { kind: 'broken', failure: failure.toRefusal() }
    return
  }
  for (const [place, zone] of learnt) if (!known.zones.has(nameKey(place))) known.zones.set(nameKey(place), zone)
  if (isAnyRow && mapping.fingerprint !== undefined && saysMoreThanWhen(mapping)) known.mappings.set(mapping.fingerprint, mapping)
  yield { kind: 'end' }
}

/** A new location gets the zone of its first row, unless that was only assumed. */
function learnZones(learnt: Map<string, string>, { count, place, zone, certainty }: InteractionColumns): void {
  if (place === null) return
  const open = new Set([...place.values.keys()].filter(i => !learnt.has(place.values[i]!)))
  for (let row = 0; row < count && open.size > 0; row++) {
    const spelled = place.codes[row]! - 1
    if (!open.has(spelled) || codedAt(certainty, row) === 'assumed_zone') continue
    learnt.set(place.values[spelled]!, codedAt(zone, row)!)
    open.delete(spelled)
  }
}

/** A file that cannot be read has told so in its preview. */
async function hashOf(path: string, hashed: (path: string) => Promise<FileHash>): Promise<FileHash> {
  return hashed(path).catch(() => ({ hash: '', bytes: 0 }))
}

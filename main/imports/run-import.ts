import { basename } from 'node:path'
import type { FilePreview, ImportedFile, ImportResult, Mapping, RowCounts } from '#contract/imports.ts'
import { rememberedMappings } from '#db/queries/ledger.ts'
import { timeZones } from '#db/queries/places.ts'
import { settings } from '#db/queries/settings.ts'
import { nameKey } from '#db/name-key.ts'
import type { Store } from '#db/sqlite/open.ts'
import { Failure } from '../failure.ts'
import { findExports } from './find-exports.ts'
import { importFile } from './import-file.ts'
import { previewFile } from './preview-file.ts'
import { totalBytesOf } from './total-bytes-of.ts'

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
  readonly now: () => Date
  /** Zone of a place that the store does not know yet. */
  readonly zoneOf?: (place: string) => string | null
}

/** What reading a file needs to know of the store. */
export interface Knowledge {
  readonly defaultZone: string | null
  readonly remembered: (fingerprint: string) => Mapping | null
  readonly zoneOf: (place: string) => string | null
}

/**
 * Imports files and folders one after the other, each in whole or not at all. A file that is refused or leaves something
 * open does not keep the others out.
 *
 * @throws Failure `file-missing`, `folder-without-exports`, `cancelled` (files imported before stay)
 */
export async function runImport(
  store: Store,
  input: { paths: string[]; mappings?: Mapping[] | undefined },
  options: RunOptions,
): Promise<ImportResult> {
  const paths = await findExports(input.paths)
  const sizes = await Promise.all(paths.map(totalBytesOf))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const files: ImportedFile[] = []
  let done = 0
  for (const [index, path] of paths.entries()) {
    if (options.isCancelled()) throw new Failure('cancelled')
    const before = files.reduce((sum, file) => sum + (file.counts?.rows ?? 0), 0)
    const tell = progressOf(options, { total, done, before, file: basename(path) })
    files.push(await importOne(store, path, { mappings: input.mappings ?? [], options, tell }))
    done += sizes[index] ?? 0
  }
  return { state: stateOf(files), files, totals: totalsOf(files) }
}

interface Tell {
  readonly bytes: (done: number) => void
  readonly rows: (rows: number) => void
}

function progressOf(options: RunOptions, base: { total: number; done: number; before: number; file: string }): Tell {
  let bytes = 0
  let rows = 0
  const tell = () => options.onProgress({ done: base.done + bytes, total: base.total, rows: base.before + rows, file: base.file })
  tell()
  return { bytes: done => void (bytes = done), rows: taken => ((rows = taken), tell()) }
}

async function importOne(
  store: Store,
  path: string,
  { mappings, options, tell }: { mappings: readonly Mapping[]; options: RunOptions; tell: Tell },
): Promise<ImportedFile> {
  const knowledge = await knowledgeOf(store, options.zoneOf)
  const preview = await previewFile(path, { ...knowledge, mappings })
  if (preview.state !== 'ready' || !preview.mapping) return leftOut(preview)
  const file = {
    path,
    mapping: preview.mapping,
    fingerprint: preview.mapping.fingerprint ?? '',
    header: preview.columns.map(({ column }) => column),
  }
  return importFile(store, file, { ...knowledge, ...options, onBytes: tell.bytes, onRows: tell.rows })
}

/** What the store remembers for reading files: mappings by header fingerprint, and the zones of its locations. */
export async function knowledgeOf(store: Store, zoneOfNew: (place: string) => string | null = () => null): Promise<Knowledge> {
  const mappings = new Map(
    (await rememberedMappings(store.db)).map(({ fingerprint, mapping }) => [fingerprint, JSON.parse(mapping) as Mapping]),
  )
  const zones = new Map((await timeZones(store.db)).map(({ name_key, time_zone }) => [name_key, time_zone]))
  const zone = (await settings(store.db)).get('zone')
  return {
    defaultZone: zone === undefined || zone === '' ? null : zone,
    remembered: fingerprint => mappings.get(fingerprint) ?? null,
    zoneOf: place => zones.get(nameKey(place)) ?? zoneOfNew(place),
  }
}

function leftOut(preview: Omit<FilePreview, 'importedAs'>): ImportedFile {
  const failure = preview.failure ?? new Failure('needs-answer', { name: preview.name }).toRefusal()
  return {
    path: preview.path,
    name: preview.name,
    state: preview.state === 'needs-answer' ? 'needs-answer' : 'refused',
    importId: null,
    counts: null,
    failure,
    mapping: preview.mapping,
    questions: preview.questions,
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

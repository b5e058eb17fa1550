import { isDeepStrictEqual } from 'node:util'
import type { FilePreview, Noticed } from '#contract/previews.ts'
import type { Input, Output } from '#contract/operations.ts'
import { activeImportOf } from '#db/queries/ledger.ts'
import type { Store } from '#db/sqlite/open.ts'
import { Failure } from '../failure.ts'
import type { CountedNames } from './names/count-names.ts'
import { CountedFiles } from './names/counted-files.ts'
import { foundNames } from './names/found-names.ts'
import { Turns } from './names/turns.ts'
import { knownNames } from './names/known-names.ts'
import { type FilesToRead, type Knowledge, type ReadEvent, readFiles } from './read-files.ts'
import { ReadSoFar } from './read-so-far.ts'
import { type ImportProgress, knowledgeOf } from './run-import.ts'

const NOTHING: Knowledge = { defaultZone: null, zones: new Map(), mappings: new Map() }

type Read = (files: FilesToRead) => AsyncGenerator<ReadEvent>

export interface PreviewWays {
  /** Reads the files; in this thread by default. */
  readonly read?: Read
  readonly isCancelled?: () => boolean
  readonly onProgress?: (progress: ImportProgress) => void
}

/** What was read to its end for a preview; the next one asks for the same as soon as a name is decided on. */
const counted = new CountedFiles()

/**
 * What an import would make of each file, and of the places and people in them, without writing anything. Works before there
 * is a data file, too.
 *
 * @throws Failure file-missing, folder-without-exports; cancelled
 */
export async function previewImports(
  store: Store | null,
  { paths, mappings = [], names: wantsNames = true }: Input<'imports.preview'>,
  ways: PreviewWays = {},
): Promise<Output<'imports.preview'>> {
  const read = watched(ways)
  const known = store ? await knowledgeOf(store) : NOTHING
  const asked = { paths, mappings, known, previewsOnly: true }
  const files: ReadPreview[] = []
  counted.makeRoom()
  for await (const event of read({ ...asked, countsNames: wantsNames && !counted.hasAny(paths) })) {
    const ofFile = event.kind === 'names' ? files.find(({ path }) => path === event.path) : undefined
    if (event.kind === 'names' && ofFile) counted.keep(ofFile, event.names)
    if (event.kind !== 'file') continue
    const importedAs = store && event.hash !== '' ? await activeImportOf(store.db, event.hash) : null
    files.push({ ...event.preview, importedAs, hash: event.hash })
  }
  if (!wantsNames) return { files: files.map(shown), names: null }
  await countMissing(files, asked, read)
  const found = files.flatMap(file => {
    const names = counted.of(file)
    return names && file.mapping ? [{ mapping: file.mapping, names }] : []
  })
  return {
    files: files.map(file => withWhole(shown(file), counted.of(file))),
    names: await foundNames(found, await knownNames(store), {
      readable: files.filter(({ state }) => state !== 'refused').length,
      turns: new Turns(ways.isCancelled),
    }),
  }
}

/** With what only reading it to its end has shown. */
function withWhole(file: FilePreview, names: CountedNames | undefined): FilePreview {
  if (!names) return file
  const isKnown = (one: Noticed) => file.noticed.some(other => isDeepStrictEqual(one, other))
  return { ...file, whole: names.whole, noticed: [...file.noticed, ...names.noticed.filter(one => !isKnown(one))] }
}

/** Reading that tells how far it is and ends when it is no longer wanted. */
function watched({ read = readFiles, isCancelled = () => false, onProgress = () => undefined }: PreviewWays): Read {
  return async function* (files) {
    const soFar = new ReadSoFar()
    for await (const event of read(files)) {
      if (isCancelled()) throw new Failure('cancelled')
      const progress = soFar.see(event)
      if (progress) onProgress(progress)
      yield event
    }
  }
}

type ReadPreview = FilePreview & { readonly hash: string }

function shown({ hash: _hash, ...file }: ReadPreview): FilePreview {
  return file
}

/** Reads those files to their end of which it is not known yet what they spell. */
async function countMissing(files: readonly ReadPreview[], asked: FilesToRead, read: Read): Promise<void> {
  const missing = new Map(files.filter(file => file.state !== 'refused' && !counted.of(file)).map(file => [file.path, file]))
  if (missing.size === 0) return
  for await (const event of read({ ...asked, paths: [...missing.keys()], countsNames: true })) {
    const file = event.kind === 'names' ? missing.get(event.path) : undefined
    if (event.kind === 'names' && file) counted.keep(file, event.names)
  }
}

import type { FilePreview } from '#contract/imports.ts'
import type { Input, Output } from '#contract/operations.ts'
import { activeImportOf } from '#db/queries/ledger.ts'
import type { Store } from '#db/sqlite/open.ts'
import { type FilesToRead, type Knowledge, type ReadEvent, readFiles } from './read-files.ts'
import { knowledgeOf } from './run-import.ts'

const NOTHING: Knowledge = { defaultZone: null, zones: new Map(), mappings: new Map() }

/**
 * What an import would make of each file, without writing anything. Works before there is a data file, too.
 *
 * @param read reads the files; in this thread by default
 */
export async function previewImports(
  store: Store | null,
  { paths, mappings = [] }: Input<'imports.preview'>,
  read: (files: FilesToRead) => AsyncGenerator<ReadEvent> = readFiles,
): Promise<Output<'imports.preview'>> {
  const known = store ? await knowledgeOf(store) : NOTHING
  const files: FilePreview[] = []
  for await (const event of read({ paths, mappings, known, previewsOnly: true }))
    if (event.kind === 'file')
      files.push({ ...event.preview, importedAs: store && event.hash !== '' ? await activeImportOf(store.db, event.hash) : null })
  return { files }
}

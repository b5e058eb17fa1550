import type { FilePreview } from '#contract/imports.ts'
import type { Input, Output } from '#contract/operations.ts'
import { activeImportOf } from '#db/queries/ledger.ts'
import type { Store } from '#db/sqlite/open.ts'
import { fileHash } from './file-hash.ts'
import { exportsOf } from './find-exports.ts'
import { LooseSheets } from './loose-sheets.ts'
import { previewFile } from './preview-file.ts'
import { type Knowledge, reading } from './read-files.ts'
import { knowledgeOf } from './run-import.ts'

const NOTHING: Knowledge = { defaultZone: null, zones: new Map(), mappings: new Map() }

/** What an import would make of each file, without writing anything. Works before there is a data file, too. */
export async function previewImports(
  store: Store | null,
  { paths, mappings = [] }: Input<'imports.preview'>,
): Promise<Output<'imports.preview'>> {
  const knowledge = store ? await knowledgeOf(store) : NOTHING
  const files: FilePreview[] = []
  const loose = new LooseSheets<FilePreview>()
  for (const { path, book } of await exportsOf(paths, mappings)) {
    const preview = await previewFile(path, { ...reading(knowledge), mappings })
    files.push(...loose.take({ ...preview, importedAs: store ? await importedAs(store, path) : null }, book, preview))
  }
  files.push(...loose.rest())
  return { files }
}

/** A file that cannot be read tells so in its preview. */
async function importedAs({ db }: Store, path: string): Promise<number | null> {
  const found = await fileHash(path).catch(() => null)
  return found && activeImportOf(db, found.hash)
}

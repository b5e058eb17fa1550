import type { Mapping } from '#contract/mapping.ts'
import { Failure } from '../failure.ts'
import { exportName } from './read/export-name.ts'
import { EXPORT_NAME, type Place, placeOf, WORKBOOK_NAME } from './read/place-of.ts'
import { shownSheets } from './read/xlsx/open-sheet.ts'
import { Workbook } from './read/xlsx/workbook.ts'
import { Archive } from './read/zip/archive.ts'
import { isHiddenEntry } from './read/zip/entry-names.ts'

const PACKED_NAME = /\.(zip|gz|tgz|tar|7z|rar|bz2|xz|zst)$/i

export interface FoundExport {
  readonly path: string
  /** The workbook of which all sheets were taken: those that hold no interactions need not be told one by one. */
  readonly book: string | null
}

/**
 * The exports that a file holds, each by a path of its own: the entries of an archive, the sheets of a workbook; most files
 * hold one. What cannot be opened stands for itself, so that its refusal is told where it is read.
 */
export async function exportsIn(file: string, mappings: readonly Mapping[]): Promise<FoundExport[]> {
  try {
    const place = await placeOf(file)
    if (place.kind === 'workbook') return await sheetsIn(place, mappings)
    if (place.kind !== 'archive') return [{ path: file, book: null }]
    const names = await entriesOf(file)
    const exports: FoundExport[] = []
    for (const name of names) {
      const path = `${file}/${name}`
      exports.push(...(WORKBOOK_NAME.test(name) ? await exportsIn(path, mappings) : [{ path, book: null }]))
    }
    return exports
  } catch (error) {
    if (error instanceof Failure) return [{ path: file, book: null }]
    throw error
  }
}

/** The sheets that the mappings name; else those that show something, a single one standing for the workbook. */
async function sheetsIn(place: Place, mappings: readonly Mapping[]): Promise<FoundExport[]> {
  const alone = { path: place.path, book: null }
  if (place.part !== null) return [alone]
  const book = await Workbook.open(place)
  const wanted = book.sheets.filter(({ name }) => mappings.some(({ sheet }) => sheet === name))
  const shown = wanted.length > 0 ? wanted.map(({ name }) => name) : await shownSheets(book)
  if (shown.length < 2 && wanted.length === 0) return [alone]
  return shown.map(name => ({ path: `${place.path}/${name}`, book: wanted.length > 0 ? null : place.path }))
}

/** Entries that are named like exports; archives inside, to be refused by name; a single file whatever its name. */
async function entriesOf(file: string): Promise<string[]> {
  const archive = await Archive.open(file)
  archive.close()
  const seen = archive.entries.map(({ name }) => name).filter(name => !isHiddenEntry(name))
  const named = seen.filter(name => EXPORT_NAME.test(name) || PACKED_NAME.test(name)).sort()
  if (named.length > 0) return named
  if (seen.length === 1) return seen
  throw new Failure('archive-without-exports', { name: exportName(file), path: file })
}

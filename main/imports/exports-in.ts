import type { Mapping } from '#contract/imports.ts'
import { Failure } from '../failure.ts'
import { exportName } from './read/export-name.ts'
import { EXPORT_NAME, placeOf } from './read/place-of.ts'
import { Archive } from './read/zip/archive.ts'

const WORKBOOK_NAME = /\.xls[xm]$/i
const PACKED_NAME = /\.(zip|gz|tgz|tar|7z|rar|bz2|xz|zst)$/i

/**
 * The exports that a file holds, each by a path of its own: the entries of an archive, the sheets of a workbook; most files
 * hold one. What cannot be opened stands for itself, so that its refusal is told where it is read.
 */
export async function exportsIn(file: string, mappings: readonly Mapping[]): Promise<string[]> {
  try {
    const place = await placeOf(file)
    if (place.kind !== 'archive') return [file]
    const names = await entriesOf(file)
    const exports: string[] = []
    for (const name of names) {
      const path = `${file}/${name}`
      exports.push(...(WORKBOOK_NAME.test(name) ? await exportsIn(path, mappings) : [path]))
    }
    return exports
  } catch (error) {
    if (error instanceof Failure) return [file]
    throw error
  }
}

/** Entries that are named like exports; archives inside, to be refused by name; a single file whatever its name. */
async function entriesOf(file: string): Promise<string[]> {
  const archive = await Archive.open(file)
  archive.close()
  const seen = archive.entries.map(({ name }) => name).filter(name => !isHidden(name))
  const named = seen.filter(name => EXPORT_NAME.test(name) || PACKED_NAME.test(name)).sort()
  if (named.length > 0) return named
  if (seen.length === 1) return seen
  throw new Failure('archive-without-exports', { name: exportName(file), path: file })
}

function isHidden(name: string): boolean {
  return name.split('/').some(part => part.startsWith('.') || part.startsWith('~$') || part === '__MACOSX')
}

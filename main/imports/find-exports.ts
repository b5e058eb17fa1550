import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mapping } from '#contract/mapping.ts'
import { Failure } from '../failure.ts'
import { exportsIn, type FoundExport } from './exports-in.ts'
import { EXPORT_NAME, placeOf } from './read/place-of.ts'

/**
 * Files to import for the files and folders a user named: a file stands for itself, whatever its name; a folder for the
 * exports in it and below, sorted by path, hidden ones left out. No path comes twice.
 *
 * @throws Failure file-missing, file-unreadable, folder-without-exports
 */
export async function findExports(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of paths) for (const file of await exportsAt(path)) found.add(file)
  return [...found]
}

/**
 * As findExports, with every archive and workbook taken apart into the exports it holds.
 *
 * @param mappings those that name a sheet choose it
 * @throws Failure file-missing, file-unreadable, folder-without-exports
 */
export async function exportsOf(paths: readonly string[], mappings: readonly Mapping[]): Promise<FoundExport[]> {
  const found = new Map<string, FoundExport>()
  for (const file of await findExports(paths)) for (const one of await exportsIn(file, mappings)) found.set(one.path, one)
  return [...found.values()]
}

async function exportsAt(path: string): Promise<string[]> {
  if (!(await isFolder(path))) return [path]
  const files = await exportsBelow(path)
  if (files.length === 0) throw new Failure('folder-without-exports', { path })
  return files.sort()
}

async function exportsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Failure('file-unreadable', { name: folder, path: folder, detail: error.code ?? error.message })
  })
  return entries
    .filter(entry => entry.isFile() && EXPORT_NAME.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !isHidden(path.slice(folder.length)))
}

function isHidden(pathInFolder: string): boolean {
  return pathInFolder.split(/[/\\]/).some(part => part.startsWith('.') || part.startsWith('~$'))
}

/** A path may lead on inside a file, to an entry of an archive or a sheet. */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (found) return found.isDirectory()
  const known = await placeOf(path).catch((error: unknown) => error)
  if (known instanceof Failure && known.code === 'file-missing') throw known
  return false
}

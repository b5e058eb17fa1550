import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../failure.ts'

const EXPORT = /\.(csv|tsv|txt)(\.gz)?$/i

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

async function exportsAt(path: string): Promise<string[]> {
  const kind = await statOf(path)
  if (!kind.isDirectory()) return [path]
  const files = await exportsBelow(path)
  if (files.length === 0) throw new Failure('folder-without-exports', { path })
  return files.sort()
}

async function exportsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Failure('file-unreadable', { name: folder, path: folder, detail: error.code ?? error.message })
  })
  return entries
    .filter(entry => entry.isFile() && EXPORT.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !isHidden(path.slice(folder.length)))
}

function isHidden(pathInFolder: string): boolean {
  return pathInFolder.split(/[/\\]/).some(part => part.startsWith('.') || part.startsWith('~$'))
}

async function statOf(path: string) {
  try {
    return await stat(path)
  } catch {
    throw new Failure('file-missing', { path })
  }
}

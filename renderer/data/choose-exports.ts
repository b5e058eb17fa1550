import { go } from '../place.ts'
import { previewPaths, type Replaced } from './import-session.ts'

/** Lets the user pick files or a folder and shows how they are read; nothing happens when the dialog is cancelled. */
export async function chooseExports(kind: 'files' | 'folder'): Promise<void> {
  showImport(await window.branchwise.pickFiles({ kind }))
}

/** Lets the user pick the file that takes the place of an import. */
export async function chooseReplacement(replaces: Replaced): Promise<void> {
  const paths = await window.branchwise.pickFiles({ kind: 'files' })
  if (paths.length === 0) return
  previewPaths(paths, { replaces })
  go('#/data/import')
}

/** Opens the import screen with these files and folders. */
export function showImport(paths: readonly string[]): void {
  if (paths.length === 0) return
  previewPaths(paths)
  go('#/data/import')
}

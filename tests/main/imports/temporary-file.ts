import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'branchwise-imports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0

/** Writes a file for one test and gives its path; the folder goes when the tests of the file are done. */
export function temporaryFile(content: string | Uint8Array, name = 'export.csv'): string {
  const path = join(folder, `${++count}-${name}`)
  writeFileSync(path, content)
  return path
}

export function temporaryFolder(): string {
  return mkdtempSync(join(folder, 'folder-'))
}

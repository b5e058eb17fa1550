import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { temporaryFolder } from '../session-fixture.ts'

const folder = join(import.meta.dirname, '../../fixtures/data-files')

/** The exports that every one of the files holds. */
export const exportsOfLayouts = ['a', 'b', 'c', 'd', 'e'].map(name => join(folder, 'exports', `${name}.csv`))

/** A data file as it was at a layout. */
export function bytesOfLayout(layout: number): Buffer {
  return gunzipSync(readFileSync(join(folder, `layout-${String(layout).padStart(2, '0')}.branchwise.gz`)))
}

/** A copy of it in a folder of its own. */
export function fileOfLayout(layout: number): string {
  const path = join(temporaryFolder(), 'region.branchwise')
  writeFileSync(path, bytesOfLayout(layout))
  return path
}

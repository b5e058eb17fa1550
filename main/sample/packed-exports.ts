import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** Where the built app has the sample company's exports, beside its entries. */
export const PACKED_FOLDER = 'sample-exports'

/** Name of an export as it is packed; it may be packed already. */
export const packedName = (name: string): string => `${name}.gz`

/**
 * Unpacks an export that was made when the app was built.
 *
 * @param path where to; its name says which export
 * @returns whether there is one: run from its sources, the app has none
 */
export function unpackExport(entryUrl: string, path: string): boolean {
  const packed = join(dirname(fileURLToPath(entryUrl)), PACKED_FOLDER, packedName(basename(path)))
  if (!existsSync(packed)) return false
  writeFileSync(path, gunzipSync(readFileSync(packed)))
  return true
}

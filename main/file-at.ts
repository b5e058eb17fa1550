import { join, resolve, sep } from 'node:path'

/**
 * The file in a folder that the path of an address names, or undefined for a path that leads out of the folder.
 *
 * @param path as in an address: percent-encoded, from /
 */
export function fileAt(folder: string, path: string): string | undefined {
  const plain = decoded(path)
  if (plain === undefined || plain.includes('\0')) return undefined
  const file = resolve(join(folder, plain))
  return file.startsWith(resolve(folder) + sep) ? file : undefined
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Failure } from '../../failure.ts'
import { realFile } from '../data-file.ts'
import { networkInMountInfo, networkInMountList } from './mount-tables.ts'
import { synchronisedBy } from './synchronised.ts'
import { namesIn } from '../names-in.ts'

/** Why a data file cannot be worked with where it lies. */
export interface Unfit {
  readonly code: 'data-file-on-network' | 'data-file-synchronised'
  /** The kind of file system, or the program that synchronises. */
  readonly by: string
}

/**
 * Whether a place is one where a data file must not be written: SQLite's log needs all that use it on one computer, and a file that another
 * program copies and puts back while it is open is torn (https://www.sqlite.org/wal.html, howtocorrupt.html).
 *
 * @param named path of a file that may not be there yet, or of a link to one
 */
export function unfitPlace(named: string): Unfit | null {
  const path = realFile(named)
  const folder = realFolderOf(path)
  const network = networkOf(folder)
  if (network !== null) return { code: 'data-file-on-network', by: network }
  const service = synchronisedBy(upwards(folder), namesIn) ?? synchronisedBy(upwards(dirname(resolve(path))), () => [])
  return service === null ? null : { code: 'data-file-synchronised', by: service }
}

/** @throws Failure data-file-on-network, data-file-synchronised */
export function assertFitPlace(path: string): void {
  const unfit = unfitPlace(path)
  if (unfit !== null) throw new Failure(unfit.code, { path, by: unfit.by })
}

function networkOf(folder: string): string | null {
  const { platform } = process
  if (platform === 'linux') return networkInMountInfo(readFileSync('/proc/self/mountinfo', 'utf8'), folder)
  if (platform === 'darwin') return networkInMountList(execFileSync('/sbin/mount', { encoding: 'utf8' }), folder)
  return platform === 'win32' && isUnc(folder) ? 'UNC' : null
}

/** `\\server\share`, also as `\\?\UNC\server\share`; a drive letter of the network becomes one when links are followed. */
export function isUnc(folder: string): boolean {
  return /^\\\\(\?\\UNC\\|(?![?.]\\))/i.test(folder)
}

/** The folder of a file without links; of folders that are not there yet, the one that is. */
function realFolderOf(path: string): string {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    try {
      return realpathSync.native(folder)
    } catch {
      if (dirname(folder) === folder) return folder
    }
  }
}

function upwards(folder: string): string[] {
  const folders = [folder]
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at))
  return folders
}

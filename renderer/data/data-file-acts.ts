import { useMutation } from '@tanstack/react-query'
import { call, refreshFile } from '../host.ts'
import { localDay } from '../parts/local-day.ts'
import { openOrRecover } from '../recovery/refused-file.ts'
import { useWatched } from './use-watched.ts'

/** Lets the user pick a data file and opens it: its path; null when the dialog is cancelled, or the file leads to its recovery. */
export function useOpenFile() {
  return useMutation({
    mutationFn: async () => {
      const path = await pickDataFile()
      return path !== null && (await openOrRecover(path)) ? path : null
    },
  })
}

/** Opens a copy of a backup; the backup and the data file that was open stay as they are. */
export function useRestore(onDone: () => void) {
  return useWatched(
    (jobId, path: string) => call('data.restore', { path, jobId }),
    async () => {
      await refreshFile()
      onDone()
    },
  )
}

/** The path of a data file that the user picks, or null. */
export async function pickDataFile(): Promise<string | null> {
  const [path] = await window.branchwise.pickFiles({ kind: 'data-file' })
  return path ?? null
}

/** Where a backup goes: in a folder that the user picks, named for the moment; null when the dialog is cancelled. */
export function pickBackupPath(): Promise<string | null> {
  return pickPathFor('branchwise')
}

/** Where a new file of a name goes, as a backup does. */
export async function pickPathFor(name: string, ending?: Ending): Promise<string | null> {
  const [folder] = await window.branchwise.pickFiles({ kind: 'folder' })
  return folder === undefined ? null : dataFilePath(folder, name, { now: new Date(), ending })
}

type Ending = 'branchwise' | 'xlsx'

interface PathParts {
  readonly now: Date
  readonly ending?: Ending | undefined
}

/** So many characters of a name. */
const STEM = /^.{0,80}/u

/** Local date and minute in the name, as branchwise-2026-03-31-0905.branchwise. */
export function dataFilePath(folder: string, name: string, { now, ending = 'branchwise' }: PathParts): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/'
  const inside = folder.endsWith(separator) ? folder : folder + separator
  const stem = STEM.exec(name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_'))![0].trim()
  return `${inside}${stem}-${localDay(now)}-${two(now.getHours())}${two(now.getMinutes())}.${ending}`
}

import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { logFault } from '../log.ts'

const fileIn = (userData: string) => join(userData, 'last-file.json')

/** The data file this user had open last, whether it is still there or not; without one the default file, if that exists. */
export async function lastFile(userData: string): Promise<string | null> {
  const fallback = join(userData, 'data', 'region.branchwise')
  const remembered = existsSync(fileIn(userData)) ? pathIn(await readFile(fileIn(userData), 'utf8')) : null
  return remembered ?? (existsSync(fallback) ? fallback : null)
}

/** What cannot be remembered, on a full disk for instance, is chosen again: no reason not to open it now. */
export async function rememberLastFile(userData: string, path: string): Promise<void> {
  const next = `${fileIn(userData)}.new`
  try {
    await mkdir(userData, { recursive: true })
    await writeFile(next, JSON.stringify({ path }))
    await rename(next, fileIn(userData))
  } catch (error) {
    logFault(error)
  }
}

/** A damaged memory is no memory: the user chooses the file again. */
function pathIn(text: string): string | null {
  const match = /^\{"path":("(?:[^"\\]|\\.)*")\}$/.exec(text)
  return match ? (JSON.parse(match[1]!) as string) : null
}

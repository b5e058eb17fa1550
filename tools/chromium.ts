import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The first executable of one of these names on the PATH, or undefined. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable)
}

/** A Chromium to drive: BRANCHWISE_CHROMIUM when set, else what the system has; undefined when there is none. */
export function findChromium(): string | undefined {
  const chosen = process.env.BRANCHWISE_CHROMIUM
  if (chosen) return isExecutable(chosen) ? chosen : undefined
  return NAMES.map(name => `/usr/bin/${name}`).find(isExecutable) ?? onPath(NAMES)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

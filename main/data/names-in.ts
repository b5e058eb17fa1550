import { readdirSync } from 'node:fs'

/** Names of what a folder holds; none where it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

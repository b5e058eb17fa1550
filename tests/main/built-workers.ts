import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isCurrent } from '#tools/build.ts'
import { root } from '#tools/electron.ts'

let found: string | null = null

/**
 * URL of the entry beside which the workers lie: those of the built app, which start in half the time, where it is built from
 * the sources as they are; else those of the sources.
 */
export function workersEntry(): string {
  found ??= pathToFileURL(join(root, isCurrent() ? 'out/main/index.js' : 'main/cli.ts')).href
  return found
}

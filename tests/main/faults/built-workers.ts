import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const built = join(import.meta.dirname, '../../../out/main')

/**
 * URL of the entry beside which the workers lie. The long run takes those of the built app, which start in half the time; all
 * tests run after the build.
 */
export const workersEntry =
  process.env.BRANCHWISE_LONG && existsSync(join(built, 'importer.js'))
    ? pathToFileURL(join(built, 'index.js')).href
    : new URL('../../../main/cli.ts', import.meta.url).href

import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A name of what answers are made by: the same for the same sources and libraries.
 *
 * @param root of the sources; this module may be bundled with whoever asks, and then no longer knows where it lay
 * @throws Error where there are none
 */
export function buildIdOf(root: string): string {
  const hash = createHash('sha256')
  const names = globSync(['{contract,stats,words,db,main}/**/*.ts', 'package-lock.json'], { cwd: root })
  if (names.length < 2) throw new Error(`There are no sources in ${root}`)
  for (const name of names.toSorted()) hash.update(name).update(readFileSync(join(root, name)))
  return hash.digest('hex').slice(0, 16)
}

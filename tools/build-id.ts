import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A name of what answers are made by: the same for the same sources and libraries. */
export function buildIdOf(): string {
  const hash = createHash('sha256')
  const names = globSync(['{contract,stats,words,db,main}/**/*.ts', 'package-lock.json'], { cwd: root })
  for (const name of names.toSorted()) hash.update(name).update(readFileSync(join(root, name)))
  return hash.digest('hex').slice(0, 16)
}

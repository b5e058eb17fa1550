import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './electron.ts'
import { command } from './open-app.ts'

/**
 * Changes stats/ a little in every place and sees whether a test of it notices (`npm run check:mutants`, for the whole folder; with
 * file names for these alone). Ends with 1 below a score of 80 %. Results are kept in .stryker, so that a second run judges only
 * what has changed since; it can take hours, and runs at the lowest priority.
 */
function checkMutants(): number {
  const files = process.argv.slice(2)
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const mutate = files.length > 0 ? ['--mutate', files.join(',')] : []
  const niced = process.platform === 'win32' ? [] : ['nice', '-n', '19']
  const [program, ...args] = [...niced, process.execPath, stryker, 'run', ...mutate] as [string, ...string[]]
  return spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status ?? 1
}

await command(checkMutants)

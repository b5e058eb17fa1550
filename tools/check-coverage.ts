import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './electron.ts'
import { command } from './open-app.ts'

/** What vitest is told so that it runs the tests of stats/ and fails where one of its lines, branches or functions is left out. */
export const statsCoverage = [
  '--project=node',
  'tests/stats',
  '--coverage.enabled',
  '--coverage.include=stats/**/*.ts',
  '--coverage.reporter=text',
  '--coverage.skipFull',
  ...['lines', 'branches', 'functions'].map(kind => `--coverage.thresholds.${kind}=100`),
]

/** `npm run check:coverage` */
function checkCoverage(): number {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  return spawnSync(process.execPath, [vitest, 'run', ...statsCoverage], { cwd: root, stdio: 'inherit' }).status ?? 1
}

if (import.meta.main) await command(checkCoverage)

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.ts'
import { resolveHost, root } from './electron.ts'
import { command } from './open-app.ts'

const EIGHT_HOURS = 480 // minutes

/** Uses the built app at random for eight hours (`npm run soak`), or for as many minutes as are named. */
function soak(): number {
  resolveHost()
  build()
  process.env.BRANCHWISE_SOAK_MINUTES = process.argv[2] ?? String(EIGHT_HOURS)
  const playwright = join(root, 'node_modules/@playwright/test/cli.js')
  return spawnSync(process.execPath, [playwright, 'test', 'soak.spec'], { cwd: root, stdio: 'inherit' }).status ?? 1
}

await command(soak)

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.ts'
import { root } from './electron.ts'
import { command } from './open-app.ts'

/**
 * Builds and packs the app for the system that it runs on, into `release/` (`npm run package`; with `-- --dir` as a folder instead of an
 * installer). Electron's executable is downloaded for it; behind a mirror: ELECTRON_MIRROR.
 */
function packageApp(): number {
  build()
  const cli = join(root, 'node_modules/electron-builder/cli.js')
  return spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1
}

await command(packageApp)

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extracted, packApp } from '#tests/packing/packed.ts'
import { resolveHost, root } from './electron.ts'
import { command } from './open-app.ts'

/** All end-to-end tests on what was packed (`npm run test:packed`), or those that are named. */
async function testPacked(): Promise<number> {
  resolveHost()
  const at = mkdtempSync(join(tmpdir(), 'branchwise-packed-'))
  try {
    process.env.BRANCHWISE_APP = extracted(await packApp(at), at)
    const playwright = join(root, 'node_modules/@playwright/test/cli.js')
    const { status } = spawnSync(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
      cwd: root,
      stdio: 'inherit',
    })
    return status ?? 1
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}

await command(testPacked)

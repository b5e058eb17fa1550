import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = 'BRANCHWISE_RUN_FOLDER'

/** What all workers of one run share. The process that starts them makes it as it reads playwright.config.ts. */
export function runFolder(): string {
  process.env[NAME] ??= mkdtempSync(join(tmpdir(), 'branchwise-run-'))
  return process.env[NAME]
}

/** After the last test. */
export default function removeRunFolder(): void {
  rmSync(runFolder(), { recursive: true, force: true })
}

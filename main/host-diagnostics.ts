import { readdir, stat } from 'node:fs/promises'
import { arch, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import type { HostDiagnostics } from '#contract/host.ts'
import { buildId } from './build-id.ts'
import { lastLogged } from './log.ts'

const MOST_LINES = 120
const MOST_CRASHES = 10

/** What the host knows of program and computer: nothing about the data, and nothing that names anybody. */
export async function hostDiagnostics(): Promise<HostDiagnostics> {
  return {
    version: app.getVersion(),
    build: buildId,
    electron: process.versions.electron ?? null,
    chromium: process.versions.chrome ?? null,
    node: process.versions.node,
    system: { platform: platform(), release: release(), arch: arch(), memoryBytes: totalmem() },
    crashes: await crashDumps(app.getPath('crashDumps')),
    log: await lastLogged(MOST_LINES),
  }
}

/** When programs of ours crashed, the latest first. What is in the dumps nobody reads. */
async function crashDumps(folder: string): Promise<HostDiagnostics['crashes']> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const dumps = names.filter(name => name.endsWith('.dmp')).map(name => stat(join(folder, name)).catch(() => null))
  return (await Promise.all(dumps))
    .flatMap(found => (found ? [{ at: found.mtime.toISOString(), bytes: found.size }] : []))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST_CRASHES)
}

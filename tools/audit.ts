import { spawnSync } from 'node:child_process'
import { root } from './electron.ts'
import { shippedPackages } from './shipped-packages.ts'

const PATIENCE = 60_000 // milliseconds

/** `null`: nobody could be asked. */
export type Audit = { readonly dangerous: readonly string[] } | null

/** Asks npm's registry for known vulnerabilities. */
export function audited(): Audit {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: PATIENCE,
    shell: process.platform === 'win32',
  })
  return auditOf(stdout)
}

/** What npm's report says of what is in the app: what only builds or tests it is no danger to its users. */
export function auditOf(report: string): Audit {
  const { vulnerabilities } = reportOf(report)
  if (vulnerabilities === undefined) return null
  const shipped = new Set(shippedPackages().map(({ name }) => name)).add('electron')
  const dangerous = Object.entries(vulnerabilities).filter(
    ([name, { severity }]) => shipped.has(name) && ['high', 'critical'].includes(severity),
  )
  return { dangerous: dangerous.map(([name, { severity }]) => `${name}: ${severity}`) }
}

interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>
}

function reportOf(text: string): Report {
  try {
    return JSON.parse(text) as Report // as npm 7 and later write it
  } catch {
    return {}
  }
}

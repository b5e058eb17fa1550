import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audited } from './audit.ts'
import { statsCoverage } from './check-coverage.ts'
import { ensureChromium } from './chromium.ts'
import { describeHost, resolveHost, root } from './electron.ts'
import { countsOf, type EndToEndReport, troubleOf } from './end-to-end-report.ts'
import { command } from './open-app.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

const bin = (path: string) => join(root, 'node_modules', path)

/** Everything that must hold before a change is taken in (`npm test`). The last line says how much of it does. */
function test(): number {
  process.env.BRANCHWISE_CHROMIUM = ensureChromium({ poppler: true })
  if (process.argv.includes('--long')) process.env.BRANCHWISE_LONG = '1'
  const host = resolveHost()
  const reports = mkdtempSync(join(tmpdir(), 'branchwise-tests-'))
  try {
    const counts = [
      check('Type check', () => npm('typecheck')),
      check('Lint', () => npm('lint')),
      check('Known vulnerabilities', isWithoutDanger),
      check('Build', () => npm('build')),
      unitTests('Tests of stats, with coverage', join(reports, 'stats.json'), statsCoverage),
      otherTests(join(reports, 'vitest.json')),
      endToEndTests(join(reports, 'playwright.json')),
    ]
    process.stdout.write(`\nEnd-to-end tests ran on: ${describeHost(host)}\n`)
    return total(counts)
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
}

function total(counts: readonly Count[]): number {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}

function check(name: string, run: () => boolean): Count {
  const good = timed(name, run)
  return { passed: Number(good), failed: Number(!good) }
}

/** All that statsCoverage has not run. */
function otherTests(report: string): Count {
  process.env.BRANCHWISE_STATS = 'apart'
  return unitTests('Unit and browser tests', report, [])
}

/** Whether no package in the app is known to be dangerous, as far as the registry could be asked. */
function isWithoutDanger(): boolean {
  const audit = audited()
  if (audit === null) process.stdout.write('The registry did not answer: vulnerabilities were not looked up.\n')
  for (const each of audit?.dangerous ?? []) process.stdout.write(`${each}\n`)
  return audit === null || audit.dangerous.length === 0
}

function unitTests(name: string, report: string, options: readonly string[]): Count {
  const good = timed(name, () =>
    node(bin('vitest/vitest.mjs'), 'run', ...options, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`),
  )
  const { numPassedTests = 0, numFailedTests = 0 } = read(report) as { numPassedTests?: number; numFailedTests?: number }
  return counted(good, numPassedTests, numFailedTests)
}

/** A test that does not hold is tried once more, and said to have been (docs/decisions/0035-tried-again.md). */
function endToEndTests(path: string): Count {
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = path
  const good = timed('End-to-end tests', () =>
    node(bin('@playwright/test/cli.js'), 'test', '--retries=1', '--reporter=line,json'),
  )
  const report = read(path) as EndToEndReport
  for (const line of troubleOf(report)) process.stdout.write(`${line}\n`)
  const { passed, failed } = countsOf(report)
  return counted(good, passed, failed)
}

/** A run that failed without a failed test (a file that does not load, no report at all) is one failure. */
function counted(good: boolean, passed: number, failed: number): Count {
  return { passed, failed: good ? failed : Math.max(1, failed) }
}

function read(report: string): object {
  return existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as object) : {}
}

function timed(name: string, run: () => boolean): boolean {
  process.stdout.write(`\n== ${name}\n`)
  const start = performance.now()
  const good = run()
  process.stdout.write(`== ${name}: ${good ? 'passed' : 'FAILED'} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`)
  return good
}

function npm(script: string): boolean {
  return (
    spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ===
    0
  )
}

function node(...args: string[]): boolean {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0
}

await command(test)

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
import { unitTroubleOf, type UnitReport } from './unit-report.ts'

interface Count {
  readonly passed: number
  readonly failed: number
  /** What did not hold and why, as lines to print. */
  readonly trouble: readonly string[]
}

/** Characters of what a failed check printed that are said once more at the end. */
const LAST_OF_OUTPUT = 4000

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
      check('Known vulnerabilities', danger),
      check('Build', () => npm('build')),
      unitTests('Tests of stats, with coverage', join(reports, 'stats.json'), statsCoverage),
      otherTests(join(reports, 'vitest.json')),
      endToEndTests(join(reports, 'playwright.json')),
    ]
    process.stdout.write(`\nEnd-to-end tests ran on: ${describeHost(host)}\n`)
    // Here they are found, whatever the checks printed meanwhile.
    for (const line of counts.flatMap(({ trouble }) => trouble)) process.stdout.write(`${line}\n`)
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

interface Checked {
  readonly good: boolean
  readonly output: string
}

function check(name: string, run: () => Checked): Count {
  let output = ''
  const good = timed(name, () => {
    const checked = run()
    output = checked.output
    process.stdout.write(output)
    return checked.good
  })
  return { passed: Number(good), failed: Number(!good), trouble: good ? [] : [`${name}: FAILED`, output.slice(-LAST_OF_OUTPUT)] }
}

/** All that statsCoverage has not run. A test that does not hold is tried once more, and said to have been (docs/decisions/0035-tried-again.md). */
function otherTests(report: string): Count {
  process.env.BRANCHWISE_STATS = 'apart'
  return unitTests('Unit and browser tests', report, ['--retry=1'])
}

/** The packages in the app that are known to be dangerous, as far as the registry could be asked. */
function danger(): Checked {
  const audit = audited()
  if (audit === null) return { good: true, output: 'The registry did not answer: vulnerabilities were not looked up.\n' }
  return { good: audit.dangerous.length === 0, output: audit.dangerous.map(each => `${each}\n`).join('') }
}

function unitTests(name: string, report: string, options: readonly string[]): Count {
  const good = timed(name, () =>
    node(bin('vitest/vitest.mjs'), 'run', ...options, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`),
  )
  const found: UnitReport = read(report)
  return counted(name, good, {
    passed: found.numPassedTests ?? 0,
    failed: found.numFailedTests ?? 0,
    trouble: unitTroubleOf(found),
  })
}

/** Tried once more as other tests are. */
function endToEndTests(path: string): Count {
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = path
  const good = timed('End-to-end tests', () =>
    node(bin('@playwright/test/cli.js'), 'test', '--retries=1', '--reporter=line,json'),
  )
  const report: EndToEndReport = read(path)
  return counted('End-to-end tests', good, { ...countsOf(report), trouble: troubleOf(report) })
}

/** A run that failed without a failed test (a file that does not load, no report at all) is one failure. */
function counted(name: string, good: boolean, count: Count): Count {
  if (good || count.failed > 0) return count
  return { ...count, failed: 1, trouble: [...count.trouble, `${name}: FAILED`] }
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

function npm(script: string): Checked {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'pipe'],
    maxBuffer: Number.POSITIVE_INFINITY,
    shell: process.platform === 'win32',
  })
  return { good: status === 0, output: stdout + stderr }
}

function node(...args: string[]): boolean {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0
}

await command(test)

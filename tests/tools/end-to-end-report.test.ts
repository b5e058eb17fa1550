import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#tools/electron.ts'
import { countsOf, type EndToEndReport, troubleOf } from '#tools/end-to-end-report.ts'

test('a run says of every test whether it held, held only when tried again, or failed, and why', () => {
  const folder = mkdtempSync(join(tmpdir(), 'branchwise-test-'))
  try {
    const report = reportOf(
      folder,
      `import { expect, test } from '@playwright/test'
      test('steady', () => {})
      test('hasty', ({}, { retry }) => expect(retry, 'too early').toBe(1))
      test('broken', () => expect('left').toBe('right'))
      test.skip('left out', () => {})`,
    )
    expect(countsOf(report)).toEqual({ passed: 2, failed: 1 })
    const [hasty, early, broken, unlike, ...more] = troubleOf(report)
    expect(hasty).toMatch(/^some\.spec\.mjs:3 › hasty: held only when tried again$/)
    expect(early).toContain('too early')
    expect(broken).toMatch(/^some\.spec\.mjs:4 › broken: FAILED$/)
    expect(unlike).toMatch(/Expected: "right"[\s\S]*Received: "left"/)
    expect(more).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)

test('a run without a report has neither', () => {
  expect(countsOf({})).toEqual({ passed: 0, failed: 0 })
  expect(troubleOf({})).toEqual([])
})

/** What the runner itself reports of a file of tests. */
function reportOf(folder: string, spec: string): EndToEndReport {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'some.spec.mjs'), spec)
  writeFileSync(join(folder, 'playwright.config.mjs'), 'export default {}')
  const path = join(folder, 'report.json')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: path, FORCE_COLOR: '1' }
  const runner = join(root, 'node_modules/@playwright/test/cli.js')
  try {
    execFileSync(process.execPath, [runner, 'test', '--retries=1', '--reporter=json'], { cwd: folder, env, stdio: 'ignore' })
  } catch {
    // One of them fails.
  }
  return JSON.parse(readFileSync(path, 'utf8')) as EndToEndReport
}

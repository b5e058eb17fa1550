import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#tools/electron.ts'
import { unitTroubleOf, type UnitReport } from '#tools/unit-report.ts'

test('a run says which tests held only when tried again, which failed, and which files did not load, and why', () => {
  const folder = mkdtempSync(join(tmpdir(), 'branchwise-test-'))
  try {
    const report = reportOf(folder, {
      'some.test.mjs': `import { expect, test } from 'vitest'
        test('steady', () => {})
        let turn = 0
        test('hasty', () => expect(turn++, 'too early').toBe(1))
        test('broken', () => expect('left').toBe('right'))
        test.skip('left out', () => {})`,
      'sound.test.mjs': `import { test } from 'vitest'
        test('steady', () => {})`,
      'unread.test.mjs': `import 'no-such-package'`,
    })
    const lines = unitTroubleOf(report)
    expect(lines).toHaveLength(6)
    const [hasty, early, broken, unlike] = lines.slice(lines.findIndex(line => line.includes('some.test.mjs › ')))
    expect(hasty).toMatch(/some\.test\.mjs › hasty: held only when tried again$/)
    expect(early).toContain('too early')
    expect(broken).toMatch(/some\.test\.mjs › broken: FAILED$/)
    expect(unlike).toContain("expected 'left' to be 'right'")
    const [file, missing] = lines.slice(lines.findIndex(line => line.includes('unread.test.mjs')))
    expect(file).toMatch(/unread\.test\.mjs: FAILED$/)
    expect(missing).toContain('no-such-package')
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)

test('a run without a report says nothing', () => {
  expect(unitTroubleOf({})).toEqual([])
})

/** What the runner itself reports of files of tests. */
function reportOf(folder: string, files: Readonly<Record<string, string>>): UnitReport {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const path = join(folder, 'report.json')
  const runner = join(root, 'node_modules/vitest/vitest.mjs')
  try {
    const options = ['--root', folder, '--retry=1', '--reporter=json', `--outputFile.json=${path}`]
    execFileSync(process.execPath, [runner, 'run', ...options], { cwd: folder, stdio: 'ignore' })
  } catch {
    // One of them fails.
  }
  return JSON.parse(readFileSync(path, 'utf8')) as UnitReport
}

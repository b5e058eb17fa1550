import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditOf } from '#tools/audit.ts'
import { root } from '#tools/electron.ts'
import { isAllowed, licencesDocument, licencesPath, shownLicences, shownLicencesPath } from '#tools/licences.ts'
import { lock, shippedPackages } from '#tools/shipped-packages.ts'

const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>

test('what is in the app is found by what its sources import', () => {
  const names = shippedPackages().map(({ name }) => name)
  for (const name of [
    'better-sqlite3',
    'react-dom',
    'recharts',
    'd3-scale',
    'zod',
    'kysely',
    'yauzl',
    'pdfjs-dist',
    '@fontsource/inter',
  ])
    expect(names).toContain(name)
  for (const name of ['vite', 'vitest', 'typescript', 'oxlint', 'fast-check', '@playwright/test', 'axe-core', 'electron'])
    expect(names).not.toContain(name)
})

test('every package in the app has a licence that lets it be given away, and is the one that the lock file says', () => {
  for (const { place, name, version, license } of shippedPackages()) {
    expect([name, isAllowed(license)], `${name} is under “${license}”`).toEqual([name, true])
    expect(json(`${place}/package.json`)).toMatchObject({ name, version })
  }
  for (const license of ['', 'GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', 'UNLICENSED'])
    expect(isAllowed(license)).toBe(false)
  for (const license of ['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC AND BSD-3-Clause']) expect(isAllowed(license)).toBe(true)
})

test('docs/licences.md, and what the app shows, is what is in the app: "npm run licences" writes both anew', () => {
  expect(readFileSync(licencesPath, 'utf8')).toBe(licencesDocument())
  expect(readFileSync(shownLicencesPath, 'utf8')).toBe(shownLicences())
})

test('every version is pinned, and every package comes from the registry with its hash', () => {
  const own = json('package.json')
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(own[kind] as Record<string, string>))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)])
  for (const [place, { resolved, integrity }] of Object.entries(lock().packages)) {
    if (place === '') continue
    expect([place, resolved ?? 'the registry']).toEqual([
      place,
      expect.stringMatching(/^(the registry|https:\/\/registry\.npmjs\.org\/.*)$/),
    ])
    expect([place, integrity]).toEqual([place, expect.stringMatching(/^sha512-/)])
  }
})

test('a known danger in the app is one, in a tool it is none, and a registry that does not answer is said', () => {
  const report = (name: string, severity: string) => JSON.stringify({ vulnerabilities: { [name]: { name, severity } } })
  expect(auditOf(report('better-sqlite3', 'high'))).toEqual({ dangerous: ['better-sqlite3: high'] })
  expect(auditOf(report('electron', 'critical'))).toEqual({ dangerous: ['electron: critical'] })
  expect(auditOf(report('zod', 'low'))).toEqual({ dangerous: [] })
  expect(auditOf(report('vite', 'critical'))).toEqual({ dangerous: [] })
  for (const nothing of ['', 'npm error', '{"message":"405"}']) expect(auditOf(nothing)).toBeNull()
})

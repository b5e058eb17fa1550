import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { getCurrentFuseWire, FuseV1Options } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Packed, packApp } from './packed.ts'

let at: string
let packed: Packed

beforeAll(async () => {
  at = mkdtempSync(join(tmpdir(), 'branchwise-packed-'))
  packed = await packApp(at)
}, 120_000)
afterAll(() => rmSync(at, { recursive: true, force: true }))

const inArchive = () => listPackage(packed.archive, { isPack: false }).map(path => path.slice(1).replaceAll('\\', '/'))

/** The package that a path is in, or its folder at the top. */
function homeOf(path: string): string {
  const [top, scope = '', name = ''] = path.split('/')
  if (top !== 'node_modules') return top!
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

test('only what is built, and the packages that it runs with, are packed', () => {
  const homes = new Set(inArchive().map(homeOf).filter(Boolean))
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  const expected = ['out', 'package.json', 'LICENSE', ...Object.keys(dependencies), 'fflate', 'node-addon-api']
  expect([...homes].filter(home => !expected.includes(home))).toEqual([])
  for (const home of ['out', 'package.json', ...Object.keys(dependencies)]) expect(homes).toContain(home)
})

test('no source, map, test, data file or Node of its own is among it', () => {
  const strange = /\.(ts|tsx|map|branchwise|sqlite|db|env|pem|key|log)$|^(tests|docs|demo|bench)\/|node_modules\/node-/
  expect(inArchive().filter(path => strange.test(path))).toEqual([])
})

test('nothing in it names a folder of the machine that built it', () => {
  const folder = process.cwd()
  const texts = inArchive().filter(path => /^out\/.*\.(js|cjs|html|css)$/.test(path))
  expect(texts.length).toBeGreaterThan(10)
  const naming = texts.filter(path => extractFile(packed.archive, path).includes(folder))
  expect(naming).toEqual([])
})

test('the driver lies outside the archive, built for this system alone', () => {
  const native = inArchive().filter(path => path.endsWith('.node'))
  expect(native).toEqual([`node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`])
  expect(statFile(packed.archive, native[0]!)).toMatchObject({ unpacked: true })
  expect(existsSync(join(`${packed.archive}.unpacked`, native[0]!))).toBe(true)
})

test('fuses: nobody can run other code with the app, and it runs from its own archive only', async () => {
  const wire = await getCurrentFuseWire(packed.executable)
  const state = (on: boolean) => (on ? '1' : '0').charCodeAt(0)
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: state(false),
    [FuseV1Options.EnableCookieEncryption]: state(true),
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: state(false),
    [FuseV1Options.EnableNodeCliInspectArguments]: state(false),
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: state(true),
    [FuseV1Options.OnlyLoadAppFromAsar]: state(true),
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: state(false),
  })
})

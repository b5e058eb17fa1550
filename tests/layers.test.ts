import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Who may import whom (docs/design.md): our own folders, and packages. `node:` modules are packages here. */
const layers: Record<string, { ours: readonly string[]; packages: readonly RegExp[] }> = {
  contract: { ours: ['contract'], packages: [/^zod$/] },
  stats: { ours: ['stats'], packages: [] },
  words: { ours: ['words'], packages: [/^intl-messageformat$/] },
  db: { ours: ['db'], packages: [/^kysely$/, /^better-sqlite3$/, /^node:/] },
  main: { ours: ['main', 'contract', 'stats', 'db', 'words'], packages: [/^node:/, /^zod$/, /^yauzl$/] },
  preload: { ours: ['preload', 'contract'], packages: [/^electron$/] },
  renderer: {
    ours: ['renderer', 'contract', 'words'],
    packages: [
      /^react/,
      /^@internationalized\/date$/,
      /^recharts$/,
      /^lucide-react$/,
      /^cmdk$/,
      /^@tanstack\//,
      /^@fontsource-variable\//,
      /^@fontsource\//,
      /^pdfjs-dist/,
    ],
  },
}

/** Modules that may use Electron, or the SQLite driver itself (for its error class). */
const electronModules =
  /^main\/(index|window|app-protocol|ipc|dialogs|press|menu|ways|watch-crashes|host-diagnostics|open-from-system|text-menu|window-questions)\.ts$/
const driverModules = /^main\/refusal-of\.ts$/
/** Where formats of other programs are written, and by what. */
const formatModules = /^main\/reports\//
const formatPackages = /^write-excel-file\//

const importPattern =
  /(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(file: string): string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(importPattern)].map(match => (match[1] ?? match[2] ?? match[3])!)
}

/** Path of an own module from the root, or null for a package. */
function ownPath(file: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return relative(root, join(root, dirname(file), specifier))
  return null
}

function filesOf(folder: string): string[] {
  return globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).filter(file => !file.endsWith('.d.ts'))
}

function forbidden(folder: string): string[] {
  const { ours, packages } = layers[folder]!
  return filesOf(folder).flatMap(file =>
    importsOf(file)
      .filter(specifier => {
        const path = ownPath(file, specifier)
        if (path === 'package.json' || path?.endsWith('.css') || path?.endsWith('?url')) return false
        if (path !== null) return !ours.includes(path.split('/')[0]!)
        if (specifier === 'electron' && electronModules.test(file)) return false
        if (specifier === 'better-sqlite3' && driverModules.test(file)) return false
        if (formatModules.test(file) && formatPackages.test(specifier)) return false
        return !packages.some(pattern => pattern.test(specifier))
      })
      .map(specifier => `${file} imports ${specifier}`),
  )
}

/** Everything an entry reaches, own modules and packages; types count for nothing at run time and are left out. */
function reachedFrom(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  const code = readFileSync(join(root, entry), 'utf8').replaceAll(/(?:import|export)\s+type\s[^'"]*?from\s+['"][^'"]+['"]/g, '')
  for (const match of code.matchAll(importPattern)) {
    const specifier = (match[1] ?? match[2] ?? match[3])!
    const path = ownPath(entry, specifier)
    if (path === null) seen.add(specifier)
    else if (path.endsWith('.ts')) reachedFrom(path, seen)
  }
  return seen
}

describe('who imports whom', () => {
  test.each(Object.keys(layers))('%s keeps to its layer', folder => {
    expect(filesOf(folder).length).toBeGreaterThan(0)
    expect(forbidden(folder)).toEqual([])
  })

  test('the Electron main thread only relays: it reaches no database and no file parsing', () => {
    const reached = [...reachedFrom('main/index.ts')]
    expect(reached).toContain('main/engine-client.ts')
    expect(reached.filter(path => /^(better-sqlite3|kysely)$|^db\/|^stats\/|^main\/imports\//.test(path))).toEqual([])
  })

  test('nothing that a worker reaches imports electron', () => {
    for (const worker of ['main/engine.ts', 'main/importer.ts', 'main/reader.ts', 'main/hasher.ts', 'main/keeper.ts'])
      expect([...reachedFrom(worker)]).not.toContain('electron')
  })

  test('every folder of the house has its compiler settings', () => {
    for (const folder of [...Object.keys(layers), 'tests', 'bench', 'tools'])
      expect(readFileSync(join(root, folder, 'tsconfig.json'), 'utf8')).toContain('extends')
  })
})

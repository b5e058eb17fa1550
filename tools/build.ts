import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { root } from './electron.ts'

const FOLDERS = ['contract', 'stats', 'words', 'db', 'main', 'preload', 'renderer']
const ENDINGS = new Set(['.ts', '.tsx', '.css', '.html', '.svg'])
const FILES = ['electron.vite.config.ts', 'tools/build-id.ts', 'tools/pack-sample.ts', 'package-lock.json']
const OUTPUTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Builds the app when it is not built, or older than its sources. @throws Error when it cannot be built */
export function buildIfNeeded(): void {
  if (!isCurrent()) build()
}

/** Builds the app; what the build says goes to stderr, since stdout may be somebody's JSON. @throws Error when it fails */
export function build(): void {
  const bin = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status } = spawnSync(process.execPath, [bin, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The app could not be built: see above.')
}

/** Whether the app is built, from the sources as they are. */
export function isCurrent(): boolean {
  const outputs = OUTPUTS.map(name => join(root, name))
  if (!outputs.every(path => existsSync(path))) return false
  const built = Math.min(...outputs.map(changed))
  return [...FOLDERS.flatMap(sourcesIn), ...FILES].every(name => changed(join(root, name)) <= built)
}

/** Each report from the command line looks at all of them: globbing takes five times as long. */
function sourcesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries.flatMap(entry => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return sourcesIn(path)
    return ENDINGS.has(extname(entry.name)) ? [path] : []
  })
}

function changed(path: string): number {
  return statSync(path).mtimeMs
}

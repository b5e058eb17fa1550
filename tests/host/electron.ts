/**
 * Stands in for Electron's executable where that cannot be downloaded: runs an Electron app's real main bundle in Node and its real
 * preload and pages in the system's Chromium, well enough for Playwright's and electron-vite's own drivers.
 * What it cannot prove is listed in docs/decisions/0005-stand-in-host.md.
 */
import { readFileSync, statSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Cdp } from './cdp.ts'
import { startChromium } from './chromium.ts'
import { host, watchTargets } from './host.ts'
import { setSwitch } from './switches.ts'

const OWN_ARGUMENT = /^--(inspect(-brk)?|remote-debugging-port)(=|$)/

interface CommandLine {
  requires: string[]
  /** The app's folder or file. */
  entry: string
  /** What the app finds in process.argv after the executable. */
  argv: string[]
  inspect: boolean
  port: boolean
}

function parse(args: readonly string[]): CommandLine {
  const requires: string[] = []
  let entry: string | undefined
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (arg === '-r' || arg === '--require') requires.push(args[++i] ?? '')
    else if (entry === undefined && !arg.startsWith('-')) entry = arg
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? []
    if (name && entry === undefined && !OWN_ARGUMENT.test(arg)) setSwitch(host.switches, name, value)
  }
  if (entry === undefined) throw new Error('Usage: electron [options] PATH [arguments]')
  return {
    requires,
    entry,
    argv: [...args],
    inspect: args.some(arg => arg.startsWith('--inspect')),
    port: args.some(arg => arg.startsWith('--remote-debugging-port')),
  }
}

function mainOf(entry: string): { folder: string; main: string } {
  const path = resolve(entry)
  if (!statSync(path).isDirectory()) return { folder: dirname(path), main: path }
  const { main = 'index.js' } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as { main?: string }
  return { folder: path, main: join(path, main) }
}

/** Lets the app find itself in Electron's main process. */
function pose({ argv }: CommandLine, version: string): void {
  host.executable = join(import.meta.dirname, 'electron')
  process.argv = [host.executable, ...argv]
  Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })
  Object.defineProperty(process, 'type', { value: 'browser' })
  const url = pathToFileURL(join(import.meta.dirname, 'api.ts')).href
  registerHooks({
    resolve: (specifier, context, next) =>
      /^electron(\/main|\/common)?$/.test(specifier)
        ? { url, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  })
}

/** Electron warns too, and goes on, unless the app listens itself. */
function warn(error: unknown): void {
  if (!host.ending && process.listenerCount('unhandledRejection') === 1) console.error('Unhandled rejection:', error)
}

/** The version of the Chromium that shows the pages. */
async function poseAsChrome({ browser }: Cdp): Promise<void> {
  const { product } = await browser.send<{ product: string }>('Browser.getVersion')
  Object.defineProperty(process.versions, 'chrome', { value: product.split('/')[1], enumerable: true })
}

function fault(error: unknown): number {
  console.error(error)
  return 1
}

async function run(): Promise<void> {
  const line = parse(process.argv.slice(2))
  const require = createRequire(import.meta.url)
  pose(line, (require('electron/package.json') as { version: string }).version)
  if (line.inspect) inspector.open(0, '127.0.0.1')
  const { folder, main } = mainOf(line.entry)
  host.appPath = folder
  const { app, becomeReady } = await import('./api/app.ts')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  process.on('unhandledRejection', warn)
  for (const path of line.requires) require(resolve(path))
  await import(pathToFileURL(main).href)
  host.chromium = await startChromium({
    headed: host.headed,
    port: line.port,
    switches: host.switches,
    onExit: (code, signal) => app.exit(code === 0 || host.ending ? 0 : fault(`Chromium ended with ${signal ?? code}`)),
  })
  await watchTargets(host.chromium.cdp)
  await poseAsChrome(host.chromium.cdp)
  if (!host.ending) becomeReady()
}

run().catch((error: unknown) => {
  if (!host.ending) process.exit(fault(error))
})

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './chromium.ts'

export const root = join(import.meta.dirname, '..')

const PACKAGE = join(root, 'node_modules/electron')
const LONGEST_DOWNLOAD = 180_000 // milliseconds

/** What the built app runs on: Electron itself, or the stand-in that runs it on Chromium. */
export interface Host {
  readonly kind: 'electron' | 'standin'
  readonly executable: string
}

/** The folder of the stand-in, as ELECTRON_OVERRIDE_DIST_PATH wants it. */
export const standInFolder = join(root, 'tests/host')

/**
 * Electron's own executable, or undefined while it has not been downloaded. Only looks: asking the electron package itself
 * would start the download.
 */
export function electronBinary(): string | undefined {
  const pathFile = join(PACKAGE, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const executable = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(executable) ? executable : undefined
}

/** Whether windows can be shown; Electron itself does not start without. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Fetches Electron's executable, quietly. Behind a mirror: ELECTRON_MIRROR. */
export function installElectron(): string | undefined {
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], {
    stdio: 'ignore',
    timeout: LONGEST_DOWNLOAD,
    killSignal: 'SIGKILL',
  })
  return electronBinary()
}

/**
 * The host to use on this machine: Electron where it is installed and has a display, else the stand-in.
 * BRANCHWISE_HOST=standin chooses the stand-in anyway.
 *
 * @throws Error of one line when the stand-in has no Chromium and cannot get one
 */
export function resolveHost(): Host {
  const electron = process.env.BRANCHWISE_HOST !== 'standin' && hasDisplay() ? electronBinary() : undefined
  if (electron) return { kind: 'electron', executable: electron }
  process.env.BRANCHWISE_CHROMIUM = ensureChromium()
  return { kind: 'standin', executable: join(standInFolder, 'electron') }
}

/** In one line: what the app is run on. */
export function describeHost({ kind, executable }: Host): string {
  return kind === 'electron'
    ? `Electron (${executable})`
    : `stand-in for Electron on ${process.env.BRANCHWISE_CHROMIUM ?? 'Chromium'}`
}

/** Electron refuses to run as root with its sandbox. */
export function hostArguments({ kind }: Host): string[] {
  return kind === 'electron' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

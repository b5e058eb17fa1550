import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { findChromium } from '#tools/chromium.ts'
import { Cdp } from './cdp.ts'
import { setSwitch, type Switches, switchArguments } from './switches.ts'

const PROFILE = 'branchwise-host-'
const WAIT_FOR_START = 30_000 // milliseconds

export interface Chromium {
  readonly cdp: Cdp
  /** Ends Chromium and removes its profile; safe to call twice. */
  close(): Promise<void>
}

export interface Options {
  /** Windows without browser chrome on the display, instead of no windows at all. */
  headed: boolean
  /** Opens a debugging port too and repeats Chromium's line about it, as Electron does for Playwright. */
  port: boolean
  switches: Switches
  /** Chromium has ended, asked or not. */
  onExit: (code: number | null, signal: string | null) => void
}

/** Starts Debian's Chromium with a profile of its own, driven through a pipe: when this process dies, Chromium ends too. */
export async function startChromium({ headed, port, switches, onExit }: Options): Promise<Chromium> {
  const executable = findChromium()
  if (!executable) throw new Error('The stand-in for Electron needs Chromium: apt-get install chromium')
  removeStaleProfiles()
  const profile = mkdtempSync(join(tmpdir(), `${PROFILE}${process.pid}-`))
  const child = spawn(executable, [...flags(profile, headed, port), ...switchArguments(withoutBrowserParts(switches))], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  })
  process.on('exit', () => endNow(child, profile))
  child.on('exit', onExit)
  await listening(child, port)
  const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable)
  return { cdp, close: () => close(child, profile) }
}

/** Chromium draws the list under its address bar in pages of its own, which Electron has not and whose start takes a second. */
function withoutBrowserParts(switches: Switches): Switches {
  const all = new Map(switches)
  setSwitch(all, 'disable-features', 'WebUIOmniboxPopup,WebUIOmniboxAimPopup')
  return all
}

function flags(profile: string, headed: boolean, port: boolean): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    ...(port ? ['--remote-debugging-port=0'] : []),
    ...(headed ? ['--app=data:text/html,'] : ['--headless=new', '--no-startup-window', '--hide-scrollbars', '--mute-audio']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    '--disable-component-update',
    '--disable-breakpad',
    '--disable-quic',
    '--disable-sync',
    '--password-store=basic',
  ]
}

/** Resolves when Chromium says where it listens: without a port, when it first answers on the pipe. */
async function listening(child: ChildProcess, port: boolean): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let text = ''
  child.once('error', reject)
  child.once('exit', code => reject(new Error(`Chromium ended at its start (${code}): ${text.slice(-2000)}`)))
  const timer = setTimeout(() => reject(new Error(`Chromium did not start in ${WAIT_FOR_START} ms: ${text}`)), WAIT_FOR_START)
  child.stderr?.on('data', (chunk: Buffer) => {
    text = `${text}${chunk.toString()}`.slice(-20_000)
    const line = /^DevTools listening on ws:.*$/m.exec(text)?.[0]
    if (!line) return
    process.stderr.write(`${line}\n`)
    text = ''
    resolve()
  })
  if (!port) resolve()
  try {
    await promise
  } finally {
    clearTimeout(timer)
  }
}

/** Its windows are gone and its profile goes: there is nothing that it should still write. */
async function close(child: ChildProcess, profile: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
    killGroup(child)
    await ended
  }
  endNow(child, profile)
}

function endNow(child: ChildProcess, profile: string): void {
  killGroup(child)
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}

/** Chromium's own helpers can outlive it for a moment and write into the profile; they share its process group. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}

/** A stand-in that was killed outright could not clean up: the next one does. */
function removeStaleProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PROFILE}(\\d+)-`).exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

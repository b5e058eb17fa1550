import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const POPPLER = ['pdftotext', 'pdftoppm', 'pdfimages', 'pdffonts'] // read the tests' PDFs
const PACKAGES = ['chromium', 'poppler-utils', 'fonts-liberation']

/** The first executable of one of these names on the PATH, or undefined. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable)
}

/** A Chromium to drive: BRANCHWISE_CHROMIUM when set, else what the system has; undefined when there is none. */
export function findChromium(): string | undefined {
  const chosen = process.env.BRANCHWISE_CHROMIUM
  if (chosen) return isExecutable(chosen) ? chosen : undefined
  return NAMES.map(name => `/usr/bin/${name}`).find(isExecutable) ?? onPath(NAMES)
}

/**
 * A Chromium to drive, installed with Debian's packages where there is none and we may.
 *
 * @param options.poppler also has the programs there that the tests read PDF files with
 * @throws Error of one line that names the command to run, where we may not or it fails
 */
export function ensureChromium({ poppler = false }: { poppler?: boolean } = {}): string {
  const chosen = process.env.BRANCHWISE_CHROMIUM
  if (chosen && !isExecutable(chosen)) throw new Error(`BRANCHWISE_CHROMIUM names ${chosen}, which cannot be run.`)
  const found = complete(poppler) ?? (mayInstall() && install() ? complete(poppler) : undefined)
  if (found) return found
  throw new Error(`Chromium${poppler ? ' and poppler-utils are' : ' is'} needed. Run as root: ${commands().join(' && ')}`)
}

function complete(poppler: boolean): string | undefined {
  return poppler && !POPPLER.every(name => onPath([name])) ? undefined : findChromium()
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath(['apt-get']) !== undefined
}

/** All that apt-get says goes to stderr: stdout may be somebody's JSON. */
function install(): boolean {
  process.stderr.write(`Installing ${PACKAGES.join(', ')} with apt-get, once …\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return commands().every(command => spawnSync(command, { shell: true, stdio: ['ignore', 2, 2], env }).status === 0)
}

function commands(): string[] {
  return ['apt-get update -q', `apt-get install -q -y --no-install-recommends ${PACKAGES.join(' ')}`]
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

/** Addresses that a system would open with another program, or that would take the window elsewhere. */
export const outside: readonly string[] = [
  'https://example.com/',
  'http://user:secret@127.0.0.1:9/',
  'http://branchwise.app.localhost.example.com/',
  'file:///etc/passwd',
  'file://server/share/file.html',
  'smb://server/share',
  '\\\\server\\share\\x.html',
  '//example.com/x',
  'ftp://example.com/x',
  'mailto:x@example.com?attach=/etc/passwd',
  'tel:112',
  'javascript:document.title="taken"',
  'JaVaScRiPt:document.title="taken"',
  'java\tscript:document.title="taken"',
  'vbscript:msgbox(1)',
  'data:text/html,<script>document.title="taken"</script>',
  'ms-msdt:/id PCWDiagnostic /skip force /param "x"',
  'ms-word:ofe|u|http://example.com/x.docm',
  'search-ms:query=x&crumb=location:\\\\server\\share',
  'vscode://file/etc/passwd',
  'x-apple.systempreferences:com.apple.preference.security',
  'steam://run/1',
  'branchwise-unknown://x',
  'chrome://settings/',
  'devtools://devtools/bundled/inspector.html',
  'view-source:file:///etc/passwd',
  'app://other/index.html',
  'app://branchwise/index.html.exe',
  'app://branchwise@example.com/',
]

/** What a system calls to open an address, or is a browser. */
const OPENERS = [
  'xdg-open',
  'gio',
  'gnome-open',
  'kde-open',
  'kde-open5',
  'exo-open',
  'x-www-browser',
  'sensible-browser',
  'open',
]

/** Programs of these names are found first and only note what they were asked for. @returns what was noted */
export async function noteOpeners(folder: string): Promise<() => Promise<string>> {
  const noted = join(folder, 'noted')
  await mkdir(join(folder, 'bin'))
  await writeFile(noted, '')
  for (const name of OPENERS) {
    const path = join(folder, 'bin', name)
    await writeFile(path, `#!/bin/sh\necho "$(basename "$0") $*" >> '${noted}'\n`)
    await chmod(path, 0o755)
  }
  return () => readFile(noted, 'utf8')
}

/** What Electron would be asked to open, whoever asks: nothing is opened from here on. */
export async function noteShell(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const asked: string[] = []
    Object.assign(globalThis, { askedOfShell: asked })
    shell.openExternal = async url => void asked.push(url)
    shell.openPath = async path => (asked.push(path), '')
    shell.showItemInFolder = path => void asked.push(path)
  })
  return () => app.evaluate(() => (globalThis as unknown as { askedOfShell: string[] }).askedOfShell)
}
